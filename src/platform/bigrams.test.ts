import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Database } from './open-database.ts'
import { onBothDatabases } from './testing/on-both-databases.ts'

onBothDatabases('the pairs of characters by which Chinese is searched', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open()
  })
  const pairs = async (text: string) => {
    const { rows } = await sql<{ pairs: string[] }>`select bigrams(${text}) as pairs`.execute(db.plain)
    return rows[0]?.pairs
  }
  /** The same in another language, for letters on whose class every locale agrees. */
  const expected = (text: string) => {
    const runs = text
      .normalize('NFKC')
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .split(/[^\p{L}\p{N}]+/u)
    const grams = runs
      .map((run) => [...run])
      .flatMap((run) => (run.length === 1 ? run : run.slice(1).map((next, at) => `${run[at]}${next}`)))
    return [...new Set(grams)].sort()
  }

  it.each([
    ['东营区困境儿童', ['东营', '儿童', '困境', '境儿', '营区', '区困'].sort()],
    ['ＡＢ１', ['ab', 'b1']],
    ['李 王,赵', ['李', '王', '赵']],
    ['《合力》2017年第3期', ['合力', '20', '01', '17', '7年', '年第', '第3', '3期'].sort()],
    ['', []],
    ['——!', []],
    ['𠮷野家', ['野家', '𠮷野']],
  ])('of %s', async (text, result) => {
    expect(await pairs(text)).toEqual(result)
  })

  it('are those of a plain description of the rule', () => {
    const characters = [...'东营垦利社区服务困境儿童结对abcXYZ019 ,.;-_/《》、。！？（）Ａｂ１　％·~']
    const text = fc.array(fc.constantFrom(...characters), { maxLength: 24 }).map((list) => list.join(''))
    return fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect(await pairs(words)).toEqual(expected(words))
      }),
      { numRuns: 60 },
    )
  })

  it('are found through an index', async () => {
    const { rows } = await sql<{ volatility: string; parallel: string }>`
      select provolatile::text as volatility, proparallel::text as parallel from pg_proc where proname = 'bigrams'`.execute(
      db.plain,
    )
    expect(rows).toEqual([{ volatility: 'i', parallel: 's' }])
  })
})
