import type { Footer, OfficeDocument, Table } from '../../../lib/document/tree.ts'
import { flush, paragraph, personSigns, section, signatures, table } from '../../../lib/document/write.ts'
import { type OnPaper, onPaperBlocks } from './on-paper.ts'
import { type CheckedFact, factsIntro, factsTable } from './review-bids.ts'
import { meanInWords, tiesInWords, type PrintedRubric } from './rubric-words.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf } from './wording.ts'

/** What the jurors' sheets came to. Everything is computed by the rules of scoring; the paper only repeats it. */
export type ScoreTable = {
  readonly jurors: readonly string[]
  readonly rows: readonly ScoreRow[]
}
/** `totals` stand in the order of the jurors; a juror without a sheet has an empty one. `tie` tells how an equal score was ranked. */
export type ScoreRow = {
  readonly bidder: string
  readonly totals: readonly string[]
  readonly mean: string
  /** None for who did not reach the pass mark. */
  readonly rank: number | null
  readonly tie?: string
}

export type ScoreSummary = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly lot: { readonly code: string; readonly name: string }
  readonly session: string
  readonly rubric: PrintedRubric
  readonly scores: ScoreTable
  readonly objective: readonly ObjectiveCheck[]
  readonly facts: readonly CheckedFact[]
  /** Sheets that were written on paper. */
  readonly onPaper: readonly OnPaper[]
}

/** All jurors must give an objective item the same mark (财政部令第87号 64). */
export type ObjectiveCheck = {
  readonly bidder: string
  readonly item: string
  readonly marks: readonly string[]
  readonly agree: boolean
}

/** 评分汇总表. */
export function scoreSummary(summary: ScoreSummary): OfficeDocument {
  const label = wordingOf(summary.profile)
  return {
    title: '评分汇总表',
    number: `${summary.lot.code}　${summary.lot.name}`,
    orientation: 'landscape',
    // With three bids its signatures still stand on the page of what they sign.
    density: 'compact',
    footer: summary.footer,
    body: [
      flush(`场次：${summary.session}`),
      section(
        '得分与名次',
        scoresTable(summary.profile, summary.scores),
        flush(`计分说明：${meanInWords(summary.rubric)}；${tiesInWords(summary.rubric)}。`),
      ),
      ...onPaperBlocks(summary.onPaper),
      ...(summary.facts.length === 0
        ? []
        : [section(`按${label.bid}材料计算的得分`, flush(factsIntro(label)), factsTable(summary.facts, label))]),
      section(
        '客观分一致性核对',
        summary.objective.length === 0 ? paragraph(NOTHING_OBJECTIVE) : objectiveTable(summary.objective),
      ),
      signatures(3, personSigns('统计人'), personSigns('复核人'), personSigns('监督员')),
    ],
  }
}

/** Bids down, jurors across; the names' column narrows as the panel grows. */
export function scoresTable(profile: ProfileCode, { jurors, rows }: ScoreTable): Table {
  const { bidder } = wordingOf(profile)
  const ties = rows.some((row) => row.tie !== undefined)
  return table(
    [
      { head: '名次', share: 0.9, align: 'centre' },
      { head: bidder, share: jurors.length > 6 ? 3.4 : 4 },
      ...jurors.map((name) => ({ head: name, share: 1.1, align: 'centre' as const })),
      { head: '平均分', share: 1.3, align: 'centre' },
      ...(ties ? [{ head: '并列处理', share: 2 }] : []),
    ],
    rows.map((row) => [
      row.rank === null ? '—' : String(row.rank),
      row.rank === null ? `${row.bidder}（${BELOW_PASS}）` : row.bidder,
      ...jurors.map((_, index) => row.totals[index] ?? ''),
      row.mean,
      ...(ties ? [row.tie ?? ''] : []),
    ]),
  )
}

const BELOW_PASS = '未达到合格线'

const NOTHING_OBJECTIVE = '本项目没有由评委打分的客观评分项，无需核对一致性。'

const objectiveTable = (checks: readonly ObjectiveCheck[]): Table =>
  table(
    [
      { head: '机构', share: 4 },
      { head: '客观评分项', share: 2.5 },
      { head: '各评委打分', share: 4 },
      { head: '是否一致', share: 1.2, align: 'centre' },
    ],
    checks.map((check) => [check.bidder, check.item, check.marks.join('、'), check.agree ? '一致' : '不一致']),
  )
