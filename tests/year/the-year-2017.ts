import type { People } from '../../src/app/demo/people.ts'
import year from '../../src/app/demo/demo-2017.json' with { type: 'json' }
import { DEMO_TENANT } from '../../src/app/demo/people.ts'
import { type DemoLot, type DemoOrganisation, needOf, planOf, proposalOf, SERVICES } from '../../src/app/demo/plans.ts'
import { shifted, YEAR_ENDS } from '../../src/app/demo/time.ts'
import { Fen } from '../../src/kernel/fen.ts'
import { plusMs } from '../../src/kernel/civil.ts'
import { known } from './stage.ts'
import type { Story, StoryBid, StoryLot, StoryNeed, StoryResult, StoryRoom } from './story.ts'

// The published year of 2017 as a story, on its own days: the data are those of the demonstration.

const time = shifted(0, YEAR_ENDS)
const { at } = time
const DAY_MS = 86_400_000

/** Before the officer's first word. */
export const BEGINS_2017 = at('2016-12-05', '08:00')

/** From this seed chance calls the five who sat that day, and first the one who took the place of who stepped aside. */
const AS_THEN = '2017-3489'

const HELPERS = [
  { holder: '工作人员（虚构）甲', phones: 1, others: '智能手表1块' },
  { holder: '工作人员（虚构）乙', phones: 1, others: '' },
]

export const theYear2017 = ({ members, parties }: People): Story => ({
  tenant: DEMO_TENANT,
  password: 'heli-2017-demo',
  programme: {
    code: year.programme.id,
    name: year.programme.name,
    year: year.programme.year,
    budgetFen: Fen.parse(year.programme.budgetYuan * 100),
    lotCeilingFen: null,
    fund: '福利彩票公益金（演示）',
    profile: 'local-selection',
    fields: year.programme.fields,
  },
  plan: {
    drafted: at('2016-12-05', '10:00'),
    submitted: at('2017-05-09', '10:00'),
    approved: at('2017-05-11', '10:00'),
    published: at('2017-05-12', '10:00'),
  },
  services: { items: SERVICES, written: at('2016-12-05', '09:00'), published: at('2016-12-06', '09:00') },
  needs: year.lots.flatMap(needsOf),
  lots: year.lots.map(lotOf),
  members,
  parties,
})

function needsOf(lot: DemoLot, n: number): StoryNeed[] {
  const clerk = lot.cls === 'A' ? `worker${n + 1}` : 'worker9'
  return lot.needs.map((need) => ({
    key: need.id,
    by: clerk,
    at: at(need.receivedOn, '16:00'),
    said: { onBehalf: needOf(lot, need, time.on(need.receivedOn)) },
    verifiedBy: clerk,
    verifiedAt: at('2017-04-14', '17:00'),
    listedAt: at('2017-04-17', '09:00'),
  }))
}

function lotOf(lot: DemoLot, n: number): StoryLot {
  const story = year.events.find(({ kind, lot: of }) => kind === 'late_bid_refused' && of === lot.code)
  const made = year.reviews.find((review) => review.lot === lot.code)?.bids ?? []
  const late = story?.org === undefined ? undefined : bidOf(lot, story.org, story.at ?? '', true)
  return {
    code: lot.code,
    name: lot.name,
    needs: lot.needs.map(({ id }) => id),
    plan: ({ programme, needs, earlier }) => planOf(lot, programme, [...needs], earlier),
    drafted: at('2017-05-08', '10:00'),
    prepared: at('2017-05-10', '10:00'),
    call: {
      at: at('2017-05-15', '09:00'),
      noticeNo: `东民购征〔2017〕${n + 1}号（演示）`,
      title: `${lot.name}征集公告`,
      bidDeadline: at('2017-06-09', '17:00'),
      reviewOn: time.on('2017-06-20'),
      reviewPlace: '市民政局三楼会议室（演示）',
      contact: '卫知岚（虚构） 0546-0000000',
    },
    bids: made.map(({ org, submittedAt }) => bidOf(lot, org, submittedAt)),
    ...(late && { late }),
    ...(lot.code === 'DY2017-B01' && { question: QUESTION }),
    opening: [
      { who: 'custodian1', at: at('2017-06-12', '09:00') },
      { who: 'custodian2', at: at('2017-06-13', '09:20') },
    ],
    qualified: at('2017-06-13', '15:00'),
    room: roomOf(lot),
    result: resultOf(lot, n + 1),
    contract: contractOf(lot, n + 1),
  }
}

const organisationOf = (org: string): DemoOrganisation =>
  known(
    year.organisations.find(({ id }) => id === org),
    org,
  )

function bidOf(lot: DemoLot, org: string, sentAt: string, isLate = false): StoryBid {
  const organisation = organisationOf(org)
  const sealed = at(sentAt.slice(0, 10), sentAt.slice(11, 16))
  return {
    org,
    manager: org.replace('org-', ''),
    name: organisation.name,
    begun: isLate ? at(sentAt.slice(0, 10), '15:40') : plusMs(sealed, -14 * DAY_MS),
    sealed,
    content: proposalOf(organisation, lot),
  }
}

const QUESTION = {
  who: 'zhengheng',
  org: 'org-zhengheng',
  section: 'services',
  text: '证衡评估拟安排两名督导老师。督导记录由督导老师填写，还是由七个项目的社工填写？需要双方签字吗？',
  asked: at('2017-05-22', '10:20'),
  wording: '督导记录由督导老师填写，还是由七个项目的社工填写？是否需要双方签字？',
  answer: '由督导老师填写，受督导的社工核对后双方签字，作为督导次数的佐证材料。',
  answered: at('2017-05-24', '15:00'),
}

const usernameOf = (person: string) => person.replace('p-', '')

function roomOf(lot: DemoLot): StoryRoom {
  const recusal = year.events.find(({ kind, lot: of }) => kind === 'recusal' && of === lot.code)
  return {
    drawn: time.before('2017-06-20', '10:00'),
    witness: '庄守正（虚构）',
    seed: AS_THEN,
    arrived: at('2017-06-20', '08:40'),
    ...(recusal?.juror !== undefined && { recusal: { juror: usernameOf(recusal.juror), note: recusal.ground ?? '' } }),
    helpers: HELPERS,
    shut: at('2017-06-20', '09:00'),
    marked: at('2017-06-20', '15:00'),
    marks: (juror, _, bidder) => marksOf(lot.code, bidder, `p-${juror}`),
    revealed: at('2017-06-20', '16:10'),
    signed: at('2017-06-20', '17:30'),
  }
}

/** What the juror gave this bidder then; what is counted from papers has no mark. */
function marksOf(lot: string, bidder: string, juror: string): Record<string, string> {
  const organisation = year.organisations.find(({ name, shortName }) => name === bidder || shortName === bidder)
  const bid = year.reviews.find((review) => review.lot === lot)?.bids.find(({ org }) => org === organisation?.id)
  const sheet = known(
    bid?.sheets.find((one) => one.juror === juror),
    `the sheet of ${juror} for ${bidder}`,
  )
  const counted = new Set(['C4', 'C5', 'C6'])
  return Object.fromEntries(
    year.rubric.criteria.flatMap(({ code }, n) => (counted.has(code) ? [] : [[code, String(sheet.marks[n] ?? 0)]])),
  )
}

function resultOf(lot: DemoLot, numbered: number): StoryResult {
  const story = year.events.find(({ kind, lot: of }) => kind === 'challenge' && of === lot.code)
  return {
    confirmed: at('2017-06-22', '10:00'),
    announced: at('2017-06-26', '09:00'),
    noticeNo: `东民购示〔2017〕${numbered}号（演示）`,
    title: `${lot.name}评选结果公示`,
    services: lot.goal.slice(0, 200),
    receiver: { name: '市民政局基层政权和社区建设科（演示）', phone: '0546-0000000', address: '市民政局（演示）' },
    parting: { reason: '综合得分低于入选机构。', strengths: '需求调查扎实。' },
    ...(story?.by !== undefined && {
      objection: {
        who: story.by.replace('org-', ''),
        org: story.by,
        filed: at('2017-06-28', '10:00'),
        matter: '评分',
        text: story.text ?? '',
        remedy: '请复核该项计分',
        accepted: at('2017-06-28', '15:00'),
        answered: at('2017-07-04', '16:00'),
        answer: story.reason ?? '',
      },
    }),
    notified: at('2017-07-05', '10:00'),
    letterNo: `东民购通〔2017〕${numbered}号（演示）`,
  }
}

function contractOf(lot: DemoLot, numbered: number) {
  const { worker, volunteers, manager, socialWorkers } = lot.team
  return {
    no: `东民购〔演示〕2017-${String(numbered).padStart(2, '0')}号`,
    drafted: at('2017-07-07', '10:00'),
    submitted: at('2017-07-10', '10:00'),
    approved: at('2017-07-14', '10:00'),
    signed: at('2017-07-24', '15:00'),
    signedOn: time.on('2017-07-24'),
    published: at('2017-07-26', '09:00'),
    noticeNo: `东民购合〔2017〕${numbered}号（演示）`,
    title: `${lot.name}合同公开`,
    team: { worker, volunteers, manager, socialWorkers },
  }
}
