import type { Did } from '../../features/ledger/service/audit.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { postsEnded, postsEver, slipsEver } from '../../features/identity/store/posts-ever.ts'
import { bids, jurors } from '../../features/tenders/store/kept.ts'
import { askersFrom } from '../../features/tenders/store/questions.ts'
import { civilDateOf, type Instant, plusMs } from '../../kernel/civil.ts'
import {
  type BidId,
  type JurorId,
  type LotId,
  type MemberId,
  type PartyId,
  type QuestionId,
  SYSTEM,
  type Tenant,
} from '../../kernel/ids.ts'
import { heardWith, type On, roleFor, type Sentence } from '../../kernel/policy.ts'
import { isHeld, type Post } from '../../kernel/posts.ts'
import { Role } from '../../kernel/roles.ts'
import type { ReadTx } from '../../platform/db.ts'
import { around } from './around.ts'
import type { Asked, Kept } from './asked.ts'
import type { Code } from './beside.ts'
import { OF_ITSELF, OPEN_TO } from './open-to.ts'

/**
 * What a deed was done on: beside what the policies look at, the lot whose room it was done in and the seat it was done from, the question
 * whose asker its own state does not tell, and what follows from the state before it.
 */
export type About = On & {
  readonly lot?: LotId
  readonly juror?: JurorId
  readonly question?: QuestionId
  /** Whose bidder's the deed is, where the state that it is done on names the bid alone. */
  readonly bid?: BidId
  readonly asked?: Asked
  readonly kept?: Kept
}

/** What is wrong with a recorded deed being that actor's in that role, if anything. */
export type Entitlement = (did: Did<About>) => Code | undefined

/** A caller's posts are looked up a moment before the clock is read for the deed: both may not fall on one side of an end. */
const A_MOMENT_MS = 60_000

type HeldPost = Post & { readonly endedAt: Instant | undefined }
type Slip = { readonly issuedAt: Instant; readonly expiresAt: Instant; readonly endedAt: Instant | null }
type Known = {
  readonly posts: ReadonlyMap<MemberId, readonly HeldPost[]>
  readonly slips: ReadonlyMap<string, readonly Slip[]>
  readonly seats: ReadonlyMap<JurorId, MemberId>
  readonly askers: ReadonlyMap<QuestionId, PartyId>
  readonly bidders: ReadonlyMap<BidId, PartyId>
}

/** Holds the deeds of one authority against its posts, its slips and the policies as this version has them. */
export async function entitlementIn(tx: ReadTx, tenant: Tenant): Promise<Entitlement> {
  const known = await everythingKnown(tx, tenant)
  const beside = await around(tx, tenant)
  return (did) => {
    if (did.role === 'system') return faultOfItself(known, did)
    const { asked, kept } = did.about
    const fault = faultIn(known, did, asked?.(beside, did) ?? OPEN_TO[did.type] ?? [])
    return fault ?? (kept?.(beside, did) === true ? 'kept-away' : undefined)
  }
}

function faultOfItself(known: Known, did: Did<About>): Code | undefined {
  const by = OF_ITSELF[did.type]
  if (by === undefined) return 'role-refused'
  if (did.actor === SYSTEM && by.includes('clock')) return undefined
  const sentences = by.filter((one) => one !== 'clock')
  if (sentences.length === 0) return 'post-not-held'
  const about = { ...did.about, member: did.actor }
  const faults = [...new Set(sentences.map(({ role }) => role))].map((role) => faultIn(known, { ...did, role, about }, sentences))
  return faults.includes(undefined) ? undefined : faults[0]
}

function faultIn(
  { posts, slips, seats, askers, bidders }: Known,
  did: Did<About>,
  sentences: readonly Sentence[],
): Code | undefined {
  const { actor, role, at, about } = did
  const fitting = sentences.filter((sentence) => sentence.role === role)
  if (fitting.length === 0) return 'role-refused'
  const held = (posts.get(actor) ?? []).filter((post) => wasHeld(post, at))
  if (role !== 'public' && !held.some((post) => post.role === role)) return 'post-not-held'
  const member = about.juror === undefined ? about.member : seats.get(about.juror)
  const asker = about.question === undefined ? about.party : askers.get(about.question)
  const party = about.bid === undefined ? asker : bidders.get(about.bid)
  const on = { ...about, ...(member === undefined ? {} : { member }), ...(party === undefined ? {} : { party }) }
  if (roleFor(fitting, actor, held, on) === undefined) return 'post-elsewhere'
  const hasSlip = slips.get(keyOf(actor, about.lot))?.some((slip) => wasGood(slip, at)) === true
  return roleFor(fitting, actor, heardWith(fitting, held, hasSlip), on) === undefined ? 'slip-missing' : undefined
}

/** A post may be ended with the day before: until somebody did, it was held on that day too. */
const wasHeld = (post: HeldPost, at: Instant): boolean =>
  [at, plusMs(at, -A_MOMENT_MS)].some((then) => {
    const day = civilDateOf(then)
    const notYetEnded = post.endedAt !== undefined && then <= post.endedAt
    return isHeld(notYetEnded ? { ...post, until: null } : post, day)
  })

const wasGood = ({ issuedAt, expiresAt, endedAt }: Slip, at: Instant): boolean => {
  const before = plusMs(at, -A_MOMENT_MS)
  return issuedAt <= at && before < expiresAt && (endedAt === null || before <= endedAt)
}

const keyOf = (member: MemberId, lot: LotId | undefined): string => `${member} ${lot ?? ''}`

async function everythingKnown(tx: ReadTx, tenant: Tenant): Promise<Known> {
  const ended = new Map((await postsEnded(tx, { tenant })).map(({ subject, at }) => [subject, at]))
  const posts = new Map<MemberId, HeldPost[]>()
  for (const { member, validFrom: from, validUntil: until, ...post } of await postsEver(tx, { tenant })) {
    const known = posts.get(member) ?? []
    posts.set(member, [...known, { ...post, role: Role.parse(post.role), from, until, endedAt: ended.get(post.id) }])
  }
  const slips = new Map<string, Slip[]>()
  for (const { member, lot, ...slip } of await slipsEver(tx, { tenant })) {
    const key = keyOf(member, lot)
    slips.set(key, [...(slips.get(key) ?? []), slip])
  }
  const seats = new Map<JurorId, MemberId>()
  for await (const page of pagesOf((after, limit) => jurors.table.all(tx, tenant, after, limit)))
    for (const { id, member } of page) seats.set(id, member)
  const askers = new Map<QuestionId, PartyId>()
  for await (const page of pagesOf((after, limit) => askersFrom(tx, { tenant }, after, limit)))
    for (const { id, partyId } of page) askers.set(id, partyId)
  const bidders = new Map<BidId, PartyId>()
  for await (const page of pagesOf((after, limit) => bids.table.all(tx, tenant, after, limit)))
    for (const { id, partyId } of page) bidders.set(id, partyId)
  return { posts, slips, seats, askers, bidders }
}
