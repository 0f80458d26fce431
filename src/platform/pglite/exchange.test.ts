import { rmSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { freshFolder } from '../testing/fresh-database.ts'
import { exchangeWith } from './exchange.ts'

/** A cluster that was made before: to make one takes seconds. */
async function aCluster(): Promise<PGlite> {
  const { folder, image } = await freshFolder([])
  await openDatabase({ kind: 'pglite', folder, image, throwaway: true }, []).then((db) => db.close())
  const pglite = await PGlite.create(folder)
  onTestFinished(async () => {
    await pglite.close()
    rmSync(folder, { recursive: true })
  })
  return pglite
}

it('reads a statement anew when the table it knows by heart has changed', async () => {
  const exchange = exchangeWith(await aCluster())
  await exchange('create table word (id int, said text); insert into word values (1, $$合力$$)', [])
  const all = () => exchange('select * from word where id = $1', [1])
  for (let n = 0; n < 3; n++) expect((await all()).rows).toEqual([{ id: 1, said: '合力' }])
  await exchange('alter table word add column more text', [])
  await expect(all()).rejects.toMatchObject({ code: '0A000' })
  expect((await all()).rows).toEqual([{ id: 1, said: '合力', more: null }])
})
