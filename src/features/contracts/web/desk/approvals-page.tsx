import { Button } from 'antd'
import { type ComponentType, type ReactNode, useState } from 'react'
import { ConsentButton } from '../../../../ui/desk/consent-button.tsx'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Empty } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotWords } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { consequences, deedButtons, nextWords } from '../../../../ui/words/next.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { profileNames } from '../../../../ui/words/profile.ts'
import { editionWords } from '../../../../ui/words/edition.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import type { EditionView } from '../../../tenders/contract/edition.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { Approval, ContractItem } from '../../contract/contract.ts'
import { type ContractMove, moveContract, useContract, useContracts } from '../contracts-api.ts'
import {
  type Answer,
  answerLot,
  answerProgramme,
  answerResult,
  useAllChallenges,
  useAllLots,
  useAllProgrammes,
  useLotsOfPlan,
  useOneLot,
  useProposedRules,
  useResult,
} from '../purchase-api.ts'
import {
  ContractFacts,
  DeclinedFacts,
  LotFacts,
  PlanFacts,
  ResultFacts,
  ShortFacts,
  UnqualifiedFacts,
  UpheldFacts,
} from './approval-facts.tsx'
import { AtRisk, Figures } from './at-a-glance.tsx'
import { ContractAtHand } from './contract-at-hand.tsx'
import { ObjectionToAnswer } from './objection-to-answer.tsx'
import { PaperToCheck, waitsOnPaper } from './paper-to-check.tsx'
import { AcceptancesWaiting } from './acceptances-waiting.tsx'
import { ServicesWaiting } from './services-waiting.tsx'
import { VariationsWaiting } from './open-variations.tsx'
import { forLeader } from './work.ts'
import '../../../../ui/desk/css/work.css'

/** The leader's morning: what waits, each with the two answers, agree or send back with a reason; the year at a glance; what is at risk. */
export default function ApprovalsPage() {
  const { t } = useVoice()
  const [programmes, lots, contracts] = [useAllProgrammes(), useAllLots('scored'), useContracts()]
  const objections = forLeader(useAllChallenges().data?.items ?? [])
  const planned = useAllLots().data?.items ?? []
  const rules = useProposedRules().data?.items ?? []
  return (
    <>
      <PageTitle title={t(menuWords.approvals)} />
      <VariationsWaiting />
      <AcceptancesWaiting />
      <ServicesWaiting />
      <Fetched query={programmes}>
        {({ items: plans }) => (
          <Fetched query={lots}>
            {({ items: results }) => (
              <Fetched query={contracts}>
                {({ items: drafts }) => (
                  <Waiting>
                    {objections.map((objection) => (
                      <InWords key={objection.id} of={objection.lot.profile}>
                        <ObjectionToAnswer objection={objection} />
                      </InWords>
                    ))}
                    {plans
                      .filter(({ can }) => can['programme.approve'] === true)
                      .map((plan) => (
                        <WaitingPlan key={plan.id} plan={plan} />
                      ))}
                    {each(
                      ChangedLot,
                      planned.filter(({ can }) => can['lot.approve'] === true),
                    )}
                    {each(
                      ToAmend,
                      planned.filter(({ can }) => can['lot.approve-amendment'] === true),
                    )}
                    {each(PaperToCheck, planned.filter(waitsOnPaper))}
                    {each(
                      WaitingResult,
                      results.filter(({ can }) => can['lot.confirm'] === true),
                    )}
                    {drafts
                      .filter(({ can }) => can['contract.approve'] === true)
                      .map((contract) => (
                        <WaitingContract key={contract.id} contract={contract} />
                      ))}
                    {rules
                      .filter(({ can }) => can['edition.adopt'] === true)
                      .map((edition) => (
                        <ProposedRules key={edition.id} edition={edition} />
                      ))}
                    {each(
                      ToVoid,
                      planned.filter((lot) => voidOf(lot) !== undefined),
                    )}
                  </Waiting>
                )}
              </Fetched>
            )}
          </Fetched>
        )}
      </Fetched>
      <Figures />
      <AtRisk />
    </>
  )
}

/** Some projects, each in the words of its way of purchasing. */
const each = (One: ComponentType<{ lot: LotItem }>, lots: readonly LotItem[]): readonly ReactNode[] =>
  lots.map((lot) => (
    <InWords key={lot.id} of={lot.profile}>
      <One lot={lot} />
    </InWords>
  ))

type Plan = Pick<ProgrammeView, 'id' | 'name' | 'budgetFen' | 'unconsulted' | 'revision'>

/** A year's plan with every project in it: the consent is to all of them. */
function WaitingPlan({ plan: { id, name, budgetFen, unconsulted, revision } }: { plan: Plan }) {
  const { tenant } = useStanding()
  const lots = useLotsOfPlan(id)
  const read = lots.data?.items.map((lot) => ({ id: lot.id, revision: lot.revision }))
  return (
    <Item
      kind="programme"
      to={['programmes', id]}
      name={name}
      facts={<Money fen={budgetFen} />}
      basis={
        <Fetched query={lots}>{({ items }) => <PlanFacts budget={budgetFen} unconsulted={unconsulted} lots={items} />}</Fetched>
      }
      seen={read && { opinion: '', revision, lots: read }}
      answer={(answer, deed) => answerProgramme(tenant, id, answer, deed)}
    />
  )
}

type OfLot = { lot: Pick<LotItem, 'id' | 'name' | 'budgetFen'> }

/** A project that was changed, or drawn up, after its plan was approved. */
function ChangedLot({ lot: { id, name, budgetFen } }: OfLot) {
  const { tenant } = useStanding()
  const shown = useOneLot(id).data
  return (
    <Item
      kind="lot"
      to={['lots', id]}
      name={name}
      facts={<Money fen={budgetFen} />}
      basis={<LotFacts lot={id} />}
      seen={shown && { revision: shown.revision }}
      answer={(answer, deed) => answerLot(tenant, id, answer, deed)}
    />
  )
}

function WaitingResult({ lot: { id, name, budgetFen } }: OfLot) {
  const { tenant } = useStanding()
  const shown = useResult(id).data
  return (
    <Item
      kind="result"
      to={['lots', id]}
      name={name}
      facts={<Money fen={budgetFen} />}
      basis={<ResultFacts lot={id} />}
      seen={shown && { opinion: '', revision: shown.revision }}
      answer={(answer, deed) => answerResult(tenant, id, answer, deed)}
    />
  )
}

/** Read beside the rules in force, on their own page. */
function ProposedRules({ edition: { code, no, reason } }: { edition: EditionView }) {
  const { t } = useVoice()
  return (
    <li>
      <span className="work-what">
        <span className="tag">{t(editionWords.approvalKind)}</span> {t(profileNames[code])} {t(editionWords.noText, { no })}
        {reason !== null && <p>{reason}</p>}
      </span>
      <span className="row-actions">
        <ButtonLink to={['settings', 'rules']} search={{ way: code }}>
          {t(editionWords.see)}
        </ButtonLink>
      </span>
    </li>
  )
}

/** A change of a call that bidders may be answering: read old beside new on its own page. */
function ToAmend({ lot: { id, name } }: { lot: Pick<LotItem, 'id' | 'name'> }) {
  const { t } = useVoice()
  return (
    <li>
      <span className="work-what">
        <span className="tag">{t(noticeKinds.amendment)}</span> <PageLink to={['lots', id]}>{name}</PageLink>
        <p>{t(nextWords['lot.approve-amendment'])}</p>
      </span>
      <span className="row-actions">
        <ButtonLink to={['lots', id, 'amend']}>{t(deedButtons['lot.approve-amendment'])}</ButtonLink>
      </span>
    </li>
  )
}

const VOIDS = ['lot.void-unqualified', 'lot.void-below-pass', 'lot.void-upheld', 'lot.void-declined'] as const

const voidOf = ({ next }: Pick<LotItem, 'next'>) => VOIDS.find((deed) => next?.mine === true && next.deed === deed)

/** A project that came to nothing: no answer to give, but a notice to write. */
function ToVoid({ lot: { id, name, budgetFen, next } }: { lot: Pick<LotItem, 'id' | 'name' | 'budgetFen' | 'next'> }) {
  const { t } = useVoice()
  const why = voidOf({ next })
  return (
    <li>
      <span className="work-what">
        <span className="tag" data-tone="bad">
          {t(deskWords.kindVoid)}
        </span>{' '}
        <PageLink to={['lots', id]}>{name}</PageLink> <Money fen={budgetFen} />
        {why !== undefined && <p>{t(nextWords[why])}</p>}
        {why === 'lot.void-unqualified' && <UnqualifiedFacts lot={id} />}
        {why === 'lot.void-below-pass' && <ShortFacts lot={id} />}
        {why === 'lot.void-upheld' && <UpheldFacts lot={id} />}
        {why === 'lot.void-declined' && <DeclinedFacts lot={id} />}
      </span>
      <span className="row-actions">
        <ButtonLink to={['lots', id, 'end']}>{t(deedButtons['lot.void'])}</ButtonLink>
      </span>
    </li>
  )
}

function WaitingContract({ contract: { id, lot, providerName, amountFen, signBy } }: { contract: ContractItem }) {
  const { tenant, now } = useStanding()
  const { t, lang } = useVoice()
  const shown = useContract(id).data
  return (
    <Item
      kind="contract"
      to={['contracts', id]}
      name={lot.name}
      facts={
        <>
          {providerName} <Money fen={amountFen} /> {t(deskWords.signBy, { date: dateShown(lang, signBy) })}{' '}
          <DueTag due={signBy} now={now} />
        </>
      }
      basis={<ContractFacts contract={id} />}
      seen={shown && { opinion: '', revision: shown.revision }}
      answer={(answer, deed) => moveContract({ tenant, contract: id }, contractMove(answer), deed)}
    >
      <ContractAtHand contract={id} />
    </Item>
  )
}

const contractMove = (answer: Answer<Approval>): ContractMove =>
  answer.agree ? { deed: 'contract.approve', seen: answer.seen } : { deed: 'contract.return', reason: answer.reason }

function Waiting({ children }: { children: readonly (readonly ReactNode[])[] }) {
  const { t } = useVoice()
  if (children.every((group) => group.length === 0)) return <Empty>{t(deskWords.approvalsEmpty)}</Empty>
  return <ul className="work-list panel">{children}</ul>
}

const KINDS = {
  programme: {
    name: deskWords.kindProgramme,
    agree: deedButtons['programme.approve'],
    so: consequences['programme.approve'],
    back: buttons.sendBack,
  },
  lot: {
    name: deskWords.kindLot,
    agree: deedButtons['lot.approve'],
    so: consequences['lot.approve'],
    back: buttons.sendBack,
  },
  result: {
    name: deskWords.kindResult,
    agree: deedButtons['lot.confirm'],
    so: consequences['lot.confirm'],
    back: lotWords.askReview,
  },
  contract: {
    name: deskWords.kindContract,
    agree: deedButtons['contract.approve'],
    so: consequences['contract.approve'],
    back: buttons.sendBack,
  },
} as const satisfies Record<string, Record<string, Word>>

type ItemProps<Seen> = {
  kind: keyof typeof KINDS
  to: readonly string[]
  name: string
  facts: ReactNode
  /** What is decided on, in the row and again in the question. */
  basis?: ReactNode
  /** What is agreed to, as it stands on the page; nothing before it has come. */
  seen: Seen | undefined
  answer: (answer: Answer<Seen>, id: string) => Promise<unknown>
  /** The paper itself, to be read on the spot. */
  children?: ReactNode
}

function Item<Seen>({ kind, to, name, facts, basis, seen, answer, children }: ItemProps<Seen>) {
  const { t } = useVoice()
  const [asking, setAsking] = useState(false)
  const words = KINDS[kind]
  const answered = useDeed(answer)
  return (
    <li>
      <span className="work-what">
        <span className="tag" data-tone="waiting">
          {t(words.name)}
        </span>{' '}
        <PageLink to={to}>{name}</PageLink> {basis === undefined && facts}
        {basis}
      </span>
      <Refusal error={answered.error} words={contractProblems} />
      {children}
      <span className="row-actions">
        <ConsentButton
          label={t(words.agree)}
          about={name}
          consequence={
            <>
              {basis}
              <p>{t(words.so)}</p>
            </>
          }
          busy={answered.isPending}
          disabled={seen === undefined}
          seen={seen}
          onConsent={(asked) => asked !== undefined && answered.mutate({ agree: true, seen: asked })}
        />
        <Button onClick={() => setAsking(true)}>{t(words.back)}</Button>
      </span>
      <ReasonDialog
        about={['approval', ...to]}
        open={asking}
        onClose={() => setAsking(false)}
        title={`${t(words.back)} · ${name}`}
        words={contractProblems}
        onReason={(reason) => answered.mutateAsync({ agree: false, reason })}
      />
    </li>
  )
}
