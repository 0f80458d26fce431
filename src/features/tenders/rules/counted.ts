import type { LotStatus } from './lot.ts'

// What every figure counts, in the plans, the picture, the news, the public's pages and the comparison of years alike.

/**
 * 已定标: the result is final. In public notice, or objected to in it, a result may still change and counts for nothing yet; neither does
 * one that is suspended.
 */
export const AWARDED = ['awarded', 'contracted'] as const satisfies readonly LotStatus[]

/** 已签约: its contract is signed and public, and counts with the sum it was signed for, without supplements. */
export const SIGNED = 'contracted' satisfies LotStatus
export const isSigned = ({ status }: { readonly status: LotStatus }): boolean => status === SIGNED

/** 承接机构: whoever carries out what is under contract, each once; whoever may come to a contract is none yet. */
export const organisationsIn = (lots: readonly { readonly status: LotStatus; readonly partyId: string }[]): number =>
  new Set(lots.filter(isSigned).map(({ partyId }) => partyId)).size
