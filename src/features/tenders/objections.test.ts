import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import type { LotId, PartyId } from '../../kernel/ids.ts'
import { act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { anAnnouncedLot, concerned } from './fixtures/a-result.ts'
import { filingFault, isUnfitForPublic, MOST_OBJECTIONS } from './rules/challenge.ts'
import { viewChallenge } from './service/challenge-views.ts'
import { answerChallenge, fileChallenge, withdrawChallenge } from './service/challenges.ts'
import { objectionsTo } from './service/objections.ts'
import { pendingOf } from './store/challenges.ts'

const MIDWAY = instantAt(CivilDate.parse('2017-06-28'), '12:00')
const CLAIM = { matter: '张三13812345678', text: '身份证370502199001011234的张三徇私。', remedy: '请重新评审。', papers: [] }

describe('who has objected before', () => {
  it('waits for the answer, and may come again when it has come or was not wanted', () => {
    expect(filingFault([])).toBeUndefined()
    expect(filingFault(['received'])).toBe('objection-pending')
    expect(filingFault(['withdrawn', 'accepted'])).toBe('objection-pending')
    for (const over of ['withdrawn', 'rejected', 'upheld', 'refused'] as const) expect(filingFault([over])).toBeUndefined()
  })
  it('comes so many times and no more, withdrawn ones counted', () => {
    const withdrawn = (times: number) => Array.from({ length: times }, () => 'withdrawn' as const)
    expect(filingFault(withdrawn(MOST_OBJECTIONS - 1))).toBeUndefined()
    expect(filingFault(withdrawn(MOST_OBJECTIONS))).toBe('too-many-objections')
  })
})

describe('an answer that everybody reads', () => {
  it('gives nobody’s number, and not the name of whoever objected', () => {
    expect(isUnfitForPublic('经核对，计分无误。', ['演示居民甲', ''])).toBe(false)
    expect(isUnfitForPublic('请拨打138 1234 5678。', [])).toBe(true)
    expect(isUnfitForPublic('身份证370502199001011234', [])).toBe(true)
    for (const name of ['演示居民甲', '演示 居民 甲', '演示·居民·甲', '演示居\u200b民甲', 'Ｊane Ｄoe'])
      expect(isUnfitForPublic(`${name}：经核对，计分无误。`, ['演示居民甲', 'Jane Doe'])).toBe(true)
    expect(isUnfitForPublic('请拨打一三八 一二三四 五六七八。', [])).toBe(true)
    expect(isUnfitForPublic('经核对，计分无误。', ['·'])).toBe(false)
  })
})

onBothDatabases('objections to a result', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let rival: Acting
  let resident: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'objections')
    ;({ officer, leader, rival, resident } = await concerned(district))
  })
  const at = (who: Acting, now = MIDWAY): Acting => ({ ...who, now })
  const announced = (tx: Tx, code: string) =>
    anAnnouncedLot(tx, district, { officer, leader }, { plan: { code }, programme: { code } })
  const files = (tx: Tx, who: Acting, lot: LotId, partyId: PartyId | null = null) =>
    fileChallenge(tx, at(who), lot, { partyId, ...CLAIM })

  it('are one at a time of each person and organisation, and so many in all', () =>
    undone(db.pool, officer, async (tx) => {
      const { lotId, second } = await announced(tx, 'A01')
      for (let time = 0; time < MOST_OBJECTIONS; time++) {
        const { id } = value(await files(tx, resident, lotId))
        expect(codeOf(await files(tx, resident, lotId))).toBe('objection-pending')
        value(await withdrawChallenge(tx, at(resident), id))
      }
      expect(codeOf(await files(tx, resident, lotId))).toBe('too-many-objections')
      value(await files(tx, rival, lotId, second))
      expect(codeOf(await files(tx, rival, lotId, second))).toBe('objection-pending')
      value(await files(tx, rival, lotId))
      const elsewhere = await announced(tx, 'A02')
      value(await files(tx, resident, elsewhere.lotId))
      expect(await pendingOf(tx, district, lotId)).toBe(2)
    }))

  it('are one of two that somebody files at the same moment', async () => {
    const { lotId } = value(
      await act(db.pool, officer, async (tx) => ({ ok: true as const, value: await announced(tx, 'RACE') })),
    )
    const filed = await Promise.all(
      Array.from({ length: 4 }, () => act(db.pool, at(resident), (tx) => files(tx, resident, lotId))),
    )
    expect(filed.map(codeOf).toSorted()).toEqual(['done', 'objection-pending', 'objection-pending', 'objection-pending'])
  })

  it('are told to the public by day, finding and answer: neither who objected nor a word of what they wrote', () =>
    undone(db.pool, officer, async (tx) => {
      const { lotId, second } = await announced(tx, 'A01')
      const { id } = value(await files(tx, resident, lotId))
      const { id: other } = value(await files(tx, rival, lotId, second))
      const answers = (challenge: typeof id, answer: string) =>
        answerChallenge(tx, at(officer), challenge, { deed: 'challenge.refuse', answer })
      expect(codeOf(await answers(id, '演示resident 0：不予受理。'))).toBe('answer-unfit-for-public')
      expect(codeOf(await answers(id, '评分依据已公开，详询13812345678。'))).toBe('answer-unfit-for-public')
      const { partyName } = value(await viewChallenge(tx, officer, other))
      expect(codeOf(await answers(other, `${partyName}提出的事项不属于受理范围。`))).toBe('answer-unfit-for-public')
      value(await answers(id, '没有提供事实依据，不予受理。'))
      const told = await objectionsTo(tx, district, lotId)
      expect(told).toEqual([
        {
          answer: '没有提供事实依据，不予受理。',
          filedOn: '2017-06-28',
          verdict: 'refused',
          answeredOn: '2017-06-28',
          reviewBy: '2017-07-07',
        },
      ])
    }))
})
