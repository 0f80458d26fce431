import { pathOf } from '../../../../ui/desk/address.ts'
import { MENUS } from '../../../../ui/words/menus.ts'
import type { Me } from '../../contract/me.ts'

export type SessionSeen = { readonly me: Me; readonly isEnded: boolean } | 'somebody-else'

/**
 * Whom a page goes on showing. When the session has ended it is whoever was known until then, so that nothing typed is lost;
 * somebody else never takes a page over.
 */
export function sessionSeen(known: Me | undefined, now: Me, tenant: string): SessionSeen {
  if (known === undefined) return { me: now, isEnded: false }
  if (now.by === 'nobody') return { me: known, isEnded: true }
  const member = ({ standings }: Me) => standings.find((one) => one.tenant === tenant)?.member
  const [before, after] = [member(known), member(now)]
  return before !== undefined && before !== after ? 'somebody-else' : { me: now, isEnded: false }
}

const ROOM_PAGES: ReadonlySet<string> = new Set(MENUS.juror.map(pathOf))

/** Whether the page that was asked for is one of the panel room, which a slip alone opens. */
export const isRoomPage = (back: unknown): boolean =>
  typeof back === 'string' && ROOM_PAGES.has(/^\/[\w-]+\/([\w-]+)(?:\?|$)/.exec(back)?.[1] ?? '')

/** Where to go after signing in: the page that was asked for, if the address names one of the desk. */
export const addressBack = (back: unknown): string =>
  typeof back === 'string' && /^\/[\w-]+\/[\w\-/.~?&=%]*$/.test(back) ? `/desk${back}` : '/desk/'
