import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { deadlines } from '../../app/audit/dues.ts'
import { reviewedLots } from '../../app/audit/reviews.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CHINA } from '../../kernel/calendar-cn.ts'
import { CivilDate, endOf, type Instant, plusDays, plusMs, startOf } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import { type LotId, PartyId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { plusWorkingDays } from '../../kernel/working-days.ts'
import { look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { beginningWith, type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { audited } from '../ledger/service/audit.ts'
import {
  type ADirectLot,
  aDirectPlace,
  aDirectPlan,
  AGREED,
  aGroup,
  anAgreedLot,
  anAgreement,
  anInvitedLot,
  aSoleNotice,
  aVisit,
  CLEARED,
  directTerms,
  groupIn,
  INVITED,
  type Run,
  SOLE_ENDS,
} from './fixtures/a-direct.ts'
import { aProgramme, DEADLINE, PUBLISHED } from './fixtures/a-lot.ts'
import { aRubric } from './fixtures/a-lot-plan.ts'
import { ANNOUNCED, anAnnouncement } from './fixtures/a-result.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { signableBasis } from './service/award-basis.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult, notifyAward } from './service/awards.ts'
import { startBid } from './service/bid-drafts.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from './service/challenges.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { draftLot, prepareLot } from './service/lot-plans.ts'
import { viewLot } from './service/lot-views.ts'
import { conveneGroup, recordAgreement, recordVisit, signRecord } from './service/negotiations.ts'
import { viewNegotiation } from './service/negotiation-views.ts'
import { paperOfLot } from './service/lot-papers.ts'
import { amendLot } from './service/amendments.ts'
import { drawPanel } from './service/panels.ts'
import { inviteSupplier } from './service/sole-notice.ts'
import { sweep } from './service/sweep.ts'
import { lots, negotiations } from './store/kept.ts'
import type { LotPaper } from './contract/papers.ts'

type Place = Awaited<ReturnType<typeof aDirectPlace>>

const after = (day: CivilDate): Instant => startOf(plusDays(day, 1))

onBothDatabases('what one supplier is asked for', (open) => {
  let db: Branching
  let district: Place['district']
  let people: Place['people']
  let where: Place['where']
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, people, where } = await aDirectPlace(db))
  })
  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const run = (who: Acting, deed: (tx: Tx, who: Acting) => Promise<unknown>) =>
    where.run(who, async (tx) => ok(await deed(tx, who)))
  /** A refusal, by its code; nothing is left of it. */
  const code = async (who: Acting, deed: Parameters<Run>[1]) => {
    let told = 'done'
    await where
      .run(who, async (tx) => {
        const outcome = await deed(tx, who)
        told = codeOf(outcome)
        return outcome
      })
      .catch(() => undefined)
    return told
  }
  const seen = async (who: Acting, lotId: LotId) => value(await look(db.pool, who, (tx) => viewLot(tx, who, lotId, NO_CONTRACTS)))
  const sweepAt = (now: Instant) => run(at(district.system, now), (tx, who) => sweep(tx, who))
  const faults = async (lotId: LotId) => {
    const found: unknown[] = []
    await look(db.pool, people.officer, async (tx) => {
      await audited(lots).check(tx, district.tenant, (some) => found.push(...some))
      await audited(negotiations).check(tx, district.tenant, (some) => found.push(...some))
      // Lots of other files may stand in the same district.
      await deadlines.run(tx, district.tenant, (...one) => (one[1] !== 'lot' || one[2] === lotId) && found.push(one))
      await reviewedLots.run(tx, district.tenant, (fault, noun, id) => id === lotId && found.push([fault, noun]))
    })
    return found
  }

  it('is planned with its supplier, its ground and its experts, and with no criterion', async () => {
    const { officer } = people
    onTestFinished(await db.branch())
    const programme = await where.run(officer, async (tx) =>
      ok(await aProgramme(tx, district, { code: 'PLAN', profile: 'direct' })),
    )
    const [supplier] = district.parties
    if (supplier === undefined) throw new Error('no party')
    const found = async (n: number, over: Parameters<typeof aDirectPlan>[2]) => {
      const plan = aDirectPlan(programme, supplier, { code: `PLAN-${n}`, ...over })
      const { id } = await where.run(officer, (tx, who) => draftLot(tx, who, plan))
      return (await seen(officer, id)).findings.flatMap((one) => (one.severity === 'warn' ? [] : [one.code]))
    }
    expect(await found(1, {})).toEqual([])
    expect(await found(2, { direct: null, rubric: aRubric() })).toEqual(['direct-terms-missing'])
    expect(await found(3, { direct: directTerms(supplier, { opinions: [], reason: '' }), rubric: aRubric() })).toEqual([
      'direct-reason-missing',
      'opinions-missing',
      'scored-though-direct',
    ])
    const original = { contractNo: 'HT-1', sumFen: Fen.parse(199_999_999) }
    const added = directTerms(supplier, { ground: 'addition', opinions: [], original })
    expect(await found(4, { direct: added })).toEqual(['addition-over-share'])
    const unknown = directTerms(supplier, { supplier: PartyId.parse(programme) })
    const plan = aDirectPlan(programme, supplier, { code: 'PLAN-5', direct: unknown })
    expect(await code(officer, (tx, who) => draftLot(tx, who, plan))).toBe('no-such-supplier')
    // What is scored elsewhere names no supplier.
    const scored = await where.run(officer, async (tx) => ok(await aProgramme(tx, district, { code: 'SCORED' })))
    const named = aDirectPlan(scored, supplier, { code: 'PLAN-6', rubric: aRubric() })
    const { id } = await where.run(officer, (tx, who) => draftLot(tx, who, named))
    expect(await code(officer, (tx, who) => prepareLot(tx, who, id))).toBe('not-ready')
  })

  describe('in its notice', () => {
    let made: ADirectLot
    beginningWith(
      () => db,
      async () => void (made = await aSoleNotice(where, 'SOLE-1')),
    )
    undoneAfterEach(() => db)
    const objection = {
      partyId: null,
      matter: '供应商唯一性',
      text: '本地另有两家机构能够承接。',
      remedy: '请公开采购。',
      papers: [],
    }

    it('is public for five working days, in which nobody is asked, and then cleared by the clock', async () => {
      const { officer, resident } = people
      const [winner, rival] = [people.winner, people.rival]
      const lot = await seen(resident, made.lotId)
      expect(lot).toMatchObject({ soleEnds: SOLE_ENDS, next: { deed: 'lot.clear' }, direct: { supplier: made.supplier } })
      expect(plusWorkingDays(CHINA, CivilDate.parse('2017-05-12'), 5)).toBe(SOLE_ENDS)
      const invitation = { bidDeadline: DEADLINE, note: '' }
      const invite = (now: Instant) => code(at(officer, now), (tx, who) => inviteSupplier(tx, who, made.lotId, invitation))
      expect(await invite(endOf(SOLE_ENDS))).toBe('too-early')
      await sweepAt(endOf(SOLE_ENDS))
      expect((await seen(officer, made.lotId)).clearedAt).toBeNull()
      await sweepAt(CLEARED)
      expect(await seen(officer, made.lotId)).toMatchObject({ clearedAt: CLEARED, next: { deed: 'lot.invite' } })
      const start = (who: Acting, n: number) =>
        code(at(who, INVITED), (tx, me) => startBid(tx, me, made.lotId, district.parties[n] ?? made.supplier))
      expect(await start(winner, 0)).toBe('not-invited')
      expect(
        await code(at(officer, INVITED), (tx, who) =>
          inviteSupplier(tx, who, made.lotId, { ...invitation, bidDeadline: INVITED }),
        ),
      ).toBe('deadline-passed')
      expect(await invite(INVITED)).toBe('done')
      expect(await invite(INVITED)).toBe('wrong-status')
      expect(await start(rival, 1)).toBe('not-invited')
      expect(await start(winner, 0)).toBe('done')
    })

    it('waits for the answer to an objection, for whose argument there are five working days after it', async () => {
      const { officer, resident } = people
      const last = endOf(SOLE_ENDS)
      const file = (now: Instant) => code(at(resident, now), (tx, who) => fileChallenge(tx, who, made.lotId, objection))
      expect(await file(plusMs(last, 1))).toBe('past-deadline')
      const { id } = await where.run(at(resident, last), (tx, who) => fileChallenge(tx, who, made.lotId, objection))
      await sweepAt(CLEARED)
      await sweepAt(DEADLINE)
      const held = await seen(officer, made.lotId)
      // Neither the end of the notice nor the planned close goes by before it is answered.
      expect(held).toMatchObject({ status: 'published', clearedAt: null, next: { deed: 'challenge.answer' } })
      expect(held.next?.due).toBe(plusWorkingDays(CHINA, SOLE_ENDS, 5))
      expect(await faults(made.lotId)).toEqual([])
      const invite = () =>
        code(at(officer, INVITED), (tx, who) => inviteSupplier(tx, who, made.lotId, { bidDeadline: DEADLINE, note: '' }))
      expect(await invite()).toBe('objection-open')
      await where.run(at(officer, INVITED), (tx, who) => acceptChallenge(tx, who, id))
      const answer = { deed: 'challenge.reject', answer: '经补充论证，另外两家机构没有服务档案和对应资质。' } as const
      await where.run(at(officer, INVITED), (tx, who) => answerChallenge(tx, who, id, answer))
      expect((await seen(officer, made.lotId)).clearedAt).toBe(INVITED)
      expect(await invite()).toBe('done')
      expect(await faults(made.lotId)).toEqual([])
    })

    it('comes to nothing when the leader finds an objection right', async () => {
      const { officer, leader, resident } = people
      const { id } = await where.run(at(resident, PUBLISHED), (tx, who) => fileChallenge(tx, who, made.lotId, objection))
      await where.run(at(officer, INVITED), (tx, who) => acceptChallenge(tx, who, id))
      const upheld = { deed: 'challenge.uphold', answer: '经补充论证，另有机构能够承接，改用公开方式采购。' } as const
      await where.run(at(leader, INVITED), (tx, who) => answerChallenge(tx, who, id, upheld))
      await sweepAt(DEADLINE)
      expect(await seen(leader, made.lotId)).toMatchObject({ status: 'suspended', next: { deed: 'lot.void-upheld' } })
      expect(await faults(made.lotId)).toEqual([])
    })
  })

  it('in an emergency needs no notice, and the supplier is asked at once', async () => {
    onTestFinished(await db.branch())
    const made = await aSoleNotice(where, 'SOLE-2', { ground: 'urgent', opinions: [] })
    const asked = await seen(people.officer, made.lotId)
    expect(asked).toMatchObject({ soleEnds: null, clearedAt: PUBLISHED, can: { 'lot.amend': false } })
    // There is no call that could be changed.
    const { revision, bidDeadline, reviewOn } = asked
    const said = { revision, noticeNo: '演示更正 1', title: '更正公告', reason: '更正服务期。', substance: false } as const
    const terms = {
      bidDeadline: bidDeadline ?? PUBLISHED,
      reviewOn: reviewOn ?? CivilDate.parse('2017-06-09'),
      reviewPlace: '',
      contact: '',
    }
    expect(await code(people.officer, (tx, me) => amendLot(tx, me, made.lotId, { ...said, ...terms }))).toBe('wrong-status')
    expect(await faults(made.lotId)).toEqual([])
  })

  it('chosen by a visit is agreed on only when the visit is on record', async () => {
    onTestFinished(await db.branch())
    const made = await anInvitedLot(where, 'SOLE-3', { ground: 'visited', opinions: [] })
    const { officer, rival } = people
    const visit = (who: Acting, over = {}) =>
      code(at(who, INVITED), (tx, me) => recordVisit(tx, me, made.lotId, { ...aVisit, ...over }))
    expect(await visit(officer)).toBe('visit-not-yet')
    expect(await visit(officer, { on: CivilDate.parse('2017-05-22') })).toBe('done')
    expect(await visit(rival)).toBe('not-found')
  })

  describe('with its group', () => {
    let made: ADirectLot
    let group: Acting[]
    beginningWith(
      () => db,
      async () => {
        made = await aGroup(where, 'SOLE-4')
        group = await groupIn(where)
      },
    )
    undoneAfterEach(() => db)
    const record = (over: Parameters<typeof anAgreement>[0] = {}, revision = 3) =>
      code(at(people.officer, AGREED), (tx, who) =>
        recordAgreement(tx, who, made.lotId, { revision, agreement: anAgreement(over) }),
      )
    const sign = (who: Acting, revision: number, dissent: string | null = null) =>
      code(who, (tx, me) => signRecord(tx, me, made.lotId, { revision, dissent }))

    it('is drawn up by nobody who works for the supplier, decides on it, or is too few; and no panel is drawn', async () => {
      const members = group.map(({ actor }) => actor)
      const called = { meetsOn: CivilDate.parse('2017-06-12'), place: '演示会议室' }
      const convene = (chosen: typeof members) =>
        code(at(people.officer, AGREED), (tx, who) => conveneGroup(tx, who, made.lotId, { ...called, members: chosen }))
      const [one, two, officer] = members
      if (!one || !two || !officer) throw new Error('no group')
      expect(await convene([one, two])).toBe('group-too-small')
      expect(await convene([one, officer, (await district.as('officer', 1)).actor])).toBe('group-experts-too-few')
      expect(await convene([one, two, two])).toBe('member-twice')
      for (const other of [people.leader, people.winner, people.resident])
        expect(await convene([one, two, other.actor])).toBe('member-not-fit')
      expect(await convene([two, one, officer])).toBe('done')
      const drawn = (tx: Tx, who: Acting) => drawPanel(tx, who, made.lotId, { witness: '演示' }, () => 0)
      expect(await code(at(people.officer, AGREED), drawn)).toBe('wrong-status')
    })

    it('agrees on no price above the budget or the supplier’s own offer, and on no day before the response was open', async () => {
      expect(await record({ agreedFen: Fen.parse(20_000_001) })).toBe('agreed-over-budget')
      expect(await record({ agreedFen: Fen.parse(19_000_001) })).toBe('agreed-over-offer')
      expect(await record({ agreedFen: Fen.parse(0) })).toBe('agreed-nothing')
      expect(await record({ heldOn: CivilDate.parse('2017-06-07') })).toBe('held-on-wrong-day')
      expect(await record({ heldOn: CivilDate.parse('2017-06-10') })).toBe('held-on-wrong-day')
      expect(await record({}, 2)).toBe('changed-meanwhile')
      expect(await record()).toBe('done')
      // Whoever read the earlier record does not sign the later one by it.
      expect(await record({ agreedFen: Fen.parse(18_000_000) }, 4)).toBe('done')
      const [first, second] = group
      if (!first || !second) throw new Error('no group')
      expect(await sign(first, 4)).toBe('changed-meanwhile')
      expect(await sign(first, 5)).toBe('done')
      expect(await record({}, 6)).toBe('signed-already')
      // What one signs is not another record to the next.
      expect(await sign(second, 5)).toBe('done')
      expect(await sign(second, 5)).toBe('signed-already')
      expect(await sign(await district.as('juror', 5), 5)).toBe('not-found')
      expect(await faults(made.lotId)).toEqual([])
    })

    it('signs or says why not; silent for two working days, it agrees, and the result is proposed for what was agreed', async () => {
      expect(await record()).toBe('done')
      const [first, second] = group
      if (!first || !second) throw new Error('no group')
      expect(await sign(first, 4, '不同意')).toBe('reason-says-nothing')
      expect(await sign(first, 4, '价格仍然高于邻近街道同类项目，建议再谈。')).toBe('done')
      const { officer, leader, rival } = people
      const held = async (who: Acting) =>
        value(await look(db.pool, who, (tx) => viewNegotiation(tx, who, made.lotId))).negotiation
      expect(await held(officer)).toMatchObject({ offerFen: 19_000_000, firstFen: 19_000_000, signBy: '2017-06-13' })
      expect(await look(db.pool, rival, async (tx) => codeOf(await viewNegotiation(tx, rival, made.lotId)))).toBe('not-found')
      await sweepAt(endOf(CivilDate.parse('2017-06-13')))
      expect((await seen(officer, made.lotId)).status).toBe('reviewing')
      await sweepAt(after(CivilDate.parse('2017-06-13')))
      expect(await held(officer)).toMatchObject({ status: 'signed', silent: group.slice(1).map(({ actor }) => actor) })
      const award = value(await look(db.pool, leader, (tx) => viewAward(tx, leader, made.lotId, NO_CONTRACTS)))
      expect(award).toMatchObject({
        awardStatus: 'proposed',
        awardFen: 18_500_000,
        winner: { partyId: made.supplier, total: null },
        dissents: [{ reason: '价格仍然高于邻近街道同类项目，建议再谈。' }],
      })
      expect(await faults(made.lotId)).toEqual([])
    })
  })

  it('goes from the signed record to a public result that names the group and no score, and to its contract', async () => {
    onTestFinished(await db.branch())
    const made = await anAgreedLot(where, 'SOLE-5')
    const { officer, leader } = people
    await where.run(at(leader, ANNOUNCED), (tx, who) => confirmAsItStands(tx, who, made.lotId))
    const announcement = anAnnouncement([], { noticeNo: '演示成交 5' })
    await where.run(at(officer, ANNOUNCED), (tx, who) => announceResult(tx, who, made.lotId, announcement))
    const notice = await where.run(officer, async (tx) =>
      ok(
        await tx
          .selectFrom('notice')
          .select('body')
          .where('lotId', '=', made.lotId)
          .where('kind', '=', 'result')
          .executeTakeFirstOrThrow(),
      ),
    )
    const printed = async (who: Acting, kind: LotPaper) => {
      const paper = await look(db.pool, who, (tx) => paperOfLot(tx, who, made.lotId, kind))
      return paper.ok ? words(lay(paper.value)).join('\n') : paper.error.code
    }
    const said = [
      ['call-notice', '演示专家甲'],
      ['negotiation-record', '每月3场，全年36场'],
      ['result-notice', '单一来源'],
    ] as const
    for (const [kind, text] of said) {
      const paper = await printed(officer, kind)
      expect(paper).toContain(text)
      expect(paper).not.toMatch(/得分|评分|评委/)
    }
    // Prices and people are the office's until they are announced, and the sheets of a panel nobody's.
    expect(await printed(people.rival, 'negotiation-record')).toBe('not-found')
    expect(await printed(officer, 'score-sheet-blank')).toBe('not-found')
    const body: unknown = JSON.parse(notice.body)
    expect(body).toMatchObject({ winner: { total: null }, reviewOn: '2017-06-09', awardFen: 18_500_000 })
    expect(body).toHaveProperty('jurors.length', 4)
    const lot = await seen(officer, made.lotId)
    if (lot.standstillEnds === null) throw new Error('no term')
    await sweepAt(after(lot.standstillEnds))
    const told = after(lot.standstillEnds)
    await where.run(at(officer, told), (tx, who) => notifyAward(tx, who, made.lotId, '演示成交通知 5'))
    expect(await code(at(officer, told), (tx, who) => signableBasis(tx, who, made.lotId))).toBe('done')
    expect((await seen(officer, made.lotId)).steps.map(({ key }) => key)).toEqual([
      'need',
      'notice',
      'clearing',
      'invitation',
      'deadline',
      'opening',
      'qualification',
      'review',
      'confirmation',
      'standstill',
      'letter',
      'signing',
    ])
    expect(await faults(made.lotId)).toEqual([])
  })
})
