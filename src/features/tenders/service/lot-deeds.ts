import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { LOT_LIFE } from '../rules/lot.ts'
import { lots } from '../store/kept.ts'

/** What people do to a lot, whichever use-case does it; what the clock brings about is not among it. */
export const lotDeeds = deedsOf({
  kept: lots,
  life: LOT_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'lot.draft': 'lot.write',
    'lot.backfill': 'lot.write',
    'lot.revise': 'lot.write',
    'lot.prepare': 'lot.write',
    'lot.approve': 'lot.approve',
    'lot.reconsider': 'lot.reconsider',
    'lot.cancel': 'lot.cancel',
    'lot.publish': 'lot.publish',
    'lot.invite': 'lot.invite',
    'lot.propose-amendment': 'lot.amend',
    'lot.approve-amendment': 'lot.agree-amendment',
    'lot.return-amendment': 'lot.agree-amendment',
    'lot.amend': 'lot.amend',
    'lot.move-review': 'lot.amend',
    'lot.release': 'lot.release',
    'lot.open': 'lot.release',
    'lot.qualify': 'bid.qualify',
    'lot.void': 'lot.void',
    'lot.review-offline': 'offline.confirm',
    'lot.confirm': 'lot.confirm',
    'lot.announce': 'lot.announce',
    'lot.notify': 'lot.notify',
  },
  on: ({ area }) => ({ area }),
})
