/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import type { Acting } from '../kernel/acting.ts'
import { LotId, NOBODY, Tenant } from '../kernel/ids.ts'
import { authority, tenantsOf } from '../features/identity/store/people.ts'
import { monthsOpen } from '../features/open-data/service/packages.ts'
import { OpenDataPage } from '../features/open-data/web/public/open-data-page.tsx'
import { CALENDAR, FEED } from '../features/open-data/web/public/subscriptions.ts'
import { CatalogueQuery } from '../features/needs/contract/need.ts'
import { catalogue } from '../features/needs/service/read-needs.ts'
import { CataloguePage } from '../features/needs/web/public/catalogue-page.tsx'
import { NoticeAt, NoticeKind, NoticeQuery } from '../features/tenders/contract/publications.ts'
import { yearsUpTo } from '../features/tenders/service/comparison.ts'
import { listConsultations } from '../features/tenders/service/consultation-views.ts'
import { listAwarded, programmeFigures } from '../features/tenders/service/figures.ts'
import { listNotices, standingNotices, viewNotice } from '../features/tenders/service/publications.ts'
import { FrontPage } from '../features/tenders/web/public/front-page.tsx'
import { MoneyPage } from '../features/tenders/web/public/money-page.tsx'
import { NoticePage } from '../features/tenders/web/public/notice-page.tsx'
import { NoticesPage } from '../features/tenders/web/public/notices-page.tsx'
import { asCompared, VerifyPage, withNumber } from '../features/tenders/web/public/verify-page.tsx'
import { viewServiceCatalogue } from '../features/tenders/service/service-catalogues.ts'
import { ServicesPage } from '../features/tenders/web/public/services-page.tsx'
import { look } from '../platform/act.ts'
import type { ReadTx } from '../platform/db.ts'
import { addressOf } from '../ui/public/reader.ts'
import { shellWords } from '../ui/words/common.ts'
import { menuWords } from '../ui/words/menus.ts'
import { moneyPageWords, openWords } from '../ui/words/open-pages.ts'
import { serviceWords } from '../ui/words/service-catalogue.ts'
import { openDataWords } from '../ui/words/open-data.ts'
import { say } from '../ui/words/say.ts'
import { type Asking, langOf, publishingOf, REVALIDATED, type Rooms } from './public-asking.ts'
import { awardedBehind, everyStreet, lotsBehind, map } from './public-lists.tsx'
import { hearing, oneConsultation, openConsultations } from './public-opinions.tsx'
import { deadlines, newestNotices } from './public-feeds.ts'
import { Framed, type Made, type Maker, missing, sent, serve } from './public-frame.tsx'
import { comingBack, hearingNeeds, justTold, telling, toldMade } from './public-told.tsx'
import { userOpinionMade, userOpinions } from './user-opinions.tsx'

/** The public face: pages made here, without scripts, from what a visitor may read and nothing else. */
export function publicFace(rooms: Rooms): Hono {
  const app = new Hono()
  app.use('/', etag())
  app.use('/public/*', etag())
  const page = (maker: Maker) => (c: Context) => serve(rooms, c, maker)
  app.get('/', (c) => entrance(rooms, c))
  // Where no authority is known yet, as on the phone before a login.
  app.get('/tell', (c) => entrance(rooms, c, '/tell'))
  app.get('/told', (c) => entrance(rooms, c, '/told'))
  app.get('/public/:tenant/join', (c) => {
    const tenant = Tenant.safeParse(c.req.param('tenant'))
    return tenant.success ? c.redirect(`/desk/join?at=${tenant.data}`) : missing(rooms, c)
  })
  app.get('/public/:tenant', page(front))
  app.get('/public/:tenant/announcements', page(announcements))
  app.get('/public/:tenant/announcements/:notice', page(oneNotice))
  app.get('/public/:tenant/needs', page(needsCatalogue))
  app.get('/public/:tenant/services', page(services))
  tellingPages(rooms, app, page)
  app.get('/public/:tenant/opinions', page(openConsultations))
  app.get(
    '/public/:tenant/opinions/:consultation',
    page((asking) => oneConsultation(asking)),
  )
  app.post('/public/:tenant/opinions/:consultation', smallForm, heard(rooms))
  app.get(
    '/public/:tenant/acceptances/:acceptance',
    page((asking) => userOpinionMade(rooms, asking)),
  )
  app.post('/public/:tenant/acceptances/:acceptance', smallForm, userOpinionHeard(rooms))
  app.get('/public/:tenant/map', page(map))
  app.get('/public/:tenant/money', page(money))
  app.get('/public/:tenant/money/lots', page(lotsBehind))
  app.get('/public/:tenant/money/awarded', page(awardedBehind))
  app.get('/public/:tenant/verify', page(verify))
  app.get(
    '/public/:tenant/open-data',
    page((asking) => openData(rooms, asking)),
  )
  app.get(`/public/:tenant/${FEED}`, async (c) => (await newestNotices(rooms, c)) ?? missing(rooms, c))
  app.get(`/public/:tenant/${CALENDAR}`, async (c) => (await deadlines(rooms, c)) ?? missing(rooms, c))
  app.get('*', (c, next) => (c.req.path.startsWith('/api/') ? next() : missing(rooms, c)))
  return app
}

/** Needs told without a login. What names a code is kept by no cache and handed on with no address. */
function tellingPages(rooms: Rooms, app: Hono, page: (maker: Maker) => (c: Context) => Promise<Response>): void {
  const [hear, back, now] = [hearingNeeds(rooms), comingBack(rooms), justTold(rooms)]
  const closed = async (c: Context, made: (asking: Asking) => Promise<Made>): Promise<Response> => {
    const reply = await serve(rooms, c, made)
    reply.headers.set('cache-control', 'no-store')
    reply.headers.set('referrer-policy', 'no-referrer')
    return reply
  }
  app.get('/public/:tenant/tell', page(telling))
  app.post('/public/:tenant/tell', smallForm, async (c) => {
    const said = await hear(c)
    if (said === undefined) return missing(rooms, c)
    if ('again' in said) return serve(rooms, c, (asking) => telling(asking, said.again), said.status)
    return c.redirect(now.keep(c, said.told), 303)
  })
  app.get('/public/:tenant/told', (c) => closed(c, (asking) => toldMade(rooms, asking, { no: '', ticket: '' })))
  app.get('/public/:tenant/told/now', async (c) => {
    const told = now.brought(c)
    const asked =
      told === undefined ? ({ no: '', ticket: '', refused: 'gone' } as const) : { ...told, refused: back.refusedTo(c) }
    return closed(c, (asking) => toldMade(rooms, asking, asked))
  })
  app.post('/public/:tenant/told/now', (c) => c.redirect(now.forget(c), 303))
  app.post('/public/:tenant/told', smallForm, async (c) => {
    const asked = await back.asked(c)
    return closed(c, (asking) => toldMade(rooms, asking, asked))
  })
  app.post('/public/:tenant/told/confirm', smallForm, async (c) => {
    const asked = await back.confirmed(c)
    return asked === undefined ? missing(rooms, c) : closed(c, (asking) => toldMade(rooms, asking, asked))
  })
}

const smallForm = bodyLimit({ maxSize: 50_000, onError: (c) => c.text('', 413) })

/** An opinion that was sent: thanked for on a page of its own address, or back in the form with what is wrong. */
function heard(rooms: Rooms) {
  const hear = hearing(rooms)
  return async (c: Context): Promise<Response> => {
    const outcome = await hear(c)
    if (outcome === undefined) return missing(rooms, c)
    if ('goTo' in outcome) return c.redirect(outcome.goTo, 303)
    return serve(rooms, c, (asking) => oneConsultation(asking, outcome.refused), outcome.status)
  }
}

/** What a service user said, the same way. */
function userOpinionHeard(rooms: Rooms) {
  const hear = userOpinions(rooms)
  return async (c: Context): Promise<Response> => {
    const said = await hear(c)
    if (said === undefined) return missing(rooms, c)
    return 'to' in said ? c.redirect(said.to, 303) : serve(rooms, c, (asking) => userOpinionMade(rooms, asking, said.fault))
  }
}

/** The front page of an authority, or another of its pages; with a single authority there is nothing to choose. */
async function entrance(rooms: Rooms, c: Context, path = ''): Promise<Response> {
  const lang = langOf(c)
  const tenants = await tenantsOf(rooms.plain)
  const [only] = tenants
  if (only !== undefined && tenants.length === 1) return c.redirect(addressOf(`/public/${only}${path}`, { lang }))
  const named = await namesOf(rooms, tenants)
  c.header('cache-control', REVALIDATED)
  return sent(
    c,
    <Framed
      rooms={rooms}
      c={c}
      tenant={say(lang, shellWords.product)}
      title={say(lang, openWords.home)}
      items={[]}
      hrefOf={() => '/'}
    >
      <p>{say(lang, named.length === 0 ? openWords.noAuthority : openWords.chooseAuthority)}</p>
      <ul>
        {named.map(({ tenant, name }) => (
          <li key={tenant}>
            <a href={addressOf(`/public/${tenant}${path}`, { lang })}>{name}</a>
          </li>
        ))}
      </ul>
    </Framed>,
  )
}

const namesOf = (rooms: Pick<Rooms, 'house'>, tenants: readonly Tenant[]) =>
  Promise.all(tenants.map((tenant) => nameOf(rooms, tenant)))

/** Every purchasing authority of this house, by name. */
export async function authorities(rooms: Pick<Rooms, 'house' | 'plain'>): Promise<readonly string[]> {
  return (await namesOf(rooms, await tenantsOf(rooms.plain))).map(({ name }) => name)
}

const nameOf = ({ house }: Pick<Rooms, 'house'>, tenant: Tenant) =>
  look(house.pool, { tenant, actor: NOBODY, now: house.clock.now() }, async (tx) => ({
    tenant,
    name: (await authority(tx, tenant))?.name ?? tenant,
  }))

/** More than these stand in public notice at a time in no district: their number is told as long as they fit. */
const STANDING = 50

/** Each plan of the newest year that was published, with what was awarded in it. */
async function newestPlans(tx: ReadTx, acting: Acting) {
  const all = await programmeFigures(tx, acting, undefined)
  const newest = Math.max(...all.map(({ programme }) => programme.year))
  const plans = []
  for (const figures of all.filter(({ programme }) => programme.year === newest)) {
    plans.push({ figures, awarded: await listAwarded(tx, acting, { contracted: false, programme: figures.programme.id }) })
  }
  return plans
}

const front: Maker = async ({ tx, acting, reader }) => ({
  title: reader.t(openWords.home),
  content: (
    <FrontPage
      reader={reader}
      standing={await standingNotices(tx, acting, STANDING)}
      plans={await newestPlans(tx, acting)}
      consultations={(await listConsultations(tx, acting)).items.filter(({ isOpen }) => isOpen)}
    />
  ),
})

const announcements: Maker = async (asking) => {
  const { c, tx, acting, reader } = asking
  const asked = c.req.query('q')?.trim()
  const q = NoticeQuery.shape.q.safeParse(asked === '' ? undefined : asked)
  const kind = NoticeKind.safeParse(c.req.query('kind')).data
  const lot = LotId.safeParse(c.req.query('lot')).data
  const after = NoticeQuery.shape.after.safeParse(c.req.query('after')).data
  const list = await listNotices(tx, acting, { kind, lot, q: q.data, after, limit: 20 })
  // The first screen also leads to what is near the reader.
  const isFirst = [asked, kind, lot, after].every((one) => one === undefined)
  const content = (
    <NoticesPage
      reader={reader}
      asked={{ kind, lot, q: q.data, after, tooShort: !q.success }}
      list={list}
      streets={isFirst ? await everyStreet(asking) : []}
    />
  )
  return { title: reader.t(menuWords.announcements), content, current: 'announcements' }
}

const oneNotice: Maker = async ({ c, tx, acting, reader, by }) => {
  const id = NoticeAt.shape.notice.safeParse(c.req.param('notice'))
  const notice = id.success ? await viewNotice(tx, acting, id.data) : undefined
  if (!notice?.ok) return undefined
  const content = <NoticePage reader={reader} notice={notice.value} by={by.name} />
  return { title: notice.value.title, content, current: 'announcements' }
}

const needsCatalogue: Maker = async ({ c, tx, acting, reader }) => {
  const after = CatalogueQuery.shape.after.safeParse(c.req.query('after')).data
  const content = <CataloguePage reader={reader} after={after} catalogue={await catalogue(tx, acting, { after, limit: 50 })} />
  return { title: reader.t(openWords.catalogue), content, current: 'announcements' }
}

const services: Maker = async ({ tx, acting, reader }) => ({
  title: reader.t(serviceWords.title),
  content: <ServicesPage reader={reader} view={await viewServiceCatalogue(tx, acting)} />,
})

const money: Maker = async ({ tx, acting, reader }) => {
  const figures = await programmeFigures(tx, acting, undefined)
  const [newest] = figures
  const years = newest === undefined ? [] : await yearsUpTo(tx, acting, newest.programme.year)
  return {
    title: reader.t(moneyPageWords.title),
    content: <MoneyPage reader={reader} figures={figures} years={years} />,
    current: 'money',
  }
}

const verify: Maker = async ({ c, tx, acting, reader }) => {
  const asked = c.req.query('q') ?? ''
  const q = NoticeQuery.shape.q.safeParse(asCompared(asked)).data
  const found = q === undefined ? [] : withNumber((await listNotices(tx, acting, { q, limit: 100 })).items, asked)
  return {
    title: reader.t(menuWords.verify),
    content: <VerifyPage reader={reader} asked={asked} found={found} />,
    current: 'verify',
  }
}

async function openData(rooms: Rooms, { c, tx, acting, reader }: Asking): Promise<Made> {
  const months = await monthsOpen(tx, acting, publishingOf(rooms, c))
  const content = <OpenDataPage reader={reader} months={months} licence={rooms.opening.licence} />
  return { title: reader.t(openDataWords.title), content }
}
