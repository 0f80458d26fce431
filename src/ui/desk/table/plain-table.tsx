import type { ReactNode } from 'react'
import { type Column, DataTable } from './data-table.tsx'

type Props<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
}

/** Rows that are all at hand: no search, no pages. */
export const PlainTable = <Row,>({ empty = '', ...table }: Props<Row>) => (
  <DataTable {...table} empty={empty} value={{}} onChange={() => undefined} />
)
