import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import type { ChallengeId, LotId, PartyId } from '../../kernel/ids.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import type { Tx } from '../../platform/db.ts'
import type { Branching } from '../../platform/testing/branch.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { type District } from '../identity/fixtures/a-district.ts'
import { giveLogin } from '../identity/service/give-login.ts'
import { audited } from '../ledger/service/audit.ts'
import { concerned, NOTICE_ENDS } from './fixtures/a-result.ts'
import { isKeptFrom, MOST_OBJECTIONS } from './rules/challenge.ts'
import { addPaper } from './service/challenge-files.ts'
import { listChallenges, openPaper, viewChallenge } from './service/challenge-views.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { viewLot } from './service/lot-views.ts'
import {
  acceptChallenge,
  answerChallenge,
  disownChallenge,
  fileChallenge,
  registerChallenge,
  withdrawChallenge,
  withdrawOnPaper,
} from './service/challenges.ts'
import { aNotice } from './fixtures/stages.ts'
import { objectionsTo } from './service/objections.ts'
import { sweep } from './service/sweep.ts'
import { challenges, lots } from './store/kept.ts'

const MIDWAY = instantAt(CivilDate.parse('2017-06-28'), '12:00')
const AFTER = plusMs(endOf(NOTICE_ENDS), 1)
const CLAIM = { matter: '得分计算', text: '持证社工一项计分有误。', remedy: '请重新核对。' }
const FOUND = '经核对，证书登记的是另一人，该项应得零分。'

onBothDatabases('who has a hand in an objection', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let colleague: Acting
  let leader: Acting
  let rival: Acting
  let winner: Acting
  let resident: Acting
  let announced: Awaited<ReturnType<typeof aNotice>>['announced']
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, announced } = await aNotice(db))
    ;({ officer, leader, rival, winner, resident } = await concerned(district))
    colleague = await district.as('officer', 1)
  })
  const at = (who: Acting, now: Instant = MIDWAY): Acting => ({ ...who, now })

  const here = (body: (tx: Tx, lotId: LotId, second: PartyId) => Promise<void>) =>
    undone(db.pool, officer, (tx) => body(tx, announced.lotId, announced.second))
  const as = async <T>(tx: Tx, who: Acting, body: (who: Acting) => Promise<T>): Promise<T> => {
    await sql.raw(`set local heli.actor = '${who.actor}'`).execute(tx)
    const done = await body(at(who))
    await sql.raw(`set local heli.actor = '${officer.actor}'`).execute(tx)
    return done
  }
  const files = (tx: Tx, who: Acting, lot: LotId, partyId: PartyId | null) =>
    as(tx, who, (me) => fileChallenge(tx, me, lot, { partyId, ...CLAIM, papers: [] }))
  /** Entered by the officer, each with a scan of its own. */
  const entered = async (tx: Tx, lot: LotId, partyId: PartyId | null, fill = 'a') => {
    const stored = { sha256: Sha256.parse(fill.repeat(64)), size: 10, type: 'application/pdf' } as const
    const { id: paper } = value(await addPaper(tx, at(officer), lot, { name: `异议书${fill}.pdf`, stored }))
    const came = { partyId, signatory: '演示居民甲', arrivedOn: CivilDate.parse('2017-06-27'), ...CLAIM, papers: [paper] }
    return { id: value(await registerChallenge(tx, at(officer), lot, came)).id, paper }
  }
  const answers = (
    tx: Tx,
    who: Acting,
    id: ChallengeId,
    deed: 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold',
    answer = FOUND,
  ) => answerChallenge(tx, at(who), id, { deed, answer })

  it('leaves a bidder its own objections, however many papers are entered in its name', () =>
    here(async (tx, lotId, second) => {
      for (const fill of ['a', 'b', 'c']) await entered(tx, lotId, second, fill)
      for (let time = 0; time < MOST_OBJECTIONS; time++) {
        const { id } = value(await files(tx, rival, lotId, second))
        expect(codeOf(await files(tx, rival, lotId, second))).toBe('objection-pending')
        value(await as(tx, rival, (me) => withdrawChallenge(tx, me, id)))
      }
      expect(codeOf(await files(tx, rival, lotId, second))).toBe('too-many-objections')
    }))

  it('shows an organisation what was entered in its name, with the paper, and nobody else of the bidders', () =>
    here(async (tx, lotId, second) => {
      const { id, paper } = await entered(tx, lotId, second)
      await entered(tx, lotId, null, 'b')
      const listed = (who: Acting) =>
        as(tx, who, async (me) => (await listChallenges(tx, me, { lot: lotId, limit: 20 })).items.map((one) => one.id))
      expect([await listed(rival), await listed(winner), await listed(resident)]).toEqual([[id], [], []])
      const seen = (who: Acting) => as(tx, who, async (me) => codeOf(await openPaper(tx, me, id, paper)))
      expect([await seen(rival), await seen(winner), await seen(resident)]).toEqual(['done', 'not-found', 'not-found'])
      const next = (who: Acting) => as(tx, who, async (me) => value(await viewLot(tx, me, lotId, NO_CONTRACTS)).next?.deed)
      expect([await next(rival), await next(winner)]).toEqual(['challenge.await', 'lot.award'])
      const { can } = value(await as(tx, rival, (me) => viewChallenge(tx, me, id)))
      expect([can['challenge.disown'], can['challenge.withdraw'], can['challenge.read']]).toEqual([true, false, false])
      value(await answers(tx, leader, id, 'challenge.refuse'))
      expect(value(await as(tx, rival, (me) => viewChallenge(tx, me, id))).answer).toBe(FOUND)
    }))

  it('lets it say that the paper is none of its own, which then hinders nothing and is told to nobody', () =>
    here(async (tx, lotId, second) => {
      const { id } = await entered(tx, lotId, second)
      const disowns = (who: Acting) => as(tx, who, async (me) => codeOf(await disownChallenge(tx, me, id)))
      for (const who of [winner, resident, officer, leader]) expect(await disowns(who)).toBe('not-found')
      expect(await disowns(rival)).toBe('done')
      expect(await disowns(rival)).toBe('wrong-status')
      expect(value(await viewChallenge(tx, at(officer), id)).status).toBe('disowned')
      expect(codeOf(await answers(tx, leader, id, 'challenge.refuse'))).toBe('wrong-status')
      expect(await objectionsTo(tx, district, lotId)).toEqual([])
      await sweep(tx, at(district.system, AFTER))
      expect((await lots.table.load(tx, district.tenant, lotId))?.status).toBe('awarded')
      await audited(challenges).check(tx, district.tenant, (faults) => expect(faults).toEqual([]))
    }))

  it('keeps whoever entered a paper from its answer: a colleague or the leader gives it', () =>
    here(async (tx, lotId) => {
      const { id } = await entered(tx, lotId, null)
      expect(codeOf(await acceptChallenge(tx, at(officer), id))).toBe('own-objection')
      expect(codeOf(await answers(tx, officer, id, 'challenge.refuse'))).toBe('own-objection')
      const can = async (who: Acting) => value(await viewChallenge(tx, at(who), id)).can
      for (const deed of ['challenge.accept', 'challenge.refuse'])
        expect([(await can(officer))[deed], (await can(colleague))[deed], (await can(leader))[deed]]).toEqual([false, true, true])
      value(await acceptChallenge(tx, at(leader), id))
      expect(codeOf(await answers(tx, officer, id, 'challenge.reject'))).toBe('own-objection')
      expect(codeOf(await answers(tx, colleague, id, 'challenge.reject'))).toBe('done')
    }))

  it('keeps whoever entered a paper from its withdrawal: a colleague enters the letter', () =>
    here(async (tx, lotId) => {
      const { id } = await entered(tx, lotId, null)
      const stored = { sha256: Sha256.parse('b'.repeat(64)), size: 10, type: 'application/pdf' } as const
      const withdraws = (who: Acting) =>
        as(tx, who, async (me) => {
          const { can } = value(await viewChallenge(tx, me, id))
          const letter = value(await addPaper(tx, me, lotId, { name: '撤回书.pdf', stored })).id
          return [can['challenge.withdraw-on-paper'], codeOf(await withdrawOnPaper(tx, me, id, { papers: [letter] }))]
        })
      expect(await withdraws(officer)).toEqual([false, 'own-objection'])
      expect(await withdraws(colleague)).toEqual([true, 'done'])
    }))

  it('takes whoever’s password the enterer made since the call for the enterer, until another makes it', () =>
    here(async (tx, lotId) => {
      const { id } = await entered(tx, lotId, null)
      const gives = async (giver: Acting, username: string | null, now = MIDWAY) =>
        codeOf(await giveLogin(tx, at(giver, now), colleague.actor, { username, passwordHash: 'a hash', mark: 'm' }))
      const accepts = async (who: Acting) => {
        const can = value(await viewChallenge(tx, at(who), id)).can['challenge.accept']
        const listed = (await listChallenges(tx, at(who), { lot: lotId, limit: 20 })).items.map(
          (one) => one.can['challenge.accept'],
        )
        return [can, ...listed, codeOf(await acceptChallenge(tx, at(who), id))]
      }
      // Another file of this process may have given everybody on the stage an account.
      await sql`update identity.person set account = null`.execute(tx)
      expect(await gives(officer, 'shadow')).toBe('done')
      expect(await accepts(colleague)).toEqual([false, false, 'own-objection'])
      expect(await gives(leader, null, plusMs(MIDWAY, 1))).toBe('done')
      expect(await accepts(colleague)).toEqual([true, true, 'done'])
    }))

  it('leaves it to the leader to uphold one, which ends the result that the leader confirmed', () =>
    here(async (tx, lotId, second) => {
      const { id } = value(await files(tx, rival, lotId, second))
      value(await acceptChallenge(tx, at(officer), id))
      for (const who of [officer, colleague]) expect(codeOf(await answers(tx, who, id, 'challenge.uphold'))).toBe('not-found')
      expect(value(await viewChallenge(tx, at(officer), id)).can).toMatchObject({
        'challenge.reject': true,
        'challenge.uphold': false,
      })
      expect(value(await answers(tx, leader, id, 'challenge.uphold')).lotStatus).toBe('suspended')
    }))

  it('asks every answer for what was found: a finding or a stock phrase is none', () =>
    here(async (tx, lotId, second) => {
      const { id } = value(await files(tx, rival, lotId, second))
      for (const nothing of ['工作需要', '不予受理。', '经集体研究决定，不予受理。'])
        expect(codeOf(await answers(tx, officer, id, 'challenge.refuse', nothing))).toBe('answer-says-nothing')
      value(await acceptChallenge(tx, at(officer), id))
      expect(codeOf(await answers(tx, leader, id, 'challenge.uphold', '工作需要'))).toBe('answer-says-nothing')
      expect(codeOf(await answers(tx, leader, id, 'challenge.uphold'))).toBe('done')
    }))

  it('takes none in their own name from whoever makes purchases or had a hand in this one, wherever they live', () =>
    here(async (tx, lotId) => {
      const living = (who: Acting): Acting => ({ ...who, posts: [...who.posts, ...resident.posts] })
      for (const who of [officer, colleague, leader])
        expect(codeOf(await files(tx, living(who), lotId, null))).toBe('own-purchase')
      expect(codeOf(await files(tx, { ...officer, posts: resident.posts }, lotId, null))).toBe('own-purchase')
      const finance = await district.as('finance')
      expect(codeOf(await files(tx, living(finance), lotId, null))).toBe('own-purchase')
      expect(codeOf(await files(tx, { ...finance, posts: resident.posts }, lotId, null))).toBe('done')
    }))

  it('keeps from the answer whoever filed it before they came to the office', () => {
    const filed = { filedBy: resident.actor }
    for (const deed of ['challenge.accept', 'challenge.refuse', 'challenge.uphold', 'challenge.reject'] as const)
      expect([isKeptFrom(filed, deed, [resident.actor]), isKeptFrom(filed, deed, [officer.actor])]).toEqual([true, false])
    expect(isKeptFrom(filed, 'challenge.withdraw', [resident.actor])).toBe(false)
  })
})
