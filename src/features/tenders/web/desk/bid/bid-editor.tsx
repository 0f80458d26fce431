import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { fieldId } from '../../../../../ui/desk/form/field.tsx'
import { Form } from '../../../../../ui/desk/form/form.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useGo } from '../../../../../ui/desk/address.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown, listShown, moneyShown } from '../../../../../ui/format.ts'
import { codeOf, type Refused } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidWords } from '../../../../../ui/words/bid.ts'
import { bothSidesWords } from '../../../../../ui/words/both-sides.ts'
import { hints } from '../../../../../ui/words/common.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { sectionsOf } from '../../../../../ui/words/evaluator-offer.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { ownPriceWords } from '../../../../../ui/words/own-price.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import type { BidContent, BidView } from '../../../contract/bid.ts'
import { type BidSection, missingIn, placeholdersIn } from '../../../rules/bid-content.ts'
import { offerFault } from '../../../rules/price.ts'
import { type BidMove, moveBid } from '../../bids-api.ts'
import { type Keeping, useAutosave } from './autosave.ts'
import { BidFiles } from './bid-files.tsx'
import { BidSections, type Figure } from './bid-sections.tsx'

/** The proposal as it is written: the sections on the left, what is still missing and the one button beside them. */
export function BidEditor({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const param = { tenant, bid: bid.id }
  const kept = useAutosave(param, bid)
  const [unreadable, setUnreadable] = useState<readonly Figure[]>([])
  const seal = useDeed(
    (move: BidMove, id) => moveBid(param, move, id),
    () => go('bids', bid.id, 'receipt'),
  )
  const overtaken = overtakenBy({ seal: seal.error, save: kept.refusal })
  const submit = async () => {
    const revision = await kept.flush()
    if (revision !== undefined) seal.mutate({ deed: 'bid.seal', revision })
  }
  return (
    <div className="two-sides">
      <Form onSubmit={() => void kept.flush()}>
        {overtaken === undefined ? (
          <Refusal error={seal.error ?? kept.refusal ?? null} words={bidProblems} />
        ) : (
          <Remark tone="waiting">
            {t(overtaken)} <Button onClick={() => window.location.reload()}>{t(offerWords.reopen)}</Button>
          </Remark>
        )}
        <BidSections
          cls={bid.lot.cls}
          content={kept.content}
          budget={bid.lot.budgetFen}
          pricing={bid.lot.pricing}
          onChange={kept.write}
          onUnreadable={(name, isUnreadable) =>
            setUnreadable((before) => [...before.filter((one) => one !== name), ...(isUnreadable ? [name] : [])])
          }
        />
        <BidFiles bid={bid} />
      </Form>
      <aside>
        <Checklist
          bid={bid}
          content={kept.content}
          isOvertaken={overtaken !== undefined}
          keeping={kept.keeping}
          unreadable={unreadable}
          busy={seal.isPending}
          onSubmit={() => void submit()}
        />
      </aside>
    </div>
  )
}

/** Another window or a colleague was first: what happened, in words that say what to do; undefined where nobody was. */
function overtakenBy({ seal, save }: { seal: Error | null; save: Refused | undefined }): Word | undefined {
  const code = codeOf(seal ?? save)
  if (code === 'wrong-status') return offerWords.sealedElsewhere
  if (code !== 'changed-meanwhile') return undefined
  return seal === null ? offerWords.elsewhere : offerWords.sealElsewhere
}

type ChecklistProps = {
  bid: BidView
  content: BidContent
  isOvertaken: boolean
  keeping: Keeping
  /** What stands in these is not saved. */
  unreadable: readonly Figure[]
  busy: boolean
  onSubmit: () => void
}

function Checklist({ bid, content, isOvertaken, keeping, unreadable, busy, onSubmit }: ChecklistProps) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  const { bidDeadline } = bid.lot
  const deadline = bidDeadline === null ? '' : instantShown(lang, bidDeadline)
  const [missing, unfilled] = [missingIn(content, bid.lot.pricing), placeholdersIn(content)]
  const fault = content.offerFen === null ? undefined : offerFault(bid.lot.pricing, bid.lot.budgetFen, content.offerFen)
  const sections = sectionsOf(bid.lot.cls)
  const isReady = missing.length === 0 && unfilled.length === 0 && fault === undefined
  return (
    <Panel title={t(isReady ? bidWords.submit : missing.length > 0 ? offerWords.checklist : offerWords.placeholders)}>
      {bidDeadline !== null && (
        <p>
          {t(lotWords.bidsUntil, { instant: deadline })} <DueTag due={bidDeadline} now={now} />
        </p>
      )}
      <p>
        {t(offerWords.budgetLabel)} <Money fen={bid.lot.budgetFen} />
      </p>
      {isReady ? (
        <p>{t(bid.opposite === null ? offerWords.complete : bothSidesWords.yet)}</p>
      ) : (
        <ul className="clauses">
          {missing.map((section) => (
            <ToDo key={section} section={section} words={t(sections[section])} />
          ))}
          {unfilled.map(({ section, count }) => (
            <ToDo
              key={section}
              section={section}
              words={t(offerWords.placeholdersIn, { section: t(sections[section]), count })}
            />
          ))}
          {fault === 'offer-differs' && (
            <ToDo section="offerFen" words={t(offerWords.offerDiffers, { money: moneyShown(bid.lot.budgetFen) })} />
          )}
          {fault === 'offer-nothing' && <ToDo section="offerFen" words={t(ownPriceWords.offerNothing)} />}
        </ul>
      )}
      <p>
        <output>{t(keeping === 'saved' && unreadable.length > 0 ? offerWords.restSaved : KEEPING[keeping])}</output>
      </p>
      {unreadable.length > 0 && (
        <output className="field-error">
          {t(offerWords.unreadable, {
            fields: listShown(
              lang,
              unreadable.map((name) => t(sections[name])),
            ),
          })}
        </output>
      )}
      {bid.can['bid.seal'] === true ? (
        <ConfirmButton
          label={t(bidWords.submit)}
          consequence={t(bidWords.submitConsequence, { instant: deadline })}
          disabled={!isReady || isOvertaken || bid.opposite !== null}
          busy={busy || keeping === 'saving'}
          onConfirm={onSubmit}
        />
      ) : (
        <p className="quiet">{t(offerWords.managerSeals)}</p>
      )}
    </Panel>
  )
}

const ToDo = ({ section, words }: { section: BidSection; words: string }) => (
  <li>
    <a href={`#${fieldId(section)}`}>{words}</a>
  </li>
)

const KEEPING = {
  saved: hints.saved,
  changed: offerWords.unsaved,
  saving: offerWords.saving,
  failed: offerWords.saveFailed,
  elsewhere: offerWords.notKept,
  refused: offerWords.notKept,
} as const satisfies Record<Keeping, unknown>
