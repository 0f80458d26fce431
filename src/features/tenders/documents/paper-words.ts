import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import { printedDate, printedMoment, unstopped } from '../../../lib/document/printed.ts'
import type { OutGround } from '../rules/bid.ts'
import type { FactStated } from '../rules/bid-content.ts'
import { Verdict } from '../rules/challenge.ts'
import type { DirectGround } from '../rules/direct.ts'
import { ConflictGround } from '../rules/juror.ts'
import type { Draw } from '../rules/panel.ts'
import { isBands } from '../rules/scale.ts'
import type { Wording } from './wording.ts'

// What papers say where the record keeps a code, a number or nothing.

/** 法 22: what every bidder must be; a lot of its own asks for nothing beyond it. */
export const CONDITIONS: readonly string[] = [
  '依法登记成立，年检（年报）合格，未被列入异常名录或者严重违法失信名单。',
  '具有独立承担民事责任的能力、健全的财务制度和必要的专业人员。',
  '从事未成年人服务的，工作人员须完成违法犯罪记录查询。',
]
export const GUIDE_WHERE = '以本公告为准，全文可在公告页面下载'
export const submissionHow = ({ bidDocument }: Pick<Wording, 'bidDocument'>): string => `登录系统在线填写并提交${bidDocument}`

export const sessionWords = (on: CivilDate | null): string => (on === null ? '' : `${printedDate(on)}评审`)
export const seatWords = (title: string | null, isExpert: boolean): string => title ?? (isExpert ? '专家评委' : '采购人代表')
export const seatNumber = (seat: number): string => `${seat}号`
export const furtherReceiver = (purchaser: string): string => `${purchaser}的上级主管部门或者监督机构`

export const tieWords = (tie: string, name: string | undefined): string =>
  tie === 'draw' ? '现场抽签' : tie === 'price' ? '报价低者优先' : `${name ?? tie}得分高者优先`

export const scaleWords = (scale: string): string => (scale === '' ? '' : `${isBands(scale) ? '分档' : '计分'}：${scale}`)

export const devicesWords = (phones: number, others: string): string =>
  [phones > 0 ? `手机${phones}部` : '未带手机', others].filter((part) => part !== '').join('、')

export const CUSTODY_ROLE = { juror: '评委', staff: '工作人员' } as const
export const bagNumber = (place: number): string => `F-${String(place).padStart(2, '0')}`
/** '2017年6月20日11:20庄守正为穆怀谨打印，理由为口令条遗失' */
export const reprintWords = (reprint: { at: Instant; by: string; name: string; reason: string }): string =>
  `${printedMoment(reprint.at)}${reprint.by}为${reprint.name}打印，理由为${unstopped(reprint.reason)}`

/** '穆怀谨，公告发布后暂停，理由为长期在外地工作' */
export const poolChangeWords = (name: string, { change, reason }: Omit<Draw['since'][number], 'member'>): string =>
  `${name}，${POOL_CHANGES[change]}${reason === '' ? '' : `，理由为${unstopped(reason)}`}`
const POOL_CHANGES: Readonly<Record<Draw['since'][number]['change'], string>> = {
  entered: '公告发布后入库',
  restored: '公告发布后恢复',
  suspended: '公告发布后暂停',
  'post-ended': '公告发布后评委任职结束',
}

/** Why a qualified bid was not scored. */
export const outWords = (ground: OutGround): string => OUT_GROUNDS[ground]
const OUT_GROUNDS: Readonly<Record<OutGround, string>> = {
  withdrew: '在提交最后报价前退出磋商',
  'no-offer': '未在规定时间内提交最后报价',
  'came-late': '最后报价逾期送达，未予接收',
  'over-budget': '最后报价超过采购预算',
}

/** Why one supplier is asked, in the words of 政府采购法 Art. 31; the last by local rules (practice). */
export const groundPrinted = (ground: DirectGround): string => DIRECT_GROUNDS[ground]
const DIRECT_GROUNDS: Readonly<Record<DirectGround, string>> = {
  'only-supplier': '只能从唯一供应商处采购',
  urgent: '发生了不可预见的紧急情况，不能从其他供应商处采购',
  addition: '必须保证原有采购项目一致性或者服务配套的要求，需要继续从原供应商处添购',
  visited: '经考察、洽商选定',
}
export const groupSeatWords = (title: string | null, isExpert: boolean): string => title ?? (isExpert ? '专业人员' : '采购人代表')

/** 条例 9, in the words of the declaration. */
const GROUNDS: Readonly<Record<ConflictGround, string>> = {
  employment: '前三年内与参加机构存在劳动关系',
  director: '前三年内担任参加机构的理事、董事、监事',
  shareholder: '前三年内是参加机构的举办者、控股股东或者实际控制人',
  kin: '与参加机构的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系',
  other: '与参加机构有其他可能影响公平、公正评审的关系',
}

/** The record keeps the grounds that were affirmed as codes; whoever did not come has a reason that somebody wrote. */
export const groundWords = (ground: string): string =>
  ground
    .split(',')
    .map((code) => {
      if (code === 'known-relation') return '与参加机构有已登记的关联关系'
      const known = ConflictGround.safeParse(code)
      return known.success ? GROUNDS[known.data] : ground
    })
    .join('，且')

/** Why a seat was left: '因…申请回避（本人说明：…）', or '未到场：…'. */
export function leftWords(left: { recused: boolean; ground: string; note: string }): string {
  if (!left.recused) return `未参加评审：${unstopped(left.ground)}`
  if (left.ground === 'known-relation') return `因${groundWords(left.ground)}，经核实应当回避`
  return `因${groundWords(left.ground)}申请回避${left.note === '' ? '' : `（本人说明：${unstopped(left.note)}）`}`
}

export type Recusal = { readonly name: string; readonly grounds: readonly string[]; readonly replacedBy: string | null }

/** '庄守正因前三年内与参加机构存在劳动关系申请回避，由候补评委穆怀谨递补。' What they wrote of it stays in the report. */
export function recusalWords(recusals: readonly Recusal[], member: string): string {
  if (recusals.length === 0) return '无。'
  const each = recusals.map(({ name, grounds, replacedBy }) => {
    const ground = groundWords(grounds.join(','))
    const why = grounds.includes('known-relation') ? `${ground}，经核实应当回避` : `${ground}申请回避`
    return `${name}因${why}${replacedBy === null ? '' : `，由候补${member}${replacedBy}递补`}`
  })
  return `${each.join('；')}。`
}

/** What can be had as a paper of its own; the draw and the check of qualification are in the report itself. */
export const annexWords = (count: { sheets: number; declarations: number }): readonly string[] => [
  `评分表${count.sheets}份`,
  '评分汇总表1份',
  `回避声明书${count.declarations}份`,
  '通讯设备封存登记表1份',
]

export type Silent = { readonly by: CivilDate; readonly names: readonly string[] }

/** Silence until the end of the term counts as consent (政府采购法实施条例 41). */
export const silentWords = ({ by, names }: Silent): string =>
  `评审报告的签字期限为${printedDate(by)}。至期限届满，${names.join('、')}未在评审报告上签字，也未书面说明不同意见和理由，依照规定视为同意评审结论。`

const VERDICTS: Readonly<Record<Verdict, string>> = { upheld: '成立', rejected: '不成立，维持原结果', refused: '不予受理' }
export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict]
/** '收到异议2件：1件不成立，维持原结果；1件不予受理'; `challenge` is the profile's word for it. */
export function heardWords(challenge: string, verdicts: readonly Verdict[]): string {
  const counted = Verdict.options.flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length
    return count === 0 ? [] : [{ count, words: VERDICTS[verdict] }]
  })
  const [only] = counted
  if (counted.length === 1 && only !== undefined) return `收到${challenge}${only.count}件，${only.words}`
  return `收到${challenge}${verdicts.length}件：${counted.map(({ count, words }) => `${count}件${words}`).join('；')}`
}

/** What a bidder states of itself, as papers name it. */
export const FACT_NAMES: Readonly<Record<FactStated, string>> = {
  certifiedSocialWorkers: '持证社工人数',
  finishedSimilarProjects: '已完成的同类项目数',
  hasLastYearFinancialReport: '上年度财务报告',
  hasManagementRules: '内部管理制度',
  hasSmallBusinessStatement: '小微企业声明函',
}

export const factPrinted = (value: string | boolean | null): string =>
  value === null ? '未填' : typeof value === 'string' ? value : value ? '有' : '没有'
