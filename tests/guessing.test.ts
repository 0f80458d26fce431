import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District, fingerprint } from '../src/features/identity/fixtures/a-district.ts'
import { slipOn } from './a-slip.ts'
import { insertSlip } from '../src/features/identity/store/slips.ts'
import { slipHash } from '../src/features/identity/service/slips.ts'
import { aContent, aPublishedLot } from '../src/features/tenders/fixtures/a-lot.ts'
import {
  aDrawnPanel,
  arrives,
  aScoringPanel,
  did,
  marks,
  seatsIn,
  type Sitting,
} from '../src/features/tenders/fixtures/a-panel.ts'
import { BidDone } from '../src/features/tenders/contract/bid.ts'
import { listOwnSheets } from '../src/features/tenders/service/sheets.ts'
import { act, look } from '../src/platform/act.ts'
import { plusMs } from '../src/kernel/civil.ts'
import { LotId } from '../src/kernel/ids.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { canonical, type Json } from '../src/kernel/canonical.ts'
import { ok } from '../src/kernel/result.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import { sha256 } from '../src/platform/hash.ts'
import type { Database } from '../src/platform/open-database.ts'
import { rowsOf } from '../src/platform/rows.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, type TestApi } from './an-api.ts'

// Somebody who reads every table, but holds neither the keys nor a salt, tries what a closed record may say. The salts lie with the
// content itself: who can read them has no need to guess.

const JSON_SENT = { 'content-type': 'application/json' }

onBothDatabases('what is closed', (open) => {
  let db: Database
  let district: District
  let api: TestApi
  let sitting: Sitting
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    sitting = await aScoringPanel(db, district, 'GUESS')
    api = await anApi(db, district)
  })

  /** Every hash that any row holds. */
  const hashes = () =>
    db.asOwner('read', async (tx) => {
      const found = new Set<string>()
      for (const table of await catalogueOf(tx)) {
        for await (const lines of rowsOf(tx, table)) {
          for (const line of lines) for (const [hash] of line.matchAll(/[0-9a-f]{64}/g)) found.add(hash)
        }
      }
      return found
    })
  const guesses = (method: string, path: string, body: Json, content: Json) =>
    [body, content]
      .flatMap((one) => [JSON.stringify(one), canonical(one)])
      .flatMap((text) => [text, `${method} ${path}\n${text}`])
      .map(sha256)

  it('cannot be guessed from a hash: not the marks a juror saves and hands in', async () => {
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('nobody sits')
    await marks(sitting, seat)
    const own = await look(db.pool, seat.acting, (tx) => listOwnSheets(tx, seat.acting, sitting.lotId))
    if (!own.ok) throw new Error(own.error.code)
    const cookie = await slipOn(db, district, { member: seat.acting.actor, lot: sitting.lotId })
    const tried: string[] = []
    for (const { id, marks: given } of own.value) {
      const path = `/api/tenants/dongying/lots/${sitting.lotId}/seat/sheets/${id}`
      expect((await api.ask(undefined, 'PUT', path, { marks: given }, { cookie })).status).toBe(200)
      tried.push(...guesses('PUT', path, { marks: given }, given))
    }
    const submit = `/api/tenants/dongying/lots/${sitting.lotId}/seat/submit`
    expect((await api.ask(undefined, 'POST', submit, undefined, { cookie })).status).toBe(200)
    const kept = await hashes()
    expect(kept.size).toBeGreaterThan(own.value.length)
    expect(tried.filter((hash) => kept.has(hash))).toEqual([])
  })
  it('cannot be guessed from a hash: not what a bid offers, as a draft and when it is sealed', async () => {
    const { clock } = district
    const manager = await district.as('provider_manager')
    const back = clock.now()
    district.setClock('2017-05-20T01:00:00.000Z')
    const lotId = await laid(await district.as('officer'))
    const start = await api.ask(manager.actor, 'POST', `/api/tenants/dongying/lots/${lotId}/bids`, {
      partyId: district.parties[0],
    })
    const { id } = BidDone.parse(await start.json())
    const [path, content] = [`/api/tenants/dongying/bids/${id}/content`, aContent()]
    const saved = await api.ask(manager.actor, 'PUT', path, { content, revision: 0 })
    expect(saved.status).toBe(200)
    const sealed = await api.ask(manager.actor, 'POST', `/api/tenants/dongying/bids/${id}/seal`, { revision: 1 })
    district.setClock(back)
    expect(sealed.status).toBe(200)
    const [kept, listed] = [await hashes(), { content, files: [] }]
    const tried = [content, listed].flatMap((body) => guesses('PUT', path, { content, revision: 0 }, body))
    expect(tried.filter((hash) => kept.has(hash))).toEqual([])
  })

  it('cannot be guessed from a hash: not the code of a juror’s slip', async () => {
    const waiting = await aDrawnPanel(db, district, 'SLIPS')
    const [seat] = await seatsIn(waiting)
    if (!seat) throw new Error('nobody is drawn')
    const { code } = (await arrives(waiting, seat)).slip
    const tried = [code, code.toLowerCase(), code.replaceAll('-', ''), `slip\n${code}`].map(sha256)
    const kept = await hashes()
    expect(tried.filter((hash) => kept.has(hash))).toEqual([])
    expect(kept.has(fingerprint(`slip\n${code}`))).toBe(true)
    expect(
      (await api.app.request('/api/slip', { method: 'POST', headers: JSON_SENT, body: JSON.stringify({ code }) })).status,
    ).toBe(200)
  })

  it('cannot be guessed by trying: ten wrong codes a minute from one address, while those who type theirs right use up none', async () => {
    const room = await anApi(db, district)
    const juror = await district.as('juror')
    const codes = ['ACDE-FGHJ-K', 'EFGH-JKMN-P'].flatMap((start) => [...'ACDEFGHJ'].map((end) => `${start}KM${end}`))
    const issued = { tenant: district.tenant, member: juror.actor, issuedAt: juror.now, expiresAt: plusMs(juror.now, 60_000) }
    await act(db.pool, juror, async (tx) => {
      for (const code of codes)
        await insertSlip(tx, { ...issued, codeHash: slipHash(fingerprint, code), lot: LotId.parse(district.newId()) })
      return ok({})
    })
    const typed = async (code = '') => (await room.ask(undefined, 'POST', '/api/slip', { code })).status
    for (const code of codes.slice(0, 12)) expect(await typed(code)).toBe(200)
    for (let n = 0; n < 9; n += 1) expect(await typed('PNMK-JHGF-EDCA')).toBe(404)
    expect(await typed(codes[12])).toBe(200)
    expect(await typed(codes[0])).toBe(404)
    expect(await typed(codes[13])).toBe(429)
  })

  const laid = async (officer: Acting) =>
    did(sitting, officer, async (tx) =>
      ok((await aPublishedLot(tx, district, { programme: { code: 'G1' }, plan: { code: 'G1' } })).lotId),
    )
})
