/** @jsxImportSource hono/jsx */
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../kernel/civil.ts'
import { lotStatus } from '../words/lot.ts'
import { PublicPage } from './page.tsx'
import { FactsTable, NoticeBody, Pager, RowsTable, SearchForm, StatusMark } from './parts.tsx'

const frame = {
  title: '征集公告',
  tenant: '演示市民政局（虚构）',
  current: 'announcements',
  hrefOf: (item: string) => `/${item}`,
  otherHref: '?lang=en',
  signInHref: '/desk',
} as const

describe('a public page', () => {
  it('is whole without scripts and says which language it is in', () => {
    const page = String(
      <PublicPage lang="zh" {...frame}>
        正文
      </PublicPage>,
    )
    expect(page).not.toContain('<script')
    expect(page).toContain('lang="zh-CN"')
    expect(page).toContain('<h1>征集公告</h1>')
    expect(page.match(/<a href="\/\w+"/g)).toHaveLength(6)
    expect(page).toContain('aria-current="page">公告公示')
  })

  it('speaks English throughout when asked', () => {
    const page = String(
      <PublicPage lang="en" {...frame} title="Call for applications" tenant="Demonstration Bureau">
        Text
      </PublicPage>,
    )
    expect(page.replace(/<a[^>]*lang="zh-CN"[^>]*>中文<\/a>/, '').replace(/<style.*<\/style>/s, '')).not.toMatch(/[一-鿿]/)
  })
})

describe('its parts', () => {
  it('write what people typed as text, never as markup', () => {
    const notice = (
      <NoticeBody
        lang="zh"
        by="演示街道办（虚构）"
        publishedOn={CivilDate.parse('2017-05-15')}
        sections={[{ heading: '一、项目概况', text: '<img src=x onerror=alert(1)>' }]}
      />
    )
    expect(String(notice)).toContain('&lt;img')
    expect(String(notice)).toContain('发布日期：2017年5月15日')
    expect(String(<SearchForm lang="zh" action="/announcements" query={'"><b>'} />)).not.toContain('<b>')
  })

  it('show a dash for what is not known', () => {
    expect(String(<FactsTable caption="概况" facts={[{ label: '金额', value: '' }]} />)).toContain('<td>—</td>')
  })

  it('label every cell, so that a row can become a card', () => {
    const columns = [{ title: '项目', cell: (row: string) => row }]
    expect(String(<RowsTable caption="公告" columns={columns} rows={['安宁']} rowKey={String} empty="无" />)).toContain(
      'data-label="项目"',
    )
    expect(String(<RowsTable caption="公告" columns={columns} rows={[]} rowKey={String} empty="暂无公告" />)).toContain(
      '暂无公告',
    )
  })

  it('offer only pages that exist', () => {
    expect(String(<Pager lang="zh" />)).not.toContain('<a')
    expect(String(<Pager lang="zh" nextHref="?cursor=2" />)).toContain('rel="next"')
  })

  it('word a status by the method of purchase', () => {
    expect(String(<StatusMark lang="zh" profile="national-tender" table={lotStatus} status="void" />)).toContain('废标')
  })
})
