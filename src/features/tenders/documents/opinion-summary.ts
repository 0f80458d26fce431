import type { CivilDate } from '../../../kernel/civil.ts'
import { printedDate } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import {
  closing,
  field,
  fields,
  NOTHING,
  paragraph,
  section,
  signatures,
  table,
  unitSeal,
  wide,
} from '../../../lib/document/write.ts'
import type { OpinionOutcome } from '../rules/opinion.ts'

export type OpinionSummary = {
  readonly footer: Footer
  readonly programme: string
  readonly purchaser: string
  readonly needs: number
  readonly period: readonly [CivilDate, CivilDate]
  readonly counts: { readonly all: number; readonly byOutcome: Readonly<Record<OpinionOutcome, number>> }
  readonly replies: readonly {
    readonly about: string
    readonly wording: string
    readonly opinions: number
    readonly outcome: OpinionOutcome
    readonly answer: string
  }[]
  readonly summary: string
  readonly concludedOn: CivilDate
}

const OUTCOMES = { adopted: '采纳', partly_adopted: '部分采纳', not_adopted: '未采纳' } as const

/** About no single need. */
export const WHOLE_PLAN = '整个购买计划'

/** 意见汇总表: how many spoke, what was said of what, what came of it and why; without anybody’s name. */
export function opinionSummary(paper: OpinionSummary): OfficeDocument {
  const { programme, period, counts, replies } = paper
  const [from, until] = period.map((day) => printedDate(day))
  return {
    title: `${programme}征求意见汇总表`,
    orientation: 'landscape',
    footer: paper.footer,
    body: [
      section(
        '基本情况',
        fields(
          2,
          wide('购买计划', programme),
          field('公示需求', `${paper.needs}条`),
          field('收到意见', `${counts.all}条`),
          wide('征求意见时间', `${from}至${until}`),
          wide(
            '采纳情况',
            `采纳${counts.byOutcome.adopted}条，部分采纳${counts.byOutcome.partly_adopted}条，未采纳${counts.byOutcome.not_adopted}条`,
          ),
        ),
      ),
      section(
        '意见及采纳情况',
        replies.length === 0
          ? paragraph('征求意见期间没有收到意见。')
          : table(
              [
                { head: '序号', share: 0.6, align: 'centre' },
                { head: '针对', share: 1.8 },
                { head: '意见内容', share: 3 },
                { head: '条数', share: 0.7, align: 'centre' },
                { head: '采纳情况', share: 1, align: 'centre' },
                { head: '说明', share: 3.2 },
              ],
              replies.map(({ about, wording, opinions, outcome, answer }, index) => [
                String(index + 1),
                about,
                wording,
                String(opinions),
                OUTCOMES[outcome],
                answer || NOTHING,
              ]),
            ),
      ),
      section('汇总意见', paragraph(paper.summary)),
      signatures(2, unitSeal('采购单位', paper.purchaser), unitSeal('分管领导')),
      closing(printedDate(paper.concludedOn)),
    ],
  }
}
