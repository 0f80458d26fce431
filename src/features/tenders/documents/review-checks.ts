import type { Block } from '../../../lib/document/tree.ts'
import { paragraph, table } from '../../../lib/document/write.ts'

/** The four checks before a report may be signed (财政部令第87号 64). */
export type Check = 'arithmetic' | 'range' | 'objective' | 'outlier'

/** What the officer concluded of a check, in the officer's own words, and how much the system had found. */
export type Concluded = { readonly found: number; readonly clear: boolean; readonly conclusion: string }

export type Checks = {
  readonly concluded: Readonly<Record<Check, Concluded>>
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

const NOTHING_OBJECTIVE = '本项目没有由评委打分的客观评分项'

export function checkBlocks({ concluded, marksObjective, corrections }: Checks): readonly Block[] {
  const rows = CHECKS.map(({ check, name, what }) => {
    const { found, clear, conclusion } = concluded[check]
    const about = check === 'objective' && !marksObjective ? `${what}（${NOTHING_OBJECTIVE}）` : what
    return [name, about, found === 0 ? '未发现' : `发现${found}处`, clear ? '没有问题' : '有问题', conclusion]
  })
  const list = table(
    [
      { head: '核对项', share: 2 },
      { head: '核对内容', share: 3.2 },
      { head: '系统初查', share: 1.3, align: 'centre' },
      { head: '结论', share: 1.3, align: 'centre' },
      { head: '结论说明（经办人写）', share: 3.6 },
    ],
    rows,
  )
  const intro = paragraph('得分汇总后、报告签署前，对全部评分表进行了下列四项核对：')
  if (corrections.length === 0) return [intro, list, paragraph('核对中没有作出更正。')]
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
