/** @jsxImportSource hono/jsx */
import { areaNames } from '../features/identity/store/people.ts'
import { LotQuery } from '../features/tenders/contract/lot.ts'
import { AwardedQuery } from '../features/tenders/contract/publications.ts'
import { areasCalled, listCalled } from '../features/tenders/service/called-lots.ts'
import { listAwarded, programmeFigures } from '../features/tenders/service/figures.ts'
import { viewPicture } from '../features/tenders/service/picture.ts'
import {
  areasNamed,
  byStreet,
  isWholeMap,
  LotRows,
  LOTS_A_PAGE,
  MapPage,
  type Street,
} from '../features/tenders/web/public/map-page.tsx'
import { AwardedRows } from '../features/tenders/web/public/money-page.tsx'
import { AreaCode } from '../kernel/area.ts'
import { Fen } from '../kernel/fen.ts'
import { Pager } from '../ui/public/parts.tsx'
import { menuWords } from '../ui/words/menus.ts'
import { moneyPageWords, openWords } from '../ui/words/open-pages.ts'
import type { Asking } from './public-asking.ts'

export async function everyStreet({ tx, acting, reader }: Asking): Promise<readonly Street[]> {
  const counts = await areasCalled(tx, acting)
  return byStreet(counts, await areaNames(tx, areasNamed(counts)), reader.t(openWords.otherAreas))
}

/** All projects where they fit on one page; else the streets, and one street's projects where it is asked for. */
export const map = async (asking: Asking) => {
  const { c, tx, acting, reader } = asking
  const streets = await everyStreet(asking)
  const area = AreaCode.safeParse(c.req.query('area')).data
  const alone = LotQuery.shape.alone.safeParse(c.req.query('alone')).data
  const after = LotQuery.shape.after.safeParse(c.req.query('after')).data
  const isListed = area !== undefined || isWholeMap(streets)
  const { items, next } = isListed
    ? await listCalled(tx, acting, { area, alone, after }, LOTS_A_PAGE)
    : { items: [], next: undefined }
  const awarded = await listAwarded(tx, acting, { contracted: false, noticed: true })
  const nextHref = next === undefined ? undefined : reader.href('map', { area, alone, after: next })
  const content = (
    <MapPage
      reader={reader}
      streets={streets}
      lots={items}
      awarded={awarded}
      picture={await viewPicture(tx, acting, undefined)}
      shade={c.req.query('shade') === 'lots' ? 'lots' : 'money'}
      nextHref={nextHref}
    />
  )
  return { title: reader.t(menuWords.map), content, current: 'map' } as const
}

/** The rows behind a number of projects or a budget. */
export const lotsBehind = async (asking: Asking) => {
  const { c, tx, acting, reader } = asking
  const query = LotQuery.pick({ programme: true, area: true, alone: true, field: true, after: true }).safeParse(c.req.query())
  if (!query.success) return undefined
  const { after, ...narrowed } = query.data
  const { items, next } = await listCalled(tx, acting, { ...narrowed, after }, LOTS_A_PAGE)
  const awarded = await listAwarded(tx, acting, { ...narrowed, contracted: false, noticed: true })
  const title = reader.t(moneyPageWords.listLots)
  const content = (
    <>
      <LotRows reader={reader} caption={title} lots={items} awarded={awarded} />
      <Pager
        lang={reader.lang}
        nextHref={next === undefined ? undefined : reader.href('money/lots', { ...narrowed, after: next })}
      />
    </>
  )
  return { title, content, current: 'money' } as const
}

/** The rows behind what was awarded or contracted. */
export const awardedBehind = async ({ c, tx, acting, reader }: Asking) => {
  const query = AwardedQuery.safeParse(c.req.query())
  if (!query.success) return undefined
  const title = reader.t(query.data.contracted ? moneyPageWords.listContracted : moneyPageWords.listAwarded)
  const { left, programme } = query.data
  const [plan] = left === undefined || programme === undefined ? [] : await programmeFigures(tx, acting, programme)
  const budget = plan && Fen.parse(plan.budgetFen.value)
  return {
    title,
    content: <AwardedRows reader={reader} items={await listAwarded(tx, acting, query.data)} budget={budget} />,
    current: 'money',
  } as const
}
