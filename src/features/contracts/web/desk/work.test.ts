import { describe, expect, it } from 'vitest'
import { CivilDate, Instant } from '../../../../kernel/civil.ts'
import { ChallengeId, LotId, NeedId, QuestionId } from '../../../../kernel/ids.ts'
import { problems } from '../../../../ui/words/problems.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import { aLotItem as lot } from '../../fixtures/a-lot-item.ts'
import { ProgrammeView } from '../../../tenders/contract/programme.ts'
import { ContractItem, ContractRefusalCode } from '../../contract/contract.ts'
import { instalmentsToPay } from './to-pay.ts'
import { placeOf } from './at-a-glance.tsx'
import { forLeader, isNear, linesOf, risksIn, tasksIn, warningsIn } from './work.ts'

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const now = Instant.parse('2017-07-20T01:00:00.000Z')

const programme = (over: object = {}) =>
  ProgrammeView.parse({
    id: id(1),
    revision: 1,
    status: 'published',
    code: 'DY2017',
    name: '2017年度计划（演示）',
    year: 2017,
    budgetFen: 140_000_000,
    fund: '福利彩票公益金',
    profile: 'local-selection',
    fields: [],
    approvedAt: null,
    approvedBy: null,
    publishedAt: null,
    returnReason: null,
    consultedAt: null,
    unconsulted: null,
    startedOn: null,
    backfilled: false,
    lots: 1,
    allottedFen: 18_000_000,
    overspentFen: 0,
    awardedFen: 18_000_000,
    can: {},
    ...over,
  })

const contract = (over: object = {}) =>
  ContractItem.parse({
    id: id(3),
    revision: 1,
    status: 'signed',
    standing: 'status' in over ? over.status : 'signed',
    no: 'HT-1',
    amountFen: 18_000_000,
    periodFrom: '2017-08-01',
    periodTo: '2018-07-31',
    signBy: '2017-08-01',
    instalments: [{ name: '全款', percent: 100, amountFen: 18_000_000, condition: '验收通过' }],
    signedOn: '2017-07-14',
    publishBy: '2017-07-18',
    publishedAt: null,
    lot: { id: id(2), code: 'DY2017-A01', name: '安宁项目（演示）', cls: 'A' },
    purchaserName: '民政局',
    providerName: '蓝畦',
    signOverdue: false,
    publishOverdue: false,
    fileBy: null,
    fileOverdue: false,
    acceptBy: null,
    acceptOverdue: false,
    backfillId: null,
    payee: null,
    paid: [],
    payBy: null,
    next: null,
    can: {},
    ...over,
  })

const none = { programmes: [], lots: [], contracts: undefined, challenges: [], questions: [], needs: [], admissions: [] }
const mine = (deed: string, due: string | null) => ({ deed, who: 'officer', mine: true, due })

describe('what waits for the reader', () => {
  it('is only what the server says is theirs', () => {
    const others = lot({ next: { ...mine('lot.confirm', null), who: 'leader', mine: false } })
    expect(tasksIn({ ...none, lots: [others, lot()], programmes: [programme()] })).toEqual([])
  })

  it('comes with the nearest deadline first, what has none after it, the newest of these on top', () => {
    const lots = [
      lot({ id: id(4), next: mine('lot.prepare', null) }),
      lot({ id: id(5), next: mine('lot.publish', null) }),
      lot({ id: id(6), next: mine('panel.draw', '2017-07-25') }),
    ]
    const contracts = { items: [contract({ next: mine('contract.publish', '2017-07-22') })], toDraw: [] }
    const tasks = tasksIn({ ...none, lots, contracts, programmes: [programme({ can: { 'programme.submit': true } })] })
    expect(tasks.map(({ deed }) => deed)).toEqual([
      'contract.publish',
      'panel.draw',
      'lot.publish',
      'lot.prepare',
      'programme.submit',
    ])
  })

  it('names a contract to be drawn up once, by the contract and not by its project', () => {
    const lots = ['lot.contract', 'contract.sign'].map((deed) => lot({ status: 'awarded', next: mine(deed, null) }))
    const toDraw = [{ lotId: LotId.parse(id(2)), code: 'A', name: '安宁', signBy: CivilDate.parse('2017-08-01'), overdue: false }]
    expect(tasksIn({ ...none, lots, contracts: { items: [], toDraw } }).map(({ deed }) => deed)).toEqual(['contract.draft'])
  })

  it('names each question that the reader may answer, with its last day', () => {
    const question = {
      id: QuestionId.parse(id(8)),
      lot: { id: LotId.parse(id(2)), code: 'A', name: '安宁' },
      answerDue: CivilDate.parse('2017-07-21'),
      can: { 'question.answer': true },
      overdue: false,
    }
    const seen = { ...question, id: QuestionId.parse(id(7)), can: {} }
    expect(tasksIn({ ...none, questions: [question, seen] })).toEqual([
      { key: id(8), deed: 'question.answer', name: '安宁', to: ['lots', id(2), 'questions', id(8)], due: '2017-07-21' },
    ])
    expect(warningsIn({ ...none, questions: [question, { ...seen, overdue: true }] }, now)).toMatchObject([
      { key: id(7), word: ['提问答复已超期', 'An answer to a question is overdue'], due: '2017-07-21' },
    ])
  })

  it('leads to the acceptance of a contract whose period is over, and never calls that one about to end', () => {
    const contracts = {
      items: [contract({ status: 'expiring', standing: 'over', next: mine('contract.accept', null) })],
      toDraw: [],
    }
    expect(tasksIn({ ...none, contracts })).toMatchObject([{ to: ['contracts', id(3), 'delivery'], part: 'acceptance' }])
    expect(warningsIn({ lots: [], contracts, challenges: [], questions: [] }, now)).toEqual([])
  })

  it('names each objection by itself, and not its project once more', () => {
    const lots = [lot({ status: 'announced', next: mine('challenge.answer', '2017-07-24') })]
    const objection = {
      id: ChallengeId.parse(id(8)),
      lot: { id: LotId.parse(id(2)), code: 'A', name: '安宁', status: 'announced' as const, profile: 'local-selection' as const },
      answerDue: CivilDate.parse('2017-07-24'),
      can: { 'challenge.accept': true },
      overdue: false,
      decisionOverdue: false,
      escalation: null,
    }
    const challenges = [
      { ...objection, matter: '得分汇总' },
      { ...objection, id: ChallengeId.parse(id(7)), matter: '资格条件' },
    ]
    expect(tasksIn({ ...none, lots, challenges }).map(({ deed, name, part }) => `${deed} ${name} ${part}`)).toEqual([
      `challenge.answer 安宁 · 得分汇总 challenge-${id(8)}`,
      `challenge.answer 安宁 · 资格条件 challenge-${id(7)}`,
    ])
  })

  it('is for the leader each objection that nobody else upholds, or that whoever entered it may not take up', () => {
    const objection = (matter: string, day: string, over: Partial<Parameters<typeof forLeader>[0][number]>) => ({
      matter,
      answerDue: CivilDate.parse(`2017-07-${day}`),
      arrivedOn: null,
      can: {},
      ...over,
    })
    const objections = [
      objection('已受理', '25', { can: { 'challenge.uphold': true, 'challenge.reject': true } }),
      objection('书面的', '24', { arrivedOn: CivilDate.parse('2017-07-17'), can: { 'challenge.accept': true } }),
      objection('待经办人受理', '23', { can: { 'challenge.accept': true } }),
      objection('已答复', '22', {}),
    ]
    expect(forLeader(objections).map(({ matter }) => matter)).toEqual(['书面的', '已受理'])
  })

  it('names a need to be taken into the catalogue or to be answered, and no project for its plan’s sake', () => {
    const next = (deed: string, isMine: boolean) => ({ deed, who: 'officer' as const, mine: isMine })
    const nexts = [next('need.list', true), next('need.list', false), next('need.answer', true), next('need.close', true)]
    const needs = nexts.map((one, nth) => ({
      id: NeedId.parse(id(4 + nth)),
      title: '课后托管',
      purchase: 'contracted' as const,
      next: one,
    }))
    const early = {
      ...needs[2],
      id: NeedId.parse(id(8)),
      title: '养老',
      purchase: 'judging' as const,
      next: next('need.answer', true),
    }
    const lots = [lot({ next: mine('programme.publish', null) })]
    expect(tasksIn({ ...none, needs: [...needs, early], lots }).map(({ deed, to }) => `${deed} ${to.join('/')}`)).toEqual([
      `need.answer needs/${id(6)}`,
      `need.list needs/${id(4)}`,
    ])
  })

  it('is marked as near within three days and when it is over', () => {
    expect(isNear({ due: CivilDate.parse('2017-07-23') }, now)).toBe(true)
    expect(isNear({ due: CivilDate.parse('2017-07-24') }, now)).toBe(false)
    expect(isNear({ due: CivilDate.parse('2017-07-01') }, now)).toBe(true)
    expect(isNear({ due: null }, now)).toBe(false)
  })
})

describe('the warnings', () => {
  it('tell of a contract that goes on what is late or near its end, on the page where it is seen to', () => {
    const late = contract({ status: 'active', fileBy: '2017-07-25', fileOverdue: true })
    const near = contract({ id: id(7), status: 'expiring' })
    const contracts = { items: [late, near, contract({ id: id(8), status: 'active' })], toDraw: [] }
    const told = warningsIn({ lots: [], contracts, challenges: [], questions: [] }, now)
    expect(told.map(({ to, due }) => [...to, due])).toEqual([
      ['contracts', id(3), 'delivery', '2017-07-25'],
      ['contracts', id(7), 'delivery', '2018-07-31'],
    ])
  })

  it('tell a contract that should have been published, and what stands still', () => {
    const contracts = { items: [contract({ publishOverdue: true }), contract({ id: id(7) })], toDraw: [] }
    const lots = [
      lot({ status: 'closed', bidDeadline: '2017-07-18T09:00:00.000Z' }),
      lot({ id: id(4), status: 'closed', next: mine('lot.void', null) }),
      lot({ id: id(8), status: 'suspended' }),
      lot({ id: id(5), status: 'qualifying', next: mine('lot.void-unqualified', null) }),
      lot({ id: id(6), status: 'auditing', next: { ...mine('lot.void-below-pass', null), who: 'leader', mine: false } }),
      lot({ id: id(9) }),
      lot({ id: id(9), status: 'opening', bidDeadline: '2017-07-18T09:00:00.000Z' }),
      ...['qualifying', 'reviewing', 'auditing'].map((status) => lot({ id: id(9), status, reviewOn: '2017-07-19' })),
      ...['qualifying', 'scored'].map((status) =>
        lot({ id: id(9), status, reviewOn: status === 'scored' ? '2017-07-19' : '2017-07-20' }),
      ),
    ]
    const warnings = warningsIn({ lots, contracts, challenges: [], questions: [] }, now)
    expect(warnings.map(({ word: [zh] }) => zh)).toEqual([
      '合同公开已超期',
      '[bid]已截止，拆封已延误',
      '[bidder]不足，待公布[void]',
      '[challenge]成立，待公布[void]',
      '通过资格审查的[bidder]不足，待公布[void]',
      '没有机构达到合格线，待公布[void]',
      '[bid]已截止，拆封已延误',
      ...Array.from({ length: 3 }, () => '评审日期已过，评审还没有结束'),
    ])
    expect(warnings.at(-1)?.due).toBe('2017-07-19')
  })

  it('call nothing late that the finance bureau has wait, or whose paper review waits to be checked; what was sent back is', () => {
    const held = (deed: string, due: string | null) => ({ ...mine(deed, due), who: 'system' as const, mine: false })
    const late = { status: 'closed', bidDeadline: '2017-07-18T09:00:00.000Z', reviewOn: '2017-07-19' }
    const paused = held('pause.end', '2017-08-01')
    const steps = [paused, paused, ...['confirm', 'revise', 'appoint'].map((deed) => held(`offline-review.${deed}`, null))]
    const lots = steps.map((next, n) => lot({ ...late, id: id(n + 3), status: n % 2 === 0 ? 'closed' : 'reviewing', next }))
    const warnings = warningsIn({ lots, contracts: undefined, challenges: [], questions: [] }, now)
    expect(warnings.map(({ word: [zh], due }) => [zh, due])).toEqual([
      ...Array.from({ length: 2 }, () => ['财政部门暂停采购', '2017-08-01']),
      ['评审日期已过，评审还没有结束', '2017-07-19'],
    ])
  })
})

describe('what stands still without a term of its own', () => {
  const closed = lot({
    status: 'closed',
    bidDeadline: '2017-07-20T01:00:00.000Z',
    next: { ...mine('lot.release', null), who: 'custodian' },
  })
  const seenAt = (instant: string) =>
    warningsIn({ lots: [closed], contracts: undefined, challenges: [], questions: [] }, Instant.parse(instant))

  it('is late from the next day on, counted in days', () => {
    expect(seenAt('2017-07-20T01:00:00.000Z')).toEqual([])
    expect(seenAt('2017-07-20T15:59:59.999Z')).toEqual([])
    expect(seenAt('2017-07-20T16:00:00.000Z').map(({ due }) => due)).toEqual(['2017-07-20'])
  })

  it('is at risk to the leader while an objection waits for its answer, in time or not', () => {
    const next = { ...mine('challenge.answer', '2017-07-25'), mine: false }
    const lots = [lot({ status: 'announced', disputed: true, next }), lot({ id: id(8), status: 'announced' })]
    expect(risksIn({ lots, contracts: undefined, challenges: [], questions: [] }, now)).toMatchObject([
      { key: id(2), due: '2017-07-25' },
    ])
    expect(warningsIn({ lots, contracts: undefined, challenges: [], questions: [] }, now)).toEqual([])
  })

  it('is one objection to the officer, who has the objections at hand, and to the leader, who has the project alone', () => {
    const next = { ...mine('challenge.answer', '2017-07-19'), mine: false }
    const lots = [lot({ status: 'announced', disputed: true, next })]
    const late = {
      id: ChallengeId.parse(id(8)),
      lot: { id: LotId.parse(id(2)), code: 'A', name: '安宁', status: 'announced' as const, profile: 'local-selection' as const },
      matter: '得分汇总',
      answerDue: CivilDate.parse('2017-07-19'),
      can: {},
      overdue: true,
      decisionOverdue: false,
      escalation: null,
    }
    const decideBy = CivilDate.parse('2017-07-18')
    const escalation = { receivedOn: decideBy, authority: '演示区财政局', no: '演示 1', decideBy }
    const undecided = { ...late, overdue: false, decisionOverdue: true, escalation }
    expect(warningsIn({ lots: [], contracts: undefined, challenges: [undecided], questions: [] }, now)).toMatchObject([
      {
        word: ['[complaint]超过处理期限仍未决定，请向处理部门了解', expect.anything()],
        due: decideBy,
        to: ['lots', id(2), 'complaints', id(8)],
      },
    ])
    const risks = [[], [late]].map((challenges) => risksIn({ lots, contracts: undefined, challenges, questions: [] }, now))
    expect(risks.map((all) => all.map(({ word: [zh], due }) => `${zh} ${due}`))).toEqual([
      ['[challenge]答复已超期 2017-07-19'],
      ['[challenge]答复已超期 2017-07-19'],
    ])
  })
})

describe('what is to be paid', () => {
  const three = [40, 30, 30].map((percent, index) => ({
    name: ['首期款', '中期款', '尾款'][index],
    percent,
    amountFen: percent * 180_000,
    condition: ['合同签订并公开后', '中期评估合格', '验收通过'][index],
  }))

  const shown = (rows: ReturnType<typeof instalmentsToPay>['due']) =>
    rows.map(({ contract: { no }, nth, of, name, amountFen }) => `${no} ${nth}/${of} ${name} ${amountFen}`)

  it('is due when the contract is public, for the instalment that waits for nothing else; the rest waits for its condition', () => {
    const items = [
      contract({ no: '2017-02号', instalments: three.slice(0, 1) }),
      contract({ id: id(7), no: '2017-01号', status: 'published', instalments: three }),
      ...['draft', 'checking', 'to_sign', 'terminated'].map((status) => contract({ status, instalments: three })),
    ]
    const { due, later } = instalmentsToPay(items)
    expect(shown(due)).toEqual(['2017-01号 1/3 首期款 7200000'])
    expect(shown(later)).toEqual(['2017-01号 2/3 中期款 5400000', '2017-01号 3/3 尾款 5400000', '2017-02号 1/1 首期款 7200000'])
    expect(new Set([...due, ...later].map(({ key }) => key)).size).toBe(4)
  })

  it('is not due for its place alone: a single instalment after the acceptance waits', () => {
    const { due, later } = instalmentsToPay([contract({ status: 'published' })])
    expect([due.length, later.length]).toEqual([0, 1])
  })
})

describe('refusals about contracts', () => {
  it('each say in words what to do', () => {
    expect(ContractRefusalCode.options.filter((code) => !(code in contractProblems) && !(code in problems))).toEqual([])
  })
})

describe('a figure of 一张图', () => {
  it('leads to the rows that it counts, narrowed as the figure says', () => {
    const list = `awarded?programme=${id(1)}&contracted=true`
    expect(placeOf({ value: 1, list })).toEqual({
      to: ['figures', 'awarded'],
      search: { programme: id(1), contracted: 'true' },
    })
  })
})

describe('a task in the panel’s room', () => {
  it('leads into the room, any other to its project', () => {
    const waiting = (deed: string) => lot({ status: 'reviewing', next: { deed, who: 'officer', mine: true, due: null } })
    const placesOf = (deed: string) => tasksIn({ ...none, lots: [waiting(deed)] }).map(({ to }) => to)
    expect(placesOf('panel.audit')).toEqual([['lots', id(2), 'room']])
    expect(placesOf('lot.announce')).toEqual([['lots', id(2)]])
  })
})

it('gathers many of one kind that press nobody into one line, and leaves what has a term alone', () => {
  const task = (key: string, deed: string, due: CivilDate | null = null) => ({ key, deed, name: key, to: [], due })
  const terms = ['e', 'f', 'g', 'h'].map((key) => task(key, 'contract.sign', CivilDate.parse('2017-08-01')))
  const answers = ['1', '2', '3', '4'].map((key) => task(key, 'need.answer'))
  const lines = linesOf([...terms, ...answers.slice(0, 2), task('x', 'need.list'), ...answers.slice(2)])
  expect(lines.map(({ tasks }) => tasks.map(({ key }) => key).join(''))).toEqual(['e', 'f', 'g', 'h', '1234', 'x'])
  expect(linesOf(answers.slice(1)).map(({ tasks }) => tasks.length)).toEqual([1, 1, 1])
})
