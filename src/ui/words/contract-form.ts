import type { Words } from './say.ts'

export const contractFormWords = {
  needed: ['送审前必填', 'needed before approval'],
  contact: ['联系人', 'Contact'],
  representativeHint: [
    '法定代表人或者授权代表，印在合同“负责人”一栏。',
    'The legal representative or a proxy; printed as the person in charge.',
  ],
  fromRecord: [
    '已按机构登记的资料预填，请核对；登记资料在“基础设置”里修改。',
    'Filled in from what is on record; please check. The record itself is changed under Settings.',
  ],
  fromCall: ['[notice]和[awarded]结果已定的内容', 'What the call and the award have fixed'],
  fromCallHint: [
    '合同总价、服务指标和拨款期次取自[notice]和[awarded]结果，不能在这里修改。',
    'Amount, indicators and instalments are those of the call and the award; they cannot be changed here.',
  ],
  differs: ['与[notice]不一致：公告为“{called}”', 'Other than the call, which says “{called}”'],
  recordSays: ['与登记资料不一致：登记的是“{known}”', 'Other than the record, which says “{known}”'],
  payeeRecordSays: [
    '与乙方登记的收款账户不一致：登记的是“{known}”。领导审定和财务付款时都会看到，请在上面写明理由。',
    'Other than the account on record, which is “{known}”. Whoever approves and whoever pays is told; please give the reason above.',
  ],
  reasonHint: [
    '合同不得背离[notice]和[bidDocument]的实质性内容，款项应付到乙方登记的账户；确需调整的，请逐项写明具体事由，领导审定时会看到；与[notice]不一致的，理由随合同公开。只写“工作需要”一类的话不能送审。',
    'A contract may not depart from the call and the bid in substance, and pays to the account on record; where something must change, say of each what has happened: whoever approves reads it, and what departs from the call is published with the contract. “As needed” will not do.',
  ],
  reasonSample: [
    '[awarded]结果公布较晚，服务期顺延一个月，长度不变。',
    'The award came late; the period moves by a month, its length unchanged.',
  ],
  takeOut: ['公开前要删去的号码（电话、身份证号）：', 'Numbers (telephone, identity) to take out before it is public: '],
  public: [
    '合同公开后任何人都能看到，请不要写电话号码和身份证号。',
    'Anyone will read it: no telephone or identity numbers, please.',
  ],
  basics: ['基本内容', 'What it says'],
  ownDetails: [
    '本单位的资料还没有登记全；登记一次，以后生成的合同会自动带出：',
    'The details of our own office are not on record yet; enter them once and later contracts bring them along: ',
  ],
} as const satisfies Words

/** What gives somebody's number and will be read by anyone. */
export const contractPublicParts = {
  place: ['服务地点', 'the place'],
  goal: ['项目目标', 'the goal'],
  beneficiaries: ['服务对象', 'who is served'],
  indicators: ['服务指标', 'the indicators'],
  instalments: ['拨付条件', 'the conditions of payment'],
  departureReason: ['与[notice]或者登记账户不一致的理由', 'why it departs from the call or the record'],
  'purchaser.representative': ['甲方签署人', 'who signs for the purchaser'],
  'provider.representative': ['乙方签署人', 'who signs for the provider'],
} as const satisfies Words

/** What a contract still lacks, named as its form names it. */
export const contractMissing = {
  goal: ['项目目标', 'the goal'],
  beneficiaries: ['服务对象', 'who is served'],
  indicators: ['服务指标', 'the indicators'],
  departureReason: [
    '与[notice]或者登记账户不一致的具体理由（只写“工作需要”不算）',
    'why it departs from the call or the account on record (more than “as needed”)',
  ],
  'team.worker': ['社区工作者', 'the community worker'],
  'team.volunteers': ['居民志愿者（至少2名）', 'two resident volunteers'],
  'team.manager': ['项目负责人', 'the manager'],
  'team.each-once': [
    '团队每人只能列一次（现有姓名重复；确为同名的，请在姓名后注明区别）',
    'a team in which nobody stands twice (a name does; where two people share it, please tell them apart)',
  ],
  'purchaser.creditCode': ['甲方统一社会信用代码', 'the purchaser’s credit code'],
  'purchaser.representative': ['甲方签署人', 'who signs for the purchaser'],
  'purchaser.address': ['甲方地址', 'the purchaser’s address'],
  'purchaser.contact': ['甲方联系人', 'the purchaser’s contact'],
  'purchaser.phone': ['甲方联系电话', 'the purchaser’s telephone'],
  'provider.representative': ['乙方签署人', 'who signs for the provider'],
  'provider.address': ['乙方地址', 'the provider’s address'],
  'provider.contact': ['乙方联系人', 'the provider’s contact'],
  'provider.phone': ['乙方联系电话', 'the provider’s telephone'],
  'provider.bank': ['乙方开户银行', 'the provider’s bank'],
  'provider.account': ['乙方账号', 'the provider’s account'],
  'provider.own-account': [
    '乙方自己的账号（现与甲方账号相同）',
    'an account of the provider’s own (that of the purchaser is given)',
  ],
} as const satisfies Words
