import type { Words } from './say.ts'

/** Where a contract says otherwise than its call or the record of its parties, as it is shown to whoever reads or decides on it. */
export const departureWords = {
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
  sameAsCall: [
    '服务地点、服务期、目标、指标和拨款期次与[notice]一致。',
    'Place, period, goal, indicators and instalments are those of the call.',
  ],
  noReason: ['没有写明', 'none given'],
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
