import { Panel } from '../../../../../ui/desk/panel.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { signingWords } from '../../../../../ui/words/seat.ts'
import { sheetFields } from '../../../../../ui/words/sheet.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { inOrder } from '../room/matrix.tsx'
import { bidderName, leavesOf } from '../room/names.ts'

type Props = { results: PanelResults; juror: string; names: ReadonlyMap<string, string> }
type Bid = PanelResults['bids'][number]
type Row = { readonly id: string; readonly item: string; readonly max: string; readonly pointsOf: (bid: Bid) => string }

/** What the juror signs as their own: each item of each bid, computed ones too, and the total. */
export function OwnMarks({ results, juror, names }: Props) {
  const { t } = useVoice()
  const sheetFor = (bid: Bid) => results.sheets.find((sheet) => sheet.bid === bid.id && sheet.juror === juror)
  const rows: Row[] = [
    ...leavesOf(results.rubric.tree).map(({ id, max }) => ({
      id,
      max,
      item: names.get(id) ?? id,
      pointsOf: (bid: Bid) => sheetFor(bid)?.marks[id] ?? bid.computed[id] ?? '—',
    })),
    { id: 'total', max: '', item: t(signingWords.ownTotal), pointsOf: (bid) => sheetFor(bid)?.total ?? '—' },
  ]
  const columns: Column<Row>[] = [
    { key: 'item', title: t(sheetFields.criterion), cell: ({ item }) => item },
    { key: 'max', title: t(sheetFields.max), width: 76, figures: true, cell: ({ max }) => max },
    ...inOrder(results.bids).map((bid) => ({
      key: bid.id,
      title: bidderName(bid),
      width: 220,
      figures: true,
      cell: ({ pointsOf }: Row) => pointsOf(bid),
    })),
  ]
  return (
    <Panel title={t(signingWords.ownMarks)}>
      <PlainTable caption={t(signingWords.ownMarks)} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Panel>
  )
}
