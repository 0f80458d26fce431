import type { ContractData, Spending } from './contract-data.ts'

// What the trade's usual contract says where the record has nothing of its own (practice).

/** The Civil Code is in force since 2021-01-01, the measures on buying services (财政部令第102号) since 2020-03-01. */
export const LAWS = {
  old: ['中华人民共和国合同法', '政府购买服务管理办法（暂行）'],
  now: ['中华人民共和国民法典', '政府购买服务管理办法'],
} as const

export const SPENDING: readonly Spending[] = [
  { item: '人员费用', scope: '项目专职、兼职人员薪酬和志愿者补贴、保险', limit: 60 },
  { item: '活动费用', scope: '场地、物资、交通、印刷等直接用于服务的支出' },
  { item: '督导费用', scope: '专业督导、培训', limit: 10 },
  { item: '管理费', scope: '行政办公、财务管理等间接费用', limit: 10 },
]

export const COPIES: ContractData['copies'] = { total: 6, purchaser: 4, provider: 2 }
export const courtWords = '甲方所在地人民法院'
