import { readable } from '../../../../../lib/rubric/trace.ts'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { bidderName } from './names.ts'

type Bid = PanelResults['bids'][number]

/** Ranked bids first, best on top; those without a rank after them in the order of their letters. */
export const inOrder = (bids: readonly Bid[]): Bid[] =>
  [...bids].sort(
    (a, b) =>
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || (a.label ?? '').localeCompare(b.label ?? ''),
  )

/** Bids by jurors, each juror's total, the mean and the rank. */
export function Matrix({ results }: { results: PanelResults }) {
  const { t } = useVoice()
  const totalOf = (bid: Bid, juror: string) => {
    const sheet = results.sheets.find((one) => one.bid === bid.id && one.juror === juror)
    return sheet?.total == null ? '—' : readable(sheet.total, results.rubric.decimals)
  }
  const columns: Column<Bid>[] = [
    { key: 'bid', title: t(resultWords.organisation), cell: bidderName },
    ...results.jurors.map(({ id, name }) => ({
      key: id,
      title: name,
      width: 92,
      figures: true,
      cell: (bid: Bid) => totalOf(bid, id),
    })),
    {
      key: 'mean',
      title: t(resultWords.mean),
      width: 104,
      figures: true,
      cell: ({ total }) => <strong>{total ?? '—'}</strong>,
    },
    { key: 'rank', title: t(resultWords.rank), width: 160, figures: true, cell: (bid) => <Rank bid={bid} results={results} /> },
  ]
  return <PlainTable caption={t(resultWords.matrix)} columns={columns} rows={inOrder(results.bids)} rowKey={({ id }) => id} />
}

function Rank({ bid, results }: { bid: Bid; results: PanelResults }) {
  const { t } = useVoice()
  if (!results.belowPass.includes(bid.id)) return bid.rank ?? t(resultWords.noRank)
  return (
    <span>
      —{' '}
      <span className="tag" data-tone="bad">
        {t(resultWords.belowPass)}
      </span>
    </span>
  )
}
