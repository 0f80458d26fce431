import { expect, it } from 'vitest'
import { statementNames } from './statement-names.ts'

it('names a statement when it comes a second time, and always the same', () => {
  const nameOf = statementNames()
  expect([nameOf('a'), nameOf('b'), nameOf('a'), nameOf('b'), nameOf('a')]).toEqual([
    undefined,
    undefined,
    'heli_1',
    'heli_2',
    'heli_1',
  ])
})

it('names no more than a session can hold, and still knows those it named', () => {
  const nameOf = statementNames()
  for (let n = 0; n < 1200; n++) nameOf(`select ${n >> 1}`)
  expect(nameOf('select 0')).toBe('heli_1')
  expect(nameOf('select 599')).toBeUndefined()
})
