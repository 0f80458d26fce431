import type { Instant } from '../../../kernel/civil.ts'
import { exact, rounded, sum } from '../../../kernel/exact.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Block, Cell, Footer, OfficeDocument, Table } from '../../../lib/document/tree.ts'
import { bold, field, fields, flush, signatures, table, wide } from '../../../lib/document/write.ts'
import { fullMarks, partsOf, type Part, type PrintedCriterion } from './rubric-words.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf } from './wording.ts'

export type ScoreSheet = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly session: string
  readonly lot: { readonly code: string; readonly name: string }
  /** The organisation's name, or the letter it goes by where the review is anonymous. */
  readonly bidder: string
  readonly defenceOrder?: number
  readonly criteria: readonly PrintedCriterion[]
  readonly juror?: string
  /** Without marks the sheet is a blank to be filled by hand; `code` is then printed, by which it is found when entered. */
  readonly filled?: { readonly marks: readonly Mark[]; readonly at: Instant }
  readonly code?: string
}

/** Marks are decimals, in the order of the criteria. */
export type Mark = { readonly mark: string; readonly reason?: string }

/** 评分表: one juror, one bid, one page. The blank serves when there is no power or no computer. */
export function scoreSheet(sheet: ScoreSheet): OfficeDocument {
  const blankForm = sheet.filled === undefined
  return {
    title: `评分表${blankForm ? '（空白）' : ''}`,
    density: 'compact',
    ...(blankForm && sheet.code !== undefined ? { corner: { content: sheet.code, caption: '扫码录入' } } : {}),
    footer: sheet.footer,
    body: pageOf(sheet),
  }
}

/** The same for every juror and bid of a room, a page each with its own code: handed out before the power fails. */
export function blankSheets(sheets: readonly [Coded, ...Coded[]]): OfficeDocument {
  const [first, ...others] = sheets
  return {
    ...scoreSheet(first),
    corner: cornerOf(first.code),
    body: [
      ...pageOf(first),
      ...others.flatMap((sheet): Block[] => [{ kind: 'page-break', corner: cornerOf(sheet.code) }, ...pageOf(sheet)]),
    ],
  }
}

type Coded = ScoreSheet & { readonly code: string }
const cornerOf = (code: string) => ({ content: code, caption: code })

function pageOf(sheet: ScoreSheet): readonly Block[] {
  const { member, bidder } = wordingOf(sheet.profile)
  const blankForm = sheet.filled === undefined
  return [
    fields(
      2,
      wide('项目名称', sheet.lot.name),
      field('项目编号', sheet.lot.code),
      field('场次', sheet.session),
      field(bidder, sheet.bidder),
      field('答辩序号', sheet.defenceOrder === undefined ? '' : `第${sheet.defenceOrder}位`),
    ),
    marksTable(sheet),
    flush('说明：逐项打分，不得超出分值；扣分须写明理由。更正时在原分数上画一道横线，在更正栏写明更正后的分数并签名，不得涂抹。'),
    corrections(),
    signatures(
      2,
      { lines: [{ label: `${member}${sheet.juror ?? ''}（签名）：`, ...(blankForm ? {} : { value: '' }) }] },
      {
        lines: [
          {
            label: '时间：',
            value: sheet.filled === undefined ? '　　　年　　月　　日　　时　　分' : printedMoment(sheet.filled.at),
          },
        ],
      },
    ),
  ]
}

function marksTable(sheet: ScoreSheet): Table {
  const markOf = (criterion: PrintedCriterion) => sheet.filled?.marks[sheet.criteria.indexOf(criterion)]
  const total = (criteria: readonly PrintedCriterion[]): string =>
    sheet.filled === undefined ? '' : totalOf(criteria.map((criterion) => markOf(criterion)?.mark ?? '0'))
  const rowsOf = (part: Part): readonly (readonly Cell[])[] => [
    ...part.criteria.map((criterion, index) => [
      ...(index === 0 ? [{ phrase: part.name, down: part.criteria.length + 1 }] : []),
      criterion.name,
      String(criterion.max),
      criterion.standard,
      markOf(criterion)?.mark ?? (criterion.computed === true ? '—' : ''),
      markOf(criterion)?.reason ?? (criterion.computed === true ? '按材料计算，不用打分' : ''),
    ]),
    [[bold('小计')], String(part.max), '', [bold(total(part.criteria))], ''],
  ]
  const grand: readonly Cell[] = [
    { phrase: [bold('总分')], across: 2, align: 'centre' },
    String(fullMarks(sheet.criteria)),
    '',
    [bold(total(sheet.criteria))],
    '',
  ]
  return table(COLUMNS, [...partsOf(sheet.criteria).flatMap(rowsOf), grand], {
    roomy: sheet.filled === undefined && sheet.criteria.length <= ROOMY,
  })
}

const COLUMNS = [
  { head: '评审环节', share: 1, align: 'centre' },
  { head: '评分项', share: 2 },
  { head: '分值', share: 0.7, align: 'centre' },
  { head: '打分标准', share: 4.2 },
  { head: '得分', share: 0.9, align: 'centre' },
  { head: '扣分理由', share: 2.4 },
] as const

/** So many criteria of two lines each stand on one page with room to write; more are closer, and their second line is the room. */
const ROOMY = 10

/** Written with as many decimals as the finest mark has. */
function totalOf(marks: readonly string[]): string {
  const decimals = Math.max(...marks.map((mark) => mark.split('.')[1]?.length ?? 0))
  return rounded(sum(marks.map(exact)), decimals)
}

const corrections = (): Block =>
  table(
    [
      { head: '更正的评分项', share: 3 },
      { head: '原分数', share: 1.2 },
      { head: '更正后分数', share: 1.4 },
      { head: '更正原因', share: 3 },
      { head: '签名', share: 1.6 },
    ],
    [
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ],
    { roomy: true },
  )
