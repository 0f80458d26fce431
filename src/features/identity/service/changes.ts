import type { Acting } from '../../../kernel/acting.ts'
import { markAfter, markIn } from '../../../kernel/page-mark.ts'
import { MemberId, PartyId, PostId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type Changes, type ChangesQuery, ChangeView } from '../contract/changes.ts'
import { HeldRole } from '../contract/second-factor.ts'
import { changesBefore, postsById } from '../store/changes.ts'
import { membersOf, partiesOf } from '../store/people.ts'

const Fields = ChangeView.shape.fields

/** 变动记录: who gave, ended or made anew what, for whom and when. */
export async function listChanges(tx: ReadTx, acting: Acting, { after, role, limit }: ChangesQuery): Promise<Changes> {
  const before = after === undefined ? undefined : markIn(after)
  const found = await changesBefore(tx, acting, { before, role }, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const aboutOf = await namesOf(tx, acting, page)
  return {
    items: page.map(({ id, at, what, actor, subject, fields }) => ({
      id,
      at,
      what,
      fields: Fields.parse(fields === null ? [] : JSON.parse(fields)),
      ...aboutOf(actor, subject),
    })),
    next: last && found.length > limit ? markAfter(last) : null,
  }
}

type Named = Pick<ChangeView, 'by' | 'about' | 'role'>

/** A subject is a post, a member or a party, and its id tells which; any other is the authority itself. */
async function namesOf(
  tx: ReadTx,
  acting: Acting,
  changes: readonly { readonly actor: MemberId; readonly subject: string }[],
): Promise<(actor: MemberId, subject: string) => Named> {
  const subjects = [...new Set(changes.map(({ subject }) => subject))]
  const posts = await postsById(tx, acting, among(PostId, subjects))
  const parties = await partiesOf(tx, acting, among(PartyId, subjects))
  const people = [...changes.map(({ actor }) => actor), ...posts.map(({ member }) => member), ...among(MemberId, subjects)]
  const members = await membersOf(tx, acting, [...new Set(people)])
  const nameOf = (wanted: string) => members.find(({ id }) => id === wanted)?.name ?? null
  return (actor, subject) => {
    const post = posts.find(({ id }) => id === subject)
    const party = parties.find(({ id }) => id === subject)
    const role = post ? HeldRole.parse(post.role) : null
    return { by: nameOf(actor), about: party?.name ?? nameOf(post?.member ?? subject), role }
  }
}

const among = <T>(kind: { safeParse(value: unknown): { data?: T | undefined } }, subjects: readonly string[]): T[] =>
  subjects.flatMap((subject) => kind.safeParse(subject).data ?? [])
