import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import type { Words } from '../../words/say.ts'
import { Empty, Loading, Problem, Remark } from '../states.tsx'
import { type Filter, TableFilters } from './table-filters.tsx'
import { TablePager } from './table-pager.tsx'
import type { TableQuery } from './table-query.ts'
import '../css/table.css'

const ONLY = { screen: 'no-print', paper: 'on-paper' } as const

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** In pixels on a wide screen; the column without one takes what is left. */
  readonly width?: number
  readonly figures?: boolean
  /** Deeds are nothing on paper, and what is signed by hand is nothing on the screen. */
  readonly place?: keyof typeof ONLY
  readonly cell: (row: Row) => ReactNode
}

type Props<Row> = {
  /** What the table lists, for those who do not see it. */
  caption: string
  columns: readonly Column<Row>[]
  /** Undefined while they are fetched. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  value: TableQuery
  onChange: (next: TableQuery) => void
  nextCursor?: string | undefined
  total?: number | undefined
  searchLabel?: string | undefined
  filters?: readonly Filter[]
  /** Nothing at all yet, and what to do about it. */
  empty: ReactNode
  emptyAction?: ReactNode
  /** What to mind with the search as it was typed; the list stays. */
  hint?: string | undefined
  problem?: { readonly code: string; readonly words?: Words } | undefined
  onRetry?: () => void
}

/**
 * A list from the server, a page at a time. A plain table element: Ant Design's costs 135 kB compressed, more than all else on the
 * page, and does not turn into cards on a phone.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { searchLabel, filters = [], value, onChange, nextCursor, total, hint } = props
  const { t } = useVoice()
  return (
    <div className="data-table">
      {(searchLabel !== undefined || filters.length > 0) && (
        <TableFilters searchLabel={searchLabel} filters={filters} value={value} onChange={onChange} />
      )}
      {hint !== undefined && <Remark tone="waiting">{hint}</Remark>}
      <output className="quiet">
        {total !== undefined && props.rows !== undefined ? t(hints.rowsFound, { count: total }) : ''}
      </output>
      <Body {...props} />
      <TablePager value={value} onChange={onChange} nextCursor={nextCursor} />
    </div>
  )
}

const isNarrowed = (value: TableQuery) =>
  Object.entries(value).some(([name, part]) => name !== 'cursor' && part !== undefined && part !== '')

/** Without search words, page mark and filters; what else stands in the address stays. */
const widened = (value: TableQuery, filters: readonly Filter[] | undefined): TableQuery => {
  const narrowing = new Set(['q', 'cursor', ...(filters?.map(({ name }) => name) ?? [])])
  return Object.fromEntries(Object.entries(value).filter(([name]) => !narrowing.has(name)))
}

function NoMatch({ value, filters, onChange }: Pick<Props<never>, 'value' | 'filters' | 'onChange'>) {
  const { t } = useVoice()
  return (
    <Empty action={<Button onClick={() => onChange(widened(value, filters))}>{t(buttons.clearFilters)}</Button>}>
      {t(hints.noMatch)}
    </Empty>
  )
}

function Body<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, value, empty, emptyAction, problem, onRetry } = props
  if (problem !== undefined) return <Problem {...problem} {...(onRetry ? { onRetry } : {})} />
  if (rows === undefined) return <Loading />
  if (rows.length === 0) return isNarrowed(value) ? <NoMatch {...props} /> : <Empty action={emptyAction}>{empty}</Empty>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ key, width, place }) => (
            <col key={key} className={place && ONLY[place]} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, figures, place }) => (
              <th key={key} scope="col" data-figures={figures} className={place && ONLY[place]}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, title, figures, place, cell }) => (
                <td key={key} data-label={title} data-figures={figures} className={place && ONLY[place]}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
