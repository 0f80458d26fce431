import { describe, expect, it } from 'vitest'
import { aLeaf } from './fixtures/a-file.ts'
import { lint, type LintProfile, type LintSubject } from './lint.ts'
import type { Criterion, Rubric } from './schema.ts'

const words = { regional: ['本地', '本市'], qualification: ['登记证书'], experience: ['业绩'] }
const panel = { aggregates: ['mean'], decimals: [2, 4], draw: false } as const
const tender: LintProfile = { ...panel, total: '100', price: { min: '0.10' }, experienceMax: '0.10', words }
const consultation: LintProfile = { ...tender, price: { min: '0.10', max: '0.30' } }
const local: LintProfile = { ...tender, price: 'unscored', aggregates: ['mean', 'trimmed-mean'] }

const subject = (tree: Criterion[], more: Partial<LintSubject> = {}, rubric: Partial<Rubric> = {}): LintSubject => ({
  rubric: { decimals: 2, aggregate: 'mean', ties: ['draw'], ...rubric, tree },
  wording: new Map(),
  qualificationFacts: [],
  experienceFacts: [],
  ...more,
})
const priced = (weight: number) => [
  aLeaf('price', String(weight), { kind: 'lowest', fact: 'price' }),
  aLeaf('plan', String(100 - weight)),
]
const codes = (of: LintSubject, profile: LintProfile) =>
  lint(of, profile).map(({ code, severity, node }) => [code, severity, node ?? ''].join(' ').trim())

describe('the weight of price', () => {
  it('of nine per cent is refused, of ten accepted', () => {
    expect(lint(subject(priced(9)), tender)).toEqual([
      { code: 'price-weight-below', severity: 'refuse', found: '0.09', expected: '0.10' },
    ])
    expect(lint(subject(priced(10)), tender)).toEqual([])
  })

  it('of thirty-five is accepted in a tender and refused in a consultation', () => {
    expect(lint(subject(priced(35)), tender)).toEqual([])
    expect(codes(subject(priced(35)), consultation)).toEqual(['price-weight-above refuse'])
    expect(codes(subject(priced(30)), consultation)).toEqual([])
  })

  it('is nothing where the price is fixed', () => {
    expect(codes(subject(priced(10)), local)).toEqual(['price-scored-though-fixed refuse price'])
    expect(codes(subject([aLeaf('plan', '100')]), local)).toEqual([])
    expect(codes(subject([aLeaf('plan', '100')]), tender)).toEqual(['price-weight-below refuse'])
  })
})

describe('weights', () => {
  it('that do not add up are named, and nothing else is asked then', () => {
    expect(lint(subject([{ id: 'part', max: '60', children: [aLeaf('C1', '50')] }]), local)).toEqual([
      { code: 'weights-do-not-add-up', severity: 'refuse', node: 'part', found: '50', expected: '60' },
    ])
  })

  it('that add up to another total than the profile asks are refused, bonus not counted', () => {
    const bonus = aLeaf('stars', '5', { kind: 'bonus', fact: 'stars', cap: '5' })
    expect(codes(subject([aLeaf('plan', '95'), bonus]), local)).toEqual(['total-differs refuse'])
    expect(codes(subject([aLeaf('plan', '100'), bonus]), local)).toEqual([])
    expect(codes(subject([aLeaf('plan', '100'), { ...bonus, max: '3' }]), local)).toEqual(['bonus-max-differs warn stars'])
  })
})

describe('what earns points', () => {
  const yesno = aLeaf('licence', '5', { kind: 'yesno', fact: 'licence' })
  const record = aLeaf('record', '15', { kind: 'highest', fact: 'finished' })

  it('may not be a condition of qualification, whether its fact or its wording says so', () => {
    const tree = [aLeaf('plan', '95'), yesno]
    expect(codes(subject(tree, { qualificationFacts: ['licence'] }), local)).toEqual(['qualification-scored refuse licence'])
    expect(codes(subject(tree, { wording: new Map([['licence', '有登记证书得5分']]) }), local)).toEqual([
      'qualification-scored refuse licence',
    ])
  })

  it('may not be a record tied to a region', () => {
    const of = subject([aLeaf('plan', '95'), aLeaf('C6', '5')], { wording: new Map([['C6', '在本市完成的项目每个得1分']]) })
    expect(codes(of, local)).toEqual(['regional-record-scored refuse C6'])
  })

  it('should leave new organisations a chance: experience within the profile', () => {
    const tree = [aLeaf('plan', '85'), record]
    expect(lint(subject(tree, { experienceFacts: ['finished'] }), local)).toEqual([
      { code: 'experience-shuts-newcomers-out', severity: 'warn', found: '0.15', expected: '0.10' },
    ])
    expect(codes(subject(tree, { wording: new Map([['record', '同类业绩']]) }), local)).toEqual([
      'experience-shuts-newcomers-out warn',
    ])
    expect(codes(subject([aLeaf('plan', '90'), { ...record, max: '10' }], { experienceFacts: ['finished'] }), local)).toEqual([])
  })

  it('should not fall as a table climbs', () => {
    const table = aLeaf('C4', '10', {
      kind: 'step',
      fact: 'workers',
      table: [
        ['2', '4'],
        ['1', '6'],
      ],
    })
    expect(codes(subject([aLeaf('plan', '90'), table]), local)).toEqual(['step-falls warn C4'])
  })
})

describe('the rules of the panel', () => {
  const plain = [aLeaf('plan', '100')]
  it('trim only where the profile lets them', () => {
    expect(codes(subject(plain, {}, { aggregate: 'trimmed-mean' }), local)).toEqual([])
    expect(codes(subject(plain, {}, { aggregate: 'trimmed-mean' }), { ...tender, price: 'unscored' })).toEqual([
      'aggregate-not-allowed refuse',
    ])
  })

  it('round a total only as far as the profile says', () => {
    expect(codes(subject(plain, {}, { decimals: 4 }), local)).toEqual([])
    expect(lint(subject(plain, {}, { decimals: 3 }), local)).toEqual([
      { code: 'decimals-not-allowed', severity: 'refuse', found: '3', expected: '2, 4' },
    ])
  })

  it('end in a draw, and ask nothing after it', () => {
    expect(codes(subject(plain, {}, { ties: ['plan'] }), { ...local, draw: true })).toEqual(['ties-end-open refuse'])
    expect(codes(subject(plain, {}, { ties: ['plan'] }), local)).toEqual(['ties-end-open warn'])
    expect(codes(subject(plain, {}, { ties: ['draw', 'plan'] }), local)).toEqual(['tie-unreachable warn plan'])
    expect(codes(subject(plain, {}, { ties: ['nobody'] }), local)).toEqual(['tie-unknown refuse nobody'])
  })
})
