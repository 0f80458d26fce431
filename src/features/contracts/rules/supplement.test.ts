import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { VariationKind, VariationStatus } from './variation-kind.ts'
import { VARIATION_LIFE, kindsFor, waitsForService } from './variation.ts'
import { ContractStatus, type Terms } from './contract.ts'
import { variationLacks, changedIndicators, changedParts, inShort, passesShare, roomFor, termsWith } from './supplement.ts'

const day = (text: string) => CivilDate.parse(text)
const fen = (amount: number) => Fen.parse(amount)
const INDICATOR = {
  code: 'A1',
  name: '社区活动',
  unit: '场',
  target: 12,
  recordKind: 'activity',
  qualify: { minParticipants: 30 },
  evidence: ['签到表'],
  note: null,
}
const AGREED = {
  amountFen: fen(20_000_000),
  addedFen: fen(0),
  periodFrom: day('2017-08-01'),
  periodTo: day('2018-07-31'),
  indicators: [INDICATOR],
  instalments: [
    { name: '首期款', percent: 40, amountFen: fen(8_000_000), condition: '合同公开后' },
    { name: '尾款', percent: 60, amountFen: fen(12_000_000), condition: '验收通过' },
  ],
}
const SHARE = '0.10'
const same = {
  addedFen: fen(0),
  periodTo: AGREED.periodTo,
  indicators: AGREED.indicators,
  instalments: AGREED.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
}
const faultOf = (over: Partial<typeof same>, agreed = AGREED) => {
  const terms = termsWith(agreed, { ...same, ...over }, SHARE, [])
  return terms.ok ? undefined : terms.error
}

describe('a supplement', () => {
  it('adds a tenth of the contract as it was signed, in all and to the fen, and no more (政府采购法 49)', () => {
    expect(roomFor(AGREED, SHARE)).toEqual({ mostFen: 2_000_000, leftFen: 2_000_000 })
    expect(faultOf({ addedFen: fen(2_000_000) })).toBeUndefined()
    expect(faultOf({ addedFen: fen(2_000_001) })).toEqual({
      code: 'supplements-too-large',
      mostFen: 2_000_000,
      leftFen: 2_000_000,
    })
    // A second one starts from what was signed, not from what the first has made of it.
    const once = { ...AGREED, amountFen: fen(21_500_000), addedFen: fen(1_500_000) }
    expect(roomFor(once, SHARE)).toEqual({ mostFen: 2_000_000, leftFen: 500_000 })
    expect([passesShare(once, fen(500_000), SHARE), passesShare(once, fen(500_001), SHARE)]).toEqual([false, true])
  })

  it('is put before the leader in short: what it adds, the new sum, and each thing as it was and as it is', () => {
    const visits = { ...INDICATOR, code: 'A2', name: '入户探访', unit: '次', target: 60 }
    const asked = { ...INDICATOR, code: 'A3', name: '问卷', unit: '份', target: 80 }
    const before = { ...AGREED, indicators: [INDICATOR, asked] }
    const indicators = [{ ...INDICATOR, target: 18 }, { ...asked, qualify: { minParticipants: 5 } }, visits]
    const terms = { ...AGREED, amountFen: fen(21_000_000), periodTo: day('2018-10-31'), indicators }
    expect(inShort({ addedFen: fen(1_000_000), before, terms })).toEqual({
      addedFen: 1_000_000,
      amountFen: 21_000_000,
      periodTo: { was: '2018-07-31', now: '2018-10-31' },
      indicators: [
        { name: '社区活动', unit: '场', was: 12, now: 18 },
        { name: '问卷', unit: '份', was: 80, now: 80 },
        { name: '入户探访', unit: '次', was: null, now: 60 },
      ],
      payments: false,
    })
    const later = AGREED.instalments.map((one, n) => ({ ...one, percent: n === 0 ? 30 : 70 }))
    const paid = inShort({ addedFen: fen(0), before: AGREED, terms: { ...AGREED, instalments: later } })
    expect(paid).toMatchObject({ periodTo: null, indicators: [], payments: true })
    expect(inShort({ addedFen: fen(0), before: null, terms: null })).toBeNull()
  })

  it('takes exactly what is left of its share, whatever was added before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 0, max: 10 ** 9 }), (signed, added) => {
        const contract = { amountFen: fen(signed + added), addedFen: fen(added) }
        const { mostFen, leftFen } = roomFor(contract, SHARE)
        if (added <= mostFen) expect(passesShare(contract, leftFen, SHARE)).toBe(false)
        expect(passesShare(contract, fen(leftFen + 1), SHARE)).toBe(true)
      }),
    )
  })

  it('splits the new sum by the instalments, which make it', () => {
    const terms = termsWith(AGREED, { ...same, addedFen: fen(1_000_001), periodTo: day('2018-09-30') }, SHARE, [])
    if (!terms.ok) throw new Error(terms.error.code)
    expect(terms.value.instalments.map(({ amountFen }) => amountFen)).toEqual([8_400_000, 12_600_001])
    expect(changedParts(AGREED, terms.value)).toEqual(['amountFen', 'periodTo', 'instalments'])
    expect(changedIndicators(AGREED, terms.value)).toEqual([])
  })

  it('promises no less, no shorter time and no money earlier, and names each indicator old and new', () => {
    expect(faultOf({ indicators: [{ ...INDICATOR, target: 11 }] })).toEqual({
      code: 'departs-from-contract',
      parts: 'indicators',
    })
    expect(faultOf({ indicators: [] })).toMatchObject({ parts: 'indicators' })
    expect(faultOf({ periodTo: day('2018-07-30') })).toMatchObject({ parts: 'periodTo' })
    expect(faultOf({ periodTo: day('2017-07-30') })).toEqual({ code: 'period-reversed' })
    const [first, last] = same.instalments
    if (first === undefined || last === undefined) throw new Error('two instalments')
    const sooner = [
      { ...first, percent: 60 },
      { ...last, percent: 40 },
    ]
    expect(faultOf({ instalments: sooner })).toMatchObject({ parts: 'instalments' })
    expect(faultOf({ instalments: [first] })).toEqual({ code: 'percents-do-not-make-100' })
    expect(faultOf({ indicators: [INDICATOR, INDICATOR] })).toEqual({ code: 'indicator-twice', node: 'A1' })
    const more = [
      { ...INDICATOR, target: 14 },
      { ...INDICATOR, code: 'A2' },
    ]
    const terms = termsWith(AGREED, { ...same, indicators: more }, SHARE, [])
    if (!terms.ok) throw new Error(terms.error.code)
    expect(changedIndicators(AGREED, terms.value)).toEqual([
      { was: INDICATOR, now: more[0] },
      { was: undefined, now: more[1] },
    ])
  })
})

describe('what the leader is asked', () => {
  const terms: Terms = AGREED
  const TOLD = { isReasoned: true, isAsPaid: true }
  const UNREASONED = { ...TOLD, isReasoned: false }
  it('has a reason; a supplement changes something, a termination says what was paid', () => {
    expect(variationLacks('supplement', { before: terms, terms, paidFen: null, paidWhy: '' }, UNREASONED)).toEqual([
      'reason',
      'changes',
    ])
    const longer = { ...terms, periodTo: day('2018-08-31') }
    expect(variationLacks('supplement', { before: terms, terms: longer, paidFen: null, paidWhy: '' }, TOLD)).toEqual([])
    const dearer = { ...terms, amountFen: fen(terms.amountFen + 1) }
    expect(variationLacks('supplement', { before: terms, terms: dearer, paidFen: null, paidWhy: '' }, TOLD)).toEqual(['service'])
    expect(
      variationLacks(
        'supplement',
        { before: terms, terms: { ...longer, amountFen: dearer.amountFen }, paidFen: null, paidWhy: '' },
        TOLD,
      ),
    ).toEqual([])
    expect(variationLacks('termination', { before: null, terms: null, paidFen: null, paidWhy: '' }, TOLD)).toEqual(['paid'])
    expect(variationLacks('termination', { before: null, terms: null, paidFen: fen(0), paidWhy: '' }, TOLD)).toEqual([])
    const ended = (paidWhy: string) =>
      variationLacks('termination', { before: null, terms: null, paidFen: fen(0), paidWhy }, { ...TOLD, isAsPaid: false })
    expect([ended(''), ended('无'), ended('首款退回后另行支付，凭证未登记。')]).toEqual([['paidWhy'], ['paidWhy'], []])
    expect(variationLacks('suspension', { before: null, terms: null, paidFen: null, paidWhy: '' }, TOLD)).toEqual([])
  })
})

describe('what may become of a contract', () => {
  it('is asked of its life: supplements while it is carried out, an end from its publication on, nothing afterwards', () => {
    expect(ContractStatus.options.filter(waitsForService)).toEqual(['signed', 'published'])
    const possible = Object.fromEntries(ContractStatus.options.map((status) => [status, kindsFor(status)]))
    const [supplement, suspension, resumption, termination] = VariationKind.options
    const running = [supplement, suspension, termination]
    expect(possible).toEqual({
      draft: [],
      dropped: [],
      checking: [],
      to_sign: [],
      signed: [],
      published: [termination],
      active: running,
      suspended: [resumption, termination],
      amended: running,
      expiring: running,
      accepted: [],
      closed: [],
      terminated: [],
    })
  })

  it('goes past its leader: from no draft to a signature', () => {
    const reached = (from: string): Set<string> => {
      const seen = new Set([from])
      for (const status of seen)
        if (status !== 'checking') for (const next of Object.values(VARIATION_LIFE[VariationStatus.parse(status)])) seen.add(next)
      return seen
    }
    expect([...reached('draft')].toSorted()).toEqual(['checking', 'draft', 'dropped'])
  })
})
