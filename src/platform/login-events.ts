import { type Instant, plusMs } from '../kernel/civil.ts'
import type { Device, LoginEvent } from '../kernel/login-event.ts'
import { systemClock } from './clock.ts'
import type { Plain } from './db.ts'
import { newId } from './ids.ts'

declare module './db.ts' {
  interface PlainTables {
    'login.event': { id: string; userId: string; at: Instant; what: LoginEvent; place: string; device: Device }
  }
}

/** 网络安全法 Art. 21(3): what is logged of a network is kept for six months at least; after a year nobody asks any more. */
const KEPT_MS = 366 * 24 * 60 * 60 * 1000

/** The network somebody came from and not their own address: two of four parts, or the first 48 bits. */
export function placeOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+)\.\d+\.\d+$/.exec(address)
  if (four !== null) return `${four[1]}.*.*`
  const six = /^([\da-f]{1,4}:){3}/i.exec(address)
  return six === null ? '' : `${six[0]}:/48`
}

/** What kind of thing asked: its maker and model are nobody's business. */
export function deviceOf(agent: string): Device {
  if (/Mobile|Android|iPhone|iPad/.test(agent)) return 'phone'
  return agent.startsWith('Mozilla/') ? 'computer' : 'program'
}

export type NoteLogin = (user: string, what: LoginEvent, headers: Headers | undefined) => Promise<void>

/** Notes what happened at a login, by real time, as sessions go. That one is locked is noted once until something else happens. */
export const loginEvents =
  (db: Plain, clientHeader: string): NoteLogin =>
  async (userId, what, headers) => {
    const at = systemClock.now()
    if (what === 'locked') {
      const last = await db
        .selectFrom('login.event')
        .select('what')
        .where('userId', '=', userId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (last?.what === 'locked') return
    }
    const from = { place: placeOf(headers?.get(clientHeader) ?? ''), device: deviceOf(headers?.get('user-agent') ?? '') }
    await db.deleteFrom('login.event').where('at', '<', plusMs(at, -KEPT_MS)).execute()
    await db
      .insertInto('login.event')
      .values({ id: newId(), userId, at, what, ...from })
      .execute()
  }
