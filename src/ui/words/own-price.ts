import type { Words } from './say.ts'

/** Where a bidder states a price of its own. */
export const ownPriceWords = {
  small: [
    '属于小型、微型企业（含监狱企业、残疾人福利性单位）并附声明函的，评审时报价按规定扣除后比较；合同仍按报价签订。',
    'A small or micro business that attaches its statement has a share taken off its price when prices are compared; the contract is for the price itself.',
  ],
  ownPrice: [
    '自主报价，最高不超过预算{money}；超过的，按无效[bid]处理。',
    'Your own price, {money} at most: one above the budget is not let in.',
  ],
  offerNothing: ['请填写报价', 'State a price'],
  offerAbove: [
    '报价超过预算{money}：可以提交，但拆封后会按无效[bid]处理',
    'Above the budget of {money}: it can be submitted, but will not be let in',
  ],
} as const satisfies Words
