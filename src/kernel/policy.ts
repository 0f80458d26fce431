import type { AreaCode } from './area.ts'
import type { MemberId, PartyId } from './ids.ts'
import { coversArea, type Post } from './posts.ts'
import type { Role } from './roles.ts'

/** What a permission is asked about. A sentence that needs a fact which is not given does not hold. */
export type On = { readonly area?: AreaCode; readonly party?: PartyId; readonly member?: MemberId }

/** One way to hold a permission, read as a sentence: "an officer over the area", "a provider's manager for the own party". */
export type Sentence = {
  readonly role: Role
  readonly over?: 'area'
  readonly of?: 'party'
  readonly as?: 'member'
  /** Holds for whoever came in with the slip of the day, not with a login: what is done in the locked room alone. */
  readonly with?: 'slip'
}

export type Policy<P extends string> = Readonly<Record<P, readonly Sentence[]>>

export const a = (role: Role): Sentence => ({ role })
export const overArea = (sentence: Sentence): Sentence => ({ ...sentence, over: 'area' })
export const ofOwnParty = (sentence: Sentence): Sentence => ({ ...sentence, of: 'party' })
export const inPerson = (sentence: Sentence): Sentence => ({ ...sentence, as: 'member' })
export const withSlip = (sentence: Sentence): Sentence => ({ ...sentence, with: 'slip' })
export const anyone: Sentence = { role: 'public' }

/** Whether one of the posts satisfies one of the sentences; gives that role, so that the record can name it. */
export function roleFor(sentences: readonly Sentence[], actor: MemberId, posts: readonly Post[], on: On): Role | undefined {
  for (const sentence of sentences) {
    if (sentence.as === 'member' && on.member !== actor) continue
    if (sentence.role === 'public') return 'public'
    if (posts.some((post) => fits(sentence, post, on))) return sentence.role
  }
  return undefined
}

/** The posts that speak here: without a slip, a role whose sentence asks for one is as if it were not held. */
export const heardWith = (sentences: readonly Sentence[], posts: readonly Post[], hasSlip: boolean): readonly Post[] =>
  hasSlip ? posts : posts.filter(({ role }) => !sentences.some((sentence) => sentence.role === role && sentence.with === 'slip'))

/** Whether a holder of these posts could have the permission on some object: what a route asks before it looks anything up. */
export const couldHold = (sentences: readonly Sentence[], roles: ReadonlySet<Role>): boolean =>
  sentences.some(({ role }) => role === 'public' || roles.has(role))

function fits({ role, over, of }: Sentence, post: Post, on: On): boolean {
  if (post.role !== role) return false
  if (over === 'area' && (on.area === undefined || !coversArea(post, on.area))) return false
  return of !== 'party' || (on.party !== undefined && post.party === on.party)
}

/** For the generated access document. */
export const inWords = ({ role, over, of, as, with: pass }: Sentence): string =>
  [role, over && 'over the area', of && 'for the own party', as && 'in person', pass && 'with the slip of the day']
    .filter(Boolean)
    .join(' ')
