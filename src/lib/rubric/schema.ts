import { z } from 'zod'

/** What a file may hold at most. Far above any real panel; low enough that a hostile file is answered at once. */
export const LIMITS = {
  characters: 16_000_000,
  depth: 24,
  membersPerValue: 20_000,
  bids: 2_000,
  sheets: 20_000,
  leaves: 200,
  formulaLeaves: 20,
} as const

const Id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]+$/u)
const Decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/)
const Amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/)
const Points = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/)
const Positive = z.string().regex(/^(?=.*[1-9])\d{1,15}(\.\d{1,6})?$/)
const Share = z.string().regex(/^0(\.\d{1,6})?$/)
const Places = z.int().min(0).max(6)

export const Leaf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mark'), objective: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('yesno'), fact: Id }),
  z.strictObject({
    kind: z.literal('step'),
    fact: Id,
    table: z
      .array(z.tuple([Decimal, Amount]))
      .min(1)
      .max(100),
  }),
  z.strictObject({ kind: z.literal('linear'), fact: Id, from: Decimal, per: Positive, points: Amount, cap: Amount }),
  z.strictObject({
    kind: z.literal('lowest'),
    fact: Id,
    /** Whose yes-or-no fact holds has that share taken off before it is compared: "0.10" is ten per cent. */
    preference: z.strictObject({ fact: Id, share: Share }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('highest'), fact: Id }),
  z.strictObject({ kind: z.literal('grade'), fact: Id, map: z.record(Id, Amount) }),
  z.strictObject({ kind: z.literal('bonus'), fact: Id, cap: Amount }),
])
export type Leaf = z.infer<typeof Leaf>
export type LeafOf<Kind extends Leaf['kind']> = Extract<Leaf, { kind: Kind }>

/** One node of the criteria tree: either `children` or a `leaf`, never both (the plan refuses otherwise). */
export const Criterion = z.strictObject({
  id: Id,
  max: Points,
  get children() {
    return z.array(Criterion).min(1).max(100).optional()
  },
  leaf: Leaf.optional(),
})
export type Criterion = z.infer<typeof Criterion>

export const Rubric = z.strictObject({
  decimals: Places,
  /** Where declared, every computed leaf is rounded to so many places before it is added; else only the total is. */
  leafDecimals: Places.optional(),
  aggregate: z.enum(['mean', 'trimmed-mean', 'median']),
  markStep: Positive.optional(),
  pass: Amount.optional(),
  ties: z.array(Id).max(20),
  tree: z.array(Criterion).min(1).max(100),
})
export type Rubric = z.infer<typeof Rubric>

/** Facts are decimals, grades (both strings; the leaf that reads one says which) or yes and no. */
export const Bid = z.strictObject({
  id: Id,
  qualified: z.boolean().optional(),
  /** Share taken off a `lowest` fact before it is compared: "0.10" is ten per cent. */
  preference: Share.optional(),
  facts: z.record(Id, z.union([z.boolean(), z.string().min(1).max(80)])),
})
export type Bid = z.infer<typeof Bid>

export const Sheet = z.strictObject({ juror: Id, bid: Id, marks: z.record(Id, Decimal) })
export type Sheet = z.infer<typeof Sheet>

export const ScoreFile = z.strictObject({
  note: z.string().max(2_000).optional(),
  rubric: Rubric,
  bids: z.array(Bid).max(LIMITS.bids),
  sheets: z.array(Sheet).max(LIMITS.sheets),
})
export type ScoreFile = z.infer<typeof ScoreFile>
