import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../kernel/civil.ts'
import { LotId, MemberId, PartyId } from '../../kernel/ids.ts'
import { expertsOf, maySit, nextAlternate, panelMisfit } from './rules/composition.ts'
import { excludedBy, isRepeated, seatsFrom } from './rules/draw.ts'
import { shuffled } from './rules/labels.ts'
import type { Draw, PoolCandidate } from './rules/panel.ts'
import { LOCAL_SELECTION } from './rules/profiles.ts'

const YUAN = 100
const member = (n: number) => MemberId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const party = PartyId.parse('00000000-0000-4000-8000-00000000000a')
const lotId = LotId.parse('00000000-0000-4000-8000-00000000000b')

/** A pool of so many members of whom the drawn ones are experts. */
const aPool = fc
  .array(fc.boolean(), { minLength: 0, maxLength: 30 })
  .map((experts): PoolCandidate[] => experts.map((expert, n) => ({ member: member(n), expert, field: '' })))
const aChance = fc.infiniteStream(fc.nat()).map((stream) => (n: number) => Number(stream.next().value) % n)
const aSize = fc.integer({ min: 1, max: 7 }).map((half) => 2 * half - 1)

describe('the composition of a panel', () => {
  it('of five wants four experts: three are refused', () => {
    expect(panelMisfit({ size: 5, experts: 3 }, LOCAL_SELECTION, 180_000 * YUAN)).toEqual({ code: 'experts-too-few', needed: 4 })
    expect(panelMisfit({ size: 5, experts: 4 }, LOCAL_SELECTION, 180_000 * YUAN)).toBeUndefined()
  })

  it('is odd: six members are refused', () => {
    expect(panelMisfit({ size: 6, experts: 6 }, LOCAL_SELECTION, 180_000 * YUAN)).toEqual({ code: 'panel-even' })
  })

  it('is never smaller than the profile’s', () => {
    expect(panelMisfit({ size: 3, experts: 3 }, LOCAL_SELECTION, 180_000 * YUAN)).toEqual({ code: 'panel-too-small', needed: 5 })
  })

  it('wants two thirds of the seats for experts, rounded up', () => {
    expect([3, 5, 7, 9].map(expertsOf)).toEqual([2, 4, 5, 6])
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        (size) => 3 * expertsOf(size) >= 2 * size && 3 * (expertsOf(size) - 1) < 2 * size,
      ),
    )
  })
})

describe('the draw', () => {
  it('gives every order of three the same chance, if chance is even', () => {
    const orders = [0, 1, 2].flatMap((a) =>
      [0, 1].map((b) => {
        const drawn = [a, b, 0]
        return shuffled(['x', 'y', 'z'], () => drawn.shift() ?? 0).join('')
      }),
    )
    expect(new Set(orders).size).toBe(6)
  })

  it('fills every seat with enough experts or none at all, and nobody sits twice', () => {
    fc.assert(
      fc.property(aPool, aChance, aSize, (pool, chance, size) => {
        const experts = expertsOf(size)
        const order = shuffled(
          pool.map((one) => one.member),
          chance,
        )
        const drawn = seatsFrom(order, pool, { size, experts, alternates: 2 })
        const isExpert = (one: MemberId) => pool.find((candidate) => candidate.member === one)?.expert === true
        const [able, others] = [pool.filter(({ expert }) => expert).length, pool.filter(({ expert }) => !expert).length]
        expect(drawn !== undefined).toBe(able + Math.min(others, size - experts) >= size)
        if (drawn === undefined) return
        expect(drawn.seats).toHaveLength(size)
        expect(drawn.seats.filter(isExpert).length).toBeGreaterThanOrEqual(experts)
        expect(new Set([...drawn.seats, ...drawn.alternates]).size).toBe(size + drawn.alternates.length)
        expect(drawn.alternates).toHaveLength(Math.min(2, pool.length - size))
      }),
    )
  })

  it('can be repeated from what was recorded, and a seat changed by hand is found', () => {
    fc.assert(
      fc.property(aPool, aChance, (pool, chance) => {
        const order = shuffled(
          pool.map((one) => one.member),
          chance,
        )
        const drawn = seatsFrom(order, pool, { size: 5, experts: 4, alternates: 2 })
        if (drawn === undefined) return
        const asked = { fields: [], widened: '' }
        const record: Draw = {
          lotId,
          size: 5,
          experts: 4,
          ...asked,
          pool,
          since: [],
          excluded: [],
          order,
          ...drawn,
          witness: '演示',
        }
        expect(isRepeated(record)).toBe(true)
        expect(isRepeated({ ...record, seats: record.seats.toReversed() })).toBe(false)
        expect(isRepeated({ ...record, order: order.slice(1) })).toBe(false)
        const since = pool.slice(0, 1).map((one) => ({ member: one.member, change: 'entered' as const, reason: '' }))
        expect(isRepeated({ ...record, since })).toBe(false)
      }),
    )
  })

  it('calls to an empty seat only whoever keeps the composition', () => {
    fc.assert(
      fc.property(aPool, aChance, fc.nat({ max: 4 }), (pool, chance, gone) => {
        const order = shuffled(
          pool.map((one) => one.member),
          chance,
        )
        const drawn = seatsFrom(order, pool, { size: 5, experts: 4, alternates: 30 })
        if (drawn === undefined) return
        const candidates = drawn.seats.flatMap((one) => pool.find((candidate) => candidate.member === one) ?? [])
        const seated = candidates.filter((_, place) => place !== gone)
        const next = nextAlternate(drawn.alternates, pool, seated, { size: 5, experts: 4 })
        if (next) expect([...seated, next].filter(({ expert }) => expert).length).toBeGreaterThanOrEqual(4)
        else
          expect(
            pool
              .filter((one) => drawn.alternates.includes(one.member))
              .some((one) => maySit(one, seated, { size: 5, experts: 4 })),
          ).toBe(false)
      }),
    )
  })

  it('calls an expert where an expert’s seat is empty, though another waits longer', () => {
    const pool = [0, 1, 2, 3, 4, 5, 6].map((n) => ({ member: member(n), expert: n !== 4 && n !== 5 }))
    const seated = pool.slice(1, 5)
    expect(nextAlternate([member(5), member(6)], pool, seated, { size: 5, experts: 4 })).toEqual({
      member: member(6),
      expert: true,
    })
    expect(nextAlternate([member(5)], pool, seated, { size: 5, experts: 4 })).toBeUndefined()
  })
})

describe('who may not be drawn', () => {
  const reviewOn = CivilDate.parse('2017-06-20')
  const post = (validFrom: string, validUntil: string | null) => ({
    member: member(1),
    party,
    validFrom: CivilDate.parse(validFrom),
    validUntil: validUntil === null ? null : CivilDate.parse(validUntil),
  })

  it.each([
    ['holds a post at a bidder’s', '2016-01-01', null, true],
    ['left three years ago to the day', '2010-01-01', '2014-06-20', true],
    ['left a day earlier', '2010-01-01', '2014-06-19', false],
    ['begins after the review', '2017-06-21', null, false],
  ])('whoever %s', (_sentence, from, until, isOut) => {
    const out = excludedBy({ posts: [post(from, until)], known: [], office: [], acted: [] }, reviewOn)
    expect(out).toEqual(isOut ? [{ member: member(1), ground: 'post-at-bidder', party }] : [])
  })

  it('is named once, however many posts tie them', () => {
    const posts = [post('2016-01-01', null), post('2015-01-01', '2016-01-01')]
    expect(excludedBy({ posts, known: [], office: [member(1)], acted: [member(1)] }, reviewOn)).toEqual([
      { member: member(1), ground: 'post-at-bidder', party },
    ])
  })

  it('whoever is near a bidder as far as the register knows, a post there being told first', () => {
    const near = { member: member(1), party }
    expect(excludedBy({ posts: [], known: [near], office: [], acted: [] }, reviewOn)).toEqual([
      { ...near, ground: 'known-relation' },
    ])
    expect(excludedBy({ posts: [post('2016-01-01', null)], known: [near], office: [], acted: [] }, reviewOn)).toEqual([
      { ...near, ground: 'post-at-bidder' },
    ])
  })

  it('whoever makes purchases, and whoever had a hand in this one, with no bidder named', () => {
    expect(excludedBy({ posts: [], known: [], office: [member(2)], acted: [member(1)] }, reviewOn)).toEqual([
      { member: member(1), ground: 'acted-on-lot', party: null },
      { member: member(2), ground: 'office-post', party: null },
    ])
  })
})
