import { deciding } from '../../../kernel/acting.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { BACKFILL_LIFE } from '../rules/backfill.ts'
import { backfills } from '../store/kept.ts'

export const backfillDeeds = deedsOf({
  kept: backfills,
  life: BACKFILL_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'backfill.receive': 'backfill.write',
    'backfill.map': 'backfill.write',
    'backfill.take': 'backfill.write',
    'backfill.discard': 'backfill.write',
  },
  on: () => ({}),
})

export const mayBackfill = deciding(CONTRACT_POLICY)
