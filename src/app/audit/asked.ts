import type { Did } from '../../features/ledger/service/audit.ts'
import { TENDER_POLICY, type TenderPermission } from '../../features/tenders/contract/policy.ts'
import { asksToMiss } from '../../features/tenders/rules/absence.ts'
import { type ChallengeState, isKeptFrom } from '../../features/tenders/rules/challenge.ts'
import { isLeadersToDisband } from '../../features/tenders/rules/disbanding.ts'
import type { JurorState } from '../../features/tenders/rules/juror.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { isOfGroup, type NegotiationState } from '../../features/tenders/rules/negotiation.ts'
import type { OfflineReviewState } from '../../features/tenders/rules/offline-review.ts'
import type { PaperSigningState } from '../../features/tenders/rules/paper-signing.ts'
import type { PanelState } from '../../features/tenders/rules/panel.ts'
import { broughtIn } from '../../features/tenders/rules/two-hands.ts'
import { asksToCancel, asksToVoid } from '../../features/tenders/rules/turnout.ts'
import { civilDateOf } from '../../kernel/civil.ts'
import type { BidId } from '../../kernel/ids.ts'
import type { Sentence } from '../../kernel/policy.ts'
import type { Around } from './around.ts'

/** What a deed asked for in the state that it was done on, where its kind alone does not tell. */
export type Asked = (around: Around, did: Done) => readonly Sentence[]
/** Whether the actor's hand was kept from the deed, whatever post they held. */
export type Kept = (around: Around, did: Done) => boolean
type Done = Pick<Did<unknown>, 'type' | 'actor' | 'at'>

type About = { readonly asked?: Asked; readonly kept?: Kept; readonly bid?: BidId }

const asking = (permission: (around: Around, did: Done) => TenderPermission): About => ({
  asked: (around, did) => TENDER_POLICY[permission(around, did)],
})

export function askedOfLot(lot: LotState, type: string): About {
  if (type === 'lot.confirm') return { kept: (around, did) => broughtIn(lot, around.handsOn(lot.id, did)) }
  if (type === 'lot.void') return asking((around) => asksToVoid(lot, around.qualificationOn(lot.id), around.neededFor(lot)))
  if (type === 'lot.decline' && lot.winner !== null) return { bid: lot.winner }
  return type === 'lot.cancel' ? asking(() => asksToCancel(lot.status)) : {}
}

export function askedOfJuror(juror: JurorState, type: string): About {
  if (type !== 'juror.miss') return {}
  return asking((around, { at }) =>
    asksToMiss(juror, {
      today: civilDateOf(at),
      reviewOn: around.reviewOf(juror.lotId, at),
      jurors: around.jurorsOf(juror.panelId).map(({ confirmedAt }) => ({
        confirmedAt: confirmedAt !== null && confirmedAt <= at ? confirmedAt : null,
      })),
    }),
  )
}

export function askedOfPanel({ id }: PanelState, type: string): About {
  if (type !== 'panel.disband') return {}
  return asking((around) => {
    const standing = { earlier: around.disbandedBefore(id), jurors: around.jurorsOf(id) }
    return isLeadersToDisband(standing) ? 'panel.disband-again' : 'panel.disband'
  })
}

/** A record is signed by those of its group alone. */
export const keptFromRecord = (negotiation: NegotiationState): About => ({
  kept: (_around, { type, actor }) => type === 'negotiation.sign' && !isOfGroup(negotiation, actor),
})

const SECOND_HANDS: ReadonlySet<string> = new Set(['offline-review.confirm', 'paper-signing.confirm', 'paper-signing.withdraw'])

/** Whoever typed what the papers say does not hold it against them as well, or end who signed so; under another password neither. */
export const keptFromConfirming = ({ lotId, enteredBy }: OfflineReviewState | PaperSigningState): About => ({
  kept: (around, did) => SECOND_HANDS.has(did.type) && around.handsOn(lotId, did).includes(enteredBy),
})

export const keptFromObjection = (challenge: ChallengeState): About => ({
  kept: (around, did) => isKeptFrom(challenge, did.type, around.handsOn(challenge.lotId, did)),
})
