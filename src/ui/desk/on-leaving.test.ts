import { expect, it } from 'vitest'
import { carried } from './on-leaving.ts'

it('lets the browser carry on what fits, counted in bytes and not in signs', () => {
  expect(carried({ K1: '8' })).toEqual({ keepalive: true })
  expect(carried('字'.repeat(19_000))).toEqual({ keepalive: true })
  expect(carried('字'.repeat(21_000))).toEqual({})
})
