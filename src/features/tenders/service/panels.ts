import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { JurorId, type LotId, type MemberId, PanelId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { PURCHASING, purchasersAmong } from '../../identity/service/posts-apart.ts'
import { endSlips } from '../../identity/service/slips.ts'
import { append } from '../../ledger/service/append.ts'
import type { DrawOrder, JurorView, PanelDone, PanelView, ReplaceDone } from '../contract/panel.ts'
import { nextAlternate, panelMisfit, panelNeeds } from '../rules/composition.ts'
import { isLeadersToDisband } from '../rules/disbanding.ts'
import { asksToMiss, isBeforeReview } from '../rules/absence.ts'
import { excludedBy, isRepeated, seatsFrom, withoutWaiting } from '../rules/draw.ts'
import { amongFields } from '../rules/field.ts'
import { shuffled } from '../rules/labels.ts'
import { ANSWERED } from '../rules/report-signing.ts'
import { mayBeDrawn, poolAtCall } from '../rules/pool-at-call.ts'
import { type Candidate, type Draw, isOpenToChange } from '../rules/panel.ts'
import type { LotState } from '../rules/lot.ts'
import { jurors, lots, panels } from '../store/kept.ts'
import { denialsOf, disbandingsOf, recusalNotesOf, replacementsOf } from '../store/panel-changes.ts'
import { biddersOf, namesOf, panelIdOf } from '../store/panels.ts'
import { postsAt } from '../store/pool.ts'
import { opensSomething } from '../rules/reprint.ts'
import { offersStanding } from './last-offer-standing.ts'
import { profileOfLot } from './lot-profile.ts'
import { goesOn } from './pauses.ts'
import { poolMembers } from './pool.ts'
import { knownTies, seesTies, tiesShown } from './known-ties.ts'
import { keptFromRoom, mayBeColleague } from './custody.ts'
import { actorsOn } from '../store/record.ts'
import { type Answer, holdPanel, jurorDeeds, may, maySee, panelDeeds, type Room, roomOf, seatedIn, under } from './panel-room.ts'
import { hasLostItsDay } from './review-day.ts'

type Chance = (n: number) => number

/** Draws the panel of a lot under review from the pool and calls those drawn. The record holds all that repeats the draw. */
export async function drawPanel(tx: Tx, acting: Acting, lotId: LotId, order: DrawOrder, chance: Chance): Answer<PanelDone> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (lot === undefined || !may(acting, 'panel.draw')) return refuse({ code: 'not-found' })
  // Where one supplier is asked nobody is marked, and no panel drawn.
  if (lot.status !== 'reviewing' || lot.direct !== null) return refuse({ code: 'wrong-status', status: lot.status })
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going
  if (await panelIdOf(tx, acting, lotId)) return refuse({ code: 'panel-exists' })
  if (order.widened !== undefined && saysNothing(order.widened)) return refuse({ code: 'reason-says-nothing' })
  const calledAt = lot.publishedAt ?? acting.now
  const profile = await profileOfLot(tx, acting, lot)
  const least = panelNeeds(profile, lot.budgetFen)
  const composition = { size: order.size ?? least.size, experts: order.experts ?? least.experts }
  const misfit = panelMisfit(composition, profile, lot.budgetFen)
  if (misfit) return refuse(misfit)

  const { pool, since } = poolAtCall(await poolMembers(tx, acting, civilDateOf(calledAt)), calledAt)
  const members = pool.map(({ member }) => member)
  const excluded = await excludedOf(tx, acting, lot, members)
  const out = new Set(excluded.map(({ member }) => member))
  const wanted = { ...composition, alternates: profile.alternates.value }
  const asked = { fields: [...new Set(order.fields)], widened: order.widened ?? '' }
  const eligible = pool.filter(({ member }) => !out.has(member))
  const { among, lacking, widened } = amongFields(eligible, asked, wanted)
  if (lacking > 0 && widened === '') return refuse({ code: 'too-few-in-field', found: among.length, lacking })
  const random = shuffled(
    among.map(({ member }) => member),
    chance,
  )
  const drawn = seatsFrom(random, pool, wanted)
  if (drawn === undefined) return refuse({ code: 'too-few-jurors', found: random.length, since: since.length, ...composition })
  const by = { fields: asked.fields, widened, witness: order.witness }
  const facts: Draw = { lotId, ...composition, ...by, pool, since, excluded, order: random, ...drawn }
  const panel = await panelDeeds.does(tx, acting, { id: PanelId.parse(acting.newId()) }, 'panel.draw', facts)
  for (const [index, member] of facts.seats.entries()) await invite(tx, acting, panel, candidateOf(facts, member), index + 1)
  return ok({ id: panel.id, status: panel.status })
}

async function excludedOf(tx: Tx, acting: Acting, lot: LotState, members: readonly MemberId[]): Promise<Draw['excluded']> {
  const parties = (await biddersOf(tx, acting, lot.id)).map(({ partyId }) => partyId)
  const posts = await postsAt(tx, acting, members, parties)
  const known = (await knownTies(tx, acting, lot, members)).flatMap(({ kind, member, party }) =>
    kind === 'post' || member === null ? [] : [{ member, party }],
  )
  const office = await purchasersAmong(tx, acting, members)
  const acted = (await actorsOn(tx, acting, lot.id, PURCHASING)).filter((member) => members.includes(member))
  return excludedBy({ posts, known, office, acted }, lot.reviewOn ?? civilDateOf(acting.now))
}

function candidateOf({ pool }: Draw, member: Candidate['member']): Candidate {
  const candidate = pool.find((one) => one.member === member)
  if (candidate === undefined) throw new Error(`${member} was drawn from outside the pool`)
  return candidate
}

async function invite(
  tx: Tx,
  acting: Acting,
  panel: Pick<Room['panel'], 'id' | 'lotId'>,
  { member, expert }: Candidate,
  seat: number,
) {
  const id = JurorId.parse(acting.newId())
  const facts = { lotId: panel.lotId, panelId: panel.id, member, expert, seat }
  return append(tx, under(acting, 'panel.draw'), jurors, { id }, 'juror.invite', facts)
}

/**
 * Calls the first alternate who keeps the composition to the seat of a juror who is absent or has stepped aside. Who has left
 * the pool since the draw, suspended or without the post, or would not be drawn today, is passed over: `passed` says how many.
 */
export async function replaceJuror(tx: Tx, acting: Acting, lotId: LotId, jurorId: JurorId): Answer<ReplaceDone> {
  const held = await holdPanel(tx, acting, lotId, 'panel.replace')
  if (!held.ok) return held
  const { panel, jurors: all } = held.value
  const left = all.find(({ id }) => id === jurorId)
  if (left === undefined) return refuse({ code: 'not-found' })
  const seated = seatedIn(held.value)
  if (seated.some(({ seat }) => seat === left.seat)) return refuse({ code: 'seat-taken' })
  const pool = await poolMembers(tx, acting, civilDateOf(acting.now))
  const today = new Set(pool.filter(mayBeDrawn).map(({ member }) => member))
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  if (lot === undefined) return refuse({ code: 'not-found' })
  const barred = new Set((await excludedOf(tx, acting, lot, panel.waiting)).map(({ member }) => member))
  const waiting = panel.waiting.filter((member) => today.has(member) && !barred.has(member))
  const next = nextAlternate(waiting, panel.draw.pool, seated, panel.draw)
  if (next === undefined)
    return refuse({ code: 'no-alternate', waiting: waiting.length, passed: panel.waiting.length - waiting.length })
  const replacement = { out: left.member, in: next.member, ground: left.ground ?? left.status }
  const { id, status } = await panelDeeds.does(tx, acting, panel, 'panel.replace', replacement)
  const called = await invite(tx, acting, panel, next, left.seat)
  const [person] = await namesOf(tx, acting, [next.member])
  return ok({ id, status, juror: called.id, name: person?.name ?? '' })
}

/** Ends a panel that cannot go on, so that another can be drawn. What its jurors wrote stays closed. Not the office's to repeat. */
export async function disbandPanel(tx: Tx, acting: Acting, lotId: LotId, reason: string): Answer<PanelDone> {
  const held = await holdPanel(tx, acting, lotId, 'panel.disband')
  if (!held.ok) return held
  const asked = asksToDisband(held.value, await disbandingsOf(tx, acting, lotId))
  if (!may(acting, asked)) return refuse({ code: 'leader-needed' })
  const { id, status } = await append(tx, under(acting, asked), panels, held.value.panel, 'panel.disband', { reason })
  await endSlips(tx, acting, lotId)
  return ok({ id, status })
}

const asksToDisband = ({ jurors: all }: Room, { length: earlier }: readonly unknown[]) =>
  isLeadersToDisband({ earlier, jurors: all }) ? 'panel.disband-again' : 'panel.disband'

/** The panel with names and progress, and no mark. */
export async function viewPanel(tx: ReadTx, acting: Acting, lotId: LotId): Answer<PanelView> {
  const room = await roomOf(tx, acting, lotId)
  if (!room || !maySee(room, acting)) return refuse({ code: 'not-found' })
  const { panel } = room
  const people = await namesOf(tx, acting, [
    ...new Set([...panel.draw.pool, ...panel.draw.since, ...room.jurors].map(({ member }) => member)),
  ])
  const watches = (await keptFromRoom(tx, acting, lotId)) === undefined
  const prints = watches && !(await mayBeColleague(tx, acting, lotId))
  const disbanded = await disbandingsOf(tx, acting, lotId)
  const able = panelDeeds.can(acting, panel)
  const onPaper = may(acting, 'paper.enter') && panel.lockedAt === null
  const can = {
    ...able,
    'paper.enter': onPaper,
    'panel.disband': able['panel.disband'] && may(acting, asksToDisband(room, disbanded)),
  }
  const orderTold = !isOpenToChange(panel) || (prints && may(acting, 'panel.see-waiting'))
  const called = room.jurors.map(({ member }) => member)
  const recused = room.jurors.filter(({ status }) => status === 'recused')
  const lost = await hasLostItsDay(tx, acting, room.lot, panel)
  const notes = new Map((await recusalNotesOf(tx, acting, recused)).map(({ juror, note }) => [juror, note]))
  return ok({
    ...panel,
    draw: readable(acting, orderTold ? panel.draw : withoutWaiting(panel.draw, called)),
    ties: await tiesAround(tx, acting, room),
    waiting: panel.waiting.length,
    orderTold,
    jurors: room.jurors.map((juror) => seatView(acting, room, juror, { people, prints, notes, lost })),
    names: people.map(({ id: member, name }) => ({ member, name })),
    replacements: await replacedIn(tx, acting, room),
    lastOffers: await offersStanding(tx, acting, room.lot),
    repeated: isRepeated(panel.draw),
    progress: progressOf(room),
    disbanded,
    can: watched(can, ['panel.seal-in', 'panel.reveal', 'panel.release'], watches),
  })
}

/** Near whom somebody was found to be is read by whoever may read the register; the others read that there was something. */
const readable = (acting: Acting, draw: Draw): Draw =>
  seesTies(acting)
    ? draw
    : {
        ...draw,
        excluded: draw.excluded.map((one) => (one.ground === 'known-relation' ? { ...one, party: null } : one)),
      }

/** What the record knows of whoever sits or was left out, for whoever may read it, with what the jurors say of it. */
async function tiesAround(tx: ReadTx, acting: Acting, { lot, panel, jurors: all }: Room): Promise<PanelView['ties']> {
  if (!seesTies(acting)) return []
  const members = [...new Set([...all, ...panel.draw.excluded].map(({ member }) => member))]
  const denials = await denialsOf(tx, acting, all)
  const denied = new Map(denials.flatMap(({ juror, ties, reason }) => ties.map((tie) => [`${juror} ${tie}`, reason] as const)))
  return (await tiesShown(tx, acting, await knownTies(tx, acting, lot, members))).map((tie) => {
    const juror = all.find(({ member }) => member === tie.member)
    return {
      ...tie,
      denied: (juror && denied.get(`${juror.id} ${tie.id}`)) ?? null,
      cleared: juror?.cleared.includes(tie.id) ?? false,
    }
  })
}

/** Of these deeds none for whoever is kept from the room. */
const watched = (can: Record<string, boolean>, deeds: readonly string[], free: boolean): Record<string, boolean> =>
  Object.fromEntries(Object.entries(can).map(([deed, is]) => [deed, is && (free || !deeds.includes(deed))]))

/** As above, or null while no panel is drawn: a room that is asked for early is empty, not missing. */
export async function seePanel(tx: ReadTx, acting: Acting, lotId: LotId): Answer<PanelView | null> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  const isKnown = lot !== undefined && (lot.publishedAt !== null || may(acting, 'lot.see-drafts'))
  if (isKnown && may(acting, 'panel.see') && (await panelIdOf(tx, acting, lotId)) === undefined) return ok(null)
  return viewPanel(tx, acting, lotId)
}

async function replacedIn(tx: ReadTx, acting: Acting, { panel, jurors: all }: Room): Promise<PanelView['replacements']> {
  const seatOf = new Map(all.map(({ member, seat }) => [member, seat]))
  const replacements = await replacementsOf(tx, acting, panel.id)
  return replacements.map(({ out, in: taker, at }) => ({ seat: seatOf.get(out) ?? 0, out, in: taker, at }))
}

type People = Awaited<ReturnType<typeof namesOf>>

type Sight = {
  readonly people: People
  readonly prints: boolean
  readonly notes: ReadonlyMap<string, string>
  readonly lost: boolean
}

function seatView(
  acting: Acting,
  { lot: { reviewOn }, panel, jurors: called }: Room,
  juror: Room['jurors'][number],
  { people, prints, notes, lost }: Sight,
): JurorView {
  const person = people.find(({ id }) => id === juror.member)
  const deeds = watched(jurorDeeds.can(acting, juror), ['juror.confirm', 'juror.reprint-slip'], prints)
  const today = civilDateOf(acting.now)
  const asked = asksToMiss(juror, { today, reviewOn, jurors: called })
  const mayMiss = may(acting, asked) && (prints || asked === 'juror.miss')
  const can = {
    ...deeds,
    'juror.miss': deeds['juror.miss'] === true && mayMiss && !isBeforeReview(today, reviewOn) && !lost,
    'juror.reprint-slip': deeds['juror.reprint-slip'] === true && opensSomething(panel, juror),
  }
  const note = may(acting, 'panel.see') || juror.member === acting.actor ? (notes.get(juror.id) ?? '').trim() : ''
  return { ...juror, name: person?.name ?? '', title: person?.title ?? null, note: note === '' ? null : note, can }
}

function progressOf(room: Room): PanelView['progress'] {
  const seated = seatedIn(room)
  const count = (...statuses: Room['jurors'][number]['status'][]) =>
    seated.filter(({ status }) => statuses.includes(status)).length
  return {
    seats: room.panel.draw.size,
    filled: seated.length,
    declared: count('declared', 'submitted', ...ANSWERED),
    submitted: count('submitted', ...ANSWERED),
    signed: count('signed', 'dissenting'),
    deemed: count('deemed'),
  }
}
