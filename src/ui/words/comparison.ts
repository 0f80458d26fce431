import type { Words } from './say.ts'
import { tenderProblems } from './tender-problems.ts'

/** A plan beside the years before it, on the desk and in public. */
export const comparisonWords = {
  title: ['与往年比较', 'Compared with earlier years'],
  year: ['年度', 'Year'],
  yearIs: ['{year}年', '{year}'],
  money: ['购买金额', 'Bought for'],
  lots: ['项目数', 'Projects'],
  organisations: ['承接机构', 'Organisations'],
  source: ['数据来源', 'Source'],
  here: ['本系统', 'This system'],
  backfilled: ['补录的合同', 'Contracts entered afterwards'],
  stated: ['{source}（按材料录入，没有清单）', '{source} (as published, without a list)'],
  noData: ['无数据', 'no data'],
  note: [
    '本系统的数据按已签订并公开的合同统计，点数字查看清单；往年数据由经办人按公开发布的材料录入，没有清单。',
    'What the system holds is counted from contracts that are signed and public, and opens its list; earlier years are entered by the officer from what was published, without a list.',
  ],
  nothingYet: [
    '还没有可以比较的数据：本年度的结果公示以后自动统计，往年的数据可以补录。',
    'Nothing to compare yet: this year is counted once its results are public, earlier years can be entered.',
  ],
  enter: ['补录往年数据', 'Enter an earlier year'],
  enterYear: ['补录{year}年数据', 'Enter {year}'],
  correctYear: ['更正', 'Correct'],
  formTitle: ['{year}年购买服务数据', 'Services purchased in {year}'],
  formHint: [
    '请按公开发布的材料填写，没有公布的留空，页面显示为“无数据”。',
    'As it was published; what was not is left empty and shown as no data.',
  ],
  published: ['材料名称、发布单位和日期', 'What was published, by whom and when'],
} as const satisfies Words

export const comparisonSamples = {
  published: ['《2016年政府购买社区服务情况》，区民政局，2017年1月', 'Services purchased in 2016, the bureau, January 2017'],
} as const satisfies Words

export const comparisonProblems = {
  ...tenderProblems,
  'no-figures': ['请至少填写一项数据', 'Please give one figure at least'],
  'year-not-over': ['这一年还没有结束，不能补录', 'This year is not over yet'],
} as const satisfies Words

/** 化整为零: said where a plan is drawn up and where a call is published; it holds nothing up. */
export const splittingWords = {
  title: [
    '同一资金来源（{fund}）、同一服务领域的项目，全年预算合计已达到公开招标数额标准{money}：',
    'Projects of one fund ({fund}) and one field together reach the sum of {money} for open tenders this year:',
  ],
  sum: ['{field}：{count}个项目，合计{money}', '{field}: {count} projects, {money} in all'],
  advice: [
    '请核对是否应当公开招标，不要拆分项目。已批准采用其他方式的，留存批准文件。',
    'Please check whether an open tender is due, and split nothing. Where another way was approved, keep the approval.',
  ],
  basis: ['查看依据', 'See the basis'],
  law: [
    '《政府采购法实施条例》规定：一个财政年度内，一个预算项目下同一品目或者类别的服务，以公开招标以外的方式多次采购，累计超过公开招标数额标准的，属于化整为零。数额标准依据：{source}。',
    'Regulation on the Government Procurement Law, Art. 28: buying one category under one budget item several times in a fiscal year otherwise than by open tender, above its threshold in all, is splitting. The threshold rests on: {source}.',
  ],
} as const satisfies Words
