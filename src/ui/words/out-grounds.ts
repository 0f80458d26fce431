import type { Words } from './say.ts'

/** Why a bid that passed the qualification check is not scored. */
export const outGrounds = {
  withdrew: ['在提交最后报价前退出磋商', 'It left the consultation before its last offer'],
  'no-offer': ['没有在规定时间内提交最后报价', 'It made no last offer in time'],
  'came-late': ['最后报价送达时已过规定时间，未予接收', 'Its last offer came too late and was refused'],
  'over-budget': ['最后报价超过采购预算', 'Its last offer is above the budget'],
} as const satisfies Words
