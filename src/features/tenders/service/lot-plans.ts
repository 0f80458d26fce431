import type { Acting } from '../../../kernel/acting.ts'
import { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import type { LotDone, LotDraft, LotRefusal } from '../contract/lot.ts'
import { isToApprove } from '../rules/consent.ts'
import { isReplaceable, type LotPlan, type LotState } from '../rules/lot.ts'
import { findingsInPlan, type Limits } from '../rules/lot-in-plan.ts'
import { findingsIn, isPeriodReversed, isReady, roomFor } from '../rules/lot-readiness.ts'
import type { Profile } from '../rules/profile.ts'
import { isBoughtUnder } from '../rules/profiles.ts'
import type { ProgrammeStatus } from '../rules/programme.ts'
import { successorsOf } from '../store/ends.ts'
import { lots, programmes } from '../store/kept.ts'
import { allottedBeside, linkNeeds, lotCodeIsTaken, needTitles } from '../store/lots.ts'
import { areaNamesOf, partyNamesOf } from '../store/names.ts'
import { isSupervisable } from './both-sides.ts'
import { NOTHING_OVER, type OverspentIn } from './contracts-ahead.ts'
import { rulesInForce } from './editions.ts'
import { lotDeeds } from './lot-deeds.ts'
import { profileOfLot } from './lot-profile.ts'

export const doneLot = ({ id, status, revision }: LotState): LotDone => ({ id, status, revision })

/** Of what came to nothing one other lot may take the place (重新采购); it begins as a draft of its own. */
export async function draftLot(
  tx: Tx,
  acting: Acting,
  { replaces, ...plan }: LotDraft,
  overspentIn: OverspentIn = NOTHING_OVER,
): Promise<Result<LotDone, LotRefusal>> {
  const sound = await checked(tx, acting, plan, { overspentIn })
  if (!sound.ok) return sound
  const kept = replaces === undefined ? undefined : await keptFromReplacing(tx, acting, replaces)
  if (kept !== undefined) return refuse({ code: kept })
  const id = LotId.parse(acting.newId())
  const drafted = await lotDeeds.does(tx, acting, { id }, 'lot.draft', {
    ...ruled(plan, sound.value),
    ...(replaces === undefined ? {} : { replaces }),
  })
  await linkNeeds(tx, acting, id, plan.needs)
  return ok(doneLot(drafted))
}

/** Two who begin at once wait for each other at the lot that ended. */
async function keptFromReplacing(tx: Tx, acting: Acting, replaced: LotId): Promise<'not-ended' | 'replaced-already' | undefined> {
  const ended = await lots.table.lock(tx, acting.tenant, replaced)
  if (ended === undefined || ended.publishedAt === null || !isReplaceable(ended)) return 'not-ended'
  return (await successorsOf(tx, acting, [replaced])).length > 0 ? 'replaced-already' : undefined
}

/** Rewrites a draft that still stands as the writer saw it; a draft that somebody has changed since is left alone. */
export async function reviseLot(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision, plan }: { revision: number; plan: LotPlan },
  overspentIn: OverspentIn = NOTHING_OVER,
): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.revise')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile', revision: held.value.revision })
  const sound = await checked(tx, acting, plan, { except: id, overspentIn })
  if (!sound.ok) return sound
  const revised = await lotDeeds.does(tx, acting, held.value, 'lot.revise', ruled(plan, sound.value))
  await linkNeeds(tx, acting, id, plan.needs)
  return ok(doneLot(revised))
}

/** Whether a plan holds what these rules and the year's plan ask of one that goes before the public. */
export function readyBy(rules: Profile, plan: LotState, programme: Limits): Result<null, LotRefusal> {
  const findings = [...findingsIn(plan, rules), ...findingsInPlan(plan, programme)]
  if (isReady(findings)) return ok(null)
  const grave = findings.filter(({ severity }) => severity === 'refuse')
  return refuse({ code: 'not-ready', count: grave.length, first: grave[0]?.code })
}

/** Declares a draft complete. What it lacks is counted in the refusal and listed with the lot. */
export async function prepareLot(
  tx: Tx,
  acting: Acting,
  id: LotId,
  overspentIn: OverspentIn = NOTHING_OVER,
): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.prepare')
  if (!held.ok) return held
  const rules = await profileOfLot(tx, acting, held.value)
  const programme = await programmes.table.lock(tx, acting.tenant, held.value.programmeId)
  if (!programme) return refuse({ code: 'no-such-programme' })
  const ready = readyBy(rules, held.value, programme)
  if (!ready.ok) return ready
  const sound = await checked(tx, acting, held.value, { except: id, overspentIn })
  if (!sound.ok) return sound
  return ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.prepare', {})))
}

export async function reconsiderLot(tx: Tx, acting: Acting, id: LotId, reason: string): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.reconsider')
  if (!held.ok) return held
  return ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.reconsider', { reason })))
}

/** The leader's yes to a lot that was changed, or drawn up, after its plan was approved: to the lot as it was read. */
export async function approveLot(
  tx: Tx,
  acting: Acting,
  id: LotId,
  { revision }: { revision: number },
): Promise<Result<LotDone, LotRefusal>> {
  const held = await lotDeeds.hold(tx, acting, id, 'lot.approve')
  if (!held.ok) return held
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile', revision: held.value.revision })
  const programme = await programmes.table.load(tx, acting.tenant, held.value.programmeId)
  if (!isForTheLeader(held.value, programme?.status)) return refuse({ code: 'wrong-status', status: held.value.status })
  return ok(doneLot(await lotDeeds.does(tx, acting, held.value, 'lot.approve', {})))
}

const APPROVED: ReadonlySet<ProgrammeStatus | undefined> = new Set<ProgrammeStatus | undefined>([
  'approved',
  'published',
  'running',
])

/** Whether a lot waits for the leader by itself: before the plan is approved it waits with the plan. */
export const isForTheLeader = (lot: LotState, programme: ProgrammeStatus | undefined): boolean =>
  lot.status === 'ready' && APPROVED.has(programme) && isToApprove(lot)

const ENDED: ReadonlySet<ProgrammeStatus> = new Set(['closed', 'cancelled'])

/** The plan with the pass mark of its rules written in, where it names none: the call, the ranking and the letters read it there. */
const ruled = (plan: LotPlan, { passMark }: Profile): LotPlan =>
  passMark === null ? plan : { ...plan, rubric: { ...plan.rubric, pass: plan.rubric.pass ?? passMark.value } }

type Beside = { readonly except?: LotId; readonly overspentIn: OverspentIn }

/**
 * What must hold of every plan, and the rules it is under. Takes the programme's row, so that two lots cannot both take its last money; what
 * contracts took beyond their own lots is gone.
 */
async function checked(
  tx: Tx,
  acting: Acting,
  plan: LotPlan,
  { except, overspentIn }: Beside,
): Promise<Result<Profile, LotRefusal>> {
  const programme = await programmes.table.lock(tx, acting.tenant, plan.programmeId)
  if (!programme || ENDED.has(programme.status)) return refuse({ code: 'no-such-programme' })
  if (!isBoughtUnder(programme.profile)) return refuse({ code: 'profile-not-supported' })
  if (isPeriodReversed(plan)) return refuse({ code: 'period-reversed' })
  if (await lotCodeIsTaken(tx, acting, plan.code, except)) return refuse({ code: 'code-taken' })
  if (!(await areaNamesOf(tx, [plan.area])).has(plan.area)) return refuse({ code: 'no-such-area' })
  const needs = new Set(plan.needs)
  if (needs.size !== plan.needs.length || (await needTitles(tx, acting, plan.needs)).length !== needs.size)
    return refuse({ code: 'no-such-need' })
  const supplier = plan.direct?.supplier
  if (supplier !== undefined && !(await partyNamesOf(tx, acting, [supplier])).has(supplier))
    return refuse({ code: 'no-such-supplier' })
  if (!(await isSupervisable(tx, acting, plan, except))) return refuse({ code: 'not-supervisable' })
  const overspentFen = (await overspentIn(tx, acting, programme.id)).get(programme.id) ?? 0
  const taken = (await allottedBeside(tx, acting, programme.id, except)) + overspentFen
  const room = roomFor(programme.budgetFen, taken, plan.budgetFen)
  return room.fits
    ? ok((await rulesInForce(tx, acting))[programme.profile])
    : refuse({ code: 'over-budget', leftFen: room.leftFen })
}
