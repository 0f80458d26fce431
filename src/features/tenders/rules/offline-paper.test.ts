import { describe, expect, it } from 'vitest'
import { CivilDate, CivilTime, Instant, instantAt } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { Fen } from '../../../kernel/fen.ts'
import { FileId, PartyId, ProgrammeId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { aLotPlan } from '../fixtures/a-lot-plan.ts'
import { departuresIn } from './departure.ts'
import { type Beside, mayBeHeldOffline, paperFault, placesOf, timeFault } from './offline-paper.ts'
import { type KeptReview, ScanKind } from './offline-review.ts'
import type { Profile } from './profile.ts'
import { CONSULTATION, LOCAL_SELECTION, NATIONAL_TENDER } from './profiles.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const [A, B, C] = [PartyId.parse(id(1)), PartyId.parse(id(2)), PartyId.parse(id(3))]
const CODE = CreditCode.parse('52370500MJDEM0014P')
const DAY = CivilDate.parse('2017-06-09')
const NEXT = CivilDate.parse('2017-06-10')
const { rubric } = aLotPlan(ProgrammeId.parse(id(9)))

type Supplier = KeptReview['suppliers'][number]
const came = (partyId: PartyId, total: string): Supplier => ({
  partyId,
  name: partyId.slice(-1),
  creditCode: CODE,
  priceFen: null,
  outcome: { fit: true, total, told: '方案不够具体' },
})
const unfit = (partyId: PartyId): Supplier => ({ ...came(partyId, '0'), outcome: { fit: false, ground: '缺证书' } })

const REVIEW: KeptReview = {
  reason: '停电',
  heldOn: DAY,
  heldFrom: CivilTime.parse('09:00'),
  endedOn: DAY,
  heldUntil: CivilTime.parse('11:30'),
  place: '二楼',
  panel: Array.from({ length: 5 }, (_, n) => ({ member: null, name: `${n}`, organisation: 'o', expert: n > 0, namesake: '' })),
  chosen: { how: 'drawn' },
  witnesses: ['演示监督员'],
  suppliers: [came(A, '70'), came(B, '88.5'), came(C, '61')],
  tieReason: '',
  unopenedReason: '',
  departureReason: '',
  scans: ScanKind.options.map((kind, n) => ({ kind, file: FileId.parse(id(5)), sha256: Sha256.parse(String(n).repeat(64)) })),
}
const AT = Instant.parse('2017-06-07T09:00:00.000Z')
const beside = (profile: Profile, lot: Partial<Beside['lot']> = {}): Beside => ({
  lot: {
    budgetFen: Fen.parse(18_000_000),
    rubric,
    bidDeadline: AT,
    openedAt: AT,
    closedAt: AT,
    sealed: 3,
    reviewOn: DAY,
    ...lot,
  },
  now: instantAt(DAY, '17:00'),
  profile,
  opened: [A, B],
})
const faultOf = (over: Partial<KeptReview>, profile: Profile = LOCAL_SELECTION, lot: Partial<Beside['lot']> = {}) =>
  paperFault({ ...REVIEW, ...over }, beside(profile, lot))

describe('a review on paper', () => {
  it('ranks by the totals alone, and where they are equal as the papers have it', () => {
    const ranks = placesOf({ suppliers: [came(A, '70'), unfit(C), came(B, '70.0')] })
    expect(ranks.map(({ supplier, rank }) => [supplier.partyId, rank])).toEqual([
      [A, 1],
      [B, 2],
    ])
    expect(faultOf({})).toBeUndefined()
    const level = [came(A, '70'), came(B, '70.00'), came(C, '61')]
    expect(faultOf({ suppliers: level })).toEqual({ code: 'tied' })
    expect(faultOf({ suppliers: level, tieReason: '技术分高者在前' })).toBeUndefined()
  })

  it('never departs from the law, and from practice only with a reason', () => {
    const four = REVIEW.panel.slice(0, 4)
    expect(faultOf({ panel: four })).toMatchObject({
      code: 'departs',
      departures: [
        { code: 'panel-even', mark: 'E' },
        { code: 'panel-too-small', mark: 'E' },
        { code: 'experts-too-few', mark: 'E' },
      ],
    })
    expect(faultOf({ panel: four, departureReason: '一人请假' })).toBeUndefined()
    const one = [came(A, '70'), unfit(B), unfit(C)]
    expect(faultOf({ suppliers: one, departureReason: '只有一家' }, NATIONAL_TENDER)).toMatchObject({
      code: 'against-law',
      departures: [{ code: 'too-few-bidders', mark: 'L', found: 1, needed: 3 }],
    })
    expect(faultOf({ witnesses: [] })).toMatchObject({ code: 'departs', departures: [{ code: 'unwatched' }] })
    // Who a namesake is was said with the name; it is told with the other departures.
    const another = REVIEW.panel.map((juror, n) => (n === 0 ? { ...juror, namesake: '市社会工作协会的另一人' } : juror))
    expect(faultOf({ panel: another })).toBeUndefined()
    expect(departuresIn({ ...REVIEW, panel: another }, LOCAL_SELECTION, 1)).toMatchObject([{ code: 'namesake', name: '0' }])
    const experts = REVIEW.panel.map((juror, n) => ({ ...juror, expert: n < 3 }))
    expect(departuresIn({ ...REVIEW, panel: experts }, LOCAL_SELECTION, 1)).toMatchObject([
      { code: 'experts-too-few', needed: 4 },
    ])
    // None of them hides another: of two, neither an expert.
    for (const profile of [LOCAL_SELECTION, CONSULTATION, NATIONAL_TENDER]) {
      const two = REVIEW.panel.slice(0, 2).map((juror) => ({ ...juror, expert: false }))
      const all = departuresIn({ ...REVIEW, panel: two }, profile, 1)
      expect(all.map(({ code }) => code)).toEqual(['panel-even', 'panel-too-small', 'experts-too-few'])
    }
    expect(departuresIn({ ...REVIEW, suppliers: one }, CONSULTATION, 1)).toMatchObject([
      { code: 'too-few-bidders', mark: 'E', found: 1, needed: 2 },
    ])
  })

  it('leaves out nobody whose bid was opened here, and opens nothing in passing', () => {
    expect(faultOf({ suppliers: [came(A, '70'), came(C, '61')] })).toEqual({ code: 'bids-left-out', count: 1 })
    expect(faultOf({}, LOCAL_SELECTION, { openedAt: null })).toEqual({ code: 'unopened-unexplained' })
    expect(faultOf({}, LOCAL_SELECTION, { openedAt: null, sealed: 0 })).toBeUndefined()
    const scans = REVIEW.scans.filter(({ kind }) => kind !== 'opening')
    expect(faultOf({ scans })).toBeUndefined()
    expect(faultOf({ scans }, LOCAL_SELECTION, { openedAt: null, sealed: 0 })).toEqual({ code: 'scan-missing', kind: 'opening' })
  })

  it('has a scan of its own for each paper that is needed', () => {
    const [opening, panel, ...others] = REVIEW.scans
    const again = [panel, ...others].flatMap((scan) => (scan && opening ? [{ ...scan, sha256: opening.sha256 }] : []))
    expect(faultOf({ scans: again })).toEqual({ code: 'scan-for-two', kind: 'panel' })
    const doubled = REVIEW.scans.map((scan) => (scan.kind === 'other' && panel ? { ...scan, sha256: panel.sha256 } : scan))
    expect(faultOf({ scans: doubled })).toBeUndefined()
  })

  it('tells nobody a telephone number or the number of an identity card', () => {
    const said = '请联系演示某（13800000000）'
    const told = { ...came(A, '70'), outcome: { fit: true, total: '70', told: said } } as const
    const ground = { ...unfit(C), outcome: { fit: false, ground: said } } as const
    const written: Partial<KeptReview>[] = [
      { reason: said },
      { place: said },
      { tieReason: said },
      { unopenedReason: said },
      { departureReason: said },
      { chosen: { how: 'agreed', consent: said } },
      { witnesses: [said] },
      { suppliers: [told, came(B, '88.5')] },
      { suppliers: [came(A, '70'), came(B, '88.5'), ground] },
      { panel: REVIEW.panel.map((juror, n) => (n === 0 ? { ...juror, organisation: said } : juror)) },
      { panel: REVIEW.panel.map((juror, n) => (n === 0 ? { ...juror, namesake: said } : juror)) },
    ]
    for (const over of written) expect(faultOf(over)).toEqual({ code: 'paper-gives-number' })
  })

  it('has its experts drawn: chosen under the law with consent alone, under practice with a reason', () => {
    const [freely, agreed] = [{ how: 'freely' }, { how: 'agreed', consent: '演示区民政局批复' }] as const
    const [local, tender] = [LOCAL_SELECTION, NATIONAL_TENDER]
    expect(faultOf({ chosen: freely, departureReason: '只有这几名专家' }, tender)).toMatchObject({
      code: 'against-law',
      departures: [{ code: 'experts-chosen', mark: 'L', source: '实施条例第39条' }],
    })
    for (const profile of [tender, CONSULTATION]) expect(faultOf({ chosen: agreed }, profile)).toBeUndefined()
    for (const chosen of [freely, agreed]) {
      expect(faultOf({ chosen }, local)).toMatchObject({ code: 'departs', departures: [{ code: 'experts-chosen', mark: 'E' }] })
      expect(faultOf({ chosen, departureReason: '只有这几名专家' }, local)).toBeUndefined()
    }
    expect(departuresIn({ ...REVIEW, chosen: freely }, { ...local, expertsChosen: null }, 1)).toEqual([])
    // The record of the draw, or the consent, is among the papers; of neither there is nothing to scan.
    const scans = REVIEW.scans.filter(({ kind }) => kind !== 'panel')
    for (const chosen of [REVIEW.chosen, agreed])
      expect(faultOf({ chosen, scans }, tender)).toEqual({ code: 'scan-missing', kind: 'panel' })
    expect(faultOf({ chosen: freely, scans, departureReason: '只有这几名专家' }, local)).toBeUndefined()
  })

  it('was held after bids were closed and opened, and is over, to the minute', () => {
    const [closedAt, openedAt] = [instantAt(DAY, '09:00'), instantAt(DAY, '09:30')]
    const fault = (heldFrom: string, heldUntil: string, now: string, opened: Instant | null = null) =>
      timeFault(
        { heldOn: DAY, heldFrom: CivilTime.parse(heldFrom), endedOn: DAY, heldUntil: CivilTime.parse(heldUntil) },
        { closedAt, openedAt: opened, reviewOn: DAY },
        instantAt(DAY, now),
      )
    expect(fault('09:00', '11:30', '11:30')).toBeUndefined()
    expect(fault('09:00', '11:30', '11:29')).toBe('held-not-over')
    expect(fault('11:30', '11:30', '17:00')).toBe('ends-before-beginning')
    expect(fault('11:30', '09:30', '17:00')).toBe('ends-before-beginning')
    expect(fault('08:59', '11:30', '17:00')).toBe('held-before-closing')
    expect(fault('09:29', '11:30', '17:00', openedAt)).toBe('held-before-opening')
    expect(fault('09:30', '11:30', '17:00', openedAt)).toBeUndefined()
    const next = {
      heldOn: NEXT,
      heldFrom: CivilTime.parse('00:10'),
      endedOn: NEXT,
      heldUntil: CivilTime.parse('01:00'),
    }
    expect(timeFault(next, { closedAt, openedAt, reviewOn: DAY }, instantAt(DAY, '23:00'))).toBe('held-not-over')
  })

  it('is held on the day that was told in public, or after it, and never before', () => {
    expect(faultOf({}, LOCAL_SELECTION, { reviewOn: NEXT })).toEqual({ code: 'held-before-day', announced: NEXT })
    expect(faultOf({}, LOCAL_SELECTION, { reviewOn: CivilDate.parse('2017-06-08') })).toBeUndefined()
    expect(faultOf({}, LOCAL_SELECTION, { reviewOn: null })).toBeUndefined()
  })

  it('may be over on a later day than it began, whatever the hours of the two', () => {
    const at = (endedOn: CivilDate, heldUntil: string, now: string) =>
      timeFault(
        { heldOn: DAY, heldFrom: CivilTime.parse('13:30'), endedOn, heldUntil: CivilTime.parse(heldUntil) },
        { closedAt: AT, openedAt: null, reviewOn: DAY },
        instantAt(NEXT, now),
      )
    expect(at(NEXT, '09:30', '09:30')).toBeUndefined()
    expect(at(NEXT, '09:30', '09:29')).toBe('held-not-over')
    expect(at(CivilDate.parse('2017-06-08'), '16:00', '17:00')).toBe('ends-before-beginning')
  })

  it('is taken from the closing until the marks are laid open, and not where one supplier is asked', () => {
    const open = (['published', 'closed', 'opening', 'qualifying', 'reviewing', 'auditing', 'scored', 'void'] as const).filter(
      (status) => mayBeHeldOffline({ status, direct: null }),
    )
    expect(open).toEqual(['closed', 'opening', 'qualifying', 'reviewing'])
  })
})
