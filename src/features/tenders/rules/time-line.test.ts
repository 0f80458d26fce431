import { describe, expect, it } from 'vitest'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { HeldOffline, LotStatus } from './lot.ts'
import { nextStep } from './next-step.ts'
import type { PanelStatus } from './panel.ts'
import { timeLine } from './time-line.ts'

describe('the road of a lot', () => {
  const seen = (status: LotStatus, awardStatus: 'confirmed' | 'notified' | null = null) => ({
    status,
    awardStatus,
    sealed: 2,
    bidDeadline: Instant.parse('2017-06-07T09:00:00.000Z'),
    reviewOn: CivilDate.parse('2017-06-09'),
    standstillEnds: null,
  })
  const on = {
    qualification: { qualified: 2, disqualified: 0, undecided: 0 },
    unconfirmed: false,
    unapproved: false,
    biddersNeeded: 2,
    programme: 'running' as const,
    answerDue: null,
    successor: false,
    isOffice: true,
    knowsOutcome: true,
    panel: null,
    signBy: null,
    negotiation: null,
    contract: null,
    ownBid: undefined,
    outdated: false,
    amendment: null,
  }

  const alone = { panel: null, hasContract: false }

  it('runs only what was begun; before that it is somebody’s turn', () => {
    const drawnAt = Instant.parse('2017-06-08T01:00:00.000Z')
    const turn = (lot: ReturnType<typeof seen>, beside: Parameters<typeof timeLine>[2] = alone) =>
      timeLine(lot, {}, beside).flatMap(({ key, state }) => (state === 'now' || state === 'next' ? [`${key} ${state}`] : []))[0]
    expect(['draft', 'ready', 'published', 'closed', 'opening'].map((status) => turn(seen(LotStatus.parse(status))))).toEqual([
      'need now',
      'notice next',
      'deadline now',
      'opening next',
      'opening now',
    ])
    expect(turn(seen('reviewing'))).toBe('draw next')
    expect(turn(seen('reviewing'), { ...alone, panel: { status: 'sealed_in', drawnAt } })).toBe('review next')
    expect(turn(seen('reviewing'), { ...alone, panel: { status: 'scoring', drawnAt } })).toBe('review now')
    expect([turn(seen('scored')), turn(seen('scored', 'confirmed'))]).toEqual(['confirmation now', 'standstill next'])
    expect(turn(seen('awarded'))).toBe('letter next')
    expect(turn(seen('awarded', 'notified'))).toBe('signing next')
    expect(turn(seen('awarded', 'notified'), { ...alone, hasContract: true })).toBe('signing now')
  })

  it('has the letter that goes out with the result behind it in its place, and its last day before that', () => {
    const [from, by] = [CivilDate.parse('2017-06-12'), CivilDate.parse('2017-06-14')]
    const notifiedAt = Instant.parse('2017-06-13T01:00:00.000Z')
    const letter = (sent: Instant | null) =>
      timeLine({ ...seen('announced'), notifying: { from, by }, notifiedAt: sent }, {}, alone).find(({ key }) => key === 'letter')
    expect([letter(null), letter(notifiedAt)]).toEqual([
      { key: 'letter', state: 'coming', at: by },
      { key: 'letter', state: 'done', at: notifiedAt },
    ])
    const next = (answerDue: CivilDate | null, isOffice = true) =>
      nextStep(seen('announced'), { ...on, isOffice, answerDue, letterBy: by })?.deed
    expect([next(null), next(by), next(null, false)]).toEqual(['lot.notify', 'lot.notify', 'lot.award'])
  })

  it('has a review on paper as such and on its own day, not on that of its check', () => {
    const id = '00000000-0000-7000-8000-000000000001'
    const told = { scans: 4, opening: false, unopenedReason: '', heldFrom: '09:00', heldUntil: '11:30' }
    const hands = { review: id, enteredBy: id, confirmedBy: id, ...told }
    const offline = HeldOffline.parse({ ...hands, heldOn: '2017-06-08', endedOn: '2017-06-09', reason: '停电' })
    const checkedAt = Instant.parse('2017-06-12T01:00:00.000Z')
    const steps = timeLine({ ...seen('scored'), offline }, { 'lot.review-offline': checkedAt, 'lot.propose': checkedAt }, alone)
    expect(steps.find(({ key }) => key === 'offline')).toEqual({ key: 'offline', state: 'done', at: '2017-06-09' })
    expect(steps.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['review']))
    expect(timeLine(seen('scored'), {}, alone).map(({ key }) => key)).not.toEqual(expect.arrayContaining(['offline']))
  })

  it('has one step whose turn it is at every stage but the last, with those before it done', () => {
    for (const status of LotStatus.options) {
      const steps = timeLine(seen(status), {}, alone)
      const running = steps.filter(({ state }) => state === 'now' || state === 'next')
      expect(running).toHaveLength(['contracted', 'void', 'cancelled'].includes(status) ? 0 : 1)
      const states = steps.map(({ state }) => ['done', 'now', 'next', 'coming'].indexOf(state))
      expect(states).toEqual(states.toSorted())
    }
  })

  it('highlights one next step at every stage that has one', () => {
    const deeds = LotStatus.options.map((status) => `${status} ${nextStep(seen(status), on)?.deed ?? '-'}`)
    expect(deeds).toEqual([
      'draft lot.prepare',
      'ready lot.publish',
      'published lot.close',
      'closed lot.release',
      'opening lot.release',
      'qualifying lot.qualify',
      'reviewing panel.draw',
      'auditing lot.void-below-pass',
      'scored lot.confirm',
      'announced lot.award',
      'suspended lot.void-upheld',
      'awarded lot.notify',
      'contracted -',
      'void -',
      'cancelled -',
    ])
  })

  it('leads to the second hand of what was signed on the printed report, before the others sign', () => {
    const audited = { ...on, panel: 'audited' as const, signBy: CivilDate.parse('2017-06-20') }
    const step = (over: object, panel: PanelStatus = 'audited') => nextStep(seen('auditing'), { ...audited, panel, ...over })
    expect(step({})).toMatchObject({ deed: 'juror.sign', who: 'juror' })
    expect(step({ signedOnPaper: 'entered' })).toEqual({ deed: 'paper-signing.confirm', who: 'leader', due: '2017-06-20' })
    expect(step({ signedOnPaper: 'returned' })).toEqual({ deed: 'paper-signing.revise', who: 'officer', due: '2017-06-20' })
    expect(step({ signedOnPaper: 'entered' }, 'revealed')).toMatchObject({ deed: 'panel.audit' })
  })

  it('waits for the end of a pause while the purchase is under way, and for nothing once it has ended', () => {
    const paused = { ...on, pausedUntil: CivilDate.parse('2017-07-20') }
    const others = LotStatus.options.flatMap((status) => {
      const deed = nextStep(seen(status), paused)?.deed ?? '-'
      return deed === 'pause.end' ? [] : [`${status} ${deed}`]
    })
    expect(others).toEqual([
      'draft lot.prepare',
      'ready lot.publish',
      'suspended lot.void-upheld',
      'contracted -',
      'void -',
      'cancelled -',
    ])
  })

  it('offers the end where bidders are wanting, and their own step to bidders', () => {
    expect(nextStep({ ...seen('closed'), sealed: 1 }, on)?.deed).toBe('lot.void')
    const checked = (qualified: number, disqualified: number) => {
      const next = nextStep(seen('qualifying'), { ...on, qualification: { qualified, disqualified, undecided: 0 } })
      return `${next?.who} ${next?.deed}`
    }
    // Whom the office let in is its own decision, how many came is not.
    expect([checked(1, 1), checked(0, 2)]).toEqual(['leader lot.void-unqualified', 'leader lot.void-unqualified'])
    expect([checked(1, 0), checked(0, 1)]).toEqual(['officer lot.void', 'officer lot.void'])
    expect(nextStep(seen('qualifying'), { ...on, qualification: { qualified: 1, disqualified: 0, undecided: 1 } })?.deed).toBe(
      'bid.qualify',
    )
    expect(nextStep(seen('qualifying'), { ...on, unconfirmed: true })?.deed).toBe('bid.confirm-facts')
    const own = [null, 'draft', 'withdrawn', 'sealed', undefined] as const
    expect(own.map((ownBid) => nextStep(seen('published'), { ...on, ownBid })?.deed)).toEqual([
      'bid.start',
      'bid.seal',
      'bid.resume',
      'lot.close',
      'lot.close',
    ])
    expect(nextStep(seen('published'), { ...on, ownBid: 'sealed', outdated: true })).toMatchObject({ deed: 'bid.affirm' })
    const changing = (['proposed', 'approved', 'returned'] as const).map((amendment) => {
      const next = nextStep(seen('published'), { ...on, amendment })
      return `${next?.who} ${next?.deed}`
    })
    expect(changing).toEqual(['leader lot.approve-amendment', 'officer lot.amend', 'officer lot.amend'])
    const beforeCall = ['draft', 'in_review', 'approved', 'published'] as const
    expect(beforeCall.map((programme) => nextStep(seen('ready'), { ...on, programme })?.deed)).toEqual([
      'programme.submit',
      'programme.approve',
      'programme.publish',
      'lot.publish',
    ])
    const changed = beforeCall.map((programme) => nextStep(seen('ready'), { ...on, programme, unapproved: true })?.who)
    expect(changed).toEqual(['officer', 'leader', 'officer', 'leader'])
    const answerDue = CivilDate.parse('2017-07-03')
    for (const status of ['announced', 'suspended'] as const)
      expect(nextStep(seen(status), { ...on, answerDue })).toEqual({ deed: 'challenge.answer', who: 'officer', due: answerDue })
    const outside = nextStep(seen('announced'), { ...on, answerDue, isOffice: false })
    expect(outside).toEqual({ deed: 'challenge.await', who: 'officer', due: answerDue })
    expect(nextStep(seen('scored', 'confirmed'), on)?.deed).toBe('lot.announce')
    expect(nextStep(seen('awarded', 'notified'), on)?.deed).toBe('lot.contract')
  })

  it('after the reveal is the office’s, then the jurors’; signed and with nobody proposed, the leader’s to end', () => {
    const after = (panel: PanelStatus, knowsOutcome = true) => {
      const next = nextStep(seen('auditing'), { ...on, panel, knowsOutcome })
      return `${next?.who} ${next?.deed}`
    }
    expect((['revealed', 'audited', 'signed', 'released'] as const).map((panel) => after(panel))).toEqual([
      'officer panel.audit',
      'juror juror.sign',
      'leader lot.void-below-pass',
      'leader lot.void-below-pass',
    ])
    // Before it is public a bidder learns only that it is waited for.
    expect(after('released', false)).toBe('leader lot.await-outcome')
  })

  it('is that of the contract from the moment it is drawn up', () => {
    const next = { deed: 'contract.sign', who: 'officer', due: CivilDate.parse('2017-08-08') } as const
    expect(nextStep(seen('awarded', 'notified'), { ...on, contract: { next } })).toEqual(next)
    expect(nextStep(seen('awarded', 'notified'), { ...on, contract: { next: null } })).toBeNull()
  })
})
