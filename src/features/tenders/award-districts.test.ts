import { expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { LotId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf } from '../../platform/testing/outcome.ts'
import { aDistrict } from '../identity/fixtures/a-district.ts'
import { anAnnouncedLot } from './fixtures/a-result.ts'
import { viewAward } from './service/award-views.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { programmeFigures } from './service/figures.ts'
import { listNotices } from './service/publications.ts'

onBothDatabases('an award beside other districts', (open) => {
  it('belongs to its own district', async () => {
    const db = await open({ shared: MIGRATIONS })
    const district = await aDistrict(db, 'awards-dongying')
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    const elsewhere = await aDistrict(db, 'awards-hekou')
    const stranger = await elsewhere.as('officer')
    let lotId: LotId | undefined
    const code = 'ELSEWHERE'
    await act(db.pool, officer, async (tx) => {
      lotId = (await anAnnouncedLot(tx, district, { officer, leader }, { plan: { code }, programme: { code } })).lotId
      return { ok: true, value: undefined }
    })
    if (lotId === undefined) throw new Error('no lot')
    const id = lotId
    await look(db.pool, stranger, async (tx) => {
      expect(codeOf(await viewAward(tx, stranger, id, NO_CONTRACTS))).toBe('not-found')
      expect((await listNotices(tx, stranger, { limit: 20 })).items).toEqual([])
      expect((await listNotices(tx, { ...stranger, tenant: district.tenant }, { q: '结果公示', limit: 20 })).items).toEqual([])
    })
    await look(db.pool, district.nobody, async (tx) => {
      const found = async (q: string) =>
        (await listNotices(tx, district.nobody, { q, limit: 20 })).items.map(({ lotCode }) => lotCode)
      expect(await found('结果')).toEqual([code])
      expect(await found('else')).toEqual([code])
      expect(await found('中标')).toEqual([])
      // In public notice it is no award yet: it may still be objected to.
      const [figures] = await programmeFigures(tx, district.nobody, undefined)
      expect(figures).toMatchObject({
        awardedFen: { value: 0 },
        awardedLots: { value: 0 },
        organisations: { value: 0 },
        news: { signedFen: { value: 0 }, lots: { value: 0 } },
      })
    })
  })
})
