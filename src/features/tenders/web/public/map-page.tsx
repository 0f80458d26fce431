/** @jsxImportSource hono/jsx */
import { moneyShown } from '../../../../ui/format.ts'
import { RowsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { lotStatus } from '../../../../ui/words/lot.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import type { LotItem } from '../../contract/lot.ts'
import type { AwardedItem } from '../../contract/publications.ts'

export type Street = { readonly name: string; readonly lots: readonly LotItem[] }

/** Projects under the street they serve, streets and projects in the order of their codes. */
export function byStreet(
  lots: readonly LotItem[],
  nameOf: (lot: LotItem) => string | undefined,
  otherwise: string,
): readonly Street[] {
  const streets = new Map<string, LotItem[]>()
  for (const lot of [...lots].sort((a, b) => a.area.localeCompare(b.area) || a.code.localeCompare(b.code))) {
    const name = nameOf(lot) ?? otherwise
    streets.set(name, [...(streets.get(name) ?? []), lot])
  }
  return [...streets].map(([name, under]) => ({ name, lots: under }))
}

type Props = { reader: Reader; streets: readonly Street[]; awarded: readonly AwardedItem[] }

/** 项目地图 as a list: which projects serve which community, by whom, for how much. */
export function MapPage({ reader, streets, awarded }: Props) {
  const { t } = reader
  return (
    <>
      <p>{t(openWords.mapWhat)}</p>
      {streets.length === 0 && <p class="quiet">{t(openWords.noLots)}</p>}
      {streets.map(({ name, lots }) => (
        <section key={name}>
          <h2>{name}</h2>
          <LotRows reader={reader} caption={name} lots={lots} awarded={awarded} />
        </section>
      ))}
    </>
  )
}

type RowsProps = { reader: Reader; caption: string; lots: readonly LotItem[]; awarded: readonly AwardedItem[] }

export function LotRows({ reader, caption, lots, awarded }: RowsProps) {
  const { t, lang, profile, href } = reader
  const winnerOf = (lot: LotItem) => awarded.find(({ lotId }) => lotId === lot.id)
  return (
    <RowsTable
      caption={caption}
      columns={[
        { title: t(openWords.project), cell: ({ id, name }) => <a href={href('announcements', { lot: id })}>{name}</a> },
        { title: t(openWords.community), cell: ({ place }) => place },
        { title: t(openWords.provider), cell: (lot) => winnerOf(lot)?.partyName ?? t(openWords.notYetAwarded) },
        { title: t(openWords.budget), figures: true, cell: ({ budgetFen }) => moneyShown(budgetFen) },
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
