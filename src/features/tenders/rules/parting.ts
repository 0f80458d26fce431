import type { BidId } from '../../../kernel/ids.ts'
import type { BidStatus } from './bid.ts'

/**
 * Whom the announcement tells why they were not chosen: every bid that was scored and is not the winner's, whether or not it reached
 * the pass mark (财政部令第87号 69: each bidder's own score and place), and every one that a review on paper left closed; once more where
 * another result was announced before and given up.
 */
export const isToldWhy = ({ id, status }: { readonly id: BidId; readonly status: BidStatus }, winner: BidId | null): boolean =>
  TOLD.has(status) && id !== winner

const TOLD: ReadonlySet<BidStatus> = new Set(['ranked', 'lost', 'unopened'])
