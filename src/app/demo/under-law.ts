import { newSalt } from '../../kernel/chance.ts'
import { CivilDate, type Instant, plusMs } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { BidId, LotId, ProgrammeId } from '../../kernel/ids.ts'
import { Indicator } from '../../kernel/indicator.ts'
import { ok } from '../../kernel/result.ts'
import type { Rubric } from '../../lib/rubric/schema.ts'
import type { LotPlan } from '../../features/tenders/rules/lot.ts'
import type { ProgrammePlan } from '../../features/tenders/rules/programme.ts'
import { ConflictGround } from '../../features/tenders/rules/juror.ts'
import { confirmJuror } from '../../features/tenders/service/arrivals.ts'
import { concludeChecks } from '../../features/tenders/service/audits.ts'
import { saveBid, startBid } from '../../features/tenders/service/bid-drafts.ts'
import { sealBid } from '../../features/tenders/service/bid-sealing.ts'
import { addPaper } from '../../features/tenders/service/challenge-files.ts'
import { NO_CONTRACTS } from '../../features/tenders/service/contracts-ahead.ts'
import { askLastOffers, giveLastOffer } from '../../features/tenders/service/last-offers.ts'
import { publishLot } from '../../features/tenders/service/lot-call.ts'
import { releaseLot } from '../../features/tenders/service/lot-opening.ts'
import { draftLot, prepareLot } from '../../features/tenders/service/lot-plans.ts'
import { listLots } from '../../features/tenders/service/lot-views.ts'
import { drawPanel, viewPanel } from '../../features/tenders/service/panels.ts'
import { enterSigning } from '../../features/tenders/service/paper-signings.ts'
import { enterPause } from '../../features/tenders/service/pauses.ts'
import { approveProgramme, draftProgramme, moveProgramme, viewProgramme } from '../../features/tenders/service/programmes.ts'
import { judgeBid, qualifyLot } from '../../features/tenders/service/qualification.ts'
import { beginScoring, revealMarks, sealIn } from '../../features/tenders/service/scoring.ts'
import { declare } from '../../features/tenders/service/seats.ts'
import { listOwnSheets, saveMarks, submitSheets } from '../../features/tenders/service/sheets.ts'
import { confirmFacts, viewLotFacts } from '../../features/tenders/service/stated-facts.ts'
import { bids } from '../../features/tenders/store/kept.ts'
import { CONCLUSIONS, NO_HOUSE, usernameOf } from './act-three.ts'
import year from './demo-2017.json' with { type: 'json' }
import { ANNING, planOf, proposalOf, serviceNamed } from './plans.ts'
import { SEAL_PAGE } from './seal-page.ts'
import { CARE_BIDS, GRIEF_BIDS, type ProposedFor } from './law-bids.ts'
import type { Stage } from './stage.ts'
import { shifted } from './time.ts'

// What the year itself did not have: a small plan that is bought by consultation under the law. Of its two projects the finance bureau
// has one wait; of the other the report was signed by hand, and that waits for a second hand. All of it invented.

const { at, on } = shifted(0)
const yuan = (amount: number) => Fen.parse(amount * 100)

const PLAN: ProgrammePlan = {
  code: 'DY2017-L',
  name: '2017年度残疾人和失独家庭社区服务项目（竞争性磋商，演示）',
  year: 2017,
  budgetFen: yuan(300_000),
  lotCeilingFen: null,
  fund: '市级财政资金（演示）',
  profile: 'consultation',
  fields: ['残疾人', '老年人'],
}

const RUBRIC: Rubric = {
  decimals: 2,
  aggregate: 'mean',
  ties: ['price', 'plan', 'draw'],
  tree: [
    { id: 'plan', max: '60', leaf: { kind: 'mark' } },
    { id: 'team', max: '30', leaf: { kind: 'mark' } },
    {
      id: 'price',
      max: '10',
      leaf: { kind: 'lowest', fact: 'price', preference: { fact: 'hasSmallBusinessStatement', share: '0.10' } },
    },
  ],
}
const CRITERIA = [
  { id: 'plan', name: '服务方案', look: '需求有依据，个案、小组和社区活动相互衔接', scale: '54-60/42-53/30-41/0-29' },
  { id: 'team', name: '项目团队', look: '持证社工和志愿者安排落实到人', scale: '27-30/21-26/15-20/0-14' },
  { id: 'price', name: '最后报价', look: '', scale: null },
]

const CARE: Bought = {
  code: 'DY2017-L01',
  name: '安宁社区残疾人家庭临时照护项目（演示）',
  field: '残疾人',
  service: 'A0203',
  goal: '让残疾人家庭的照护者能安心外出办事，每户有固定的人上门临时照护，一年内形成可以接续的照护志愿队伍。',
  team: '社会工作者2名（其中持证1名）、养老护理员2名、社区志愿者10名',
  proposed: CARE_BIDS,
  indicators: [
    ['CARE', '上门临时照护', '人次', 240, 'visit', { minMinutes: 60 }, ['服务记录', '家庭签字']],
    ['TRAIN', '照料者培训', '场', 6, 'training', { minParticipants: 15 }, ['签到表', '活动照片']],
  ],
}
const GRIEF: Bought = {
  code: 'DY2017-L02',
  name: '安宁社区失独老人陪伴项目（演示）',
  field: '老年人',
  service: 'A0201',
  goal: '让失独老人有固定的人上门陪伴，有说得上话的伙伴，一年内形成可以接续的互助小组。',
  team: '社会工作者2名（其中持证1名）、心理咨询师1名、社区志愿者12名',
  proposed: GRIEF_BIDS,
  indicators: [
    ['VISIT', '上门陪伴', '人次', 480, 'visit', { minMinutes: 40 }, ['服务记录']],
    ['GROUP', '互助小组', '节', 24, 'group', { minParticipants: 6 }, ['签到表', '小组记录']],
  ],
}

const BIDDERS = [
  { key: 'lanqi', first: 148_000, last: 142_000 },
  { key: 'hewan', first: 146_000, last: 144_000 },
  { key: 'xinlu', first: 149_000, last: 147_500 },
] as const

/** Both projects, each as far as it had come by the morning on which the demonstration begins. */
export async function buyUnderLaw(stage: Stage): Promise<void> {
  const programme = await stage.does('officer', at('2017-05-02', '09:00'), (tx, acting) => draftProgramme(tx, acting, PLAN))
  const [care, grief] = [await drafted(stage, programme.id, CARE), await drafted(stage, programme.id, GRIEF)]
  await published(stage, programme.id)
  const deadline = at('2017-05-31', '09:00')
  await called(stage, care, { no: 1, of: CARE, deadline })
  await called(stage, grief, { no: 2, of: GRIEF, deadline })
  const made = new Map<LotId, BidId[]>()
  for (const [lot, bought] of [[care, CARE] as const, [grief, GRIEF] as const]) made.set(lot, await offered(stage, lot, bought))
  await stage.clockAt(deadline)
  for (const lot of [care, grief]) await letIn(stage, lot, made.get(lot) ?? [])
  await consulted(stage, care, made.get(care) ?? [])
  await signedByHand(stage, care)
  await paused(stage, grief)
}

/** Of each indicator its code, name, unit, target, kind of record, what counts, and the evidence. */
type Promised = readonly [string, string, string, number, string, Indicator['qualify'], string[]]
type Bought = {
  readonly code: string
  readonly name: string
  readonly field: string
  readonly service: string
  readonly indicators: readonly Promised[]
  readonly goal: string
  readonly team: string
  readonly proposed: ProposedFor
}

async function drafted({ does }: Stage, programme: ProgrammeId, bought: Bought): Promise<LotId> {
  const { code, name, field, service, indicators, goal, team } = bought
  const [like] = year.lots
  if (like === undefined) throw new Error('the year has no lots')
  const plan: LotPlan = {
    ...planOf(like, programme, []),
    code,
    name,
    area: ANNING,
    fields: [field],
    goal,
    teamPolicy: team,
    budgetFen: yuan(150_000),
    service: serviceNamed(service),
    indicators: indicators.map(([id, words, unit, target, recordKind, qualify, evidence]) =>
      Indicator.parse({ code: id, name: words, unit, target, recordKind, qualify, evidence, note: null }),
    ),
    needsReason: '市残疾人联合会、市卫生健康部门下达的年度任务（演示）。',
    rubric: RUBRIC,
    criteria: CRITERIA,
    periodFrom: CivilDate.parse('2017-08-01'),
    periodTo: CivilDate.parse('2018-07-31'),
  }
  const { id } = await does('officer', at('2017-05-02', '10:00'), (tx, acting) => draftLot(tx, acting, plan))
  await does('officer', at('2017-05-02', '11:00'), (tx, acting) => prepareLot(tx, acting, id))
  return id
}

/** Submitted, approved with its projects, and out before the first call. */
async function published({ does }: Stage, id: ProgrammeId): Promise<void> {
  const move = (when: Instant, what: Parameters<typeof moveProgramme>[3]) =>
    does('officer', when, (tx, acting) => moveProgramme(tx, acting, id, what))
  const unconsulted = '服务对象已由市残联、市卫健部门逐户核实，年初已书面征求意见（演示）。'
  await move(at('2017-05-03', '09:00'), { deed: 'programme.submit', facts: { unconsulted } })
  await does('leader', at('2017-05-04', '10:00'), async (tx, acting) => {
    const plan = await viewProgramme(tx, acting, id)
    if (!plan.ok) return plan
    const { items } = await listLots(tx, acting, { programme: id, limit: 100 }, NO_CONTRACTS)
    const lots = items.map(({ id: lot, revision }) => ({ id: lot, revision }))
    return approveProgramme(tx, acting, id, { opinion: '同意', revision: plan.value.revision, lots })
  })
  await move(at('2017-05-05', '09:00'), { deed: 'programme.publish', facts: {} })
}

type Called = { readonly no: number; readonly of: Bought; readonly deadline: Instant }

async function called({ does }: Stage, lot: LotId, { no, of, deadline }: Called): Promise<void> {
  const call = {
    noticeNo: `东民购磋〔2017〕${no}号（演示）`,
    title: `${of.name}竞争性磋商公告`,
    bidDeadline: deadline,
    reviewOn: on('2017-06-19'),
    reviewPlace: '市民政局二楼会议室（演示）',
    contact: '卫知岚（虚构） 0546-0000000',
    intendedOn: on('2017-04-05'),
    intendedWhere: '政府采购网（演示）',
  }
  await does('officer', at('2017-05-08', '09:00'), (tx, acting) => publishLot(tx, acting, lot, call))
}

/** Each bidder writes and seals what it offers first. */
async function offered({ does, draw, people }: Stage, lot: LotId, { indicators, team, proposed }: Bought): Promise<BidId[]> {
  const made: BidId[] = []
  for (const { key, first } of BIDDERS) {
    const [organisation, party] = [year.organisations.find(({ id }) => id === `org-${key}`), people.parties.get(`org-${key}`)]
    const [like] = year.lots
    if (organisation === undefined || party === undefined || like === undefined) throw new Error(`nobody is called ${key}`)
    const { id } = await does(key, at('2017-05-22', '14:00'), (tx, acting) => startBid(tx, acting, lot, party))
    const promised = indicators.map(([, name, unit, target]) => `${name}${target}${unit}`).join('、')
    const own = { ...proposed[key], schedule: `八月建档，九月起按月推进，一年内完成${promised}。`, team }
    const offer = { offerFen: yuan(first), hasSmallBusinessStatement: key === 'lanqi' }
    const content = { ...proposalOf(organisation, like), ...own, ...offer }
    await does(key, at('2017-05-22', '16:00'), (tx, acting) => saveBid(tx, acting, id, { content, revision: 0 }, draw))
    await does(key, at('2017-05-26', '10:00'), (tx, acting) => sealBid(tx, acting, id, { revision: 1 }, draw))
    made.push(id)
  }
  return made
}

/** Two custodians open; the officer finds everybody fit, and the papers as they were stated. */
async function letIn({ does, draw }: Stage, lot: LotId, made: readonly BidId[]): Promise<void> {
  for (const who of ['custodian1', 'custodian2'])
    await does(who, at('2017-05-31', '09:30'), (tx, acting) => releaseLot(tx, acting, lot, draw))
  const checked = at('2017-06-01', '15:00')
  for (const id of made)
    await does('officer', checked, async (tx, acting) => {
      const { revision = 0 } = (await bids.table.load(tx, acting.tenant, id)) ?? {}
      return judgeBid(tx, acting, id, { deed: 'bid.qualify', revision })
    })
  const stated = await does('officer', checked, (tx, acting) => viewLotFacts(tx, acting, lot))
  for (const { bidId, revision, facts } of stated.bids)
    await does('officer', checked, (tx, acting) =>
      confirmFacts(tx, acting, bidId, {
        revision,
        facts: facts.flatMap((one) => (one.stated === null ? [] : [{ fact: one.fact, value: one.stated, reason: null }])),
      }),
    )
  await does('officer', checked, (tx, acting) => qualifyLot(tx, acting, lot))
}

const ON_THE_DAY = (clock: string): Instant => at('2017-06-19', clock)
const NOBODY_NEAR = { answers: ConflictGround.options.map((ground) => ({ ground, conflict: false })), note: '' }

async function seated({ does, people }: Stage, lot: LotId, when: Instant) {
  const jurors = await does('officer', when, async (tx, acting) => {
    const panel = await viewPanel(tx, acting, lot)
    return panel.ok ? ok(panel.value.jurors) : panel
  })
  return jurors.map(({ id, name, member }) => ({ id, name, username: usernameOf(people, member) }))
}

/** The day in the closed room: drawn, consulted, everybody's last offer, marked and checked. */
async function consulted(stage: Stage, lot: LotId, made: readonly BidId[]): Promise<void> {
  const { does, draw } = stage
  const drawnAt = at('2017-06-16', '10:00')
  await does('officer', drawnAt, (tx, acting) => drawPanel(tx, acting, lot, { witness: '庄守正（虚构）' }, draw))
  const seats = await seated(stage, lot, drawnAt)
  for (const { id, username } of seats) {
    const received = { draw, fingerprint: NO_HOUSE }
    await does('custodian1', ON_THE_DAY('08:40'), (tx, acting) => confirmJuror(tx, acting, lot, id, received))
    await does(username, ON_THE_DAY('08:50'), (tx, acting) => declare(tx, acting, lot, NOBODY_NEAR))
  }
  const custody = seats.map(({ id, name }) => ({ juror: id, holder: name, phones: 1, others: '' }))
  await does('custodian1', ON_THE_DAY('09:00'), (tx, acting) => sealIn(tx, acting, lot, custody))
  const asking = { minutes: 60, changes: '上门照护由每月两次改为每月三次（演示）。' }
  const asked = ON_THE_DAY('10:00')
  await does('officer', asked, (tx, acting) => askLastOffers(tx, acting, lot, asking))
  for (const [n, { key, last }] of BIDDERS.entries()) {
    const bid = made[n]
    if (bid === undefined) throw new Error(`${key} did not bid`)
    const giving = { revision: 1, offerFen: yuan(last), remark: '' }
    await does(key, ON_THE_DAY('10:30'), (tx, acting) => giveLastOffer(tx, acting, bid, giving, draw))
  }
  await stage.clockAt(plusMs(asked, asking.minutes * 60_000))
  await does('custodian1', ON_THE_DAY('11:10'), (tx, acting) => beginScoring(tx, acting, lot))
  for (const [seat, { username }] of seats.entries()) await marked(stage, lot, username, seat)
  await does('custodian1', ON_THE_DAY('15:30'), (tx, acting) => revealMarks(tx, acting, lot))
  await does('officer', ON_THE_DAY('16:00'), (tx, acting) => concludeChecks(tx, acting, lot, CONCLUSIONS))
}

async function marked({ does, draw }: Stage, lot: LotId, juror: string, seat: number): Promise<void> {
  const when = ON_THE_DAY('15:00')
  const sheets = await does(juror, when, (tx, acting) => listOwnSheets(tx, acting, lot))
  for (const [n, { id }] of sheets.entries()) {
    const marks = { plan: String(55 - 4 * n - seat), team: String(28 - 2 * n) }
    await does(juror, when, (tx, acting) => saveMarks(tx, acting, lot, id, { marks, salt: newSalt(draw) }))
  }
  await does(juror, when, (tx, acting) => submitSheets(tx, acting, lot))
}

const scanned = ({ does }: Stage, lot: LotId, name: string, when: Instant) =>
  does('officer', when, (tx, acting) => addPaper(tx, acting, lot, { name, stored: SEAL_PAGE.stored }))

/** The report was printed and signed at the table, one of them with a dissent: entered, and to be checked by a second hand. */
async function signedByHand(stage: Stage, lot: LotId): Promise<void> {
  const when = ON_THE_DAY('16:40')
  const file = await scanned(stage, lot, '评审报告签字页（演示）.pdf', when)
  const signatures = (await seated(stage, lot, when)).map(({ id: juror }, n) => ({
    juror,
    dissent: n === 2 ? '第二名的志愿者安排更落实，我认为服务方案一项应当再议。（演示）' : null,
  }))
  await stage.does('officer', when, (tx, acting) => enterSigning(tx, acting, lot, { signatures, file: file.id }))
}

/** A complaint about another supplier's qualification is with the finance bureau, which has the purchase wait. */
async function paused(stage: Stage, lot: LotId): Promise<void> {
  const when = at('2017-06-14', '15:00')
  const file = await scanned(stage, lot, '暂停采购活动通知书（演示）.pdf', when)
  const notice = {
    authority: '东营市财政局（演示）',
    no: '东财采停〔2017〕2号（演示）',
    noticedOn: on('2017-06-14'),
    until: on('2017-07-12'),
    file: file.id,
  }
  await stage.does('officer', when, (tx, acting) => enterPause(tx, acting, lot, notice))
}
