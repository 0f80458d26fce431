import { Button } from 'antd'
import { useState } from 'react'
import { ConsentButton } from '../../../../../ui/desk/consent-button.tsx'
import { DueTag, momentShown } from '../../../../../ui/desk/due-tag.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { stepTitle, whoseStep } from '../../../../../ui/desk/step-in-words.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import type { Lang } from '../../../../../ui/words/say.ts'
import { bothSidesWords } from '../../../../../ui/words/both-sides.ts'
import { challengeWords } from '../../../../../ui/words/challenge.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { consequences, deedButtons, stepWords } from '../../../../../ui/words/next.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { hints } from '../../../../../ui/words/common.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { LotView } from '../../../contract/lot.ts'
import { type LotMove, moveLot } from '../../lots-api.ts'
import { LeaderAnswer } from './leader-answer.tsx'
import { toCorrect } from './lot-findings.tsx'
import { Opposed, WhyOpposed } from './opposed.tsx'
import { StartBid } from './start-bid.tsx'
import { type Way, wayTo } from './ways.ts'

/** At these stages the officer, who ended lots before, is told who does it now. */
const ENDED_BY_LEADER: ReadonlySet<LotView['status']> = new Set(['published', 'reviewing', 'auditing', 'scored'])

/** The one highlighted step with its button, and beside it what else the reader may do now. */
export function LotNext({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { tenant, now, role, party } = useStanding()
  const { next } = lot
  const move = useDeed((input: LotMove, id) => moveLot({ tenant, lot: lot.id }, input, id))
  if (next === null)
    return (
      <div className="row-actions alone">
        <Else lot={lot} send={move.mutateAsync} />
      </div>
    )
  const other = lot.opposite.find((one) => one.party === party)
  // Who carries the other project out has nothing to write here.
  const isBarred = other !== undefined && other.status === 'won' && next.deed === 'bid.start'
  const way = next.mine && !isBarred ? wayTo(next.deed, lot) : undefined
  const due = next.due
  return (
    <>
      <Refusal error={move.error} words={tenderProblems} />
      {other !== undefined && !isBarred && <Opposed other={other} />}
      <NextStep
        title={isBarred ? t(bothSidesWords.cannot) : stepTitle(t, next.deed)}
        {...(due === null || isBarred
          ? {}
          : {
              due: (
                <>
                  {t(next.who === 'system' ? stepWords.until : next.mine ? stepWords.by : stepWords.latest, {
                    when: momentShown(lang, due),
                  })}{' '}
                  <DueTag due={due} now={now} />
                </>
              ),
            })}
        action={
          <>
            {way !== undefined && <Action way={way} lot={lot} busy={move.isPending} run={move.mutate} />}
            <Else lot={lot} send={move.mutateAsync} />
          </>
        }
      >
        {isBarred ? <WhyOpposed other={other} /> : whoseStep(t, next)}
        {lot.confirmers !== null && <p>{confirmedBy(lang, t, lot.confirmers)}</p>}
        {role === 'leader' && next.deed === 'challenge.answer' && <p>{t(challengeWords.yoursBelow)}</p>}
        {next.mine && toCorrect(lot) > 0 && <p>{t(lotWords.correctFirst, { count: toCorrect(lot) })}</p>}
        {next.deed.startsWith('programme.') && <p>{t(lotWords.planFirst)}</p>}
        {role === 'officer' && ENDED_BY_LEADER.has(lot.status) && <p className="quiet">{t(lotWords.endByLeader)}</p>}
      </NextStep>
    </>
  )
}

const confirmedBy = (lang: Lang, t: Voice['t'], others: readonly string[]): string =>
  others.length === 0
    ? t(tenderProblems['nobody-to-confirm'])
    : t(hints.labelled, { label: t(tenderProblems['brought-it-in']), value: listShown(lang, others) })

type ActionProps = { way: Way; lot: LotView; busy: boolean; run: (move: LotMove) => void }

function Action({ way, lot, busy, run }: ActionProps) {
  const { t } = useVoice()
  switch (way.kind) {
    case 'here':
      return (
        <ConsentButton
          label={t(deedButtons[way.deed])}
          about={lot.name}
          consequence={t(consequences[way.deed])}
          busy={busy}
          disabled={toCorrect(lot) > 0}
          seen={lot.revision}
          onConsent={(revision) => run(way.deed === 'lot.approve' ? { deed: way.deed, revision } : { deed: way.deed })}
        />
      )
    case 'page':
      return <ButtonLink to={way.to}>{t(way.word)}</ButtonLink>
    case 'below':
      return (
        <Button type="primary" href={`#${way.section}`}>
          {t(way.word)}
        </Button>
      )
    case 'start-bid':
      return <StartBid lot={lot} />
    case 'leader':
      return <LeaderAnswer lot={lot} />
  }
}

/** What is possible besides the next step: look at the contract, change, go back, end. */
function Else({ lot, send }: { lot: LotView; send: (move: LotMove) => Promise<unknown> }) {
  const { t } = useVoice()
  const [asking, setAsking] = useState(false)
  const mayEnd =
    lot.can['lot.cancel'] === true || (lot.can['lot.void'] === true && lot.next?.deed.startsWith('lot.void') !== true)
  return (
    <>
      {lot.contract !== null && lot.next?.mine !== true && (
        <ButtonLink to={['contracts', lot.contract]} tone="plain">
          {t(purchaseWords.toContracts)}
        </ButtonLink>
      )}
      {lot.can['lot.revise'] === true && (
        <ButtonLink to={['lots', lot.id, 'edit']} tone="plain">
          {t(purchaseWords.goEdit)}
        </ButtonLink>
      )}
      {lot.can['lot.reconsider'] === true && <Button onClick={() => setAsking(true)}>{t(purchaseWords.backToDraft)}</Button>}
      {(lot.amended > 0 || lot.can['lot.amend'] === true) && lot.next?.deed.endsWith('amend') !== true && (
        <ButtonLink to={['lots', lot.id, 'amend']} tone="plain">
          {t(lot.can['lot.amend'] === true ? deedButtons['lot.amend'] : purchaseWords.amendments)}
        </ButtonLink>
      )}
      {lot.can['lot.replace'] === true && lot.instead.by === null && (
        <ButtonLink to={['lots', 'new']} search={{ instead: lot.id }} tone="plain">
          {t(purchaseWords.buyAnew)}
        </ButtonLink>
      )}
      {mayEnd && (
        <ButtonLink to={['lots', lot.id, 'end']} tone="plain">
          {t(lotWords.cancel)}
        </ButtonLink>
      )}
      <ReasonDialog
        about={['reconsider', lot.id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(purchaseWords.backToDraft)}
        words={tenderProblems}
        onReason={(reason) => send({ deed: 'lot.reconsider', reason })}
      />
    </>
  )
}
