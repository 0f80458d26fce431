/** @jsxImportSource hono/jsx */
import { type AreaCode, level, normaliseName, parentCode } from '../../../../kernel/area.ts'
import { addFen, Fen } from '../../../../kernel/fen.ts'
import { countShown, moneyShown } from '../../../../ui/format.ts'
import { RowsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { lotStatus } from '../../../../ui/words/lot.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import type { LotItem } from '../../contract/lot.ts'
import type { AwardedItem } from '../../contract/publications.ts'

/** One street with its projects, community by community. */
export type Street = { readonly code: AreaCode; readonly name: string; readonly lots: readonly LotItem[] }

/** A community stands under its street; whatever is larger stands for itself. */
export const streetOf = (area: AreaCode): AreaCode => (level(area) === 'village' ? (parentCode(area) ?? area) : area)

const countyOf = (street: AreaCode) => (level(street) === 'town' ? parentCode(street) : undefined)

/** Every area of which the names are needed to list these streets. */
export const areasNamed = (lots: readonly LotItem[]): AreaCode[] => [
  ...new Set(lots.map(({ area }) => streetOf(area)).flatMap((street) => [street, countyOf(street) ?? street])),
]

/** Streets, communities and projects in the order of their codes. Where streets of several counties meet, each says its own. */
export function byStreet(lots: readonly LotItem[], names: ReadonlyMap<AreaCode, string>, otherwise: string): readonly Street[] {
  const streets = new Map<AreaCode, LotItem[]>()
  for (const lot of [...lots].sort((a, b) => a.area.localeCompare(b.area) || a.code.localeCompare(b.code))) {
    const street = streetOf(lot.area)
    streets.set(street, [...(streets.get(street) ?? []), lot])
  }
  const counties = new Set([...streets.keys()].map(countyOf).filter((county) => county !== undefined))
  return [...streets].map(([code, under]) => {
    const county = counties.size > 1 ? names.get(countyOf(code) ?? code) : undefined
    const own = names.get(code)
    const name = own === undefined ? otherwise : county === undefined || county === own ? own : `${county} ${own}`
    return { code, name, lots: under }
  })
}

type Props = { reader: Reader; streets: readonly Street[]; awarded: readonly AwardedItem[] }

const anchor = (code: AreaCode) => `area-${code}`

/** 项目地图 as a list: which projects serve which community, by whom, for how much. */
export function MapPage({ reader, streets, awarded }: Props) {
  const { t, lang } = reader
  const community = ({ area, areaName, place }: LotItem) => (level(area) === 'village' ? normaliseName(areaName) : place)
  return (
    <>
      <p>{t(openWords.mapWhat)}</p>
      {streets.length === 0 && <p class="quiet">{t(openWords.noLots)}</p>}
      {streets.length > 1 && <Areas reader={reader} streets={streets} />}
      {streets.map(({ code, name, lots }) => (
        <section key={code} id={anchor(code)}>
          <h2>{name}</h2>
          <p class="quiet">
            {t(openWords.inArea, {
              lots: countShown(lang, 'lots', lots.length),
              money: moneyShown(addFen(Fen.parse(0), ...lots.map(({ budgetFen }) => budgetFen))),
            })}
          </p>
          <LotRows reader={reader} caption={name} lots={lots} awarded={awarded} placeOf={community} />
        </section>
      ))}
    </>
  )
}

/** Each area with the number of its projects, leading to them on the page of all areas. */
export function Areas({ reader: { t, lang, href }, streets }: Pick<Props, 'reader' | 'streets'>) {
  return (
    <nav aria-label={t(openWords.map)}>
      <ul class="kinds">
        {streets.map(({ code, name, lots }) => (
          <li key={code}>
            <a href={`${href('map')}#${anchor(code)}`}>
              {name} <span class="quiet">{countShown(lang, 'lots', lots.length)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const asWritten = ({ place }: LotItem) => place

type RowsProps = {
  reader: Reader
  caption: string
  lots: readonly LotItem[]
  awarded: readonly AwardedItem[]
  placeOf?: (lot: LotItem) => string
}

export function LotRows({ reader, caption, lots, awarded, placeOf = asWritten }: RowsProps) {
  const { t, lang, profile, href } = reader
  const winners = new Map(awarded.map((item) => [item.lotId, item]))
  const paid = (lot: LotItem) => winners.get(lot.id)?.amountFen
  return (
    <RowsTable
      caption={caption}
      columns={[
        { title: t(openWords.project), cell: ({ id, name }) => <a href={href('announcements', { lot: id })}>{name}</a> },
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
          cell: ({ status }) => <StatusMark lang={lang} profile={profile} table={lotStatus} status={status} />,
        },
      ]}
      rows={lots}
      rowKey={({ id }) => id}
      empty={t(openWords.noLots)}
    />
  )
}
