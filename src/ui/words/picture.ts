import type { Words } from './say.ts'

/** 一张图: the areas of an authority and where its money goes. */
export const pictureWords = {
  areas: ['各街道的项目和资金', 'Projects and money by street'],
  illustrative: [
    '示意图，只表示相对位置，不作边界依据；没有画出位置的地区排在下方。',
    'A diagram of rough positions, in no way of boundaries; areas without a position stand below.',
  ],
  shadeBy: ['深浅表示', 'Shaded by'],
  byMoney: ['预算金额', 'Budget'],
  byLots: ['项目数', 'Projects'],
  opens: ['点街道查看项目。', 'A street opens its projects.'],
  none: ['没有项目', 'None'],
  upTo: ['不超过{value}', 'Up to {value}'],
  tile: ['{name}：{lots}，预算{money}', '{name}: {lots}, budget {money}'],
  asTable: ['以表格查看', 'As a table'],
  street: ['街道（镇）', 'Street or town'],
  lots: ['项目', 'Projects'],
  organisations: ['承接机构', 'Organisations'],
  budget: ['预算合计', 'Budget'],
  awarded: ['已定标金额', 'Awarded'],
  fields: ['各服务领域的资金', 'Money by field of service'],
  field: ['服务领域', 'Field'],
  share: ['预算', 'Budget, drawn'],
  overlapping: [
    '涉及多个领域的项目在各领域分别计入，各领域合计大于总额。',
    'A project of several fields counts in each, so that the fields add up to more than there is.',
  ],
  plan: ['购买计划', 'Plan'],
  allPlans: ['全部购买计划', 'All plans'],
} as const satisfies Words
