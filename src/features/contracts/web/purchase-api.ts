import { useQuery } from '@tanstack/react-query'
import type { FileId, LotId, ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import { AdmissionList } from '../../identity/contract/admission.ts'
import { NeedList } from '../../needs/contract/need.ts'
import { AwardDone, AwardView, type Confirmation } from '../../tenders/contract/award.ts'
import { BidList } from '../../tenders/contract/bid.ts'
import { ChallengeList } from '../../tenders/contract/challenge.ts'
import { EditionList } from '../../tenders/contract/edition.ts'
import { LotDone, LotList, LotView } from '../../tenders/contract/lot.ts'
import { QuestionList } from '../../tenders/contract/question.ts'
import { type PlanConsent, ProgrammeDone, ProgrammeList } from '../../tenders/contract/programme.ts'
import { ServiceCatalogueView } from '../../tenders/contract/service-catalogue.ts'
import { Picture } from '../../tenders/contract/picture.ts'
import { AwardedList, FigureList } from '../../tenders/contract/publications.ts'

// What the first screens gather from the purchase, read through its contract: another feature's routes are not ours to name.

const at = (tenant: Tenant) => `/api/tenants/${tenant}`

export function useAllLots(status?: string) {
  const { tenant } = useStanding()
  const asked = status === undefined ? '' : `&status=${status}`
  return useQuery({
    queryKey: ['lots', tenant, 'first screen', status],
    queryFn: () => readReply(LotList, fetch(`${at(tenant)}/lots?limit=100${asked}`)),
  })
}

/** One result as the office sees it. */
export function useResult(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['award', tenant, lot],
    queryFn: () => readReply(AwardView, fetch(`${at(tenant)}/lots/${lot}/award`)),
  })
}

/** The report that the panel signed, without its ending. */
export const reviewReportOf = (tenant: Tenant, lot: LotId) => `${at(tenant)}/lots/${lot}/documents/review-report`

/** The statement by which an award was given up. */
export const declineStatement = (tenant: Tenant, lot: LotId, file: FileId) => `${at(tenant)}/lots/${lot}/decline-files/${file}`

export function useOpenCalls() {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['calls', tenant], queryFn: () => readReply(LotList, fetch(`${at(tenant)}/calls`)) })
}

export function useAllProgrammes() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['programmes', tenant],
    queryFn: () => readReply(ProgrammeList, fetch(`${at(tenant)}/programmes`)),
  })
}

/** The rules of purchasing, with what is proposed of them. */
export function useDraftServices() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['service-catalogue', tenant],
    queryFn: () => readReply(ServiceCatalogueView, fetch(`/api/tenants/${tenant}/service-catalogue`)),
  })
}

export function useProposedRules() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['editions', tenant],
    queryFn: () => readReply(EditionList, fetch(`${at(tenant)}/editions`)),
  })
}

export function useAllChallenges() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['challenges', tenant, undefined],
    queryFn: () =>
      everyPage((after) =>
        readReply(ChallengeList, fetch(`${at(tenant)}/challenges?${new URLSearchParams(pageAfter(after)).toString()}`)),
      ),
  })
}

/** Questions about open calls that wait for an answer. */
export function useWaitingQuestions() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['questions', tenant],
    queryFn: () => readReply(QuestionList, fetch(`${at(tenant)}/questions`)),
  })
}

/** Where a need may wait for the office: found to be so and not in the catalogue yet, or taken up and not answered. */
const WAITING_NEEDS = ['verified', 'adopted'] as const

export function useWaitingNeeds() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['needs', tenant, 'first screen'],
    queryFn: async () => {
      const lists = await Promise.all(WAITING_NEEDS.map((standing) => needsAt(tenant, standing)))
      return { items: lists.flatMap(({ items }) => items) }
    },
  })
}

const needsAt = (tenant: Tenant, standing: string) =>
  everyPage((after) =>
    readReply(NeedList, fetch(`${at(tenant)}/needs?${new URLSearchParams({ standing, ...pageAfter(after) }).toString()}`)),
  )

/** What was bought, programme by programme; every number with its rows. */
export function useFigures() {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['figures', tenant], queryFn: () => readReply(FigureList, fetch(`${at(tenant)}/figures`)) })
}

/** Street by street and field by field, of one plan or of all. */
export function usePicture(programme: string) {
  const { tenant } = useStanding()
  const query = new URLSearchParams(programme === '' ? {} : { programme }).toString()
  return useQuery({
    queryKey: ['picture', tenant, query],
    queryFn: () => readReply(Picture, fetch(`${at(tenant)}/picture?${query}`)),
  })
}

/** Which rows are asked for: a plan, an area, a field of service; of results, only those under contract. */
export type Narrowed = Readonly<Partial<Record<'programme' | 'year' | 'area' | 'alone' | 'field' | 'contracted', string>>>

/** The rows behind a figure on results or contracts. */
export function useAwarded(asked: Narrowed) {
  const { tenant } = useStanding()
  const query = new URLSearchParams(asked).toString()
  return useQuery({
    queryKey: ['awarded', tenant, query],
    queryFn: () => readReply(AwardedList, fetch(`${at(tenant)}/awarded?${query}`)),
  })
}

/** Every project of one plan. */
export const useLotsOfPlan = (programme: string) => useLotsBehind({ programme })

/** Every project that is narrowed like this. */
export function useLotsBehind(asked: Narrowed) {
  const { tenant } = useStanding()
  const page = (after: string | undefined) => new URLSearchParams({ ...asked, ...pageAfter(after) }).toString()
  return useQuery({
    queryKey: ['lots', tenant, 'behind', page(undefined)],
    queryFn: () => everyPage((after) => readReply(LotList, fetch(`${at(tenant)}/lots?${page(after)}`))),
  })
}

/** One project as the office sees it. */
export function useOneLot(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['lot', tenant, lot],
    queryFn: () => readReply(LotView, fetch(`${at(tenant)}/lots/${lot}`)),
  })
}

/** The bids of a project that has been opened, with what the check of qualification came to. */
export function useOpenedBids(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['bids', tenant, lot],
    queryFn: () => readReply(BidList, fetch(`${at(tenant)}/lots/${lot}/bids`)),
  })
}

/** The leader's two answers: a yes to what was read, as it stood then, or a reason why not. */
export type Answer<Seen = unknown> =
  | { readonly agree: true; readonly seen: Seen }
  | { readonly agree: false; readonly reason: string }

/** `yes` and `no`: what either answer is called in the path. */
const post = <Seen extends object>(path: string, answer: Answer<Seen>, id: string, yes: string, no = 'return') =>
  fetch(`${path}/${answer.agree ? yes : no}`, {
    method: 'POST',
    headers: { ...deedNamed(id), 'content-type': 'application/json' },
    body: JSON.stringify(answer.agree ? answer.seen : { reason: answer.reason }),
  })

export const answerProgramme = (tenant: Tenant, programme: ProgrammeId, answer: Answer<PlanConsent>, id: string) =>
  readReply(ProgrammeDone, post(`${at(tenant)}/programmes/${programme}`, answer, id, 'approve'))

export const answerResult = (tenant: Tenant, lot: LotId, answer: Answer<Confirmation>, id: string) =>
  readReply(AwardDone, post(`${at(tenant)}/lots/${lot}`, answer, id, 'confirm'))

type LotRead = Pick<LotView, 'revision'>

/** To a project that was changed or drawn up after its plan was approved. */
export const answerLot = (tenant: Tenant, lot: LotId, answer: Answer<LotRead>, id: string) =>
  readReply(LotDone, post(`${at(tenant)}/lots/${lot}`, answer, id, 'approve', 'reconsider'))

/** 机构入驻: those that wait to be verified come first. */
export function useWaitingAdmissions() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['admissions', tenant],
    queryFn: () => readReply(AdmissionList, fetch(`${at(tenant)}/admissions`)),
  })
}
