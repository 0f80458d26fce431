import { z } from 'zod'
import { compare, exact, times } from '../../../kernel/exact.ts'
import { Fen } from '../../../kernel/fen.ts'
import { PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import grounds from './data/direct-grounds.json'
import type { Profile } from './profile.ts'

// Buying from one supplier without a competition (单一来源、协商): on which ground, and what has to be said of it.

/**
 * Why one supplier is enough: it is the only one that can; an emergency nobody foresaw; more of what a contract holds already; or,
 * below the law's sums, chosen after a visit as the authority's own rules allow.
 */
export const DirectGround = z.enum(['only-supplier', 'urgent', 'addition', 'visited'])
export type DirectGround = z.infer<typeof DirectGround>

/** Where a ground stands written, with the mark of the rules (L, S, E). */
export type GroundBasis = {
  readonly source: string
  readonly mark: string
  /** The intention is put before the public first. The law asks for it of the first ground alone; the others but an emergency, practice. */
  readonly noticed: boolean
  /** Of the contract that is added to, at most; null where there is none. */
  readonly share: string | null
}
export const GROUNDS: Readonly<Record<DirectGround, GroundBasis>> = grounds

/** What somebody who knows the trade found, with name, unit and title, as the notice must give it (74号令 Art. 38). */
export const ExpertOpinion = z.strictObject({
  name: line(40),
  unit: line(80),
  title: line(40),
  opinion: prose(1000).refine((text) => text !== ''),
})
export type ExpertOpinion = z.infer<typeof ExpertOpinion>

/** From whom, on which ground, why, and who was heard on it. The leader approves it with the rest of the lot. */
export const DirectTerms = z.strictObject({
  supplier: PartyId,
  ground: DirectGround,
  reason: prose(2000),
  opinions: z.array(ExpertOpinion).max(9),
  /** The contract that is added to. */
  original: z.strictObject({ contractNo: line(60), sumFen: Fen }).nullable(),
})
export type DirectTerms = z.infer<typeof DirectTerms>

export type DirectFinding = {
  readonly code:
    | 'direct-terms-missing'
    | 'direct-terms-elsewhere'
    | 'direct-reason-missing'
    | 'opinions-missing'
    | 'original-missing'
    | 'addition-over-share'
    | 'ground-from-threshold'
    | 'scored-though-direct'
  readonly severity: 'refuse' | 'warn'
  readonly found?: string
  readonly expected?: string
}

type Planned = {
  readonly direct: DirectTerms | null
  readonly budgetFen: Fen
  readonly rubric: { readonly tree: readonly unknown[] }
}

/** What is amiss in the terms of a lot under these rules: only what is bought without a competition has any, and it scores nothing. */
export function directFindings(
  { direct, budgetFen, rubric }: Planned,
  { code, tenderFrom }: Pick<Profile, 'code' | 'tenderFrom'>,
): DirectFinding[] {
  if (code !== 'direct') return direct === null ? [] : [refusal('direct-terms-elsewhere')]
  if (direct === null) return [refusal('direct-terms-missing')]
  const { ground, reason, opinions, original } = direct
  const { share, mark } = GROUNDS[ground]
  return [
    ...(reason === '' ? [refusal('direct-reason-missing')] : []),
    ...(ground === 'only-supplier' && opinions.length === 0 ? [refusal('opinions-missing')] : []),
    ...(share === null ? [] : addition(original, budgetFen, share)),
    ...(mark !== 'L' && tenderFrom !== null && budgetFen >= tenderFrom.value ? [refusal('ground-from-threshold')] : []),
    ...(rubric.tree.length > 0 ? [refusal('scored-though-direct')] : []),
  ]
}

/** What is added costs a tenth of the contract at most (政府采购法 Art. 31(3)). */
function addition(original: DirectTerms['original'], budgetFen: Fen, share: string): DirectFinding[] {
  if (original === null) return [refusal('original-missing')]
  const most = times(exact(share), exact(original.sumFen))
  return compare(exact(budgetFen), most) <= 0 ? [] : [refusal('addition-over-share', { expected: share })]
}

const refusal = (code: DirectFinding['code'], more: Partial<DirectFinding> = {}): DirectFinding => ({
  code,
  severity: 'refuse',
  ...more,
})

/** Whether its intention is in public notice before the supplier is asked. */
export const isNoticed = ({ ground }: Pick<DirectTerms, 'ground'>): boolean => GROUNDS[ground].noticed
