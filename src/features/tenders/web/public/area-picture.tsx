/** @jsxImportSource hono/jsx */
import type { AreaCode } from '../../../../kernel/area.ts'
import { Fen } from '../../../../kernel/fen.ts'
import { countShown, moneyRounded, moneyShown } from '../../../../ui/format.ts'
import { AreaLegend, AreaMap } from '../../../../ui/public/area-map.tsx'
import { RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { pictureWords } from '../../../../ui/words/picture.ts'
import type { AreaFeature, Picture } from '../../contract/picture.ts'
import type { Figure } from '../../contract/publications.ts'
import { Behind } from './money-page.tsx'

export type Shade = 'money' | 'lots'

type Props = { reader: Reader; picture: Picture; shade: Shade; areaHref: (area: AreaCode) => string }

/** The streets as a sketch, shaded by money or by projects, and the same as a table. */
export function AreaPicture({ reader, picture, shade, areaHref }: Props) {
  const { t, lang, href } = reader
  const { features } = picture.areas
  const counties = new Set(features.map(({ properties }) => properties.county))
  const nameOf = ({ properties: { name, county } }: AreaFeature) => (counties.size > 1 && county ? `${county} ${name}` : name)
  const valueOf = ({ properties: { lots, budgetFen } }: AreaFeature) => (shade === 'lots' ? lots.value : budgetFen.value)
  const shown = (value: number) =>
    shade === 'lots' ? countShown(lang, 'lots', value) : moneyRounded(lang, Fen.parse(value)).replace(/\.00$/, '')
  const values = features.map(valueOf)
  return (
    <section>
      <p class="screen-only">
        {t(pictureWords.opens)} {t(pictureWords.shadeBy)}
      </p>
      <ul class="kinds">
        {(['money', 'lots'] as const).map((one) => (
          <li key={one}>
            <a href={href('map', { shade: one })} aria-current={one === shade ? 'true' : undefined}>
              {t(one === 'money' ? pictureWords.byMoney : pictureWords.byLots)}
            </a>
          </li>
        ))}
      </ul>
      <AreaMap
        label={t(pictureWords.areas)}
        areas={features.map((feature) => ({
          id: feature.id,
          geometry: feature.geometry,
          name: feature.properties.name,
          value: valueOf(feature),
          shown: shown(valueOf(feature)),
          told: t(pictureWords.tile, {
            name: nameOf(feature),
            lots: countShown(lang, 'lots', feature.properties.lots.value),
            money: moneyRounded(lang, Fen.parse(feature.properties.budgetFen.value)),
          }),
          href: feature.properties.lots.value === 0 ? undefined : areaHref(feature.id),
        }))}
      />
      <AreaLegend values={values} none={t(pictureWords.none)} upTo={(bound) => t(pictureWords.upTo, { value: shown(bound) })} />
      <p class="quiet">{t(pictureWords.illustrative)}</p>
      <AsTable reader={reader} features={features} areaHref={areaHref} nameOf={nameOf} />
    </section>
  )
}

type TableProps = Pick<Props, 'reader' | 'areaHref'> & {
  features: readonly AreaFeature[]
  nameOf: (feature: AreaFeature) => string
}

/** Every number opens its rows. */
function AsTable({ reader, features, areaHref, nameOf }: TableProps) {
  const { t, lang } = reader
  const opened = (figure: Figure, text: string) => (
    <Behind reader={reader} figure={figure}>
      {text}
    </Behind>
  )
  const money = (figure: Figure) => opened(figure, moneyShown(Fen.parse(figure.value)))
  return (
    <details>
      <summary>{t(pictureWords.asTable)}</summary>
      <RowsTable
        caption={t(pictureWords.areas)}
        columns={[
          { title: t(pictureWords.street), cell: (feature) => <a href={areaHref(feature.id)}>{nameOf(feature)}</a> },
          {
            title: t(pictureWords.lots),
            figures: true,
            cell: ({ properties: { lots } }) => opened(lots, countShown(lang, 'lots', lots.value)),
          },
          {
            title: t(pictureWords.organisations),
            figures: true,
            cell: ({ properties: { organisations } }) =>
              opened(organisations, countShown(lang, 'organisations', organisations.value)),
          },
          {
            title: t(pictureWords.budget),
            figures: true,
            cell: ({ properties: { budgetFen } }) => money(budgetFen),
          },
          {
            title: t(pictureWords.awarded),
            figures: true,
            cell: ({ properties: { awardedFen } }) => money(awardedFen),
          },
        ]}
        rows={features.filter(({ properties }) => properties.lots.value > 0)}
        rowKey={({ id }) => id}
        empty=""
      />
    </details>
  )
}
