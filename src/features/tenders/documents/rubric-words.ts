import type { Profile } from '../rules/profile.ts'
import type { Table } from '../../../lib/document/tree.ts'
import { table } from '../../../lib/document/write.ts'

export type PrintedCriterion = {
  readonly code: string
  readonly part: string
  readonly name: string
  readonly max: number
  readonly kind: 'objective' | 'subjective'
  /** How marks are given, in the words of the rubric. */
  readonly standard: string
  /** By the system from the bid’s papers: nobody marks it. */
  readonly computed?: boolean
}

export type Disclosure = Profile['disclosure']['value']

export type PrintedRubric = {
  readonly name: string
  readonly criteria: readonly PrintedCriterion[]
  readonly decimals: number
  readonly passMark?: number
  /** Drops the highest and the lowest total before the mean is taken. */
  readonly trimmed: boolean
  readonly ties: readonly string[]
  readonly disclosure: Disclosure
  /** How the price earns marks, where it does: how many, and what per cent is taken off a small bidder's. */
  readonly pricing?: { readonly max: string; readonly preference?: string }
  /** Said when the price is fixed and earns no marks. */
  readonly fixedPrice: boolean
}

export type Part = { readonly name: string; readonly max: number; readonly criteria: readonly PrintedCriterion[] }

/** The parts of a rubric in the order in which their criteria stand. */
export function partsOf(criteria: readonly PrintedCriterion[]): readonly Part[] {
  const names = [...new Set(criteria.map((criterion) => criterion.part))]
  return names.map((name) => {
    const own = criteria.filter((criterion) => criterion.part === name)
    return { name, max: own.reduce((sum, criterion) => sum + criterion.max, 0), criteria: own }
  })
}

export const fullMarks = (criteria: readonly PrintedCriterion[]): number => criteria.reduce((sum, { max }) => sum + max, 0)

/** '服务能力考核60分、答辩面试40分，满分100分' */
export const partsInWords = (rubric: PrintedRubric): string =>
  `${partsOf(rubric.criteria)
    .map((part) => `${part.name}${part.max}分`)
    .join('、')}，满分${fullMarks(rubric.criteria)}分`

/** How a bid's score comes from the jurors' totals. */
export const meanInWords = (rubric: PrintedRubric): string => {
  const mean = rubric.trimmed ? '去掉一个最高总分和一个最低总分后的算术平均值' : '各评委总分的算术平均值'
  return `以${mean}为最后得分，四舍五入保留${DECIMALS[rubric.decimals] ?? String(rubric.decimals)}位小数`
}

const DECIMALS: Readonly<Record<number, string>> = { 0: '零', 1: '一', 2: '两', 3: '三', 4: '四' }

/** 低价优先法 (87号令 Art. 55), with what is taken off before (财库〔2020〕46号); nothing where the price earns no marks. */
export const pricingInWords = ({ pricing }: PrintedRubric, winning: string): readonly string[] =>
  pricing === undefined
    ? []
    : [
        `价格分：满足要求且报价最低的为基准价，得${pricing.max}分；其他报价得分为基准价÷报价×${pricing.max}。`,
        ...(pricing.preference === undefined
          ? []
          : [
              `小型、微型企业（按规定视同的社会组织）附声明函的，报价扣除${pricing.preference}后参加比较；${winning}金额按报价计算。`,
            ]),
      ]

export const tiesInWords = (rubric: PrintedRubric): string =>
  `得分相同的，依次按${rubric.ties.map((rule, index) => `（${index + 1}）${rule}`).join('、')}确定名次`

/** '；合格线为60分'; nothing where no mark is asked for. */
export const passInWords = ({ passMark }: PrintedRubric): string => (passMark === undefined ? '' : `；合格线为${passMark}分`)

const DISCLOSURES: Record<Disclosure, string> = {
  own_score_only: '其他机构的得分只告知本机构',
  all_totals: '公布全部机构的最后得分和名次',
  all_items: '公布全部机构的最后得分、名次和各评分项平均得分',
  per_juror_anonymous: '以不记名方式公布每位评委对各机构的评分',
}

/** The winner's total is public with the result under every rule; `winner` is the profile's word for whoever won. */
export const disclosureWords = (disclosure: Disclosure, winner: string): string =>
  disclosure === 'own_score_only' ? `${winner}的得分随结果公布，${DISCLOSURES[disclosure]}` : DISCLOSURES[disclosure]

/** The criteria with their marks and standards; the name of a part stands beside all of its criteria. */
export function rubricTable(criteria: readonly PrintedCriterion[]): Table {
  const rows = partsOf(criteria).flatMap((part) =>
    part.criteria.map((criterion, index) => [
      ...(index === 0 ? [{ phrase: `${part.name}\n（${part.max}分）`, down: part.criteria.length }] : []),
      criterion.name,
      String(criterion.max),
      criterion.kind === 'objective' ? '客观分' : '主观分',
      criterion.standard,
    ]),
  )
  return table(
    [
      { head: '评审环节', share: 1.5, align: 'centre' },
      { head: '评分项', share: 2.2 },
      { head: '分值', share: 0.7, align: 'centre' },
      { head: '类别', share: 1, align: 'centre' },
      { head: '打分标准', share: 5 },
    ],
    rows,
  )
}
