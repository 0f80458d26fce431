import { Button } from 'antd'
import { useState } from 'react'
import { Fen } from '../../../../kernel/fen.ts'
import { AreaMap } from '../../../../ui/desk/area-map.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Empty } from '../../../../ui/desk/states.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { countShown, moneyRounded } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { pictureWords } from '../../../../ui/words/picture.ts'
import { programmeWords } from '../../../../ui/words/programme.ts'
import type { AreaFeature, Picture } from '../../../tenders/contract/picture.ts'
import type { Figure } from '../../../tenders/contract/publications.ts'
import { useFigures, usePicture } from '../purchase-api.ts'
import { placeOf } from './at-a-glance.tsx'

type Shade = 'money' | 'lots'

/** Where the projects are and what they are for, of one plan or of all of them. */
export function AreasAndFields() {
  const { t } = useVoice()
  const [plan, setPlan] = useState('')
  const plans = useFigures().data?.items ?? []
  return (
    <>
      {plans.length > 1 && (
        <p>
          <label>
            {t(pictureWords.plan)}{' '}
            <select className="of-plan" value={plan} onChange={({ target }) => setPlan(target.value)}>
              <option value="">{t(pictureWords.allPlans)}</option>
              {plans.map(({ programme: { id, name } }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Fetched query={usePicture(plan)}>
        {(picture) => (
          <>
            <Areas picture={picture} />
            <Fields picture={picture} />
          </>
        )}
      </Fetched>
    </>
  )
}

function Areas({ picture: { areas } }: { picture: Picture }) {
  const voice = useVoice()
  const { t, lang } = voice
  const [shade, setShade] = useState<Shade>('money')
  const shown = (value: number) =>
    shade === 'lots' ? countShown(lang, 'lots', value) : moneyRounded(lang, Fen.parse(value)).replace(/\.00$/, '')
  const nameOf = namesIn(areas.features)
  const legend = { none: t(pictureWords.none), upTo: (bound: number) => t(pictureWords.upTo, { value: shown(bound) }) }
  if (areas.features.length === 0)
    return (
      <Panel title={t(pictureWords.areas)}>
        <Empty>{t(programmeWords.empty)}</Empty>
      </Panel>
    )
  return (
    <Panel title={t(pictureWords.areas)}>
      <p className="row-actions screen-only">
        {t(pictureWords.shadeBy)}
        {(['money', 'lots'] as const).map((one) => (
          <Button
            key={one}
            type={one === shade ? 'primary' : 'default'}
            aria-pressed={one === shade}
            onClick={() => setShade(one)}
          >
            {t(one === 'money' ? pictureWords.byMoney : pictureWords.byLots)}
          </Button>
        ))}
        <span className="quiet">{t(pictureWords.opens)}</span>
      </p>
      <AreaMap
        label={t(pictureWords.areas)}
        legend={legend}
        areas={areas.features.map((feature) => {
          const { name, lots, budgetFen } = feature.properties
          const value = shade === 'lots' ? lots.value : budgetFen.value
          const money = moneyRounded(lang, Fen.parse(budgetFen.value))
          const told = t(pictureWords.tile, { name: nameOf(feature), lots: countShown(lang, 'lots', lots.value), money })
          const at = lots.value === 0 ? undefined : placeOf(lots)
          return { id: feature.id, geometry: feature.geometry, name, value, shown: shown(value), told, at }
        })}
      />
      <p className="quiet">{t(pictureWords.illustrative)}</p>
      <details>
        <summary>{t(pictureWords.asTable)}</summary>
        <PlainTable
          caption={t(pictureWords.areas)}
          columns={[
            { key: 'name', title: t(pictureWords.street), cell: (feature) => <b>{nameOf(feature)}</b> },
            ...sumColumns(voice, ({ properties }: AreaFeature) => properties),
          ]}
          rows={areas.features.filter(({ properties }) => properties.lots.value > 0)}
          rowKey={({ id }) => id}
          empty={t(pictureWords.none)}
        />
      </details>
    </Panel>
  )
}

/** Where streets of several counties meet, each says its own. */
function namesIn(features: readonly AreaFeature[]): (feature: AreaFeature) => string {
  const several = new Set(features.map(({ properties }) => properties.county)).size > 1
  return ({ properties: { name, county } }) => (several && county !== null ? `${county} ${name}` : name)
}

type Sums = Pick<AreaFeature['properties'], 'lots' | 'budgetFen' | 'awardedFen' | 'organisations'>

/** Every number opens its rows. */
function sumColumns<Row>({ t, lang }: Voice, of: (row: Row) => Sums): readonly Column<Row>[] {
  const money = (figure: Figure) => (
    <PageLink {...placeOf(figure)}>
      <Money fen={Fen.parse(figure.value)} />
    </PageLink>
  )
  const count = (unit: 'lots' | 'organisations', figure: Figure) => (
    <PageLink {...placeOf(figure)}>{countShown(lang, unit, figure.value)}</PageLink>
  )
  return [
    { key: 'lots', title: t(pictureWords.lots), width: 120, figures: true, cell: (row) => count('lots', of(row).lots) },
    {
      key: 'organisations',
      title: t(pictureWords.organisations),
      width: 110,
      figures: true,
      cell: (row) => count('organisations', of(row).organisations),
    },
    { key: 'budget', title: t(pictureWords.budget), width: 160, figures: true, cell: (row) => money(of(row).budgetFen) },
    { key: 'awarded', title: t(pictureWords.awarded), width: 160, figures: true, cell: (row) => money(of(row).awardedFen) },
  ]
}

/** Money by field: the bar is drawn beside its number, which alone says how much it is. */
function Fields({ picture: { fields, overlapping } }: { picture: Picture }) {
  const voice = useVoice()
  const { t } = voice
  const most = Math.max(1, ...fields.map(({ budgetFen }) => budgetFen.value))
  return (
    <Panel title={t(pictureWords.fields)}>
      <PlainTable
        caption={t(pictureWords.fields)}
        columns={[
          {
            key: 'field',
            title: t(pictureWords.field),
            cell: ({ field, budgetFen }) => (
              <span className="bar-of">
                {field}
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * budgetFen.value) / most} height={6} />
                </svg>
              </span>
            ),
          },
          ...sumColumns(voice, (row: Picture['fields'][number]) => row),
        ]}
        rows={fields}
        rowKey={({ field }) => field}
        empty={t(pictureWords.none)}
      />
      {overlapping && <p className="quiet">{t(pictureWords.overlapping)}</p>}
    </Panel>
  )
}
