import type { Words } from './say.ts'

/** One number of the trace: what it is, by the rule that made it. */
export const traceWords = {
  fact: ['[bid]材料载明：{of}', 'Stated in the documents: {of}'],
  declared: ['评分办法规定：{of}', 'Fixed by the scoring: {of}'],
  mark: ['评委打分：{of}', 'Mark: {of}'],
  yesno: ['有则得分：{of}', 'Marks if present: {of}'],
  step: ['按档次得分：{of}', 'By step: {of}'],
  linear: ['按数量得分：{of}', 'By quantity: {of}'],
  offer: ['报价：{of}', 'Offer: {of}'],
  benchmark: ['基准：{of}', 'Benchmark: {of}'],
  lowest: ['最低值除以本家值：{of}', 'Lowest over own: {of}'],
  highest: ['本家值除以最高值：{of}', 'Own over highest: {of}'],
  grade: ['按等次得分：{of}', 'By grade: {of}'],
  bonus: ['加分：{of}', 'Bonus: {of}'],
  rounded: ['四舍五入：{of}', 'Rounded half up: {of}'],
  computed: ['按材料计算的各项合计', 'Sum of the computed items'],
  'juror-total': ['{of}的总分（各项相加）', 'Total of {of}: the sum of the items'],
  'dropped-highest': ['去掉一个最高总分：{of}', 'Highest total left out: {of}'],
  'dropped-lowest': ['去掉一个最低总分：{of}', 'Lowest total left out: {of}'],
  mean: ['各评委总分的平均', 'Mean of the jurors’ totals'],
  'mean-fewer-than-five': ['评委不足五人，取全部总分的平均', 'Fewer than five jurors: mean of all totals'],
  'trimmed-mean': ['去掉最高、最低后的平均', 'Mean without the highest and the lowest'],
  median: ['各评委总分的中位数', 'Median of the jurors’ totals'],
  'without-jurors': ['全部按材料计算', 'All computed from the documents'],
  'with-bonus': ['加上加分项', 'With the bonus'],
  node: ['小计：{of}', 'Subtotal: {of}'],
  tie: ['并列时比较：{of}', 'Compared on a tie: {of}'],
} as const satisfies Words

/** Declared parameters and facts that the trace names. */
export const traceNames = {
  decimals: ['保留小数位数', 'decimals kept'],
  max: ['满分', 'maximum'],
  from: ['起点', 'from'],
  points: ['得分', 'points'],
  per: ['每增加', 'per'],
  cap: ['上限', 'cap'],
  count: ['人数', 'count'],
  jurors: ['评委人数', 'number of jurors'],
  preference: ['价格扣除', 'preference'],
  price: ['报价（元）', 'price (yuan)'],
  draw: ['抽签', 'lots'],
  total: ['总分', 'total'],
  computed: ['按材料计算', 'computed'],
  certifiedSocialWorkers: ['持证社工人数', 'certified social workers'],
  finishedSimilarProjects: ['已完成的同类项目数', 'finished projects of the kind'],
  hasLastYearFinancialReport: ['上年度财务报告', 'last year’s financial report'],
  hasManagementRules: ['管理制度', 'management rules'],
  hasSmallBusinessStatement: ['小微企业声明函', 'statement of a small business'],
  true: ['有', 'yes'],
  false: ['没有', 'no'],
} as const satisfies Words

/** How the jurors' totals become one score. */
export const aggregateWords = {
  mean: [
    '最后得分为各评委总分的算术平均值，四舍五入保留{decimals}位小数。',
    'The final score is the mean of the jurors’ totals, rounded half up to {decimals} decimals.',
  ],
  'trimmed-mean': [
    '最后得分为去掉一个最高总分和一个最低总分后的算术平均值（评委不足五人时取全部平均），四舍五入保留{decimals}位小数。',
    'The final score is the mean without the highest and the lowest total (of all totals with fewer than five jurors), rounded half up to {decimals} decimals.',
  ],
  median: [
    '最后得分为各评委总分的中位数，四舍五入保留{decimals}位小数。',
    'The final score is the median of the jurors’ totals, rounded half up to {decimals} decimals.',
  ],
} as const satisfies Words
