import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import type { LotId, QuestionId } from '../../kernel/ids.ts'
import { look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aBidding, at } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { MOST_QUESTIONS } from './rules/question.ts'
import { cancelLot } from './service/lot-ends.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { listNotices, viewNotice } from './service/publications.ts'
import { listWaitingQuestions, viewLotQuestions } from './service/question-views.ts'
import { answerQuestion, askQuestion, declineQuestion } from './service/questions.ts'

const MAY_22 = instantAt(CivilDate.parse('2017-05-22'), '10:00')
const MAY_23 = instantAt(CivilDate.parse('2017-05-23'), '15:00')
const LAST = endOf(CivilDate.parse('2017-06-01'))
const TEXT = '演示机构甲想问：团队中的居民志愿者是否计入人数？'
const REPLY = { wording: '团队中的居民志愿者是否计入人数？', answer: '计入，但持证社工不少于两名。' }

onBothDatabases('a question about a call', (open) => {
  let db: Branching
  let district: District
  let neighbour: District
  let bidding: ReturnType<typeof aBidding>
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'questions')
    neighbour = await aDistrict(db, 'questions-beside')
    bidding = aBidding(db, district)
    officer = await bidding.as('officer', 0, MAY_23)
  })
  const asks = async (lot: LotId, n = 0, now: Instant = MAY_22, text = TEXT) => {
    const { done, manager, party } = bidding
    return done(await manager(n, now), (tx, who) => askQuestion(tx, who, lot, { partyId: party(n), section: 'who', text }))
  }
  const asked = async (lot: LotId, n = 0) => value(await asks(lot, n)).id
  const answers = (id: QuestionId, given = REPLY, who = officer) => bidding.done(who, (tx) => answerQuestion(tx, who, id, given))
  const declines = (id: QuestionId, who = officer) =>
    bidding.done(who, (tx) => declineQuestion(tx, who, id, { reason: '所问与本次征集公告的内容无关。' }))
  const seen = async (who: Acting, lot: LotId) => value(await look(db.pool, who, (tx) => viewLotQuestions(tx, who, lot)))
  /** What the tables themselves give somebody who asks for everything: the question, its asker, its record, its term. */
  const shown = (who: Acting, id: QuestionId) =>
    look(db.pool, who, async (tx) => {
      const questions = await tx.selectFrom('question').selectAll().where('id', '=', id).execute()
      const askers = await tx.selectFrom('questionAsker').selectAll().where('questionId', '=', id).execute()
      const actions = await tx.selectFrom('action').selectAll().where('subject', '=', id).execute()
      const dues = await tx.selectFrom('due').selectAll().where('subject', '=', id).execute()
      return [questions.length, askers.length, actions.length, dues.length]
    })
  /** A rival, and others of the house; every role is asked in the oracle of row-level security. */
  const everybody = async () => {
    const somebody = [await bidding.manager(1), await bidding.as('custodian'), await bidding.as('finance'), district.nobody]
    return somebody.map((who) => at(who, MAY_23))
  }

  describe('to a call', () => {
    let called: LotId
    beginningWith(
      () => db,
      async () => {
        called = await bidding.anOpenCall()
      },
    )
    undoneAfterEach(() => db)

    describe('until it is answered', () => {
      it('exists for its asker and the office, which does not learn who asks, and for nobody else', async () => {
        const lot = called
        const id = await asked(lot)
        const asker = at(await bidding.manager(0), MAY_23)
        expect(await shown(asker, id)).toEqual([1, 1, 1, 1])
        expect(await shown(await bidding.as('social_worker', 0), id)).toEqual([1, 1, 1, 1])
        for (const who of [officer, await bidding.as('leader')]) expect(await shown(who, id)).toEqual([1, 0, 0, 1])
        const strangers = [...(await everybody()), await neighbour.as('officer'), await neighbour.as('provider_manager')]
        for (const who of strangers) expect(await shown(who, id)).toEqual([0, 0, 0, 0])

        for (const who of [officer, asker]) expect((await seen(who, lot)).questions).toMatchObject([{ id, text: TEXT }])
        for (const who of await everybody()) expect(await seen(who, lot)).toMatchObject({ answers: [], questions: [] })
        const told = JSON.stringify([
          await seen(officer, lot),
          await look(db.pool, officer, (tx) => listWaitingQuestions(tx, officer)),
          await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, lot, { limit: 100 })),
        ])
        for (const trace of [asker.actor, bidding.party(0), '演示provider_manager']) expect(told).not.toContain(trace)
      })

      it('stands before the office with its last day and how that was counted', async () => {
        const fresh = aBidding(db, neighbour)
        const lot = await fresh.anOpenCall()
        await fresh.must(await fresh.manager(0, MAY_22), (tx, who) =>
          askQuestion(tx, who, lot, { partyId: fresh.party(0), section: null, text: TEXT }),
        )
        const waiting = async (now: Instant) => {
          const who = await fresh.as('officer', 1, now)
          return look(db.pool, who, (tx) => listWaitingQuestions(tx, who))
        }
        const { items } = await waiting(MAY_23)
        expect(items).toMatchObject([{ answerDue: '2017-05-25', overdue: false, can: { 'question.answer': true } }])
        expect(items[0]?.answerTerm).toMatchObject({ rule: 'local-selection:inquiry', start: '2017-05-22', amount: 3 })
        expect((await waiting(endOf(CivilDate.parse('2017-05-25')))).items[0]?.overdue).toBe(false)
        expect((await waiting(plusMs(endOf(CivilDate.parse('2017-05-25')), 1))).items[0]?.overdue).toBe(true)
        expect((await waiting(DEADLINE)).items).toEqual([])
        const provider = await fresh.manager(0, MAY_23)
        expect(await look(db.pool, provider, (tx) => listWaitingQuestions(tx, provider))).toEqual({ items: [] })
      })
    })

    describe('with its answer', () => {
      it('stands beside the call for everybody at once, in the office’s words, and still tells nobody who asked', async () => {
        const lot = called
        const id = await asked(lot)
        value(await answers(id))
        const read = { section: 'who', question: REPLY.wording, answer: REPLY.answer, answeredAt: MAY_23 }
        for (const who of await everybody()) expect(await seen(who, lot)).toMatchObject({ answers: [read], questions: [] })
        // An id tells the millisecond at which it was made.
        expect((await seen(officer, lot)).answers.map(({ id: own }) => own)).not.toContain(id)
        expect((await seen(officer, lot)).questions).toMatchObject([{ text: TEXT, wording: REPLY.wording, status: 'answered' }])
        const visitor = at(district.nobody, MAY_23)
        const call = await look(db.pool, visitor, async (tx) => {
          const { items } = await listNotices(tx, visitor, { kind: 'call', lot, limit: 1 })
          return value(await viewNotice(tx, visitor, items[0]?.id ?? ''))
        })
        expect(call).toMatchObject({ kind: 'call', answers: [read] })
        for (const who of await everybody()) expect(await shown(who, id)).toEqual([0, 0, 0, 0])
        expect(await shown(officer, id)).toEqual([1, 0, 1, 1])
        const record = value(await look(db.pool, officer, (tx) => viewLotRecord(tx, officer, lot, { limit: 100 })))
        expect(record.items.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['question.answer']))
        expect(record.items.map(({ deed }) => deed)).not.toContain('question.ask')
      })

      it('is not published while it names an organisation or gives a number', async () => {
        const lot = called
        const id = await asked(lot)
        const other = await look(db.pool, officer, (tx) =>
          tx.selectFrom('party').select(['name', 'shortName']).where('id', '=', bidding.party(3)).executeTakeFirstOrThrow(),
        )
        for (const name of [other.name, other.shortName])
          expect(await answers(id, { ...REPLY, wording: `${name}问：是否计入人数？` })).toMatchObject({
            error: { code: 'names-organisation' },
          })
        expect(codeOf(await answers(id, { ...REPLY, answer: `${other.name}所问，计入。` }))).toBe('names-organisation')
        expect(codeOf(await answers(id, { ...REPLY, wording: '请回电13812345678' }))).toBe('question-gives-number')
        expect((await seen(at(district.nobody, MAY_23), lot)).answers).toEqual([])
        value(await answers(id))
      })
    })

    it('that is declined is told its asker with the reason, and nobody else', async () => {
      const lot = called
      const id = await asked(lot)
      value(await declines(id))
      const asker = at(await bidding.manager(0), MAY_23)
      expect((await seen(asker, lot)).questions).toMatchObject([{ status: 'declined', reason: '所问与本次征集公告的内容无关。' }])
      for (const who of await everybody()) expect(await seen(who, lot)).toMatchObject({ answers: [], questions: [] })
      expect(await look(db.pool, officer, (tx) => listWaitingQuestions(tx, officer))).not.toMatchObject({ items: [{ id }] })
    })

    describe('is refused', () => {
      it('when it comes too late to be answered in time, by a millisecond, with the proof', async () => {
        const lot = called
        value(await asks(lot, 0, LAST))
        expect(await asks(lot, 1, plusMs(LAST, 1))).toEqual({
          ok: false,
          error: { code: 'question-too-late', lastDay: '2017-06-01', due: '2017-06-07', bidDeadline: DEADLINE },
        })
        expect(await seen(await bidding.manager(1, MAY_23), lot)).toMatchObject({
          lastDay: '2017-06-01',
          can: { 'question.ask': true },
        })
      })

      it('when the call is over or was taken back, and so is its answer', async () => {
        const lot = called
        const id = await asked(lot)
        expect(codeOf(await answers(id, REPLY, at(officer, DEADLINE)))).toBe('call-closed')
        expect(codeOf(await asks(lot, 0, DEADLINE))).toBe('call-closed')
        const end = { noticeNo: `演示终止 ${lot}`, title: '终止公告（演示）', reason: '本年度预算压缩，本项目不再采购。' }
        await bidding.must(await bidding.as('leader', 0, MAY_23), (tx, who) => cancelLot(tx, who, lot, end))
        expect(codeOf(await asks(lot))).toBe('call-closed')
        for (const outcome of [await answers(id), await declines(id)]) expect(codeOf(outcome)).toBe('call-closed')
        expect(await seen(officer, lot)).toMatchObject({ lastDay: null, questions: [{ can: { 'question.answer': false } }] })
      })

      it('from anyone but an organisation’s manager for that organisation, and about no call but one that is out here', async () => {
        const { done, manager, as, party } = bidding
        const [lot, unpublished] = [called, await bidding.aReadyLot()]
        const about = (who: Acting, of: LotId, n = 0) =>
          done(at(who, MAY_22), (tx, acting) => askQuestion(tx, acting, of, { partyId: party(n), section: null, text: TEXT }))
        for (const who of [
          await as('social_worker'),
          await as('officer'),
          await as('resident'),
          await manager(1),
          district.nobody,
        ])
          expect(codeOf(await about(who, lot))).toBe('not-found')
        expect(codeOf(await about(await neighbour.as('provider_manager'), lot))).toBe('not-found')
        expect(codeOf(await about(await manager(0), unpublished))).toBe('not-found')
        // Whoever has no bid here may ask all the same: that is how one decides whether to bid.
        const id = value(await about(await manager(4), lot, 4)).id
        for (const who of [await as('leader'), await as('custodian'), await manager(4), await neighbour.as('officer')]) {
          expect(codeOf(await answers(id, REPLY, at(who, MAY_23)))).toBe('not-found')
          expect(codeOf(await declines(id, at(who, MAY_23)))).toBe('not-found')
        }
      })

      it('when an organisation has asked as often as one may', async () => {
        const lot = called
        const who = await bidding.manager(0, MAY_22)
        const question = { partyId: bidding.party(0), section: null, text: TEXT }
        await bidding.must(who, async (tx) => {
          for (let time = 1; time < MOST_QUESTIONS; time++) value(await askQuestion(tx, who, lot, question))
          return askQuestion(tx, who, lot, question)
        })
        expect(codeOf(await asks(lot))).toBe('too-many-questions')
        await asked(lot, 1)
      })
    })
  })

  it('comes once: of two who answer or decline at the same moment one is told that it is done', async () => {
    const lot = await bidding.anOpenCall()
    const [one, other] = [await asked(lot), await asked(lot)]
    const second = await bidding.as('officer', 1, MAY_23)
    const both = await Promise.all([answers(one), answers(one, { ...REPLY, answer: '不计入。' }, second)])
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'wrong-status'])
    const mixed = await Promise.all([answers(other), declines(other, second)])
    expect(mixed.map(codeOf).toSorted()).toEqual(['done', 'wrong-status'])
    expect(codeOf(await declines(one))).toBe('wrong-status')
  })
})
