import type { Context } from 'hono'
import { publicDeadlines } from '../features/open-data/service/deadlines.ts'
import { deadlineCalendar, noticeFeed } from '../features/open-data/web/public/subscriptions.ts'
import { listNotices } from '../features/tenders/service/publications.ts'
import { visited, type Asking, originOf, REVALIDATED, type Rooms } from './public-asking.ts'

/** As many as were ever published in a week. */
const NEWEST = 50

/** What is followed in a reader or a calendar; undefined where there is no such authority. */
async function followed(rooms: Rooms, c: Context, type: string, write: (asking: Asking) => Promise<string>) {
  const text = await visited(rooms, c, write)
  if (text === undefined) return undefined
  return c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': REVALIDATED })
}

const told = (rooms: Rooms, { c, reader, by }: Asking) => ({ reader, name: by.name, origin: originOf(rooms, c) })

export const newestNotices = (rooms: Rooms, c: Context) =>
  followed(rooms, c, 'application/atom+xml', async (asking) => {
    const { items } = await listNotices(asking.tx, asking.acting, { limit: NEWEST })
    return noticeFeed(told(rooms, asking), items, asking.acting.now)
  })

export const deadlines = (rooms: Rooms, c: Context) =>
  followed(rooms, c, 'text/calendar', async (asking) =>
    deadlineCalendar(told(rooms, asking), await publicDeadlines(asking.tx, asking.acting)),
  )
