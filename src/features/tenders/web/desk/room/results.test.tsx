import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Fen } from '../../../../../kernel/fen.ts'
import { BidId, JurorId } from '../../../../../kernel/ids.ts'
import { aFile, aLeaf, scored } from '../../../../../lib/rubric/fixtures/a-file.ts'
import { VoiceProvider } from '../../../../../ui/voice.tsx'
import { speaker } from '../../../../../ui/words/profile.ts'
import type { Lang } from '../../../../../ui/words/say.ts'
import type { Finding } from '../../../contract/results.ts'
import { concluded, Consequence, lackingIn } from './audit-form.tsx'
import { findingIn, isChecked } from './check-list.tsx'
import { checkOf, foundIn, looksOf } from './checks.ts'
import { FarOffMarks } from './far-off-marks.tsx'
import { isEmptySeat } from './juror-list.tsx'
import { inOrder } from './matrix.tsx'
import { bidderName, leavesOf, namesIn } from './names.ts'
import { faultsIn, keptRows, phonesIn, rowsFor, withoutPhone, written } from './custody-rows.ts'
import { Outcome } from './outcome.tsx'
import { TraceTree } from './trace-tree.tsx'

const BID = BidId.parse('00000000-0000-7000-8000-00000000000a')
const JUROR = JurorId.parse('00000000-0000-7000-8000-0000000000a1')
const OTHER = JurorId.parse('00000000-0000-7000-8000-0000000000a2')

const NAMES = namesIn(
  {
    bids: [
      {
        id: BID,
        label: 'A',
        partyName: '安宁服务中心',
        offerFen: Fen.parse(1),
        firstFen: Fen.parse(1),
        computed: {},
        facts: [],
        total: null,
        rank: null,
      },
    ],
    jurors: [
      { id: JUROR, seat: 1, name: '甲评委', expert: true, status: 'submitted', dissent: null, onPaper: false },
      { id: OTHER, seat: 2, name: '乙评委', expert: true, status: 'submitted', dissent: null, onPaper: false },
    ],
    criteria: [
      { id: 'K1', name: '方案', look: '', scale: null },
      { id: 'K2', name: '持证社工', look: '', scale: null },
    ],
  },
  'zh',
)

const said = (finding: Omit<Finding, 'bid'>, lang: Lang = 'zh') =>
  findingIn(speaker(lang, 'local-selection'), { ...finding, bid: BID }, NAMES)

describe('a finding of the four checks', () => {
  it('is a sentence that names who, for whom and what', () => {
    expect(said({ check: 'abnormal-high', juror: JUROR, found: '99', mean: '80' })).toBe(
      '甲评委对A 安宁服务中心：99，明显高于平均分80',
    )
    expect(said({ check: 'arithmetic', juror: JUROR, found: '81', expected: '80' })).toContain('合计81，应为80')
    expect(said({ check: 'out-of-range', juror: JUROR, leaf: 'K1', found: '12', expected: '10' })).toContain('“方案”')
  })

  it('on an objective item tells who gave what', () => {
    const marks = [
      { juror: JUROR, mark: '6' },
      { juror: OTHER, mark: '10' },
    ]
    const sentence = said({ check: 'objective-differs', leaf: 'K2', marks })
    expect(sentence).toBe('A 安宁服务中心的“持证社工”：评委打分不一致（甲评委 6 · 乙评委 10）')
    expect(said({ check: 'objective-differs', leaf: 'K2', marks }, 'en')).toContain('the jurors differ')
  })

  it('belongs to one of four: too high and too low are the same check', () => {
    expect(checkOf({ check: 'abnormal-low' })).toBe('abnormal')
    expect(checkOf({ check: 'arithmetic' })).toBe('arithmetic')
  })
})

describe('what the system finds', () => {
  const t = speaker('zh', 'local-selection')
  it('is a first look, whatever the officer concludes', () => {
    expect(isChecked({ checks: [] })).toBe(false)
    expect([foundIn(t, 0), foundIn(t, 2)]).toEqual(['系统初查：没有发现问题', '系统初查：发现2处'])
  })
})

const onPage = (element: ReactElement) =>
  renderToStaticMarkup(
    <VoiceProvider lang="zh" profile="local-selection">
      {element}
    </VoiceProvider>,
  ).replace(/<[^>]*>/g, '')

it('the first look says what it goes by: for extreme marks the totals alone', () => {
  expect(looksOf(speaker('zh', 'local-selection'), 'abnormal', { abnormalShare: '0.20' })).toContain('偏离全体评委平均分超过20%')
})

it('a mark that stands alone is pointed to, unless it is objective and has a check of its own', () => {
  const third = JurorId.parse('00000000-0000-7000-8000-0000000000a3')
  const sheets = [JUROR, OTHER, third].map((juror) => {
    const mark = juror === third ? '2' : '10'
    return { bid: BID, juror, marks: { K1: mark, K2: mark } }
  })
  const rubric = { tree: [aLeaf('K1', '10'), aLeaf('K2', '10', { kind: 'mark', objective: true })] }
  const shown = onPage(<FarOffMarks results={{ rubric, sheets }} names={NAMES} />)
  expect(shown).toContain('对A 安宁服务中心的“方案”：2分，其他评委平均10.00分')
  expect(shown).not.toContain('持证社工')
  expect(onPage(<FarOffMarks results={{ rubric, sheets: sheets.slice(0, 2) }} names={NAMES} />)).toBe('')
})

describe('the officer’s conclusions', () => {
  it('are repeated before they stand, and a problem is said to send nothing back', () => {
    const clear = { clear: true, conclusion: '核对无误' }
    const conclusions = { arithmetic: clear, 'out-of-range': clear, 'objective-differs': clear, abnormal: clear }
    const asked = (abnormal: typeof clear, found: number) =>
      onPage(<Consequence conclusions={{ ...conclusions, abnormal }} countOf={(check) => (check === 'abnormal' ? found : 0)} />)
    expect(asked(clear, 0)).not.toContain('不会退回评分表')
    const problem = { clear: false, conclusion: '五号评委一项偏低' }
    expect(asked(problem, 0)).toContain('是否畸高畸低：有问题（系统初查：没有发现问题）。五号评委一项偏低')
    expect(asked(problem, 0)).toContain('系统没有查出的问题，不能退回更正')
    expect(asked(problem, 1)).toContain('请先取消，在上面退回评分表')
  })

  const t = speaker('zh', 'local-selection')
  const told = { verdict: 'clear', words: ' 核对无误 ' } as const
  const all = { arithmetic: told, 'out-of-range': told, 'objective-differs': told, abnormal: told }

  it('are sent when all four are chosen and told in words', () => {
    const abnormal = { verdict: 'problem', words: '甲评委偏高，已说明理由' } as const
    expect(concluded({ ...all, abnormal })).toMatchObject({
      arithmetic: { clear: true, conclusion: '核对无误' },
      abnormal: { clear: false, conclusion: '甲评委偏高，已说明理由' },
    })
    expect(concluded({ ...all, abnormal: { verdict: undefined, words: '无' } })).toBeUndefined()
    expect(concluded({ ...all, abnormal: { verdict: 'clear', words: ' ' } })).toBeUndefined()
  })

  it('say which choice and which words are missing, each by its check', () => {
    expect(lackingIn({ ...all, abnormal: { verdict: undefined, words: '' } }, t)).toEqual({
      'abnormal.verdict': '请选择是否畸高畸低',
      'abnormal.words': '请写明“是否畸高畸低”的结论说明',
    })
  })
})

describe('how a score was reached', () => {
  const tree = [
    aLeaf('K1', '10'),
    aLeaf('K2', '10', {
      kind: 'step',
      fact: 'certifiedSocialWorkers',
      table: [
        ['0', '0'],
        ['3', '10'],
      ],
    }),
  ]
  const { trace } = scored(
    aFile({
      tree,
      bids: [{ id: BID, facts: { certifiedSocialWorkers: '3' } }],
      marks: { [BID]: { [JUROR]: { K1: '8' }, [OTHER]: { K1: '7' } } },
    }),
  )
  const [total] = trace.totals
  const shown = (lang: Lang) =>
    total === undefined
      ? ''
      : renderToStaticMarkup(
          <VoiceProvider lang={lang} profile="local-selection">
            <TraceTree step={total} names={NAMES} open />
          </VoiceProvider>,
        )

  it('unfolds from the final score to the marks and the facts, by name', () => {
    const text = shown('zh').replace(/<[^>]*>/g, ' ')
    expect(text).toMatch(/四舍五入：A 安宁服务中心\s+17\.50/)
    expect(text).toMatch(/甲评委的总分（各项相加）\s+18/)
    expect(text).toMatch(/评委打分：方案\s+8/)
    expect(text).toMatch(/申报材料载明：持证社工人数\s+3/)
  })

  it('says no id and no code of the program', () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = shown(lang).replace(/<[^>]*>/g, ' ')
      expect(text).not.toMatch(/0000-7000|juror-total|certifiedSocialWorkers|trimmed-mean/)
    }
  })
})

describe('the matrix and the lists of the room', () => {
  it('puts the ranked first, then the others by their letters', () => {
    const bid = (label: string, rank: number | null) => ({
      id: BidId.parse(`00000000-0000-7000-8000-00000000000${label.toLowerCase()}`),
      label,
      partyName: label,
      offerFen: Fen.parse(1),
      firstFen: Fen.parse(1),
      computed: {},
      facts: [],
      total: null,
      rank,
    })
    expect(inOrder([bid('C', null), bid('B', 1), bid('A', null), bid('D', 2)]).map(({ label }) => label)).toEqual([
      'B',
      'D',
      'A',
      'C',
    ])
  })

  it('names a bidder by letter and name, and by name alone before the letters are drawn', () => {
    expect(bidderName({ label: 'A', partyName: '安宁' })).toBe('A 安宁')
    expect(bidderName({ label: null, partyName: '安宁' })).toBe('安宁')
  })

  it('lists the leaves in the order of the form, with the criteria above them', () => {
    const leaves = leavesOf([
      { id: 'K', max: '60', children: [aLeaf('K1', '10', { kind: 'mark', objective: true })] },
      aLeaf('D', '40'),
    ])
    expect(leaves.map(({ id, under, objective }) => `${under.join('/')}>${id} ${objective}`)).toEqual(['K>K1 true', '>D false'])
  })

  const seat = (n: number, status: 'absent' | 'declared' | 'recused') => ({ seat: n, status })

  it('offers a replacement only while a seat is empty', () => {
    const jurors = [seat(1, 'absent'), seat(1, 'declared'), seat(2, 'recused')]
    expect([isEmptySeat({ jurors }, { seat: 1 }), isEmptySeat({ jurors }, { seat: 2 })]).toEqual([false, true])
  })
})

describe('what a review comes to', () => {
  const checks = (['arithmetic', 'out-of-range', 'objective-differs', 'abnormal'] as const).map((check) => ({
    check,
    found: 0,
    clear: true,
    conclusion: '未发现问题',
  }))
  const told = (results: Parameters<typeof Outcome>[0]['results']) =>
    renderToStaticMarkup(
      <VoiceProvider lang="zh" profile="local-selection">
        <Outcome results={results} names={NAMES} />
      </VoiceProvider>,
    ).replace(/<[^>]*>/g, '')

  it('is told to who signs it: the one proposed, or that nobody reached the pass mark', () => {
    const proposal = { winner: BID, awardFen: Fen.parse(18_000_000) }
    expect(told({ proposal, refused: null, checks })).toContain('推荐入选：A 安宁服务中心')
    expect(told({ proposal: null, refused: 'below-pass', checks })).toBe('无机构达到合格线，不推荐入选机构')
    expect(told({ proposal: null, refused: 'below-pass', checks: [] })).toBe('系统初步结果：无机构达到合格线')
    expect(told({ proposal: null, refused: 'tied', checks })).toBe('')
  })
})

describe('the register of devices', () => {
  const jurors = [
    { id: OTHER, name: '乙', seat: 2, status: 'declared' },
    { id: JUROR, name: '甲', seat: 1, status: 'declared' },
    { id: JurorId.parse('00000000-0000-7000-8000-0000000000a3'), name: '丙', seat: 3, status: 'absent' },
  ] as const

  it('begins with a row for everyone who sits, by seat', () => {
    expect(rowsFor({ jurors }).map(({ holder }) => holder)).toEqual(['甲', '乙'])
  })

  it('is complete when every row has a number, nought included, and a name', () => {
    const rows = rowsFor({ jurors })
    expect(written(rows)).toBeUndefined()
    const full = rows.map((row) => ({ ...row, phones: '0' }))
    expect(written(full)).toHaveLength(2)
    expect(written([...full, { juror: null, holder: ' ', phones: '1', others: '' }])).toBeUndefined()
    expect(written([])).toBeUndefined()
  })

  it('is taken back from the browser only for the jurors who sit now', () => {
    const rows = [...rowsFor({ jurors }), { juror: null, holder: '丁', phones: '两部', others: '' }]
    expect(keptRows({ jurors }).safeParse({ rows }).success).toBe(true)
    const replaced = jurors.map((one) => ({ ...one, status: one.id === JUROR ? ('absent' as const) : one.status }))
    expect(keptRows({ jurors: replaced }).safeParse({ rows }).success).toBe(false)
  })

  it('reads a number in either width, keeps what is none, and says whose it is', () => {
    expect(['2', ' ２ ', '0', '20'].map(phonesIn)).toEqual([2, 2, 0, 20])
    expect(['', '两部', '-1', '21', '1.5'].map(phonesIn)).toEqual(Array.from({ length: 5 }, () => undefined))
    const [one, two] = rowsFor({ jurors })
    const rows = one && two ? [{ ...one, phones: '两部' }, two, { juror: null, holder: '', phones: '1', others: '' }] : []
    expect(keptRows({ jurors }).parse({ rows })).toEqual({ rows })
    expect(faultsIn(speaker('zh', 'local-selection'), rows)).toEqual({
      phones0: '甲的手机部数请填0到20之间的整数，例如1',
      phones1: '请填乙的手机部数，没有手机的填0',
      holder2: '请填第3行交存人的姓名',
    })
  })

  it('asks by name about everyone with a nought, which is typed in passing', () => {
    const [first, ...others] = rowsFor({ jurors }).map((row) => ({ ...row, phones: '1' }))
    const rows = first ? [{ ...first, phones: '0' }, ...others] : []
    expect(withoutPhone(written(rows) ?? [])).toEqual(['甲'])
  })
})
