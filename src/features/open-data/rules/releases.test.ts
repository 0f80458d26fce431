import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fen, inYuan } from '../../../kernel/fen.ts'
import { Tenant } from '../../../kernel/ids.ts'
import {
  announced,
  announcedNext,
  called,
  closed,
  accepted,
  contracted,
  COURSES,
  declined,
  final,
  halted,
  planned,
  PUBLISHER,
  resumed,
  revoked,
  supplemented,
  terminated,
  upheld,
  voided,
} from '../fixtures/acts.ts'
import { compiled } from './merge.ts'
import { headOf, recordPackage, releasePackage } from './package.ts'
import { ocidOf } from './publisher.ts'
import type { Release } from './ocds.ts'
import { releaseOf } from './release.ts'
import { money } from './values.ts'

const release = (act: Parameters<typeof releaseOf>[1]) => releaseOf(PUBLISHER, act)
const stateAfter = (...acts: Parameters<typeof releaseOf>[1][]) => compiled(acts.map(release))

describe('a release', () => {
  it('is one for every public act, of one process for the lot and another for its plan', () => {
    const [plan, ...ofLot] = [planned, called, closed, announced, final, contracted].map(release)
    expect(plan).toMatchObject({ ocid: 'ocds-a1b2c3-dongying-plan-DY2017', tag: ['planning'], date: planned.at })
    expect(ofLot.map(({ ocid }) => ocid)).toEqual(Array(5).fill('ocds-a1b2c3-dongying-lot-DY2017-A01'))
    expect(ofLot.map(({ id }) => id.replace(/.*-/, ''))).toEqual(['called', 'closed', 'announced', 'final', 'contracted'])
    expect(ofLot.map(({ tag }) => tag.join())).toEqual([
      'planning,tender',
      'tenderUpdate',
      'award,tenderUpdate',
      'awardUpdate',
      'contract',
    ])
    expect(ofLot[0]?.relatedProcesses).toMatchObject([{ relationship: ['planning'], identifier: plan?.ocid }])
    expect([release(called), release(called)]).toEqual([ofLot[0], ofLot[0]])
  })

  it('names no person: neither who answers questions, nor who judged, nor who takes objections in', () => {
    const text = JSON.stringify(Object.values(COURSES).flat().map(release))
    for (const person of ['王虚构', '阚虚构', '李虚构', '0546-']) expect([person, text.includes(person)]).toEqual([person, false])
  })

  it('opens of the bids how many came, once they are in, and the one that was chosen; nobody’s marks', () => {
    expect(release(called)).not.toHaveProperty('bids')
    expect(release(closed).bids).toMatchObject({ statistics: [{ measure: 'bids', value: 5 }] })
    expect(release(announced).bids).toMatchObject({
      details: [{ status: 'valid', tenderers: [{ name: '演示社工中心（虚构）' }] }],
    })
    expect(JSON.stringify(release(announced))).not.toContain('88.40')
  })

  it('gives organisations by their credit codes, and the authority by its key where it has none', () => {
    expect(release(announced).parties).toMatchObject([
      { id: 'CN-USCC-11370500MB0000001D', roles: ['buyer', 'procuringEntity'] },
      { id: 'CN-USCC-52370500MJDEM0014P', identifier: { scheme: 'CN-USCC' }, roles: ['supplier', 'tenderer'] },
    ])
    const [buyer] = releaseOf({ ...PUBLISHER, creditCode: null }, called).parties ?? []
    expect(buyer).toEqual({ id: 'dongying', name: PUBLISHER.name, roles: ['buyer', 'procuringEntity'] })
  })

  it('has an id that no other authority, lot or plan has', () => {
    const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,5}$/)
    const tenant = fc.stringMatching(/^[a-z][a-z0-9-]{1,9}$/).map((text) => Tenant.parse(text))
    const process = fc.tuple(tenant, fc.constantFrom('plan' as const, 'lot' as const), code)
    const ocid = ([of, noun, no]: [Tenant, 'plan' | 'lot', string]) => ocidOf({ ...PUBLISHER, tenant: of }, noun, no)
    fc.assert(
      fc.property(process, process, (one, other) => one.join('\n') === other.join('\n') || ocid(one) !== ocid(other)),
      { numRuns: 300 },
    )
    const [a, b] = [Tenant.parse('aa'), Tenant.parse('aa-lot')]
    expect(ocid([a, 'lot', 'LOT-1'])).not.toBe(ocid([b, 'lot', '1']))
  })
})

describe('an amount', () => {
  it('is written in yuan to the fen, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (number) => {
        const fen = Fen.parse(number)
        expect(JSON.stringify(money(fen).amount)).toBe(
          inYuan(fen)
            .replaceAll(',', '')
            .replace(/\.?0+$/, ''),
        )
      }),
      { numRuns: 300, examples: [[0], [1], [10], [18_000_050], [999_999_999_999_999]] },
    )
  })
})

describe('a record', () => {
  it('tells how a lot stands: its award in force, its contract, everybody with all their roles', () => {
    const state = stateAfter(called, closed, announced, final, contracted)
    expect(state).toMatchObject({
      id: `${state?.ocid}-${contracted.at}`,
      date: contracted.at,
      tag: ['compiled'],
      tender: {
        title: '安宁社区营造项目（演示）',
        status: 'complete',
        tenderPeriod: { startDate: called.at, endDate: closed.deadline },
        lots: [{ status: 'complete', value: { amount: 180000.5 } }],
      },
      bids: { statistics: [{ value: 5 }], details: [{ status: 'valid' }] },
      awards: [{ status: 'active', value: { amount: 180000.5 }, suppliers: [{ name: '演示社工中心（虚构）' }] }],
      contracts: [{ id: '东民购〔演示〕2017-01号', status: 'active', dateSigned: '2017-07-24T00:00:00+08:00' }],
    })
    expect(state?.parties).toHaveLength(2)
    // With a pass the contract has come to its end, and is otherwise what it was.
    expect(stateAfter(called, closed, announced, final, contracted, accepted)).toMatchObject({
      contracts: [
        {
          status: 'terminated',
          value: { amount: 180000.5 },
          implementation: { documents: [{ documentType: 'completionCertificate' }] },
        },
      ],
    })
    const basic = { ...accepted, body: { ...accepted.body, conclusion: 'basic' as const } }
    expect(stateAfter(called, closed, announced, final, contracted, basic)).toMatchObject({ contracts: [{ status: 'active' }] })
  })

  it('tells what a supplement changed, and of an early end that the contract is over', () => {
    const state = stateAfter(called, closed, announced, final, contracted, supplemented, halted)
    expect(release(supplemented)).toMatchObject({ tag: ['contractAmendment'], id: expect.stringContaining('-varied-') })
    expect(state).toMatchObject({
      contracts: [
        {
          status: 'active',
          value: { amount: 190000.5 },
          items: [{ description: '社区活动', quantity: 26 }],
          milestones: [{ title: '首款' }, { title: '尾款' }, { title: '增补款' }],
          amendments: [{ description: 'value: 180,000.50 → 190,000.50' }],
          dateSigned: '2017-07-24T00:00:00+08:00',
        },
      ],
    })
    const fewer = { ...supplemented.body, terms: supplemented.body.terms && { ...supplemented.body.terms, indicators: [] } }
    expect(release({ ...supplemented, body: fewer }).contracts).toMatchObject([{ items: [{ id: '1', quantity: 0 }] }])
    expect(stateAfter(contracted, supplemented, halted, resumed, terminated)).toMatchObject({
      contracts: [{ status: 'terminated', value: { amount: 190000.5 } }],
    })
  })

  it('tells of an award that its winner gave up that it is cancelled, and of the next beside it', () => {
    expect(stateAfter(called, closed, announced, final, declined)).toMatchObject({
      tender: { status: 'active' },
      awards: [{ id: 'DY2017-A01-award', status: 'cancelled' }],
    })
    const next = [called, closed, announced, final, declined, announcedNext, { ...final, at: announcedNext.at, award: 2 }]
    expect(stateAfter(...next)).toMatchObject({
      tender: { status: 'complete' },
      awards: [
        { id: 'DY2017-A01-award', status: 'cancelled' },
        { id: 'DY2017-A01-award-2', status: 'active' },
      ],
    })
    expect(new Set(next.map((act) => release(act).id)).size).toBe(next.length)
  })

  it('tells of a result that was taken back that there is none', () => {
    const tender = { status: 'unsuccessful', lots: [{ status: 'unsuccessful' }] }
    expect(stateAfter(called, closed, announced, upheld)).toMatchObject({ awards: [{ status: 'cancelled' }] })
    const state = stateAfter(called, closed, announced, upheld, revoked)
    expect(state).toMatchObject({ tender, awards: [{ status: 'cancelled' }] })
    expect(state?.tender?.['documents']).toMatchObject([
      { documentType: 'tenderNotice' },
      { documentType: 'cancellationDetails' },
    ])
    expect(stateAfter(called, closed, voided)).not.toHaveProperty('awards')
  })

  it('merges members, things with ids by id, and replaces other lists; null removes', () => {
    const told = (tender: Release['tender'] & object): Release => ({ ...release(called), tender })
    const state = compiled([
      told({ id: '1', title: 'old', roles: ['a', 'b'], items: [{ id: 1, a: 1 }, { id: 2 }], gone: 'x', kept: { a: 1 } }),
      told({ title: 'new', roles: ['c'], items: [{ id: 3 }, { id: 1, b: 2 }], gone: null, kept: { b: 2 } }),
    ])
    expect(state?.tender).toEqual({
      id: '1',
      title: 'new',
      roles: ['c'],
      items: [{ id: 1, a: 1, b: 2 }, { id: 2 }, { id: 3 }],
      kept: { a: 1, b: 2 },
    })
    expect(compiled([])).toBeUndefined()
  })

  it('keeps the releases oldest first, in whichever order the acts were found', () => {
    const acts = [planned, called, closed, announced, final, contracted]
    const uri = 'https://heli.example.cn/x'
    expect(recordPackage(PUBLISHER, uri, acts.toReversed())).toEqual(recordPackage(PUBLISHER, uri, acts))
    expect(recordPackage(PUBLISHER, uri, acts)?.records.map(({ releases }) => releases.length)).toEqual([1, 5])
  })
})

describe('a package', () => {
  it('says whose it is, under which licence, what it leaves out and where; and is none when nothing happened', () => {
    expect(headOf(PUBLISHER, 'https://heli.example.cn/x', planned.at)).toMatchObject({
      version: '1.1',
      publishedDate: planned.at,
      publisher: { name: PUBLISHER.name, scheme: 'CN-USCC', uid: PUBLISHER.creditCode },
      license: PUBLISHER.licence,
      publicationPolicy: 'https://heli.example.cn/public/dongying/open-data',
    })
    expect(headOf({ ...PUBLISHER, licence: undefined }, 'x', planned.at)).not.toHaveProperty('license')
    expect(releasePackage(PUBLISHER, 'x', [])).toBeUndefined()
    expect(recordPackage(PUBLISHER, 'x', [])).toBeUndefined()
  })
})
