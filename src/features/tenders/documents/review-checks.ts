import type { Block } from '../../../lib/document/tree.ts'
import { paragraph, table } from '../../../lib/document/write.ts'

/** The four checks before a report may be signed (财政部令第87号 64). */
export type Check = 'arithmetic' | 'range' | 'objective' | 'outlier'

/** What a check found, in words; nothing when all was in order. */
export type Checks = {
  readonly findings: Readonly<Record<Check, readonly string[]>>
  /** Whether the rubric has items that jurors mark and must mark alike. */
  readonly marksObjective: boolean
  readonly corrections: readonly Correction[]
}

export type Correction = {
  readonly juror: string
  readonly bidder: string
  readonly item: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const CHECKS: readonly { readonly check: Check; readonly name: string; readonly what: string }[] = [
  { check: 'arithmetic', name: '算术核对', what: '分项得分、小计与总分加总是否有误' },
  { check: 'range', name: '越界核对', what: '分项得分是否超出评分标准范围' },
  { check: 'objective', name: '客观分核对', what: '各评委对客观评分项的打分是否一致' },
  { check: 'outlier', name: '畸高畸低核对', what: '是否有评分明显偏高或者偏低' },
]

const NOT_APPLICABLE = '不适用（没有由评委打分的客观评分项）'

export function checkBlocks({ findings, marksObjective, corrections }: Checks): readonly Block[] {
  const rows = CHECKS.map(({ check, name, what }) => {
    const found = findings[check]
    const nothing = check === 'objective' && !marksObjective ? NOT_APPLICABLE : '未发现问题'
    return [name, what, found.length === 0 ? nothing : found.join('；')]
  })
  const list = table(
    [
      { head: '核对项', share: 2 },
      { head: '核对内容', share: 4 },
      { head: '结论', share: 4 },
    ],
    rows,
  )
  const intro = paragraph('得分汇总后、报告签署前，对全部评分表进行了下列四项核对：')
  if (corrections.length === 0) return [intro, list, paragraph('经核对，无需更正。')]
  return [intro, list, paragraph('核对中作出的更正由评委本人确认并签名，具体如下：'), correctionTable(corrections)]
}

const correctionTable = (corrections: readonly Correction[]): Block =>
  table(
    [
      { head: '评委', share: 1.3, align: 'centre' },
      { head: '机构', share: 3 },
      { head: '评分项', share: 2 },
      { head: '原得分', share: 1, align: 'centre' },
      { head: '更正为', share: 1, align: 'centre' },
      { head: '更正原因', share: 2.6 },
    ],
    corrections.map(({ juror, bidder, item, from, to, reason }) => [juror, bidder, item, from, to, reason]),
  )
