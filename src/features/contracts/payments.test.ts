import { beforeAll, beforeEach, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import { type ContractId, type LotId, PaymentId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { audited } from '../ledger/service/audit.ts'
import { did } from '../tenders/fixtures/a-panel.ts'
import { concerned } from '../tenders/fixtures/a-result.ts'
import { anAward } from '../tenders/fixtures/stages.ts'
import type { Paid } from './contract/payment.ts'
import { aSignedContract } from './fixtures/a-contract.ts'
import { publishedContract } from './fixtures/a-public-contract.ts'
import { signedSupplement } from './fixtures/a-supplement.ts'
import { paidContracts, settledEnds } from '../../app/audit/payments.ts'
import { listContracts, viewContract } from './service/contract-views.ts'
import { enterPayment, listPayments, paymentDeeds, strikePayment, viewPayments } from './service/payments.ts'
import { viewVariation } from './service/variation-views.ts'
import { approveVariation, draftVariation, reviseVariation, submitVariation } from './service/variations.ts'
import { payments } from './store/kept.ts'

const day = (text: string) => CivilDate.parse(text)
const WHY_ENDED = '服务对象整体搬迁，合同不再需要。'
const NOW = instantAt(day('2017-08-10'), '10:00')
const LATER = instantAt(day('2017-08-11'), '10:00')

onBothDatabases('what finance has paid of a contract', (open) => {
  let db: Branching
  let finance: Acting
  let provider: Acting
  let officer: Acting
  let people: Awaited<ReturnType<typeof concerned>>
  let lot: LotId
  let contract: ContractId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    const { district, award } = await anAward(db)
    lot = award.lotId
    people = await concerned(district)
    const at = async (who: Promise<Acting>): Promise<Acting> => ({ ...(await who), now: NOW })
    finance = await at(district.as('finance'))
    officer = await at(district.as('officer'))
    provider = await at(district.as('provider_manager', 0))
  })
  undoneAfterEach(() => db)
  beforeEach(async () => {
    contract = await did({ db }, people.officer, async (tx) => ok(await aSignedContract(tx, people, lot)))
  })

  const enter = (over: Partial<Paid> = {}, who = finance) =>
    act(db.pool, who, (tx) =>
      enterPayment(tx, who, contract, {
        nth: 1,
        paidOn: day('2017-08-01'),
        amountFen: Fen.parse(100),
        voucherNo: '记-1',
        reason: '',
        ...over,
      }),
    )
  const seen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewPayments(tx, who, contract)))

  it('is looked at by the audit, whoever wrote it', async () => {
    const [first] = (await seen(officer)).instalments
    if (first === undefined) throw new Error('no instalment')
    value(await enter({ amountFen: first.amountFen }))
    const faults = async () => {
      const all: string[] = []
      const at = { ...finance, posts: [], role: null }
      await look(db.pool, at, (tx) => paidContracts.run(tx, finance.tenant, (code) => void all.push(code)))
      return all
    }
    expect(await faults()).toEqual([])
    const { partyId } = value(await look(db.pool, finance, (tx) => viewContract(tx, finance, contract)))
    const paid = { nth: 1, paidOn: day('2017-01-01'), amountFen: Fen.parse(1), voucherNo: '记-9', reason: '' }
    const facts = { ...paid, contractId: contract, partyId }
    await act(db.pool, finance, async (tx) =>
      ok(await paymentDeeds.does(tx, finance, { id: PaymentId.parse(finance.newId()) }, 'payment.enter', facts)),
    )
    expect(await faults()).toEqual(['payment-differs', 'paid-too-much'])
    const early = { ...facts, nth: 2, paidOn: day('2017-08-01'), voucherNo: '记-10' }
    await act(db.pool, finance, async (tx) =>
      ok(await paymentDeeds.does(tx, finance, { id: PaymentId.parse(finance.newId()) }, 'payment.enter', early)),
    )
    expect(await faults()).toEqual(['payment-differs', 'payment-unexplained', 'paid-too-much'])
  })

  it('is never more than its instalment, at the same moment either, and is told to both sides and counted', async () => {
    const [first] = (await seen(officer)).instalments
    if (first === undefined) throw new Error('no instalment')
    value(await enter({ amountFen: Fen.parse(first.amountFen - 1) }))
    const two = await Promise.all([
      enter({ amountFen: Fen.parse(1), voucherNo: '记-2' }),
      enter({ amountFen: Fen.parse(1), voucherNo: '记-3' }),
    ])
    expect(two.filter((one) => one.ok)).toHaveLength(1)
    expect(two.flatMap((one) => (one.ok ? [] : [one.error]))).toMatchObject([{ code: 'paid-too-much', leftFen: 0 }])
    for (const who of [officer, provider, finance]) {
      expect((await seen(who)).instalments[0]).toMatchObject({ paidFen: first.amountFen, leftFen: 0 })
      const { items, paid } = await look(db.pool, who, (tx) => listPayments(tx, who, { limit: 20 }))
      expect(items).toHaveLength(2)
      expect(paid).toMatchObject([{ paidFen: first.amountFen }])
      const listed = await look(db.pool, who, (tx) => listContracts(tx, who, { limit: 20 }))
      expect(listed.items[0]?.paid?.[0]).toBe(first.amountFen)
    }
  })

  it('leaves the rest unpaid of what counts as signed: once the contract is public', async () => {
    value(await enter({ amountFen: Fen.parse(100) }))
    const { amountFen } = (await seen(officer)).contract
    const paid = async () => (await look(db.pool, officer, (tx) => listPayments(tx, officer, { limit: 20 }))).paid
    expect(await paid()).toMatchObject([{ paidFen: 100, unpaidFen: 0 }])
    await did({ db }, people.officer, async (tx) =>
      ok(await publishedContract(tx, officer, contract, { publishedOn: day('2017-07-25') })),
    )
    expect(await paid()).toMatchObject([{ paidFen: 100, unpaidFen: amountFen - 100 }])
    const own = async (who: Acting) => (await look(db.pool, who, (tx) => listPayments(tx, who, { limit: 20 }))).paid
    // Whose contract it is not reads it as everybody may, and is told of no money in it.
    expect([await own(provider), await own({ ...people.rival, now: NOW })]).toEqual([await paid(), []])
  })

  it('is named by its voucher once a month, and struck out with a reason where it was a mistake; the record tells both', async () => {
    const { id } = value(await enter())
    expect(codeOf(await enter())).toBe('voucher-taken')
    expect(codeOf(await enter({ voucherNo: '记 － 1' }))).toBe('voucher-taken')
    // Another month numbers its vouchers anew.
    value(await enter({ paidOn: day('2017-07-31') }))
    const strike = (who: Acting) => act(db.pool, who, (tx) => strikePayment(tx, who, id, { reason: '凭证号填错了一位。' }))
    expect(codeOf(await strike(provider))).toBe('not-found')
    value(await strike(finance))
    expect(codeOf(await strike(finance))).toBe('wrong-status')
    expect(await seen(officer)).toMatchObject({
      paidFen: 100,
      items: [{ status: 'entered' }, { status: 'struck', struckReason: '凭证号填错了一位。' }],
    })
    value(await enter())
    const found: unknown[] = []
    await look(db.pool, finance, (tx) => audited(payments).check(tx, finance.tenant, (some) => found.push(...some)))
    expect(found).toEqual([])
  })

  it('is taken before its condition is met only with the reason, which both sides read', async () => {
    const reason = '评估会议已经通过，报告尚未归档。'
    expect((await seen(finance)).instalments.map(({ doubt }) => doubt)).toEqual([null, 'condition', 'condition'])
    expect(await enter({ nth: 2 })).toMatchObject({ error: { code: 'payment-unexplained', doubt: 'condition' } })
    value(await enter({ nth: 2, reason }))
    value(await enter({ reason, voucherNo: '记-2' }))
    // Nothing is kept to excuse what nothing is amiss with.
    for (const who of [officer, provider])
      expect(new Set((await seen(who)).items.map(({ nth, reason: why }) => `${nth}${why}`))).toEqual(new Set([`2${reason}`, '1']))
  })

  it('is held, once the contract was ended, against what its end settled, which says why where the payments do not', async () => {
    const reason = '凭证由支付中心保管，本月才转来。'
    value(await enter())
    const ended = await did({ db }, people.officer, async (tx) => {
      await publishedContract(tx, officer, contract, { publishedOn: day('2017-07-25') })
      const { id } = value(await draftVariation(tx, officer, contract, { kind: 'termination', reason: WHY_ENDED }))
      const writes = async (paidWhy: string) => {
        const { no, revision } = value(await viewVariation(tx, officer, id))
        const plan = { no, reason: WHY_ENDED, paidFen: Fen.parse(300), paidWhy, supplement: null }
        value(await reviseVariation(tx, officer, id, { revision, plan }))
      }
      await writes('无')
      expect(value(await viewVariation(tx, officer, id))).toMatchObject({ missing: ['paidWhy'], enteredFen: 100 })
      expect(await submitVariation(tx, officer, id)).toMatchObject({
        error: { code: 'variation-incomplete', missing: 'paidWhy' },
      })
      await writes(reason)
      value(await submitVariation(tx, officer, id))
      return ok(id)
    })
    const leader = { ...people.leader, now: NOW }
    await did({ db }, leader, async (tx) => {
      const { revision } = value(await viewVariation(tx, leader, ended))
      return approveVariation(tx, leader, ended, { opinion: '', revision })
    })
    await did({ db }, people.officer, (tx) => signedSupplement(tx, officer, ended))
    const later = (amountFen: number, over: Partial<Paid> = {}) =>
      enter({ amountFen: Fen.parse(amountFen), voucherNo: '记-2', reason, ...over }, { ...finance, now: LATER })
    expect(await later(201)).toMatchObject({ error: { code: 'paid-beyond-end', leftFen: 200, settledFen: 300 } })
    expect(await later(200, { reason: '' })).toMatchObject({ error: { code: 'payment-unexplained', doubt: 'ended' } })
    value(await later(200))
    expect((await seen(provider)).instalments.map(({ leftFen }) => leftFen)).toEqual([0, 0, 0])
    const faults = async () => {
      const all: string[] = []
      await look(db.pool, officer, (tx) => settledEnds.run(tx, officer.tenant, (code) => void all.push(code)))
      return all
    }
    expect(await faults()).toEqual([])
    await act(db.pool, officer, async (tx) =>
      ok(
        await tx
          .updateTable('variation')
          .set({ paidWhy: '' })
          .where('tenant', '=', officer.tenant)
          .where('id', '=', ended)
          .execute(),
      ),
    )
    expect(await faults()).toEqual(['end-differs'])
  })

  it('is entered by finance alone, in the database too', async () => {
    expect(codeOf(await enter({}, officer))).toBe('not-found')
    const { id } = value(await enter())
    const forge = act(db.pool, officer, async (tx) => {
      const own = tx.updateTable('payment').where('tenant', '=', officer.tenant).where('id', '=', id)
      return ok(await own.set({ amountFen: Fen.parse(1) }).execute())
    })
    await expect(forge).rejects.toThrow(/row-level security/)
  })
})
