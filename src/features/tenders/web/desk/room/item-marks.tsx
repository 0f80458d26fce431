import { readable } from '../../../../../lib/rubric/trace.ts'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { resultWords } from '../../../../../ui/words/result.ts'
import { paperSheetWords } from '../../../../../ui/words/paper-sheet.ts'
import { sheetFields, sheetStatus } from '../../../../../ui/words/sheet.ts'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import type { PanelResults, SheetResult } from '../../../contract/results.ts'
import type { RoomAt } from '../../room-api.ts'
import { FactsTable } from '../stated/facts-table.tsx'
import { GiveBack } from './give-back.tsx'
import { inOrder } from './matrix.tsx'
import { bidderName, leavesOf, type PlacedLeaf } from './names.ts'

type Props = { room: RoomAt; results: PanelResults; names: ReadonlyMap<string, string> }

/** Per bid: every item with each juror's mark, what is computed, and the sheets that may be returned. */
export function ItemMarks({ room, results, names }: Props) {
  const { t } = useVoice()
  return (
    <>
      <h3>{t(resultWords.items)}</h3>
      {inOrder(results.bids).map((bid) => (
        <details key={bid.id} className="fold">
          <summary>{bidderName(bid)}</summary>
          <ItemsOf bid={bid} results={results} names={names} />
          {bid.facts.length > 0 && (
            <>
              <h4>{t(factWords.counted)}</h4>
              <FactsTable caption={`${t(factWords.counted)} · ${bidderName(bid)}`} facts={bid.facts} />
            </>
          )}
          <Sheets room={room} bid={bid} results={results} names={names} />
        </details>
      ))}
    </>
  )
}

type BidProps = Omit<Props, 'room'> & { bid: PanelResults['bids'][number] }

function ItemsOf({ bid, results, names }: BidProps) {
  const { t } = useVoice()
  const sheetOf = (juror: string) => results.sheets.find((sheet) => sheet.bid === bid.id && sheet.juror === juror)
  const columns: Column<PlacedLeaf>[] = [
    {
      key: 'item',
      title: t(sheetFields.criterion),
      cell: ({ id, objective }) => (
        <>
          {names.get(id) ?? id} {objective && <span className="tag">{t(sheetFields.objective)}</span>}
        </>
      ),
    },
    { key: 'max', title: t(sheetFields.max), width: 76, figures: true, cell: ({ max }) => max },
    ...results.jurors.map(({ id: juror, name }) => ({
      key: juror,
      title: name,
      width: 104,
      figures: true,
      cell: (leaf: PlacedLeaf) => (
        <Mark leaf={leaf} sheet={sheetOf(juror)} computed={bid.computed[leaf.id]} decimals={results.rubric.decimals} />
      ),
    })),
  ]
  return <PlainTable caption={bidderName(bid)} columns={columns} rows={leavesOf(results.rubric.tree)} rowKey={({ id }) => id} />
}

type MarkProps = { leaf: PlacedLeaf; sheet: SheetResult | undefined; computed: string | undefined; decimals: number }

function Mark({ leaf, sheet, computed, decimals }: MarkProps) {
  const { t } = useVoice()
  if (leaf.kind !== 'mark')
    return <span title={t(resultWords.computedBySystem)}>{computed === undefined ? '—' : readable(computed, decimals)}</span>
  const [now, before] = [sheet?.marks[leaf.id], sheet?.before?.[leaf.id]]
  return (
    <>
      {now ?? '—'}
      {before !== undefined && before !== now && <span className="quiet"> ({t(resultWords.before, { mark: before })})</span>}
    </>
  )
}

function Sheets({ room, bid, results, names }: Props & BidProps) {
  const { t } = useVoice()
  const told = results.sheets.filter(
    (sheet) =>
      sheet.bid === bid.id && (sheet.can['sheet.return'] === true || sheet.returnReason !== null || sheet.paper !== null),
  )
  return (
    <ul className="sheet-notes">
      {told.map((sheet) => (
        <li key={sheet.id}>
          <strong>{names.get(sheet.juror)}</strong> <StatusTag table={sheetStatus} status={sheet.status} />
          {sheet.paper !== null && (
            <p>{t(paperSheetWords.agreed, { typed: sheet.paper.typedBy, checked: sheet.paper.checkedBy })}</p>
          )}
          {sheet.returnReason !== null && <p>{t(resultWords.returned, { reason: sheet.returnReason })}</p>}
          {sheet.correction !== null && <p>{t(resultWords.correction, { reason: sheet.correction })}</p>}
          {sheet.can['sheet.return'] === true && (
            <GiveBack room={room} sheet={sheet} juror={names.get(sheet.juror) ?? ''} bidder={bidderName(bid)} />
          )}
        </li>
      ))}
    </ul>
  )
}
