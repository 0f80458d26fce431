import { PGlite } from '@electric-sql/pglite'
import { expect, it } from 'vitest'
import { exchangeWith } from './exchange.ts'

it('reads a statement anew when the table it knows by heart has changed', async () => {
  const exchange = exchangeWith(await PGlite.create())
  await exchange('create table word (id int, said text); insert into word values (1, $$合力$$)', [])
  const all = () => exchange('select * from word where id = $1', [1])
  for (let n = 0; n < 3; n++) expect((await all()).rows).toEqual([{ id: 1, said: '合力' }])
  await exchange('alter table word add column more text', [])
  await expect(all()).rejects.toMatchObject({ code: '0A000' })
  expect((await all()).rows).toEqual([{ id: 1, said: '合力', more: null }])
})
