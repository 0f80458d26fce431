import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { MemberId, PartyId, RelationId } from '../../../kernel/ids.ts'
import { relationFault } from './relation.ts'
import { conflictsOf, isSpent, pairsAmong, type Tie } from './ties.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [ZHAO, QIAN] = [MemberId.parse(id(1)), MemberId.parse(id(2))]
const [SUN, MOON, STAR] = [PartyId.parse(id(3)), PartyId.parse(id(4)), PartyId.parse(id(5))]
const day = (text: string) => CivilDate.parse(text)
const REVIEW = day('2017-06-09')

const tie = (known: Partial<Tie> = {}): Tie => ({
  id: RelationId.parse(id(9)),
  kind: 'kin',
  member: ZHAO,
  party: SUN,
  other: null,
  validFrom: day('2010-01-01'),
  validUntil: null,
  share: null,
  ...known,
})
const between = (known: Partial<Tie>) => tie({ kind: 'holding', member: null, party: SUN, other: MOON, ...known })

describe('a person is in conflict with a bidder', () => {
  const counts = (known: Partial<Tie>) => conflictsOf(ZHAO, [SUN, MOON], [tie(known)], REVIEW).length === 1

  it('by a relation that lasts, or one that ended within three years of the review, its anniversary with it', () => {
    expect(counts({})).toBe(true)
    expect(counts({ validUntil: day('2014-06-09') })).toBe(true)
    expect(counts({ validUntil: day('2014-06-08') })).toBe(false)
  })

  it('from the day on which it begins, and not before', () => {
    expect(counts({ validFrom: REVIEW })).toBe(true)
    expect(counts({ validFrom: day('2017-06-10') })).toBe(false)
  })

  it('by three civil years where February has a day more', () => {
    const leap = day('2020-02-29')
    const ended = (validUntil: string) => conflictsOf(ZHAO, [SUN], [tie({ validUntil: day(validUntil) })], leap).length
    expect([ended('2017-02-28'), ended('2017-02-27')]).toEqual([1, 0])
  })

  it('and with nobody else: neither by what others are, nor for organisations that do not bid', () => {
    expect(conflictsOf(QIAN, [SUN], [tie()], REVIEW)).toEqual([])
    expect(conflictsOf(ZHAO, [MOON], [tie()], REVIEW)).toEqual([])
  })
})

describe('two organisations may not bid for one project', () => {
  const headed = (party: PartyId, head: string | null = null) => ({ party, head })
  const bidders = [headed(SUN), headed(MOON), headed(STAR)]
  const among = (ties: Tie[], those = bidders) => pairsAmong(those, those, ties, REVIEW)

  it('when one holds shares in the other, told once whichever way round, and as control above the half', () => {
    expect(among([between({ share: 5000 })])).toEqual([{ a: SUN, b: MOON, why: 'holding', share: 5000, controlling: false }])
    expect(among([between({ share: 5001 })])).toMatchObject([{ controlling: true }])
  })

  it('while it lasts: what is over yesterday is no relation in which they stand', () => {
    expect(among([between({ kind: 'management', validUntil: REVIEW })])).toHaveLength(1)
    expect(among([between({ kind: 'management', validUntil: day('2017-06-08') })])).toEqual([])
  })

  it('when the record names the same head, however it is spaced, and never for want of a name', () => {
    const named = [headed(SUN, '赵 虚构'), headed(MOON, '赵虚构'), headed(STAR), headed(PartyId.parse(id(6)))]
    expect(among([], named)).toEqual([{ a: SUN, b: MOON, why: 'same-head', share: null, controlling: false }])
  })

  it('and of a relation to somebody outside nothing is said', () => {
    expect(pairsAmong([headed(SUN)], [headed(STAR)], [between({})], REVIEW)).toEqual([])
  })
})

describe('a relation', () => {
  const plan = {
    kind: 'kin',
    member: ZHAO,
    partyId: SUN,
    otherId: null,
    kin: 'spouse',
    share: null,
    validFrom: REVIEW,
    validUntil: null,
  } as const
  const fault = (change: Partial<Parameters<typeof relationFault>[0]>) => relationFault({ ...plan, ...change }, REVIEW)

  it('is of one person or of two organisations, and says of kin how and of others not', () => {
    expect(fault({})).toBeUndefined()
    expect(fault({ member: null })).toBe('relation-shape')
    expect(fault({ otherId: MOON })).toBe('relation-shape')
    expect(fault({ kin: null })).toBe('relation-shape')
    expect(fault({ share: 100 })).toBe('relation-shape')
    expect(fault({ kind: 'holding', member: null, kin: null, otherId: SUN })).toBe('same-organisation')
  })

  it('is of today or of before', () => {
    expect(fault({ validFrom: day('2017-06-10') })).toBe('relation-dates')
    expect(fault({ validFrom: day('2016-01-01'), validUntil: day('2015-12-31') })).toBe('relation-dates')
    expect(fault({ validUntil: day('2017-06-10') })).toBe('relation-dates')
  })

  it('may be forgotten once it can raise nothing: at once when it was wrong, else the day after its three years', () => {
    expect(isSpent({ status: 'corrected', validUntil: null }, REVIEW)).toBe(true)
    expect(isSpent({ status: 'recorded', validUntil: day('2010-01-01') }, REVIEW)).toBe(false)
    expect(isSpent({ status: 'ended', validUntil: day('2014-06-09') }, REVIEW)).toBe(false)
    expect(isSpent({ status: 'ended', validUntil: day('2014-06-08') }, REVIEW)).toBe(true)
  })
})
