import { civilDateOf } from '../../../../kernel/civil.ts'
import type { Fen } from '../../../../kernel/fen.ts'
import type { ContractId, LotId } from '../../../../kernel/ids.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { dateShown, hoursShown, listShown, moneyShown } from '../../../../ui/format.ts'
import { OverCeiling } from '../../../../ui/desk/over-ceiling.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { PlanChanges } from '../../../../ui/desk/plan-changes.tsx'
import { ServiceDoubts } from '../../../../ui/desk/service-doubts.tsx'
import { WithoutNeed } from '../../../../ui/desk/without-need.tsx'
import { TurnedDown } from '../../../../ui/desk/turned-down.tsx'
import { VoidGrounds } from '../../../../ui/desk/void-grounds.tsx'
import { Unfinished } from '../../../../ui/desk/unfinished.tsx'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { approvalWords } from '../../../../ui/words/approval.ts'
import { sayAs } from '../../../../ui/words/profile.ts'
import { contractParticulars } from '../../../../ui/words/departures.ts'
import { consultingWords } from '../../../../ui/words/consulting.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotWords } from '../../../../ui/words/lot.ts'
import { panelChecks } from '../../../../ui/words/panel.ts'
import { paperWords } from '../../../../ui/words/papers.ts'
import { programmeWords } from '../../../../ui/words/programme.ts'
import type { AwardView } from '../../../tenders/contract/award.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { ContractView } from '../../contract/contract.ts'
import { addedIndicators } from '../../rules/departures.ts'
import { particularOf } from '../../rules/particulars.ts'
import { fewerThanScored } from '../../rules/strangers.ts'
import { useContract } from '../contracts-api.ts'
import { declineStatement, reviewReportOf, useOneLot, useOpenedBids, useResult } from '../purchase-api.ts'
import { departedParts } from '../../../../ui/words/contract.ts'
import { recordShown } from './off-record.tsx'

/** What a leader decides on with a plan: how much, and for which projects, each with its sum and how many needs it answers. */
type PlanProps = { budget: Fen; unconsulted: string | null; lots: readonly LotItem[] }

export function PlanFacts({ budget, unconsulted, lots }: PlanProps) {
  const { t } = useVoice()
  return (
    <>
      <Facts
        facts={[
          { label: t(deskWords.budget), value: <Money fen={budget} /> },
          ...(unconsulted === null ? [] : [{ label: t(consultingWords.unconsulted), value: unconsulted, wide: true }]),
          { label: t(lotWords.lots), value: <PlannedLots lots={lots} />, wide: true },
        ]}
      />
      <OverCeiling lots={lots} />
      <WithoutNeed lots={lots} />
      <ServiceDoubts lots={lots} />
      <Unfinished lots={lots} />
    </>
  )
}

function PlannedLots({ lots }: { lots: readonly LotItem[] }) {
  const { t } = useVoice()
  return (
    <ul>
      {lots.map(({ id, name, code, budgetFen, needCount: count }) => (
        <li key={id}>
          <span className="code">{code}</span> <PageLink to={['lots', id]}>{name}</PageLink>
          {t(programmeWords.lotLine, { money: moneyShown(budgetFen), count })}
        </li>
      ))}
    </ul>
  )
}

/** What a leader decides on with a project by itself: what was approved, and what it says now. */
export function LotFacts({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useOneLot(lot)}>
      {(view) => (
        <>
          <PlanChanges lot={view} />
          <WithoutNeed lots={[view]} />
          <ServiceDoubts lots={[view]} />
        </>
      )}
    </Fetched>
  )
}

/** What a leader decides on with a result: whom, how much, against how many, who was against it, and what the checks left open. */
export function ResultFacts({ lot }: { lot: LotId }) {
  const result = useResult(lot)
  return <Fetched query={result}>{(award) => <Result award={award} />}</Fetched>
}

function Result({ award }: { award: AwardView }) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const ranked = award.bids.filter(({ rank }) => rank !== null).length
  return (
    <Facts
      facts={[
        { label: t(approvalWords.winner), value: award.winner.partyName },
        { label: t(approvalWords.score), value: award.winner.total },
        ...(award.declines.length === 0
          ? []
          : [{ label: t(approvalWords.declined), value: <Declined award={award} />, wide: true }]),
        { label: t(approvalWords.amount), value: <Money fen={award.awardFen} /> },
        { label: t(approvalWords.bids), value: t(approvalWords.bidsCount, { ranked, opened: award.bids.length }) },
        ...(award.offline === null
          ? [
              { label: t(approvalWords.checks), value: <Questioned award={award} />, wide: award.questioned.length > 0 },
              {
                label: t(approvalWords.dissent),
                value: <Dissents award={award} />,
                wide: award.dissents.length > 0 || award.silent !== null,
              },
            ]
          : [{ label: t(approvalWords.reviewed), value: onPaper(voice, award.offline), wide: true }]),
        { label: t(approvalWords.objections), value: objectionsTold(voice, award) },
        ...(award.formerObjections.length === 0
          ? []
          : [
              {
                label: t(approvalWords.formerObjections),
                value: t(approvalWords.answered, { count: award.formerObjections.length }),
              },
            ]),
        ...(award.offline === null
          ? [
              {
                label: t(approvalWords.report),
                value: <PaperLinks label={t(paperWords['review-report'])} address={reviewReportOf(tenant, award.lotId)} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Nothing of it was marked or checked here; what was left closed is said with its reason. */
const onPaper = ({ t, lang }: Voice, { reason, unopened, unopenedReason, ...held }: NonNullable<AwardView['offline']>) =>
  t(approvalWords.reviewedOnPaper, {
    when: hoursShown(lang, held),
    reason,
    entered: held.enteredBy,
    confirmed: held.confirmedBy,
  }) + (unopened > 0 ? t(approvalWords.leftUnopened, { count: unopened, reason: unopenedReason }) : '')

/** What the panel signed with a problem in it, in the words that stand in its report. */
function Questioned({ award: { questioned } }: { award: AwardView }) {
  const { t } = useVoice()
  if (questioned.length === 0) return t(approvalWords.allClear)
  return (
    <ul>
      {questioned.map(({ check, conclusion: words }) => (
        <li key={check}>{t(approvalWords.questioned, { check: t(panelChecks[check]), words })}</li>
      ))}
    </ul>
  )
}

function Dissents({ award: { dissents, silent } }: { award: AwardView }) {
  const { t, lang } = useVoice()
  if (dissents.length === 0 && silent === null) return t(approvalWords.noDissent)
  return (
    <ul>
      {dissents.map(({ seat, name, reason }) => (
        <li key={seat}>{t(approvalWords.dissentBy, { seat, name: name ?? '', reason })}</li>
      ))}
      {silent?.jurors.map(({ seat, name }) => (
        <li key={seat}>{t(approvalWords.deemed, { seat, name: name ?? '', date: dateShown(lang, silent.by) })}</li>
      ))}
    </ul>
  )
}

const objectionsTold = ({ t }: Voice, { pending, objections }: Pick<AwardView, 'pending' | 'objections'>) => {
  if (pending > 0) return t(approvalWords.pending, { count: pending })
  return objections.length === 0 ? t(approvalWords.noObjections) : t(approvalWords.answered, { count: objections.length })
}

/** Who was chosen before and gave it up, why, and by which paper; the next of the signed ranking took its place. */
function Declined({ award: { lotId, declines } }: { award: AwardView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  return (
    <ul>
      {declines.map(({ bid, partyName, at, reason, paper }) => (
        <li key={bid}>
          {t(approvalWords.declinedLine, { party: partyName, date: dateShown(lang, civilDateOf(at)), reason })}{' '}
          {paper !== null && <a href={declineStatement(tenant, lotId, paper.id)}>{paper.name}</a>}
        </li>
      ))}
    </ul>
  )
}

/** Why a project comes to nothing: whoever was chosen gave it up, and nobody takes its place. */
export const DeclinedFacts = ({ lot }: { lot: LotId }) => (
  <Fetched query={useResult(lot)}>{(award) => <Declined award={award} />}</Fetched>
)

/** Why a project comes to nothing: what each came to, against the pass mark. */
export function ShortFacts({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useOneLot(lot)}>
      {({ rubric, shortOfPass }) => (
        <VoidGrounds lot={lot} passMark={rubric.pass ?? null} shortOfPass={shortOfPass} upheld={[]} />
      )}
    </Fetched>
  )
}

/** The same where too few bids passed the check: which did not, and why. */
export function UnqualifiedFacts({ lot }: { lot: LotId }) {
  return <Fetched query={useOpenedBids(lot)}>{({ items }) => <TurnedDown bids={items} />}</Fetched>
}

/** The same of a result that was taken back: what was answered to the objection. */
export function UpheldFacts({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useResult(lot)}>
      {({ objections }) => (
        <VoidGrounds
          lot={lot}
          passMark={null}
          shortOfPass={[]}
          upheld={objections.filter(({ verdict }) => verdict === 'upheld')}
        />
      )}
    </Fetched>
  )
}

/** What a leader decides on with a contract: with whom, for how much, and where it departs from the call and from the record. */
export function ContractFacts({ contract }: { contract: ContractId }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <Fetched query={useContract(contract)}>
      {(view) => (
        <Facts
          facts={[
            { label: t(approvalWords.provider), value: view.providerName },
            { label: t(approvalWords.contractAmount), value: <Money fen={view.amountFen} /> },
            { label: sayAs(voice.lang, view.profile, approvalWords.departures), value: departuresShown(voice, view) },
            { label: t(approvalWords.offRecord), value: offRecordShown(voice, view), wide: view.offRecord.length > 0 },
            {
              label: t(approvalWords.strangers),
              value: view.strangers.length === 0 ? t(approvalWords.same) : listShown(voice.lang, view.strangers),
            },
            ...fewerShown(voice, view),
          ]}
        />
      )}
    </Fetched>
  )
}

/** Only where there is something to tell. */
function fewerShown({ t }: Voice, { team, scored }: ContractView) {
  const fewer = fewerThanScored(team, scored)
  return fewer === null ? [] : [{ label: t(approvalWords.certified), value: t(approvalWords.fewerCertified, fewer) }]
}

function departuresShown({ t, lang }: Voice, contract: ContractView): string {
  if (contract.departures.length === 0) return t(approvalWords.same)
  const count = addedIndicators(contract, contract.call).length
  const named = contract.departures.map((part) =>
    part === 'indicators' && count > 0
      ? t(approvalWords.addedIndicators, { part: t(departedParts[part]), count })
      : t(departedParts[part]),
  )
  return listShown(lang, named)
}

/** Where the money goes is said in full, in the question too: a name alone would tell nobody. */
const offRecordShown = (voice: Voice, contract: ContractView) =>
  contract.offRecord.length === 0 ? (
    voice.t(approvalWords.same)
  ) : (
    <ul>
      {contract.offRecord.map((part) => (
        <li key={part}>
          {voice.t(approvalWords.insteadOf, {
            part: voice.t(contractParticulars[part]),
            agreed: particularOf(contract, part),
            known: recordShown(voice, contract, part),
          })}
        </li>
      ))}
    </ul>
  )
