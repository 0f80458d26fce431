import { useVoice } from '../../voice.tsx'
import type { Word } from '../../words/say.ts'
import { workbookWords } from '../../words/workbook.ts'
import { PlainTable } from '../table/plain-table.tsx'

/** Of thousands nobody reads more on a page; all of them are in the workbook of refused rows. */
const SHOWN = 100

type Shown<F extends string, C extends string> = {
  readonly row: number
  readonly column: string
  readonly field: F
  readonly fault: C
  readonly same: number | null
  readonly value: string
}
type Props<F extends string, C extends string> = {
  readonly faults: readonly Shown<F, C>[]
  readonly fields: Readonly<Record<F, Word>>
  readonly reasons: Readonly<Record<C, Word>>
  /** Where the workbook of refused rows is to be had. */
  readonly paper: string
}

/** Every fault in the rows: where, what stands there, and why it is one. */
export function RowFaults<F extends string, C extends string>({ faults, fields, reasons, paper }: Props<F, C>) {
  const { t } = useVoice()
  return (
    <>
      <h3>{t(workbookWords.faults)}</h3>
      <PlainTable
        caption={t(workbookWords.faults)}
        columns={[
          { key: 'row', title: t(workbookWords.row), width: 70, figures: true, cell: ({ row }) => row },
          { key: 'column', title: t(workbookWords.column), width: 70, cell: ({ column }) => column || '—' },
          { key: 'item', title: t(workbookWords.item), width: 150, cell: ({ field }) => t(fields[field]) },
          { key: 'value', title: t(workbookWords.value), width: 200, cell: ({ value }) => value || '—' },
          { key: 'reason', title: t(workbookWords.reason), cell: ({ fault, same }) => t(reasons[fault], { row: same ?? '' }) },
        ]}
        rows={faults.slice(0, SHOWN)}
        rowKey={({ row, field, fault }) => `${row} ${field} ${fault}`}
      />
      <p>
        {faults.length > SHOWN && <span>{t(workbookWords.moreFaults, { more: faults.length - SHOWN })} </span>}
        <a href={paper}>{t(workbookWords.refusedPaper)}</a>
      </p>
    </>
  )
}
