import { deedsOf } from '../../ledger/service/deeds.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { NEED_LIFE } from '../rules/need.ts'
import { needs } from '../store/kept.ts'

export const needDeeds = deedsOf({
  kept: needs,
  life: NEED_LIFE,
  policy: NEED_POLICY,
  asks: {
    'need.complete': 'need.complete',
    'need.return': 'need.return',
    'need.verify': 'need.verify',
    'need.list': 'need.list',
    'need.consult': 'need.consult',
    'need.relist': 'need.relist',
    'need.adopt': 'need.adopt',
    'need.answer': 'need.answer',
    'need.decline': 'need.decline',
    'need.merge': 'need.merge',
    'need.unmerge': 'need.unmerge',
    'need.transfer': 'need.transfer',
    'need.close': 'need.close',
    'need.confirm-phone': 'need.confirm-phone',
    'need.see-contact': 'need.see-contact',
    'need.erase-contact': 'need.erase-contact',
  },
  on: ({ area, filedBy }) => ({ area, member: filedBy }),
})
