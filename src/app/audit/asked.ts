import type { Did } from '../../features/ledger/service/audit.ts'
import { TENDER_POLICY, type TenderPermission } from '../../features/tenders/contract/policy.ts'
import { asksToMiss } from '../../features/tenders/rules/absence.ts'
import { type ChallengeState, isKeptFrom } from '../../features/tenders/rules/challenge.ts'
import { isLeadersToDisband } from '../../features/tenders/rules/disbanding.ts'
import type { JurorState } from '../../features/tenders/rules/juror.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import type { PanelState } from '../../features/tenders/rules/panel.ts'
import { asksToCancel, asksToVoid } from '../../features/tenders/rules/turnout.ts'
import type { Sentence } from '../../kernel/policy.ts'
import type { Around } from './around.ts'

/** What a deed asked for in the state that it was done on, where its kind alone does not tell. */
export type Asked = (around: Around) => readonly Sentence[]
/** Whether the actor's hand was kept from the deed, whatever post they held. */
export type Kept = (around: Around, did: Pick<Did<unknown>, 'type' | 'actor' | 'at'>) => boolean

type About = { readonly asked?: Asked; readonly kept?: Kept }

const asking = (permission: (around: Around) => TenderPermission): About => ({
  asked: (around) => TENDER_POLICY[permission(around)],
})

export function askedOfLot({ status }: LotState, type: string): About {
  if (type === 'lot.void') return asking(() => asksToVoid(status))
  return type === 'lot.cancel' ? asking(() => asksToCancel(status)) : {}
}

export const askedOfJuror = (juror: JurorState, type: string): About =>
  type === 'juror.miss' ? asking(() => asksToMiss(juror)) : {}

export function askedOfPanel({ id }: PanelState, type: string): About {
  if (type !== 'panel.disband') return {}
  return asking((around) => {
    const standing = { earlier: around.disbandedBefore(id), jurors: around.jurorsOf(id) }
    return isLeadersToDisband(standing) ? 'panel.disband-again' : 'panel.disband'
  })
}

export const keptFromObjection = (challenge: ChallengeState): About => ({
  kept: (around, did) => isKeptFrom(challenge, did.type, around.handsOn(challenge.lotId, did)),
})
