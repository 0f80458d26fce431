import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { civilDateOf, type Instant, plusDays } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act, look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { AdmissionFiling } from '../identity/contract/admission.ts'
import { aDistrict, type District, fingerprint } from '../identity/fixtures/a-district.ts'
import { attachScan, decideAdmission, fileAdmission } from '../identity/service/admissions.ts'
import { endPost } from '../identity/store/roll.ts'
import { aBidding, draw, JUNE_5, OPENING } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { releaseLot } from './service/lot-opening.ts'
import { bidsWaiting } from './store/bids.ts'

const SCAN = { sha256: Sha256.parse('a'.repeat(64)), size: 9, type: 'application/pdf' } as const

onBothDatabases('an organisation that bids and has lost its manager', (open) => {
  let db: Database
  let district: District
  let bidding: ReturnType<typeof aBidding>
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'taken-over')
    bidding = aBidding(db, district)
  })

  /** Somebody asks to come in under its public code, with a password of their own. */
  async function asksAs(n: number) {
    const { system, nobody } = district
    const { posts } = await bidding.manager(n)
    const { creditCode } = await act(db.pool, system, async (tx) => {
      for (const { id } of posts) await endPost(tx, district, id, plusDays(civilDateOf(JUNE_5), -1))
      const parties = tx.selectFrom('party').select('creditCode').where('id', '=', bidding.party(n))
      return ok(await parties.executeTakeFirstOrThrow())
    }).then(value)
    const contact = { contactName: '经办', contactPhone: '13800000000', username: 'taker-over', password: 'password-123456' }
    const filing = AdmissionFiling.parse({ name: '演示机构', creditCode, ...contact })
    const stranger = { ...nobody, now: JUNE_5 }
    return act(db.pool, stranger, async (tx) => {
      const { id } = value(await fileAdmission(tx, stranger, filing, { fingerprint, draw, passwordHash: 'a hash' }))
      value(await attachScan(tx, stranger, id, SCAN))
      return ok(id)
    }).then(value)
  }

  it('is let in again by the leader alone, and not before its sealed bid is opened', async () => {
    const { done, must, as, sweepAt, anOpenCall, aSealedBid } = bidding
    const lot = await anOpenCall()
    await aSealedBid(lot, 0)
    await aSealedBid(lot, 1)
    const id = await asksAs(1)
    const admits = async (role: 'officer' | 'leader', now: Instant) => {
      const who = await as(role, 0, now)
      return codeOf(await done(who, (tx) => decideAdmission(tx, who, id, { deed: 'admit' }, bidsWaiting)))
    }
    expect(await admits('officer', JUNE_5)).toBe('leader-needed')
    expect(await admits('leader', JUNE_5)).toBe('bids-waiting')
    await sweepAt(DEADLINE)
    expect(await admits('leader', OPENING)).toBe('bids-waiting')
    for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))
    expect(await admits('officer', OPENING)).toBe('leader-needed')
    expect(await admits('leader', OPENING)).toBe('done')
  })

  it('tells by nothing that it bids, but to the leader', async () => {
    const { as, anOpenCall, aDraft } = bidding
    await aDraft(await anOpenCall(), 3)
    const told = async (role: 'officer' | 'leader' | 'custodian' | 'juror') => {
      const who = await as(role)
      return look(db.pool, who, (tx) => bidsWaiting(tx, who, bidding.party(3)))
    }
    expect([await told('leader'), await told('officer'), await told('custodian'), await told('juror')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    const other = await aDistrict(db, 'taken-over-hekou')
    const leader = await other.as('leader')
    expect(await look(db.pool, leader, (tx) => bidsWaiting(tx, district, bidding.party(3)))).toBe(false)
  })
})
