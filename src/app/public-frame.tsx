/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { civilDateOf } from '../kernel/civil.ts'
import { CALENDAR, FEED } from '../features/open-data/web/public/subscriptions.ts'
import { dateShown } from '../ui/format.ts'
import { PublicPage } from '../ui/public/page.tsx'
import { addressOf } from '../ui/public/reader.ts'
import { shellWords } from '../ui/words/common.ts'
import type { MenuItem } from '../ui/words/menus.ts'
import { openDataWords } from '../ui/words/open-data.ts'
import { openWords } from '../ui/words/open-pages.ts'
import { say } from '../ui/words/say.ts'
import { type Asking, langOf, originOf, REVALIDATED, type Rooms, visited } from './public-asking.ts'

const ITEMS: readonly MenuItem[] = ['announcements', 'map', 'money', 'verify', 'tell_need']

/** What a page is made of, and under which section it stands; the front page under none. `undefined`: there is no such thing. */
export type Made = { readonly title: string; readonly content: Child; readonly current?: MenuItem } | undefined
export type Status = 200 | 404 | 409 | 422 | 429
export type Maker = (asking: Asking) => Promise<Made>

/** A page of one authority, in its frame; the page for what is not there where nothing is made. */
export async function serve(rooms: Rooms, c: Context, maker: Maker, status: Status = 200): Promise<Response> {
  const found = await visited(rooms, c, async (asking) => ({ ...asking, made: await maker(asking) }))
  if (found?.made === undefined) return missing(rooms, c)
  c.header('cache-control', REVALIDATED)
  const { by, reader, made } = found
  return sent(
    c,
    <Framed
      rooms={rooms}
      c={c}
      tenant={by.name}
      title={made.title}
      current={made.current}
      homeHref={addressOf(`/public/${by.tenant}`, { lang: reader.lang })}
      openDataHref={reader.href('open-data')}
      feeds={[
        { title: reader.t(openDataWords.feed), href: reader.href(FEED), type: 'application/atom+xml' },
        { title: reader.t(openDataWords.calendar), href: reader.href(CALENDAR), type: 'text/calendar' },
      ]}
      hrefOf={(item) => reader.href(item === 'tell_need' ? 'tell' : item)}
    >
      {made.content}
    </Framed>,
    status,
  )
}

/** Without its first line a browser would lay the page out by the rules of the nineties. */
export const sent = (c: Context, page: Child, status: Status = 200) => c.html(`<!doctype html>\n${String(page)}`, status)

type FrameProps = {
  rooms: Rooms
  c: Context
  tenant: string
  title: string
  items?: readonly MenuItem[]
  current?: MenuItem | undefined
  homeHref?: string
  openDataHref?: string
  feeds?: Parameters<typeof PublicPage>[0]['feeds']
  hrefOf: (item: MenuItem) => string
  children?: Child
}

/**
 * The path that was asked for, fit to be linked: escaped as it came, because a browser drops a bare tab and takes a backslash for
 * a slash, and with one slash at its head, because two of them begin another site's name.
 */
const pathOf = (c: Context): string => new URL(c.req.url).pathname.replace(/^\/+/, '/')

export function Framed({ rooms, c, tenant, title, items = ITEMS, current, homeHref = '/', children, ...links }: FrameProps) {
  const lang = langOf(c)
  const { lang: _, ...query } = c.req.query()
  return (
    <PublicPage
      lang={lang}
      title={title}
      tenant={tenant}
      items={items}
      current={current}
      homeHref={homeHref}
      {...links}
      otherHref={addressOf(pathOf(c), { ...query, lang: lang === 'zh' ? 'en' : undefined })}
      signInHref="/desk/"
      demonstration={rooms.demo}
      takenFrom={{
        address: `${new URL(originOf(rooms, c)).host}${addressOf(pathOf(c), c.req.query())}`,
        date: dateShown(lang, civilDateOf(rooms.house.clock.now())),
      }}
    >
      {children}
    </PublicPage>
  )
}

/** The page for an address at which there is nothing to read. */
export function missing(rooms: Rooms, c: Context) {
  const lang = langOf(c)
  const page = (
    <Framed
      rooms={rooms}
      c={c}
      tenant={say(lang, shellWords.product)}
      title={say(lang, openWords.missingTitle)}
      items={[]}
      hrefOf={() => '/'}
    >
      <p>{say(lang, openWords.missing)}</p>
      <p>
        <a href={addressOf('/', { lang })}>{say(lang, shellWords.goHome)}</a>
      </p>
    </Framed>
  )
  return sent(c, page, 404)
}
