import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { MemberId, PartyId, RelationId } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

// 关联关系: who is near whom, as it was declared. Of a person to an organisation (条例 Art. 9), or of one organisation to another (条例 Art. 18).

export const PersonRelation = z.enum(['employment', 'office', 'shares', 'kin'])
export const PartyRelation = z.enum(['holding', 'management'])
export const RelationKind = z.enum([...PersonRelation.options, ...PartyRelation.options])
export type RelationKind = z.infer<typeof RelationKind>

/** How somebody is kin to the head of an organisation: no more is asked, and the relative's name never. */
export const Kin = z.enum(['spouse', 'direct', 'collateral', 'in-law'])
export type Kin = z.infer<typeof Kin>

/** On what ground it was entered: the person's own word, the organisation's, or a paper that the office holds. */
export const RelationSource = z.enum(['person', 'organisation', 'office'])
export type RelationSource = z.infer<typeof RelationSource>

export const RelationStatus = z.enum(['recorded', 'ended', 'corrected', 'erased'])
export type RelationStatus = z.infer<typeof RelationStatus>

export const RELATION_LIFE = {
  /** Forgotten while it still stands only where a backup brings it back. */
  recorded: { 'relation.end': 'ended', 'relation.correct': 'corrected', 'relation.erase': 'erased' },
  /** An end that turned out wrong is corrected like the rest. */
  ended: { 'relation.correct': 'corrected', 'relation.erase': 'erased' },
  /** It was never so: it raises nothing any more, and is read with its reason. */
  corrected: { 'relation.erase': 'erased' },
  /** What was told of it is gone with its salt. */
  erased: {},
} as const satisfies Life<RelationStatus, string>
export type RelationDeed = { [S in RelationStatus]: keyof (typeof RELATION_LIFE)[S] }[RelationStatus]
const LIFE: Life<RelationStatus, RelationDeed> = RELATION_LIFE

const Recorded = z.strictObject({
  kind: RelationKind,
  /** Of one person; null where it is of two organisations. */
  member: MemberId.nullable(),
  partyId: PartyId,
  /** Of two organisations: the one that holds shares in the first, or manages it. */
  otherId: PartyId.nullable(),
  validFrom: CivilDate,
  validUntil: CivilDate.nullable(),
  source: RelationSource,
  /** Of shares and holdings, in hundredths of a percent; null for the others, and where nobody said how many. */
  share: z.int().min(1).max(10_000).nullable(),
  /** Over salt, kind of kin and note, which are kept beside the record and may be erased. */
  particulars: Digest,
})
const Ending = z.strictObject({ validUntil: CivilDate, reason: line(200) })
const Correction = z.strictObject({ reason: line(200) })

export const RelationState = Recorded.extend({
  id: RelationId,
  revision: z.int().min(1),
  status: RelationStatus,
  recordedBy: MemberId,
  recordedAt: Instant,
  /** Why it was ended or corrected. */
  reason: z.string().nullable(),
})
export type RelationState = z.infer<typeof RelationState>

type Facts = {
  'relation.record': z.infer<typeof Recorded>
  'relation.end': z.infer<typeof Ending>
  'relation.correct': z.infer<typeof Correction>
  'relation.erase': Record<string, never>
}

const to = (state: RelationState, deed: RelationDeed) => ({ status: become(LIFE, state.status, deed) })

export const RELATION = noun<RelationState, Facts>('relation', {
  'relation.record': starts(Recorded, (facts, { actor, at }) => ({
    ...facts,
    status: 'recorded',
    recordedBy: actor,
    recordedAt: at,
    reason: null,
  })),
  'relation.end': follows(Ending, (state, ending) => ({ ...ending, ...to(state, 'relation.end') })),
  'relation.correct': follows(Correction, (state, { reason }) => ({ reason, ...to(state, 'relation.correct') })),
  'relation.erase': follows(z.strictObject({}), (state) => to(state, 'relation.erase')),
})

type Plan = {
  readonly kind: RelationKind
  readonly member: MemberId | null
  readonly partyId: PartyId
  readonly otherId: PartyId | null
  readonly kin: Kin | null
  readonly share: number | null
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
}

/** Why this cannot be a relation; none where it can. A day to come is nobody's relation yet. */
export function relationFault(
  { kind, member, partyId, otherId, kin, share, validFrom, validUntil }: Plan,
  today: CivilDate,
): 'relation-shape' | 'same-organisation' | 'relation-dates' | undefined {
  const isOfPerson = PersonRelation.safeParse(kind).success
  const sharesKind = kind === 'shares' || kind === 'holding'
  if (isOfPerson !== (member !== null) || isOfPerson === (otherId !== null)) return 'relation-shape'
  if ((kind === 'kin') !== (kin !== null) || (share !== null && !sharesKind)) return 'relation-shape'
  if (otherId === partyId) return 'same-organisation'
  if (validFrom > today || (validUntil !== null && (validUntil < validFrom || validUntil > today))) return 'relation-dates'
  return undefined
}
