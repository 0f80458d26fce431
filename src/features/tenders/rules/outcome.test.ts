import { expect, it } from 'vitest'
import { Instant } from '../../../kernel/civil.ts'
import { aRubric } from '../fixtures/a-lot-plan.ts'
import { LotStatus } from './lot.ts'
import { fellShort, isDropped, isOutcomeTold, isRevoked, shortOfPass, stands } from './outcome.ts'

const announcedAt = Instant.parse('2017-06-26T01:00:00.000Z')
const where = (rule: typeof isOutcomeTold, at: Instant | null) =>
  LotStatus.options.filter((status) => rule({ status, announcedAt: at, declines: [] }))

it('is revoked where a result was announced and an objection to it upheld, and nowhere else', () => {
  expect(where(isRevoked, announcedAt)).toEqual(['suspended', 'void'])
  expect(where(isRevoked, null)).toEqual([])
})

it('stands from its announcement on, until it is revoked', () => {
  expect(where(stands, null)).toEqual([])
  expect(where(stands, announcedAt)).toEqual(LotStatus.options.filter((status) => status !== 'suspended' && status !== 'void'))
})

it('tells a bidder its score with the announcement, and otherwise with the end of a lot that came to nothing', () => {
  expect(where(isOutcomeTold, null)).toEqual(['void'])
  expect(where(isOutcomeTold, announcedAt)).toEqual(LotStatus.options)
})

it('names the bids that were scored where none reached the pass mark, and nobody where one did', () => {
  const rubric = aRubric({ pass: '60' })
  const [low, lower, unscored, enough] = [{ total: '59.99' }, { total: '36.20' }, { total: null }, { total: '60' }]
  expect(shortOfPass({ rubric, awardStatus: null }, [low, lower, unscored])).toEqual([low, lower])
  expect(shortOfPass({ rubric, awardStatus: null }, [enough, lower])).toEqual([])
  expect(shortOfPass({ rubric, awardStatus: 'proposed' }, [low])).toEqual([])
  expect(shortOfPass({ rubric, awardStatus: null }, [unscored])).toEqual([])
})

it('drops a proposed result where the purchase was ended before anybody was told, and blames no score for that', () => {
  const rubric = aRubric({ pass: '60' })
  const ended = { status: 'void' as const, announcedAt: null, awardStatus: 'returned' as const, rubric }
  expect(isDropped(ended)).toBe(true)
  for (const over of [{ announcedAt }, { awardStatus: null }, { status: 'scored' as const }])
    expect(isDropped({ ...ended, ...over })).toBe(false)
  const low = { total: '59.99' }
  expect(fellShort(ended, low)).toBe(false)
  expect(fellShort({ ...ended, awardStatus: null }, low)).toBe(true)
  expect(fellShort({ ...ended, awardStatus: null }, { total: '60' })).toBe(false)
  expect(fellShort({ ...ended, awardStatus: null, status: 'auditing' }, low)).toBe(false)
})
