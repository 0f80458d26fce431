import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { listOf } from '../../../../ui/desk/form/list-of.ts'
import type { ContractView } from '../../contract/contract.ts'
import { type Departure, departuresFrom, materialDepartures } from '../../rules/departures.ts'
import { isPaidToPurchaser, offRecord, type Particular } from '../../rules/particulars.ts'
import { personalIn } from '../../rules/public-words.ts'
import { placesTwice } from '../../rules/team.ts'
import { strangersIn } from '../../rules/strangers.ts'

export type SideDraft = ContractView['provider']
export type PurchaserDraft = ContractView['purchaser']

/** A contract while it is written; names of several people stand in one line. */
export type ContractDraft = Pick<
  ContractView,
  'no' | 'place' | 'goal' | 'beneficiaries' | 'departureReason' | 'purchaser' | 'provider'
> & {
  readonly periodFrom: CivilDate | undefined
  readonly periodTo: CivilDate | undefined
  readonly worker: string
  readonly volunteers: string
  readonly manager: string
  readonly socialWorkers: string
}

const SIDE = {
  representative: z.string(),
  title: z.string(),
  address: z.string(),
  contact: z.string(),
  phone: z.string(),
  bank: z.string(),
  account: z.string(),
}

/** The same as it comes back from the browser. */
export const CONTRACT_DRAFT = shapeOf({
  no: z.string(),
  place: z.string(),
  goal: z.string(),
  beneficiaries: z.string(),
  departureReason: z.string(),
  periodFrom: z.string().optional(),
  periodTo: z.string().optional(),
  worker: z.string(),
  volunteers: z.string(),
  manager: z.string(),
  socialWorkers: z.string(),
  purchaser: shapeOf({ ...SIDE, creditCode: z.string() }),
  provider: shapeOf(SIDE),
})

export const draftOf = ({ team, ...contract }: ContractView): ContractDraft => ({
  no: contract.no,
  periodFrom: contract.periodFrom,
  periodTo: contract.periodTo,
  place: contract.place,
  goal: contract.goal,
  beneficiaries: contract.beneficiaries,
  departureReason: contract.departureReason,
  worker: team.worker ?? '',
  volunteers: team.volunteers.join('、'),
  manager: team.manager,
  socialWorkers: team.socialWorkers.join('、'),
  purchaser: contract.purchaser,
  provider: contract.provider,
})

const teamOf = ({ worker, volunteers, manager, socialWorkers }: ContractDraft) => ({
  worker: worker.trim() === '' ? null : worker,
  volunteers: listOf(volunteers),
  manager,
  socialWorkers: listOf(socialWorkers),
})

/** What is sent: the revision one has read, indicators and shares as the call published them, amounts left to be split. */
export const editIn = (draft: ContractDraft, { revision, indicators, instalments }: ContractView) => ({
  revision,
  plan: {
    no: draft.no,
    periodFrom: draft.periodFrom,
    periodTo: draft.periodTo,
    place: draft.place,
    goal: draft.goal,
    beneficiaries: draft.beneficiaries,
    indicators,
    instalments: instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
    team: teamOf(draft),
    purchaser: draft.purchaser,
    provider: draft.provider,
    departureReason: draft.departureReason,
  },
})

const asPlan = (draft: ContractDraft, { call, indicators, instalments }: ContractView) => ({
  place: draft.place.trim(),
  goal: draft.goal.trim(),
  periodFrom: draft.periodFrom ?? call.periodFrom,
  periodTo: draft.periodTo ?? call.periodTo,
  indicators,
  instalments,
})

/** Where what is typed so far says otherwise than the call. */
export const departuresIn = (draft: ContractDraft, contract: ContractView): Departure[] =>
  departuresFrom(asPlan(draft, contract), contract.call)

/** Where what is typed so far of the two sides reads otherwise than the record. */
export const offRecordIn = (draft: ContractDraft, { record }: ContractView): Particular[] =>
  record === null ? [] : offRecord(draft, record)

/** Whom it names so far for the provider though they hold no post there. */
export const strangersTyped = (
  draft: Pick<ContractDraft, 'manager' | 'socialWorkers'>,
  { staff }: Pick<ContractView, 'staff'>,
): string[] => strangersIn(staffTyped(draft), staff)

/** Whom it names so far for the provider. */
export const staffTyped = ({ manager, socialWorkers }: Pick<ContractDraft, 'manager' | 'socialWorkers'>) => ({
  manager,
  socialWorkers: listOf(socialWorkers),
})

/** The parts of the form that may not depart from the call, with what is wrong there. */
const REFUSED = {
  goal: { path: 'plan.goal', code: 'leaves-out-called-goal' },
  periodFrom: { path: 'plan.periodFrom', code: 'begins-elsewhere' },
  periodTo: { path: 'plan.periodTo', code: 'not-as-long-as-called' },
} as const

/** What the office would refuse of it, by field. */
export const faultsIn = (draft: ContractDraft, contract: ContractView) => [
  ...materialDepartures(asPlan(draft, contract), contract.call, contract.begins).flatMap((part) =>
    part === 'indicators' || part === 'instalments' ? [] : [REFUSED[part]],
  ),
  ...personalIn({ ...draft, indicators: [], instalments: [] }, []).map((part) => ({
    path: `plan.${part}`,
    code: 'personal-number',
  })),
  ...placesTwice(teamOf(draft)).map((place) => ({ path: `plan.team.${place}`, code: 'named-twice' })),
  ...(isPaidToPurchaser(draft, contract.record) ? [{ path: 'plan.provider.account', code: 'account-of-purchaser' }] : []),
]
