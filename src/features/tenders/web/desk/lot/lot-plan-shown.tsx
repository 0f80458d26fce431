import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { listShown, clausesShown } from '../../../../../ui/format.ts'
import { type Voice, useVoice } from '../../../../../ui/voice.tsx'
import { indicatorWords } from '../../../../../ui/words/contract.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { formWords, purchaseWords } from '../../../../../ui/words/purchase.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import type { LotView } from '../../../contract/lot.ts'
import { clausesOf } from '../../../../../ui/counting-in-words.ts'

/** What is bought: the goal, the needs it came from, the indicators and the instalments. */
export function LotPlanShown({ lot }: { lot: LotView }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <>
      <Panel title={t(purchaseWords.goalAndNeeds)} folds>
        <p className="long-text">{lot.goal}</p>
        <Needs lot={lot} />
      </Panel>
      <Panel title={t(purchaseWords.indicators)} folds>
        <PlainTable
          caption={t(purchaseWords.indicators)}
          columns={indicatorColumns(voice)}
          rows={lot.indicators}
          rowKey={({ code }) => code}
          empty={t(purchaseWords.noIndicators)}
        />
      </Panel>
      <Panel title={t(purchaseWords.instalments)} folds>
        <PlainTable
          caption={t(purchaseWords.instalments)}
          columns={instalmentColumns(t)}
          rows={lot.instalments}
          rowKey={({ name }) => name}
        />
      </Panel>
    </>
  )
}

function Needs({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (lot.needTitles.length === 0) return <p className="quiet">{t(purchaseWords.noNeeds)}</p>
  return (
    <>
      <h3>{t(lotFields.needs)}</h3>
      <ul className="clauses">
        {lot.needTitles.map(({ id, no, title }) => (
          <li key={id}>
            {no} {role === 'officer' ? <PageLink to={['needs', id]}>{title}</PageLink> : title}
          </li>
        ))}
      </ul>
    </>
  )
}

const indicatorColumns = ({ t, lang }: Voice): readonly Column<LotView['indicators'][number]>[] => [
  { key: 'name', title: t(indicatorWords.indicator), cell: ({ name, note }) => (note === null ? name : `${name}（${note}）`) },
  { key: 'target', title: t(indicatorWords.target), width: 120, figures: true, cell: ({ target, unit }) => `${target}${unit}` },
  {
    key: 'counts',
    title: t(purchaseWords.counts),
    cell: (indicator) => clausesShown(lang, clausesOf(t, indicator)),
  },
  { key: 'evidence', title: t(purchaseWords.evidence), width: 200, cell: ({ evidence }) => listShown(lang, evidence) || '—' },
]

const instalmentColumns = (t: Speaker): readonly Column<LotView['instalments'][number]>[] => [
  { key: 'name', title: t(formWords.instalmentName), width: 160, cell: ({ name }) => name },
  { key: 'percent', title: t(formWords.percent), width: 100, figures: true, cell: ({ percent }) => `${percent}%` },
  { key: 'condition', title: t(formWords.condition), cell: ({ condition }) => condition },
]
