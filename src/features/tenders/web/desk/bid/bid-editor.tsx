import { Button } from 'antd'
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
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidWords } from '../../../../../ui/words/bid.ts'
import { hints } from '../../../../../ui/words/common.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { offerSections, offerWords } from '../../../../../ui/words/offer.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { BidView } from '../../../contract/bid.ts'
import { type BidSection, missingIn } from '../../../rules/bid-content.ts'
import { type BidMove, moveBid } from '../../bids-api.ts'
import { type Keeping, useAutosave } from './autosave.ts'
import { BidFiles } from './bid-files.tsx'
import { BidSections } from './bid-sections.tsx'

/** The proposal as it is written: the sections on the left, what is still missing and the one button beside them. */
export function BidEditor({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const param = { tenant, bid: bid.id }
  const kept = useAutosave(param, bid)
  const seal = useDeed(
    (move: BidMove, id) => moveBid(param, move, id),
    () => go('bids', bid.id, 'receipt'),
  )
  const submit = async () => {
    const revision = await kept.flush()
    if (revision !== undefined) seal.mutate({ deed: 'bid.seal', revision })
  }
  return (
    <div className="two-sides">
      <Form onSubmit={() => void kept.flush()}>
        <Refusal error={seal.error ?? kept.refusal ?? null} words={tenderProblems} />
        {kept.keeping === 'elsewhere' && (
          <Remark tone="waiting">
            {t(offerWords.elsewhere)} <Button onClick={() => window.location.reload()}>{t(offerWords.reopen)}</Button>
          </Remark>
        )}
        <BidSections content={kept.content} budget={bid.lot.budgetFen} onChange={kept.write} />
        <BidFiles bid={bid} />
      </Form>
      <aside>
        <Checklist
          bid={bid}
          missing={missingIn(kept.content)}
          keeping={kept.keeping}
          busy={seal.isPending}
          onSubmit={() => void submit()}
        />
      </aside>
    </div>
  )
}

type ChecklistProps = {
  bid: BidView
  missing: readonly BidSection[]
  keeping: Keeping
  busy: boolean
  onSubmit: () => void
}

function Checklist({ bid, missing, keeping, busy, onSubmit }: ChecklistProps) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  const { bidDeadline } = bid.lot
  const deadline = bidDeadline === null ? '' : instantShown(lang, bidDeadline)
  return (
    <Panel title={t(missing.length === 0 ? bidWords.submit : offerWords.checklist)}>
      {bidDeadline !== null && (
        <p>
          {t(lotWords.bidsUntil, { instant: deadline })} <DueTag due={bidDeadline} now={now} />
        </p>
      )}
      <p>
        {t(offerWords.budgetLabel)} <Money fen={bid.lot.budgetFen} />
      </p>
      {missing.length === 0 ? (
        <p>{t(offerWords.complete)}</p>
      ) : (
        <ul className="clauses">
          {missing.map((section) => (
            <li key={section}>
              <a href={`#${fieldId(section)}`}>{t(offerSections[section])}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <output>{t(KEEPING[keeping])}</output>
      </p>
      {bid.can['bid.seal'] === true ? (
        <ConfirmButton
          label={t(bidWords.submit)}
          consequence={t(bidWords.submitConsequence, { instant: deadline })}
          disabled={missing.length > 0 || keeping === 'elsewhere'}
          busy={busy || keeping === 'saving'}
          onConfirm={onSubmit}
        />
      ) : (
        <p className="quiet">{t(offerWords.managerSeals)}</p>
      )}
    </Panel>
  )
}

const KEEPING = {
  saved: hints.saved,
  changed: offerWords.unsaved,
  saving: offerWords.saving,
  failed: offerWords.saveFailed,
  elsewhere: offerWords.elsewhere,
  refused: offerWords.notKept,
} as const satisfies Record<Keeping, unknown>
