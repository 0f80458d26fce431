import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { Deadline as Computed } from '../../kernel/working-days.ts'
import { VoiceProvider } from '../voice.tsx'
import { bidStatus } from '../words/bid.ts'
import { Deadline } from './deadline.tsx'
import { DeskShell } from './desk-shell.tsx'
import { Facts } from './facts.tsx'
import { Money } from './money.tsx'
import { Problem } from './states.tsx'
import { StatusTag } from './status-tag.tsx'
import { TimeLine } from './time-line.tsx'

const nothing = () => undefined
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ')

const shell = (lang: 'zh' | 'en') =>
  renderToStaticMarkup(
    <VoiceProvider lang={lang} profile="local-selection">
      <DeskShell
        tenant="Demo"
        actingAs="officer"
        posts={[
          { key: '1', role: 'officer' },
          { key: '2', role: 'leader' },
        ]}
        post="1"
        onPost={nothing}
        user={{ name: 'X' }}
        onSignOut={nothing}
        onLang={nothing}
        current="lots"
        hrefOf={(item) => `/desk/${item}`}
      >
        <p>…</p>
      </DeskShell>
    </VoiceProvider>,
  )

describe('the frame of the desk', () => {
  it('carries the menu of the role, marks where one is, and lets the keyboard skip it', () => {
    const markup = shell('zh')
    expect(markup).toContain('href="#content"')
    expect(markup).toMatch(/href="\/desk\/lots" aria-current="page"[^>]*>采购项目/)
    expect(markup.match(/aria-current/g)).toHaveLength(1)
    expect(textOf(markup)).toContain('采购人经办')
  })

  it('is English throughout when asked, but for the way back to Chinese', () => {
    expect(textOf(shell('en')).replaceAll(/中 ?文/g, '')).not.toMatch(/[一-鿿]/)
  })
})

describe('a deadline', () => {
  const seven: Computed = {
    rule: 'challenge-of-result',
    start: CivilDate.parse('2017-09-29'),
    amount: 2,
    unit: 'working-day',
    due: CivilDate.parse('2017-10-09'),
    provisional: false,
    steps: [
      { date: CivilDate.parse('2017-09-29'), counts: false, why: 'start' },
      { date: CivilDate.parse('2017-09-30'), counts: true, why: 'make-up' },
      { date: CivilDate.parse('2017-10-01'), counts: false, why: 'holiday' },
      { date: CivilDate.parse('2017-10-09'), counts: true, why: 'workday' },
    ],
  }

  it('shows its date, and unfolds to the days that count', () => {
    const markup = renderToStaticMarkup(<Deadline label="提出异议截止" deadline={seven} rule="公示期满后" />)
    expect(textOf(markup)).toContain('2017年10月9日')
    expect(markup).toContain('aria-expanded="false"')
    expect(textOf(markup)).toMatch(/9月30日\s+调休上班日 · 第1个工作日/)
    expect(textOf(markup)).toMatch(/10月1日\s+法定节假日 · 不计入/)
    expect(textOf(markup)).toMatch(/10月9日\s+第2个工作日/)
  })

  it('says how many days are left only when told what day it is', () => {
    const left = (today: string) =>
      textOf(renderToStaticMarkup(<Deadline label="" deadline={seven} rule="" today={CivilDate.parse(today)} />))
    expect(left('2017-10-07')).toContain('还有2天')
    expect(left('2017-10-09')).toContain('今天截止')
    expect(left('2017-10-10')).toContain('已超期')
  })
})

describe('small parts', () => {
  it('word a status by the profile around them', () => {
    const tag = (profile: 'national-tender' | 'local-selection') =>
      textOf(
        renderToStaticMarkup(
          <VoiceProvider lang="zh" profile={profile}>
            <StatusTag table={bidStatus} status="won" />
          </VoiceProvider>,
        ),
      ).trim()
    expect([tag('national-tender'), tag('local-selection')]).toEqual(['中标', '入选'])
  })

  it('show exact money, with the exact amount kept behind a short one', () => {
    expect(textOf(renderToStaticMarkup(<Money fen={Fen.parse(18_000_000)} />))).toContain('¥180,000.00')
    expect(renderToStaticMarkup(<Money fen={Fen.parse(18_000_000)} short />)).toContain('title="¥180,000.00"')
  })

  it('say the state of each step in words, not by colour alone', () => {
    const markup = renderToStaticMarkup(
      <TimeLine
        label="办理进程"
        steps={[
          { key: 'a', label: '发布公告', state: 'done' },
          { key: 'b', label: '申报截止', state: 'now', when: '2017年6月9日 17:00' },
        ]}
      />,
    )
    expect(textOf(markup)).toMatch(/发布公告\s+已完成/)
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1)
  })

  it('put a dash for what is not known and never show a code', () => {
    expect(textOf(renderToStaticMarkup(<Facts facts={[{ label: '报价', value: undefined }]} />))).toContain('—')
    expect(textOf(renderToStaticMarkup(<Problem code="quite-new" />))).not.toContain('quite-new')
  })
})
