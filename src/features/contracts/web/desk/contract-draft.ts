import type { CivilDate } from '../../../../kernel/civil.ts'
import { listOf } from '../../../../ui/desk/form/list-of.ts'
import type { ContractView } from '../../contract/contract.ts'

export type SideDraft = ContractView['purchaser']

/** A contract while it is written; names of several people stand in one line. */
export type ContractDraft = {
  readonly no: string
  readonly periodFrom: CivilDate | undefined
  readonly periodTo: CivilDate | undefined
  readonly place: string
  readonly goal: string
  readonly worker: string
  readonly volunteers: string
  readonly manager: string
  readonly socialWorkers: string
  readonly purchaser: SideDraft
  readonly provider: SideDraft
}

export const draftOf = ({ no, periodFrom, periodTo, place, goal, team, purchaser, provider }: ContractView): ContractDraft => ({
  no,
  periodFrom,
  periodTo,
  place,
  goal,
  worker: team.worker ?? '',
  volunteers: team.volunteers.join('、'),
  manager: team.manager,
  socialWorkers: team.socialWorkers.join('、'),
  purchaser,
  provider,
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
    indicators,
    instalments: instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
    team: {
      worker: draft.worker.trim() === '' ? null : draft.worker,
      volunteers: listOf(draft.volunteers),
      manager: draft.manager,
      socialWorkers: listOf(draft.socialWorkers),
    },
    purchaser: draft.purchaser,
    provider: draft.provider,
  },
})
