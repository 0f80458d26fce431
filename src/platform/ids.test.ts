import { describe, expect, it } from 'vitest'
import { Instant } from '../kernel/civil.ts'
import { ActionId, NeedId } from '../kernel/ids.ts'
import { seededChance } from './chance.ts'
import { idsFrom, newId } from './ids.ts'

describe('new ids', () => {
  it('suit every noun and never repeat', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect([ActionId.parse(id), NeedId.parse(id)]).toEqual([id, id])
  })

  it('of a demonstration are the same in every run', () => {
    const clock = { now: () => Instant.parse('2017-06-09T09:00:00.000Z') }
    const run = () => Array.from({ length: 3 }, idsFrom(clock, seededChance('demonstration')))
    expect(run()).toEqual(run())
    expect(new Set(run()).size).toBe(3)
  })
})
