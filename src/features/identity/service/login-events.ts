import type { Acting } from '../../../kernel/acting.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { markAfter, markIn } from '../../../kernel/page-mark.ts'
import type { Plain, ReadTx } from '../../../platform/db.ts'
import type { LoginEvents, LoginEventsQuery, LoginEventView } from '../contract/login-event.ts'
import { HeldRole } from '../contract/second-factor.ts'
import { eventsOfMembers, eventsOfPerson, membersAtPosts } from '../store/login-events.ts'

const markOf = (after: string | undefined) => (after === undefined ? undefined : markIn(after))

/** 登录记录 of one's own. */
export const ownLoginEvents = async (
  plain: Plain,
  person: PersonId,
  { after, limit }: LoginEventsQuery,
): Promise<LoginEvents> => {
  const found = await eventsOfPerson(plain, person, markOf(after), limit + 1)
  return page(
    found.map((one) => ({ ...one, member: null })),
    limit,
  )
}

/** When residents come and go is no affair of the office whose decisions they may object to. */
const STAFF = HeldRole.options.filter((role) => role !== 'resident')

/** 登录记录 of the people who work here, for the office. */
export async function listLoginEvents(tx: ReadTx, acting: Acting, { after, limit }: LoginEventsQuery): Promise<LoginEvents> {
  const members = await membersAtPosts(tx, acting, STAFF)
  return page(await eventsOfMembers(tx, acting, members, { before: markOf(after), limit: limit + 1 }), limit)
}

function page(found: readonly LoginEventView[], limit: number): LoginEvents {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && found.length > limit ? markAfter(last) : null }
}
