import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DataTable } from './data-table.tsx'
import type { TableQuery } from './table-query.ts'

type Row = { id: string; name: string; budget: string }
const columns = [
  { key: 'name', title: '项目名称', cell: (row: Row) => row.name },
  { key: 'budget', title: '预算', width: 140, figures: true, cell: (row: Row) => row.budget },
]

const table = (
  rows: Row[] | undefined,
  value: TableQuery = {},
  more: { nextCursor?: string; problem?: { code: string }; hint?: string } = {},
) =>
  renderToStaticMarkup(
    <DataTable
      caption="采购项目"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      value={value}
      onChange={() => undefined}
      searchLabel="项目名称或编号"
      empty="还没有采购项目。"
      {...more}
    />,
  )

describe('a table', () => {
  it('lists its rows under headings that each cell repeats for narrow screens', () => {
    const markup = table([{ id: '1', name: '安宁社区项目', budget: '¥180,000.00' }])
    expect(markup).toContain('<th scope="col">项目名称</th>')
    expect(markup).toContain('data-label="预算"')
    expect(markup).toContain('安宁社区项目')
  })

  it('tells loading, nothing yet, nothing found and trouble apart', () => {
    expect(table(undefined)).toContain('正在打开')
    expect(table([])).toContain('还没有采购项目。')
    expect(table([], { q: '安宁' })).toContain('没有符合条件的内容')
    expect(table([], { q: undefined, cursor: 'x' })).toContain('还没有采购项目。')
    expect(table(undefined, {}, { problem: { code: 'network-down' } })).toContain('网络不通')
  })

  it('offers to look at everything again where nothing is found, and says beside the list what a search lacks', () => {
    expect(table([], { q: '安宁' })).toContain('清除条件')
    expect(table([])).not.toContain('清除条件')
    const markup = table([{ id: '1', name: '安宁社区项目', budget: '' }], { q: '安' }, { hint: '请至少输入两个字再搜索。' })
    expect(markup).toContain('请至少输入两个字再搜索。')
    expect(markup).toContain('安宁社区项目')
  })

  it('goes on where the server says there is more', () => {
    const row = { id: '1', name: '安宁', budget: '' }
    expect(table([row])).not.toContain('下一页')
    expect(table([row], {}, { nextCursor: 'c2' })).toContain('下一页')
    expect(table([row], { cursor: 'c2' })).toContain('回到第一页')
  })

  it('keeps what was searched in the box', () => {
    expect(table([], { q: '家风' })).toContain('value="家风"')
  })
})
