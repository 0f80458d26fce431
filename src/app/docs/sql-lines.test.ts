import { expect, it } from 'vitest'
import { sqlLines } from './sql-lines.ts'

it('gives every clause of a statement a line, and every condition one below it', () => {
  const asked = 'select "id", "no" from "need" where "tenant" = $1 and ("unit" is null or "no" = $2) order by "no" limit $3'
  expect(sqlLines(asked)).toBe(`select id, no
from need
where tenant = $1
  and (unit is null or no = $2)
order by no
limit $3`)
})

it('keeps a deletion, a change and an answer to a conflict in one piece', () => {
  expect(sqlLines('delete from "lot_need" where "lot_id" = $1')).toBe('delete from lot_need\nwhere lot_id = $1')
  expect(sqlLines('insert into "a" ("b") values ($1) on conflict ("b") do update set "c" = $2')).toBe(`insert into a (b)
  values ($1)
on conflict (b) do update
  set c = $2`)
})

it('lays out a query within a query, and leaves other brackets alone', () => {
  const asked = 'select "id" from "member" where exists (select "id" from "post" where "role" = $1) and f(x, (y)) = $2'
  expect(sqlLines(asked)).toBe(`select id
from member
where exists (
    select id
    from post
    where role = $1
  )
  and f(x, (y)) = $2`)
})

it('leaves names quoted that SQL keeps for itself', () => {
  expect(sqlLines('select "valid_from" as "from" from "login"."user"')).toBe('select valid_from as "from"\nfrom login."user"')
})

it('breaks a long list after a comma', () => {
  const columns = Array.from({ length: 40 }, (_, index) => `"column_${index}"`)
  const lines = sqlLines(`select ${columns.join(', ')} from "lot"`).split('\n')
  expect(lines.every((line) => line.length <= 120)).toBe(true)
  expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toBe(`select ${columns.join(', ').replaceAll('"', '')} from lot`)
})

it('says so when a bracket stays open', () => {
  expect(() => sqlLines('select count(')).toThrow('nobody closes')
})
