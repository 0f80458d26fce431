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
  proved: ['{indicator}（佐证：{evidence}）', '{indicator} (evidence: {evidence})'],
  differsAt: ['与[notice]不一致', 'Other than the call'],
  part: ['事项', 'Part'],
  called: ['[notice]', 'The [notice]'],
  agreed: ['本合同', 'This contract'],
  added: ['新增：{indicator}', 'added: {indicator}'],
  reason: ['与[notice]或者登记账户不一致的理由', 'Why it departs from the call or the account on record'],
  differsFromRecord: ['与登记资料不一致', 'Other than the record'],
  onRecord: ['登记资料（现在的）', 'On record now'],
  notOnRecord: ['没有登记', 'not on record'],
  recordSays: ['与登记资料不一致：登记的是“{known}”', 'Other than the record, which says “{known}”'],
  payeeRecordSays: [
    '与乙方登记的收款账户不一致：登记的是“{known}”。领导审定和财务付款时都会看到，请在上面写明理由。',
    'Other than the account on record, which is “{known}”. Whoever approves and whoever pays is told; please give the reason above.',
  ],
  accountChanged: [
    '乙方登记的收款账户是[notice]发布以后由{who}在{when}登记或者改动的，请向乙方核实。',
    'The account on the provider’s record was entered or changed after the call, by {who} on {when}; please ask the provider.',
  ],
  accountChangedThen: [
    '乙方登记的收款账户是[notice]发布以后由{who}在{when}登记或者改动的。',
    'The account on the provider’s record was entered or changed after the call, by {who} on {when}.',
  ],
  operator: ['系统维护人员', 'an operator'],
  paidElsewhere: [
    '收款账户与乙方登记的不一致，请向乙方核实后再办。',
    'The account is not the one on the provider’s record; please ask the provider before going on.',
  ],
  ownPaidElsewhere: [
    '收款账户与本机构登记的不一致，签字盖章前请核对；有误的，请告知采购人。',
    'The account is not the one on your record; please check it before you sign, and tell the purchaser if it is wrong.',
  ],
  ownAgreedElsewhere: [
    '合同约定的收款账户与本机构登记的不一致；有误的，请告知采购人。',
    'The account of the contract is not the one on your record. Please tell the purchaser if it is wrong.',
  ],
  agreedElsewhere: [
    '合同约定的收款账户与乙方登记的不一致，付款前请财务核实。',
    'The account of the contract is not the one on the provider’s record; finance checks it before paying.',
  ],
  fewerCertified: [
    '[bid]中的持证社工{scored}名已计入得分，合同只列了承接机构人员{named}名，请核对',
    'The bid earned its marks with {scored} certified social workers; the contract names {named} people of the organisation. Please check',
  ],
  strangers: [
    '未在该机构登记的人员：{names}。该机构已登记的人员：{staff}。请向机构核实身份和资格后再办。',
    'Not on the organisation’s record: {names}. On it are: {staff}. Please ask it who they are before going on.',
  ],
  noStaff: ['没有', 'nobody'],
  reasonHint: [
    '合同不得背离[notice]和[bidDocument]的实质性内容，款项应付到乙方登记的账户；确需调整的，请逐项写明具体事由，领导审定时会看到；与[notice]不一致的，理由随合同公开。只写“工作需要”一类的话不能送审。',
    'A contract may not depart from the call and the bid in substance, and pays to the account on record; where something must change, say of each what has happened: whoever approves reads it, and what departs from the call is published with the contract. “As needed” will not do.',
  ],
  reasonSample: [
    '[awarded]结果公布较晚，服务期顺延一个月，长度不变。',
    'The award came late; the period moves by a month, its length unchanged.',
  ],
  sameAsCall: [
    '服务地点、服务期、目标、指标和拨款期次与[notice]一致。',
    'Place, period, goal, indicators and instalments are those of the call.',
  ],
  noReason: ['没有写明', 'none given'],
  table: ['合同中的表格', 'A table of the contract'],
  fullText: ['合同全文', 'The whole contract'],
  textInDraft: [
    '与打印的合同一字不差，修改后先保存，这里随之更新。送审前请通读全文。',
    'Word for word what is printed, as last saved. Please read it through before you send it for approval.',
  ],
  textToApprove: [
    '与打印的合同一字不差，审定前请通读全文。',
    'Word for word what is printed. Please read it through before you approve it.',
  ],
  textAsPrinted: ['与打印的合同一字不差。', 'Word for word what is printed.'],
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

/** What of the two sides stands in the record as well. */
export const contractParticulars = {
  'provider.bank': ['乙方开户银行', 'the provider’s bank'],
  'provider.account': ['乙方账号', 'the provider’s account'],
  'provider.representative': ['乙方签署人', 'who signs for the provider'],
  'provider.address': ['乙方地址', 'the provider’s address'],
  'provider.phone': ['乙方联系电话', 'the provider’s telephone'],
  'purchaser.creditCode': ['甲方统一社会信用代码', 'the purchaser’s credit code'],
  'purchaser.representative': ['甲方签署人', 'who signs for the purchaser'],
  'purchaser.address': ['甲方地址', 'the purchaser’s address'],
  'purchaser.phone': ['甲方联系电话', 'the purchaser’s telephone'],
  'purchaser.bank': ['甲方开户银行', 'the purchaser’s bank'],
  'purchaser.account': ['甲方账号', 'the purchaser’s account'],
} as const satisfies Words
