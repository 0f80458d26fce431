import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import {
  CivilDate,
  civilDateOf,
  daysBetween,
  endOf,
  Instant,
  instantAt,
  plusDays,
  plusMs,
  startOf,
} from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, MemberId, PartyId, PostId } from '../../../kernel/ids.ts'
import { AreaCode } from '../../../kernel/area.ts'
import { isCountedRight } from '../../../kernel/working-days.ts'
import type { Role } from '../../../kernel/roles.ts'
import { BidStatus } from './bid.ts'
import { type BidContent, EMPTY_CONTENT, factsOf, missingIn, placeholdersIn } from './bid-content.ts'
import { JurorStatus } from './juror.ts'
import { bidLabel, receiptNo, shuffled } from './labels.ts'
import { evaluatorSamples, offerSamples } from '../../../ui/words/offer-help.ts'
import { asCounted, callTerm, isInTime, isLongEnough, noticeTerm } from './notice-clock.ts'
import { CONSULTATION, LOCAL_SELECTION } from './profiles.ts'
import { mayReadBid } from './reading.ts'
import { qualificationOf, turnout } from './turnout.ts'

const ID = '00000000-0000-7000-8000-00000000000'
const anInstant = fc
  .integer({ min: Date.UTC(2016, 0), max: Date.UTC(2026, 0) })
  .map((ms) => plusMs(Instant.parse('1970-01-01T00:00:00.000Z'), ms))

describe('the clock of a notice', () => {
  it('gives twenty whole days after the day of publication, whatever the hour and the holidays', () => {
    fc.assert(
      fc.property(anInstant, (publishedAt) => {
        const term = noticeTerm(CHINA, LOCAL_SELECTION, publishedAt)
        expect(daysBetween(civilDateOf(publishedAt), term.due)).toBe(20)
        expect(term.steps).toHaveLength(21)
        expect(isLongEnough(term, startOf(term.due))).toBe(true)
        expect(isLongEnough(term, endOf(plusDays(term.due, -1)))).toBe(false)
      }),
    )
  })

  it('is in time before the deadline and late at it', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: -5, max: 5 }), (deadline, ms) => {
        expect(isInTime(deadline, plusMs(deadline, ms))).toBe(ms < 0)
      }),
    )
    expect(isInTime(null, instantAt(CivilDate.parse('2017-05-12'), '09:00'))).toBe(false)
  })
})

describe('the letters of bidders', () => {
  it('run A to Z, then AA, and never repeat', () => {
    expect([0, 25, 26, 27, 701].map(bidLabel)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ'])
    expect(new Set(Array.from({ length: 702 }, (_, n) => bidLabel(n))).size).toBe(702)
  })

  it('are drawn: every order can come, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 20 }), fc.infiniteStream(fc.nat()), (things, chance) => {
        const draw = (n: number) => Number(chance.next().value) % n
        expect(shuffled(things, draw).toSorted()).toEqual(things.toSorted())
      }),
    )
    const orders = [0, 1, 2].flatMap((first) => [0, 1].map((second) => [first, second, 0]))
    expect(() => shuffled(['a', 'b'], (n) => n)).toThrow('one of 2')
    const seen = orders.map((draws) => shuffled(['a', 'b', 'c'], () => draws.shift() ?? 0).join(''))
    expect(new Set(seen).size).toBe(6)
  })

  it('leave the receipt’s number to chance too, within what the record holds', () => {
    const no = receiptNo('DY2017-LONGEST-CODE1', '2017-06-05', (n) => n - 1)
    expect(no).toBe('DY2017-LONGEST-CODE1-20170605-99999999')
    expect(no.length).toBeLessThanOrEqual(40)
  })
})

describe('the documents of a call', () => {
  it('are to be had for their working days, also where the notice’s own days run over a holiday', () => {
    const at = (date: string) => callTerm(CHINA, CONSULTATION, startOf(CivilDate.parse(date)))
    expect(at('2017-06-01')).toMatchObject({ rule: 'consultation:notice', due: '2017-06-11' })
    // Ten days from 28 September are over on 8 October, and hold but three working days.
    expect(at('2017-09-28')).toMatchObject({ rule: 'consultation:documents', due: '2017-10-12' })
  })

  it('leave a term that whoever counts it again comes to as well', () => {
    const terms = ['2017-06-01', '2017-09-28'].map((date) => callTerm(CHINA, CONSULTATION, startOf(CivilDate.parse(date))))
    expect(terms.map((term) => isCountedRight(asCounted(term), false))).toEqual([true, true])
    expect(terms.map((term) => isCountedRight(asCounted({ ...term, due: plusDays(term.due, 1) }), false))).toEqual([false, false])
  })
})

describe('a proposal', () => {
  it('is complete when nothing is empty, and a count of nothing is an answer', () => {
    expect(missingIn(EMPTY_CONTENT, { preferences: [] })).toHaveLength(11)
    const filled: BidContent = {
      organisation: '一',
      analysis: '二',
      methods: '三',
      schedule: '四',
      team: '五',
      sustainability: '六',
      certifiedSocialWorkers: 0,
      hasLastYearFinancialReport: false,
      hasManagementRules: false,
      hasSmallBusinessStatement: null,
      finishedSimilarProjects: 0,
      offerFen: Fen.parse(0),
    }
    expect(missingIn(filled, { preferences: [] })).toEqual([])
    const preferences = [{ fact: 'hasSmallBusinessStatement', share: '0.10' }]
    expect(missingIn(filled, { preferences })).toEqual(['hasSmallBusinessStatement'])
    expect(factsOf(filled)).toEqual({
      certifiedSocialWorkers: '0',
      finishedSimilarProjects: '0',
      hasLastYearFinancialReport: false,
      hasManagementRules: false,
    })
    expect(factsOf(EMPTY_CONTENT)).toEqual({})
  })

  it('is not ready while places of the example are still to be filled in', () => {
    const text = '本机构【请填写成立年月】成立，专职社工【 请填写人数】人。【服务内容】家庭日。'
    const written = {
      ...EMPTY_CONTENT,
      organisation: text,
      team: '【Fill in the names】',
      analysis: '【请填写',
      methods: '请填写',
    }
    expect(placeholdersIn(written)).toEqual([
      { section: 'organisation', count: 2 },
      { section: 'analysis', count: 1 },
      { section: 'team', count: 1 },
    ])
    expect(placeholdersIn(EMPTY_CONTENT)).toEqual([])
    for (const hidden of ['【请\u200b填写人数】', '【Ｆill in】', '[请填写]'])
      expect(placeholdersIn({ ...EMPTY_CONTENT, team: hidden })).toEqual([{ section: 'team', count: 1 }])
  })

  it('begins from examples whose every fact is left to fill in', () => {
    for (const [section, [zh, en]] of [...Object.entries(offerSamples), ...Object.entries(evaluatorSamples)])
      for (const text of [zh, en]) {
        expect(placeholdersIn({ ...EMPTY_CONTENT, organisation: text }), `${section}: ${text}`).not.toEqual([])
        expect(text.replaceAll(/【[^】]*】/gu, '')).not.toMatch(/[0-9]/)
      }
  })
})

describe('too few bidders', () => {
  it('are fewer than two', () => {
    expect([0, 1, 2, 3].map((found) => turnout(LOCAL_SELECTION, found).enough)).toEqual([false, false, true, true])
  })

  it('are counted among those that were opened', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BidStatus.options)), (statuses) => {
        const { qualified, disqualified, undecided } = qualificationOf(statuses)
        const apart = new Set<BidStatus>(['draft', 'sealed', 'withdrawn', 'lapsed', 'late', 'unconfirmed', 'unopened'])
        expect(qualified + disqualified + undecided).toBe(statuses.filter((status) => !apart.has(status)).length)
      }),
    )
  })
})

describe('who reads a bid', () => {
  const [party, other, actor, lotId] = [
    PartyId.parse(`${ID}2`),
    PartyId.parse(`${ID}3`),
    MemberId.parse(`${ID}4`),
    LotId.parse(`${ID}5`),
  ]
  const post = (role: Role, of: PartyId | null) => ({
    id: PostId.parse(`${ID}6`),
    role,
    party: of,
    area: AreaCode.parse('3705'),
    from: CivilDate.parse('2010-01-01'),
    until: null,
  })
  const roles = fc.constantFrom<Role>('officer', 'leader', 'custodian', 'juror', 'finance', 'resident', 'provider_manager')

  it('before the opening is the bidder alone', () => {
    fc.assert(
      fc.property(roles, fc.constantFrom(...JurorStatus.options), (role, status) => {
        const acting = { actor, posts: [post(role, other)] }
        const juror = { lotId, member: actor, status }
        expect(mayReadBid(acting, { id: lotId, openedAt: null }, { partyId: party, label: null }, juror)).toBe(false)
      }),
    )
    expect(
      mayReadBid(
        { actor, posts: [post('social_worker', party)] },
        { id: lotId, openedAt: null },
        { partyId: party, label: null },
      ),
    ).toBe(true)
  })

  it('after it is the office, and a juror of this panel who has declared', () => {
    const lot = { id: lotId, openedAt: Instant.parse('2017-06-08T01:00:00.000Z') }
    const bid = { partyId: party, label: 'A' }
    const by = (role: Role, status?: JurorStatus, seat = lotId) =>
      mayReadBid({ actor, posts: [post(role, null)] }, lot, bid, status && { lotId: seat, member: actor, status })
    expect((['officer', 'leader', 'custodian', 'juror', 'finance'] as const).filter((role) => by(role))).toEqual([
      'officer',
      'leader',
      'custodian',
    ])
    expect(JurorStatus.options.filter((status) => by('juror', status))).toEqual(['declared', 'submitted'])
    expect(by('juror', 'declared', LotId.parse(`${ID}9`))).toBe(false)
    expect(mayReadBid({ actor, posts: [post('officer', null)] }, lot, { ...bid, label: null })).toBe(false)
  })
})
