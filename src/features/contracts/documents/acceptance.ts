import type { CivilDate } from '../../../kernel/civil.ts'
import { type CountedIndicator, countingWords } from '../../../lib/document/counting.ts'
import { printedAmount, printedDate, quoted } from '../../../lib/document/printed.ts'
import type { Block, Cell, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import type { Fen } from '../../../kernel/fen.ts'
import {
  aligned,
  box,
  field,
  fields,
  filled,
  flush,
  NOTHING,
  OPEN_DATE,
  paragraph,
  section,
  signatures,
  table,
  text,
  unitSeal,
  wide,
} from '../../../lib/document/write.ts'
import type { AcceptanceSeat, Conclusion, Finding, Occasion, Tally } from '../rules/acceptance-kind.ts'
import { MARKS } from '../rules/acceptance-kind.ts'
import type { Claim, PanelMember, Verified } from '../rules/acceptance.ts'
import { answeredIn, contentIn, spreadOf, sumOf } from '../rules/accepting.ts'

/** What is not known yet prints as space to write in: a blank report is one of an acceptance that has just been opened. */
export type AcceptanceData = {
  readonly footer: Footer
  readonly round: number
  readonly occasion: Occasion
  readonly earlyReason: string
  readonly contractNumber: string
  readonly contractSignedOn: CivilDate | null
  readonly lot: { readonly code: string; readonly name: string }
  readonly purchaser: string
  readonly provider: string
  readonly amountFen: Fen
  readonly period: readonly [CivilDate, CivilDate]
  readonly endedOn: CivilDate
  readonly heldOn: CivilDate | null
  readonly place: string
  readonly manner: string
  readonly panel: readonly PanelMember[]
  readonly present: string
  readonly indicators: readonly (CountedIndicator & { readonly code: string; readonly name: string; readonly target: number })[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Verified[]
  readonly evidence: readonly { readonly name: string; readonly about: string | null }[]
  readonly invited: number | null
  readonly tally: Tally | null
  readonly fewReason: string
  readonly heard: string
  readonly conclusion: Conclusion | null
  readonly statement: string
  readonly rectification: { readonly matters: string; readonly by: CivilDate } | null
}

const SEATS: Readonly<Record<AcceptanceSeat, string>> = {
  purchaser: '购买主体',
  community: '社区工作者',
  user: '服务对象代表',
  expert: '专家',
}
const FINDINGS: Readonly<Record<Finding, string>> = { met: '达到', partly: '部分达到', not_met: '未达到' }
const CONCLUSIONS: readonly (readonly [Conclusion, string])[] = [
  ['passed', '合格'],
  ['basic', '基本合格（限期整改）'],
  ['failed', '不合格'],
]
const OCCASIONS: Readonly<Record<Occasion, string>> = {
  period_over: '服务期满',
  done_early: '提前完成',
  terminated: '合同解除，对已完成的服务验收',
}
const CONTENT: readonly string[] = ['很不满意', '不满意', '一般', '满意', '很满意']

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
export const roundWords = (round: number): string =>
  round === 1 ? '首次验收' : `第${ORDINALS[round - 1] ?? round}次验收（复验）`

/** 验收报告: what was agreed, claimed and verified, what service users said, the conclusion, and room for every signature. */
export const acceptanceReport = (data: AcceptanceData): OfficeDocument => ({
  title: '政府购买服务项目验收报告',
  number: `合同编号：${data.contractNumber}`,
  footer: data.footer,
  body: [
    project(data),
    section('验收组织', ...organisation(data)),
    section('服务指标完成情况', indicatorTable(data), ...evidenceList(data)),
    section('服务对象意见', ...opinions(data)),
    section('验收结论', ...conclusion(data)),
    section('签字', panelTable(data), signatures(2, unitSeal('购买主体', data.purchaser), unitSeal('承接主体', data.provider))),
  ],
})

const project = ({
  lot,
  purchaser,
  provider,
  contractSignedOn,
  amountFen,
  period,
  occasion,
  earlyReason,
  endedOn,
  round,
}: AcceptanceData) =>
  fields(
    2,
    wide('项目', `${lot.name}（${lot.code}）`),
    wide('购买主体', purchaser),
    wide('承接主体', provider),
    field('合同签订日期', contractSignedOn === null ? OPEN_DATE : printedDate(contractSignedOn)),
    field('合同总价', printedAmount(amountFen)),
    wide('服务期', `${printedDate(period[0])}至${printedDate(period[1])}`),
    field('验收事由', OCCASIONS[occasion]),
    field('服务截止', printedDate(endedOn)),
    field('验收次数', roundWords(round)),
    ...(earlyReason === '' ? [] : [wide('提前验收理由', earlyReason)]),
  )

const organisation = ({ heldOn, place, manner, present, panel }: AcceptanceData): readonly Block[] => [
  fields(
    2,
    field('验收日期', heldOn === null ? OPEN_DATE : printedDate(heldOn)),
    ...(place === '' ? [field('验收地点')] : [field('验收地点', place)]),
    ...(manner === '' ? [wide('验收方式')] : [wide('验收方式', manner)]),
    ...(present === '' ? [wide('承接主体到场人员（不参加表决）')] : [wide('承接主体到场人员（不参加表决）', present)]),
  ),
  ...(panel.length === 0
    ? [paragraph('验收小组至少三人，其中至少一人未参与本项目的采购和合同签订；社区工作者参加，服务对象代表应邀参加。')]
    : [
        paragraph(
          `验收小组${panel.length}人，其中${panel.filter(({ bought }) => !bought).length}人未参与本项目的采购和合同签订。`,
        ),
      ]),
]

function indicatorTable({ indicators, claims, findings }: AcceptanceData): Block {
  const rows = indicators.map((one): Cell[] => {
    const claim = claims.find(({ code }) => code === one.code)
    const found = findings.find(({ code }) => code === one.code)
    return [
      `${one.name}：${countingWords(one)}`,
      `${one.target}${one.unit}`,
      claim === undefined ? '' : `${claim.delivered}${one.unit}`,
      found?.verified == null ? '' : `${found.verified}${one.unit}`,
      found?.finding == null ? '' : FINDINGS[found.finding],
      [found?.reason ?? '', claim?.evidence ?? ''].filter(Boolean).join('；'),
    ]
  })
  return table(
    [
      { head: '指标和计数口径', share: 5 },
      { head: '目标', share: 2, align: 'centre' },
      { head: '申报完成', share: 2, align: 'centre' },
      { head: '核查认定', share: 2, align: 'centre' },
      { head: '结论', share: 2, align: 'centre' },
      { head: '差异原因、佐证', share: 4 },
    ],
    rows,
    { roomy: findings.length === 0 },
  )
}

const evidenceList = ({ evidence }: AcceptanceData): readonly Block[] =>
  evidence.length === 0 ? [] : [paragraph(`佐证材料${evidence.length}件：${evidence.map(({ name }) => name).join('、')}。`)]

function opinions({ invited, tally, fewReason, heard }: AcceptanceData): readonly Block[] {
  if (tally === null || invited === null)
    return [
      paragraph(
        '依据《中华人民共和国政府采购法实施条例》第四十五条，邀请服务对象',
        filled('', 6),
        '人，收回意见',
        filled('', 6),
        '份。',
      ),
      spreadTable(['', '', '', '', '']),
      flush('主要意见：', filled('', 50)),
    ]
  const spread = spreadOf(tally)
  const content = contentIn(spread)
  return [
    paragraph(
      `依据《中华人民共和国政府采购法实施条例》第四十五条，邀请服务对象${invited}人，收回意见${answeredIn(tally)}份，其中纸质${sumOf(tally.paper)}份、扫码填写${sumOf(tally.link)}份。满意和很满意${content}份。`,
    ),
    spreadTable(spread.map(String)),
    ...(heard === '' ? [] : [paragraph(`主要意见：${heard}`)]),
    ...(fewReason === '' ? [] : [paragraph(`意见份数不足的原因：${fewReason}`)]),
    ...(tally.struck === 0 ? [] : [paragraph(`录入有误、不计入的${tally.struck}份。`)]),
  ]
}

const spreadTable = (counts: readonly string[]): Block =>
  table(
    CONTENT.map((head) => ({ head, share: 1, align: 'centre' as const })),
    [counts.map((count) => (count === '' ? '' : `${count}份`))],
  )

const conclusion = ({ conclusion: is, statement, rectification }: AcceptanceData): readonly Block[] => [
  flush(...CONCLUSIONS.flatMap(([code, words]) => [box(is === code), text(`${words}　　`)])),
  ...(statement === '' ? [flush('验收意见：', filled('', 50)), flush(filled('', 60))] : [paragraph(`验收意见：${statement}`)]),
  ...(rectification === null
    ? []
    : [
        paragraph(`整改事项：${rectification.matters}`),
        paragraph(`整改期限：${printedDate(rectification.by)}前完成，到期复验。`),
      ]),
]

function panelTable({ panel }: AcceptanceData): Block {
  const blank: readonly Cell[][] = Array.from({ length: 5 }, () => ['', '', '', '', ''])
  return table(
    [
      { head: '姓名', share: 2, align: 'centre' },
      { head: '单位', share: 4 },
      { head: '身份', share: 2, align: 'centre' },
      { head: '是否参与采购', share: 2, align: 'centre' },
      { head: '签字', share: 3 },
    ],
    panel.length === 0 ? blank : panel.map(({ name, unit, seat, bought }) => [name, unit, SEATS[seat], bought ? '是' : '否', '']),
    { caption: '验收小组成员', roomy: true },
  )
}

export type OpinionSheet = {
  readonly footer: Footer
  readonly lot: { readonly name: string }
  readonly provider: string
  readonly period: readonly [CivilDate, CivilDate]
  /** Where the same is filled in on a phone; none where the house has no address of its own. */
  readonly link: string | null
}

/** 服务对象意见表: for one person to fill in by hand, without a name. */
export const opinionSheet = ({ footer, lot, provider, period, link }: OpinionSheet): OfficeDocument => ({
  title: '服务对象意见表',
  number: '第＿＿＿＿号',
  footer,
  ...(link === null ? {} : { corner: { content: link, caption: '扫码填写' } }),
  body: [
    fields(
      1,
      field('服务项目', lot.name),
      field('服务机构', provider),
      field('服务期', `${printedDate(period[0])}至${printedDate(period[1])}`),
    ),
    paragraph('您好！这个项目正在验收，请您说说对服务的看法。不用填姓名和电话，您的意见只用于验收，不会告诉服务机构是谁说的。'),
    section(
      '您对服务是否满意（请在一个方框内打钩）',
      flush(...MARKS.toReversed().flatMap((mark) => [box(), text(`${CONTENT[mark - 1] ?? NOTHING}　　`)])),
    ),
    section('您想说的话', ...Array.from({ length: 5 }, () => flush(filled('', 60)))),
    aligned('end', `填写日期：${OPEN_DATE}`),
    paragraph(`${quoted(lot.name)}的验收结果将向社会公开。`),
  ],
})
