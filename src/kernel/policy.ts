import type { AreaCode } from './area.ts'
import type { MemberId, PartyId } from './ids.ts'
import { coversArea, type Post } from './posts.ts'
import type { Role } from './roles.ts'

/** What a permission is asked about. A sentence that needs a fact which is not given does not hold. */
export type On = { readonly area?: AreaCode; readonly party?: PartyId; readonly member?: MemberId }

/** One way to hold a permission, read as a sentence: "an officer over the area", "a provider's manager for the own party". */
export type Sentence = { readonly role: Role; readonly over?: 'area'; readonly of?: 'party'; readonly as?: 'member' }

export type Policy<P extends string> = Readonly<Record<P, readonly Sentence[]>>

export const a = (role: Role): Sentence => ({ role })
export const overArea = (sentence: Sentence): Sentence => ({ ...sentence, over: 'area' })
export const ofOwnParty = (sentence: Sentence): Sentence => ({ ...sentence, of: 'party' })
export const inPerson = (sentence: Sentence): Sentence => ({ ...sentence, as: 'member' })
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

/** Whether a holder of these posts could have the permission on some object: what a route asks before it looks anything up. */
export const couldHold = (sentences: readonly Sentence[], roles: ReadonlySet<Role>): boolean =>
  sentences.some(({ role }) => role === 'public' || roles.has(role))

function fits({ role, over, of }: Sentence, post: Post, on: On): boolean {
  if (post.role !== role) return false
  if (over === 'area' && (on.area === undefined || !coversArea(post, on.area))) return false
  return of !== 'party' || (on.party !== undefined && post.party === on.party)
}

/** For the generated access document. */
export const inWords = ({ role, over, of, as }: Sentence): string =>
  [role, over && 'over the area', of && 'for the own party', as && 'in person'].filter(Boolean).join(' ')
