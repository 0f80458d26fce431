import type { ReactNode } from 'react'
import { readable } from '../../../../../lib/rubric/trace.ts'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { offerSections } from '../../../../../ui/words/offer.ts'
import { traceNames } from '../../../../../ui/words/trace.ts'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import type { FactView } from '../../../contract/facts.ts'
import type { FactValue } from '../../../rules/stated-facts.ts'

type Props = {
  caption: string
  facts: readonly FactView[]
  /** What may be done to one of them; no column where nothing may. */
  action?: (fact: FactView) => ReactNode
  /** Beside a sheet there is no room for who confirmed each. */
  isBrief?: boolean
}

/** Stated facts with what was found on the papers and what they earn; a correction shows the stated value and why. */
export function FactsTable({ caption, facts, action, isBrief = false }: Props) {
  const voice = useVoice()
  const { t } = voice
  const deed: Column<FactView>[] =
    action === undefined ? [] : [{ key: 'deed', title: t(buttons.deeds), width: 190, place: 'screen', cell: action }]
  const columns = columnsIn(voice).filter(({ key }) => !isBrief || key !== 'by')
  return <PlainTable caption={caption} columns={[...columns, ...deed]} rows={facts} rowKey={({ fact }) => fact} />
}

export const factShown = ({ t }: Pick<Voice, 't'>, value: FactValue | null): string => {
  if (value === null) return t(factWords.notStated)
  return typeof value === 'string' ? value : t(value ? traceNames.true : traceNames.false)
}

/** Points are told as totals usually are; the basis of the result has them in full. */
const PLACES = 2

const columnsIn = (voice: Voice): Column<FactView>[] => {
  const { t, lang } = voice
  return [
    { key: 'fact', title: t(factWords.fact), cell: ({ fact }) => t(offerSections[fact]) },
    { key: 'stated', title: t(factWords.stated), width: 110, cell: ({ stated }) => factShown(voice, stated) },
    { key: 'value', title: t(factWords.value), cell: (fact) => <Found fact={fact} /> },
    {
      key: 'points',
      title: t(factWords.points),
      width: 120,
      figures: true,
      cell: ({ points }) =>
        points.some(({ points: earned }) => earned === null) ? (
          <span className="when-whole">{t(factWords.pointsLater)}</span>
        ) : (
          points.map(({ points: earned }) => readable(earned ?? '', PLACES)).join(' + ') || '—'
        ),
    },
    {
      key: 'by',
      title: t(factWords.by),
      width: 170,
      cell: ({ confirmed }) => (confirmed === null ? '—' : `${confirmed.name} ${instantShown(lang, confirmed.at)}`),
    },
  ]
}

/** The value that counts; where it is not the stated one, that it was corrected and why. */
export function Found({ fact: { stated, confirmed } }: { fact: FactView }) {
  const voice = useVoice()
  const { t } = voice
  if (confirmed === null) return <span className="tag">{t(factWords.open)}</span>
  if (confirmed.value === stated) return factShown(voice, confirmed.value)
  return (
    <div>
      <strong>{factShown(voice, confirmed.value)}</strong> <span className="tag">{t(factWords.corrected)}</span>
      <p className="quiet">{confirmed.reason}</p>
    </div>
  )
}
