import { expect, it } from 'vitest'
import { statementNames } from './statement-names.ts'

it('names a statement when it comes a second time, and always the same', () => {
  const { of: nameOf } = statementNames()
  expect([nameOf('a'), nameOf('b'), nameOf('a'), nameOf('b'), nameOf('a')]).toEqual([
    undefined,
    undefined,
    'heli_1',
    'heli_2',
    'heli_1',
  ])
})

it('names no more than a session can hold, and still knows those it named', () => {
  const { of: nameOf } = statementNames()
  for (let n = 0; n < 1200; n++) nameOf(`select ${n >> 1}`)
  expect(nameOf('select 0')).toBe('heli_1')
  expect(nameOf('select 599')).toBeUndefined()
})

it('names no list and no rows of a length of their own, nothing limited, nor what is very long', () => {
  const { of: nameOf } = statementNames()
  const twice = (sql: string) => [nameOf(sql), nameOf(sql)]
  expect(twice('select * from "bid" where "id" in ($1, $2)')).toEqual([undefined, undefined])
  expect(twice('insert into "area" values ($1, $2), ($3, $4)')).toEqual([undefined, undefined])
  expect(twice('select * from "need" order by "id" limit $1')).toEqual([undefined, undefined])
  expect(twice(`select ${'x'.repeat(4_000)}`)).toEqual([undefined, undefined])
  expect(twice('select * from "bid" where "id" in ($1)')).toEqual([undefined, 'heli_1'])
})

it('gives one that was forgotten another name than before, and no more names in all for it', () => {
  const { of, forget } = statementNames()
  const twice = (sql: string) => [of(sql), of(sql)]
  expect(twice('a')).toEqual([undefined, 'heli_1'])
  forget('a')
  expect(twice('a')).toEqual([undefined, 'heli_2'])
  for (let n = 0; n < 600; n++) {
    twice('a')
    forget('a')
  }
  expect(twice('b')).toEqual([undefined, undefined])
})
