import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { AreaCode } from '../../kernel/area.ts'
import { CivilDate, Instant } from '../../kernel/civil.ts'
import { MemberId, Tenant } from '../../kernel/ids.ts'
import { saysNothing } from '../../kernel/stock-reasons.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { Dialog } from './dialog.tsx'
import { DeskRoot } from './desk-root.tsx'
import { NextStep } from './next-step.tsx'
import { PageTitle } from './page-title.tsx'
import { Panel } from './panel.tsx'
import { PrintButton } from './print-button.tsx'
import { ReasonDialog, reasonFault } from './reason-dialog.tsx'
import { type Standing, StandingProvider } from './standing.tsx'
import { Empty, Loading, Problem, Remark } from './states.tsx'
import { deskTheme } from './theme.ts'

const nothing = () => undefined
const onDesk = (element: ReactElement) =>
  renderToStaticMarkup(
    <DeskRoot lang="zh" profile="local-selection">
      {element}
    </DeskRoot>,
  )

vi.stubGlobal('localStorage', { getItem: () => null, setItem: nothing, removeItem: nothing })

const STANDING: Standing = {
  tenant: Tenant.parse('dongying'),
  tenantName: '东营区民政局（演示）',
  role: 'juror',
  party: null,
  personName: '演示',
  member: MemberId.parse('01890000-0000-7000-8000-000000000001'),
  isShared: false,
  area: AreaCode.parse('370502000000'),
  areaName: '东营区',
  now: Instant.parse('2017-06-20T01:00:00.000Z'),
  today: CivilDate.parse('2017-06-20'),
}

const asked = (isShared: boolean) =>
  renderToStaticMarkup(
    <StandingProvider standing={{ ...STANDING, isShared }}>
      <ReasonDialog
        about={['退回']}
        open
        onClose={nothing}
        title="退回"
        onReason={() => Promise.resolve()}
        sample={['缺少财务报告', 'No report']}
      />
    </StandingProvider>,
  )

describe('a dialog', () => {
  it('holds nothing while it is closed, and is named by its title when open', () => {
    const closed = renderToStaticMarkup(
      <Dialog open={false} onClose={nothing} title="退回">
        理由
      </Dialog>,
    )
    expect(closed).not.toContain('理由')
    const open = renderToStaticMarkup(
      <Dialog open onClose={nothing} title="退回">
        理由
      </Dialog>,
    )
    expect(open).toMatch(/<dialog[^>]*aria-labelledby="([^"]+)".*<h2 id="\1">退回/)
    expect(open).toContain('aria-label="关闭"')
  })

  it('asks for a reason in words, and says that it will be kept', () => {
    const asking = asked(false)
    expect(asking).toContain('请写明理由，会存入办理记录')
    expect(asking).toContain('缺少财务报告')
    expect(asking).toContain('0/500字')
    expect(asking).not.toContain('供多人使用')
  })

  it('lets no reason be sent that is empty, and no stock phrase where somebody must learn what happened', () => {
    expect([reasonFault(' '), reasonFault('工作需要', saysNothing)]).toEqual(['empty', 'says-nothing'])
    expect([reasonFault('工作需要'), reasonFault('未提供有效的登记证书', saysNothing)]).toEqual([undefined, undefined])
  })

  it('tells who works at a shared computer that a reason is not kept there', () => {
    expect(asked(true)).toContain('没有提交的文字不保存')
  })

  it('says the consequence only when the button is pressed', () => {
    const button = onDesk(<ConfirmButton label="亮分" consequence="亮分后不能修改" onConfirm={nothing} />)
    expect(button).toContain('亮分')
    expect(button).not.toContain('不能修改')
    expect(renderToStaticMarkup(<ConfirmButton label="亮分" consequence="" onConfirm={nothing} disabled />)).toContain('disabled')
  })
})

describe('a page', () => {
  it('has one first heading, with its status and deeds beside it', () => {
    const title = onDesk(<PageTitle title="安宁社区项目" above="DY2017-A01" status={<i>公示中</i>} actions={<PrintButton />} />)
    expect(title.match(/<h1/g)).toHaveLength(1)
    expect(title).toMatch(/DY2017-A01.*安宁社区项目.*公示中.*打印/)
  })

  it('highlights one next step under a second heading', () => {
    const step = renderToStaticMarkup(
      <NextStep title="发布公告" action={<button type="button">发布</button>} due="5月15日前">
        编制已完成。
      </NextStep>,
    )
    expect(step).toMatch(/下一步.*<h2[^>]*>发布公告<\/h2>.*编制已完成.*5月15日前.*发布/)
    expect(renderToStaticMarkup(<NextStep title="等待公示期满" />)).not.toContain('next-step-action')
  })

  it('keeps sections under headings', () => {
    expect(renderToStaticMarkup(<Panel title="基本情况">内容</Panel>)).toContain('<h2>基本情况</h2>')
  })

  it('tells people who listen what happens: quietly when it goes well, at once when it does not', () => {
    expect(renderToStaticMarkup(<Loading />)).toMatch(/^<output/)
    expect(renderToStaticMarkup(<Remark>已保存</Remark>)).toMatch(/^<output/)
    expect(renderToStaticMarkup(<Problem code="network-down" onRetry={nothing} />)).toMatch(/role="alert".*再试一次/)
    expect(renderToStaticMarkup(<Problem code="not-found" />)).not.toContain('再试一次')
    expect(renderToStaticMarkup(<Empty action={<a href="/new">新建</a>}>还没有项目。</Empty>)).toMatch(/还没有项目。.*新建/)
  })

  it('fills a problem with its facts, in the words of the feature', () => {
    const words = { 'too-few-bids': ['只收到{count}份[bid]', 'Only {count} [bid]s'] } as const
    expect(renderToStaticMarkup(<Problem code="too-few-bids" words={words} filling={{ count: 2 }} />)).toContain('只收到2份申报')
  })
})

describe('the theme', () => {
  it('keeps the body text at 16 px or more', () => {
    expect(deskTheme('normal', 'zh').token?.fontSize).toBe(16)
    expect(deskTheme('large', 'zh').token?.fontSize).toBe(18)
  })

  it('hands the colours to the style sheets', () => {
    const root = renderToStaticMarkup(
      <DeskRoot lang="zh" profile="direct">
        …
      </DeskRoot>,
    )
    expect(root).toMatch(/class="desk"[^>]*style="[^"]*--primary:#14506e/)
  })
})
