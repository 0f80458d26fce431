/** @jsxImportSource hono/jsx */
import { type AreaCode, level, normaliseName } from '../../../../kernel/area.ts'
import { addFen, Fen } from '../../../../kernel/fen.ts'
import { countShown, moneyShown } from '../../../../ui/format.ts'
import { Pager, RowsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { lotStanding } from '../../../../ui/words/lot.ts'
import { moneyPageWords, openWords } from '../../../../ui/words/open-pages.ts'
import { countyOf, streetOf } from '../../rules/area-sketch.ts'
import type { Picture } from '../../contract/picture.ts'
import type { AreaCount, AwardedItem, CalledLot } from '../../contract/publications.ts'
import { AreaPicture, type Shade } from './area-picture.tsx'

/** One street, with the number of its projects and their budgets. */
export type Street = { readonly code: AreaCode; readonly name: string; readonly lots: number; readonly budgetFen: Fen }

/** Every area of which the names are needed to list these streets. */
export const areasNamed = (counts: readonly AreaCount[]): AreaCode[] => [
  ...new Set(counts.map(({ area }) => streetOf(area)).flatMap((street) => [street, countyOf(street) ?? street])),
]

/** Streets in the order of their codes. Where streets of several counties meet, each says its own. */
export function byStreet(
  counts: readonly AreaCount[],
  names: ReadonlyMap<AreaCode, string>,
  otherwise: string,
): readonly Street[] {
  const streets = new Map<AreaCode, AreaCount[]>()
  for (const count of counts) streets.set(streetOf(count.area), [...(streets.get(streetOf(count.area)) ?? []), count])
  const counties = new Set([...streets.keys()].map(countyOf).filter((county) => county !== undefined))
  return [...streets]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([code, under]) => {
      const county = counties.size > 1 ? names.get(countyOf(code) ?? code) : undefined
      const own = names.get(code)
      const name = own === undefined ? otherwise : county === undefined || county === own ? own : `${county} ${own}`
      const lots = under.reduce((sum, count) => sum + count.lots, 0)
      return { code, name, lots, budgetFen: addFen(Fen.parse(0), ...under.map(({ budgetFen }) => budgetFen)) }
    })
}

type Props = {
  reader: Reader
  streets: readonly Street[]
  /** Of the streets whose projects are listed on this page, every one or a page of them. */
  lots: readonly CalledLot[]
  awarded: readonly AwardedItem[]
  picture: Picture
  shade: Shade
  nextHref?: string | undefined
}

/** So many projects fit on one page; where there are more, each street has its own. */
export const LOTS_A_PAGE = 200
export const isWholeMap = (streets: readonly Street[]): boolean => streets.reduce((sum, { lots }) => sum + lots, 0) <= LOTS_A_PAGE

const anchor = (code: AreaCode) => `area-${code}`

/** 项目地图 as a list: which projects serve which community, by whom, for how much. */
export function MapPage({ reader, streets, lots, awarded, picture, shade, nextHref }: Props) {
  const isWhole = isWholeMap(streets)
  const { t, lang, href } = reader
  const community = ({ area, areaName, place }: CalledLot) => (level(area) === 'village' ? normaliseName(areaName) : place)
  const inOrder = lots.toSorted((a, b) => a.area.localeCompare(b.area))
  const of = (code: AreaCode) => inOrder.filter(({ area }) => streetOf(area) === code)
  return (
    <>
      <p>{t(openWords.mapWhat)}</p>
      {streets.length === 0 && <p class="quiet">{t(openWords.noLots)}</p>}
      {streets.length > 0 && (
        <AreaPicture
          reader={reader}
          picture={picture}
          shade={shade}
          areaHref={(area) =>
            isWhole ? `#area-${area}` : href('map', { area, alone: countyOf(area) === undefined ? 'true' : undefined })
          }
        />
      )}
      {streets
        .filter(({ code }) => of(code).length > 0)
        .map(({ code, name, lots: count, budgetFen }) => (
          <section key={code} id={anchor(code)}>
            <h2>{name}</h2>
            <p class="quiet">{t(openWords.inArea, { lots: countShown(lang, 'lots', count), money: moneyShown(budgetFen) })}</p>
            <LotRows reader={reader} caption={name} lots={of(code)} awarded={awarded} placeOf={community} />
          </section>
        ))}
      <Pager lang={lang} nextHref={nextHref} />
    </>
  )
}

type AreasProps = Pick<Props, 'reader' | 'streets'> & {
  /** The page of all areas lists their projects; else each area has a page of its own. */
  isWhole: boolean
}

/** Each area with the number of its projects, leading to them. */
export function Areas({ reader: { t, lang, href }, streets, isWhole }: AreasProps) {
  return (
    <nav aria-label={t(openWords.map)}>
      <ul class="kinds">
        {streets.map(({ code, name, lots }) => (
          <li key={code}>
            <a
              href={
                isWhole
                  ? `${href('map')}#${anchor(code)}`
                  : href('map', { area: code, alone: countyOf(code) === undefined ? 'true' : undefined })
              }
            >
              {name} <span class="quiet">{countShown(lang, 'lots', lots)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const asWritten = ({ place }: CalledLot) => place

type RowsProps = {
  reader: Reader
  caption: string
  lots: readonly CalledLot[]
  awarded: readonly AwardedItem[]
  placeOf?: (lot: CalledLot) => string
}

export function LotRows({ reader, caption, lots, awarded, placeOf = asWritten }: RowsProps) {
  const { t, lang, href } = reader
  const winners = new Map(awarded.map((item) => [item.lotId, item]))
  const paid = (lot: CalledLot) => winners.get(lot.id)?.amountFen
  return (
    <RowsTable
      caption={caption}
      columns={[
        {
          title: t(openWords.project),
          cell: ({ id, name, backfilled }) =>
            // What was bought before the system was announced elsewhere.
            backfilled ? name : <a href={href('announcements', { lot: id })}>{name}</a>,
        },
        { title: t(openWords.community), cell: placeOf },
        { title: t(openWords.provider), cell: (lot) => winners.get(lot.id)?.partyName ?? t(openWords.notYetAwarded) },
        { title: t(openWords.budget), figures: true, cell: ({ budgetFen }) => moneyShown(budgetFen) },
        {
          title: t(openWords.awardedAmount),
          figures: true,
          cell: (lot) => {
            const amount = paid(lot)
            return amount === undefined ? '—' : moneyShown(amount)
          },
        },
        {
          title: t(openWords.standing),
          cell: ({ standing, backfilled, profile }) =>
            backfilled ? (
              t(moneyPageWords.backfilled)
            ) : (
              <StatusMark lang={lang} profile={profile} table={lotStanding} status={standing} />
            ),
        },
      ]}
      rows={lots}
      rowKey={({ id }) => id}
      empty={t(openWords.noLots)}
    />
  )
}
