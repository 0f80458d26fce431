import {
  ANNOUNCED,
  anAnnouncedLot,
  anAnnouncement,
  aNotifiedLot,
  aScoredLot,
  type AScoredLot,
  NOTICE_ENDS,
  NOTIFIED,
} from '../../src/features/tenders/fixtures/a-result.ts'
import { confirmAsItStands, resultRead } from '../../src/features/tenders/fixtures/as-it-stands.ts'
import { announceResult, moveAward } from '../../src/features/tenders/service/awards.ts'
import { dropContract } from '../../src/features/contracts/service/lot-contracts.ts'
import { addStatement } from '../../src/features/tenders/service/decline-files.ts'
import { declineAward } from '../../src/features/tenders/service/declines.ts'
import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import {
  acceptChallenge,
  answerChallenge,
  fileChallenge,
  readAnswer,
  registerChallenge,
} from '../../src/features/tenders/service/challenges.ts'
import { enterComplaint } from '../../src/features/tenders/service/complaints.ts'
import { sweep } from '../../src/features/tenders/service/sweep.ts'
import { CivilDate, civilDateOf, endOf, plusMs } from '../../src/kernel/civil.ts'
import type { ChallengeId, FileId, LotId, PartyId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { aJpeg } from '../../src/platform/testing/a-file.ts'
import { keep, PNG } from './a-scan.ts'
import { does, type Ground, plainly, saying, stage, type Standing } from './stage.ts'

type Scored = Standing & {
  readonly ids: { readonly lot: LotId }
  readonly bids: AScoredLot['bids']
  /** Of the lot when its result was proposed. */
  readonly revision: number
  /** The second, whose manager objects. */
  readonly rival: PartyId
}
/** The second bidder's objection and a resident's. */
type Disputed = Scored & {
  readonly byRival: ChallengeId
  readonly byResident: ChallengeId
  readonly stamped: FileId
  readonly signed: FileId
}

const ANSWER = { answer: '经核对，计分无误。' }
const complaint = (partyId: PartyId | null) => ({
  partyId,
  matter: '得分计算',
  text: '计分有误。',
  remedy: '请重新核对。',
  papers: [],
})

export async function proposed({ tx, district }: Ground): Promise<Scored> {
  const { lotId: lot, bids } = await aScoredLot(tx, district)
  district.setClock(ANNOUNCED)
  const [, second] = bids
  if (second === undefined) throw new Error('nobody came second')
  const { revision } = await resultRead(tx, district, lot)
  return { ids: { lot }, bids, revision, rival: second.partyId, who: { provider_manager: 1 } }
}

async function returned(ground: Ground, before: Scored): Promise<Scored> {
  const leader = await ground.district.as('leader')
  const move = { deed: 'lot.return' as const, facts: { reason: '请说明分差' } }
  await does(ground, leader, (tx) => moveAward(tx, leader, before.ids.lot, move))
  return before
}

export async function confirmed(ground: Ground, before: Scored): Promise<Scored> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => confirmAsItStands(tx, leader, before.ids.lot))
  return before
}

export async function announced(ground: Ground, before: Scored): Promise<Scored> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => announceResult(tx, officer, before.ids.lot, anAnnouncement(before.bids)))
  return before
}

export async function disputed(ground: Ground, before: Scored): Promise<Disputed> {
  const [manager, resident] = [await ground.district.as('provider_manager', 1), await ground.district.as('resident')]
  const { lot } = before.ids
  const stored = await keep(ground, PNG)
  const { id: stamped } = await does(ground, manager, (tx) => addPaper(tx, manager, lot, { name: 'stamped.png', stored }))
  const stampedOne = { ...complaint(before.rival), papers: [stamped] }
  const { id: byRival } = await does(ground, manager, (tx) => fileChallenge(tx, manager, lot, stampedOne))
  const { id: signed } = await does(ground, resident, (tx) => addPaper(tx, resident, lot, { name: 'signed.png', stored }))
  const signedOne = { ...complaint(null), papers: [signed] }
  const { id: byResident } = await does(ground, resident, (tx) => fileChallenge(tx, resident, lot, signedOne))
  return { ...before, byRival, byResident, stamped, signed }
}

/** A paper that came to the office, scanned by the officer. */
export async function scanned(ground: Ground, before: Scored) {
  const officer = await ground.district.as('officer')
  const stored = await keep(ground, PNG)
  const { lot } = before.ids
  const { id: scan } = await does(ground, officer, (tx) => addPaper(tx, officer, lot, { name: 'scan.png', stored }))
  return { ...before, scan }
}

const onPaper = (scan: FileId, partyId: PartyId | null = null) => ({
  ...complaint(partyId),
  papers: [scan],
  signatory: '演示居民',
  arrivedOn: CivilDate.parse('2017-06-26'),
})

/** Entered in the name of the second bidder by one officer, and withdrawn by a letter that another has scanned. */
export async function registered(ground: Ground, before: Scored & { scan: FileId }) {
  const officer = await ground.district.as('officer')
  const other = await ground.district.as('officer', 1)
  const { lot } = before.ids
  const paper = await keep(ground, PNG)
  const { id: scan } = await does(ground, other, (tx) => addPaper(tx, other, lot, { name: 'scan.png', stored: paper }))
  const { id: challenge } = await does(ground, other, (tx) => registerChallenge(tx, other, lot, onPaper(scan, before.rival)))
  const stored = await keep(ground, new Uint8Array(aJpeg()))
  const { id: letter } = await does(ground, officer, (tx) => addPaper(tx, officer, lot, { name: 'letter.jpg', stored }))
  return { ...before, challenge, letter }
}

export async function accepted(ground: Ground, before: Disputed): Promise<Disputed> {
  const officer = await ground.district.as('officer')
  for (const id of [before.byRival, before.byResident]) await does(ground, officer, (tx) => acceptChallenge(tx, officer, id))
  return before
}

async function answered(ground: Ground, before: Disputed): Promise<Disputed> {
  const leader = await ground.district.as('leader')
  for (const id of [before.byRival, before.byResident])
    await does(ground, leader, (tx) => answerChallenge(tx, leader, id, { deed: 'challenge.uphold', ...ANSWER }))
  return before
}

const TAKEN = { receivedOn: civilDateOf(ANNOUNCED), authority: '演示区财政局', no: '演示投诉〔2017〕1号' }
const DECIDED = {
  verdict: 'dismissed' as const,
  decidedOn: civilDateOf(ANNOUNCED),
  no: '演示处理〔2017〕1号',
  text: '投诉缺乏事实依据。',
}

async function escalated(ground: Ground, before: Disputed): Promise<Disputed> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => enterComplaint(tx, officer, before.byRival, TAKEN))
  return before
}

/** Each has opened their own answer, without which it is not printed for them. */
async function opened(ground: Ground, before: Disputed): Promise<Disputed> {
  const [manager, resident] = [await ground.district.as('provider_manager', 1), await ground.district.as('resident')]
  await does(ground, manager, (tx) => readAnswer(tx, manager, before.byRival))
  await does(ground, resident, (tx) => readAnswer(tx, resident, before.byResident))
  return before
}

async function final(ground: Ground, before: Scored): Promise<Scored> {
  ground.district.setClock(plusMs(endOf(NOTICE_ENDS), 1))
  const { system } = ground.district
  await does(ground, system, async (tx) => ok(await sweep(tx, system)))
  return before
}

/** To each the objection they filed; to the office the bidder's. */
const theirs = (body?: unknown) => (disputes: Disputed) => ({
  ids: { challenge: disputes.byRival },
  body,
  as: { resident: { ids: { challenge: disputes.byResident } } },
})

/** Won, and told so. */
async function notified({ tx, district }: Ground) {
  const people = { officer: await district.as('officer'), leader: await district.as('leader') }
  const { bids } = await aNotifiedLot(tx, district, people)
  district.setClock(NOTIFIED)
  return { ids: { bid: bids[0]?.bidId ?? '' } }
}

const aboutIt = theirs()
const answering = theirs(ANSWER)

/** In its public notice; the winner's own manager is the first. */
async function toDecline({ tx, district }: Ground) {
  const people = { officer: await district.as('officer'), leader: await district.as('leader') }
  const { bids, lotId } = await anAnnouncedLot(tx, district, people)
  district.setClock(ANNOUNCED)
  const [first, second] = bids
  if (first === undefined || second === undefined) throw new Error('nobody was chosen')
  return { ids: { lot: lotId, bid: first.bidId }, next: second.bidId }
}

type Declining = Awaited<ReturnType<typeof toDecline>>
const WHY = { reason: '无力承接' }

async function stated(ground: Ground, before: Declining) {
  const officer = await ground.district.as('officer')
  const stored = await keep(ground, PNG)
  const add = { name: 'statement.png', stored }
  const { id: file } = await does(ground, officer, (tx) => addStatement(tx, officer, before.ids.lot, add))
  return { ...before, ids: { ...before.ids, file } }
}

async function declined(ground: Ground, before: Declining) {
  const manager = await ground.district.as('provider_manager')
  await does(ground, manager, (tx) => declineAward(tx, manager, before.ids.bid, WHY.reason, dropContract))
  return before
}

export const awards = [
  stage(
    proposed,
    {
      'POST lots/{lot}/confirm': ({ revision }) => ({ body: { opinion: '同意', revision } }),
      'POST lots/{lot}/return': saying({ reason: '请说明分差' }),
    },
    stage(returned, { 'POST lots/{lot}/resubmit': saying({ note: '分差来自答辩' }) }),
    stage(
      confirmed,
      { 'POST lots/{lot}/announce': ({ bids }) => ({ body: anAnnouncement(bids) }) },
      stage(
        announced,
        {
          'GET lots/{lot}/award': plainly,
          'PUT lots/{lot}/challenge-files': () => ({ query: '?name=stamped.png', body: PNG }),
          'POST lots/{lot}/challenges': ({ rival }) => ({
            body: complaint(rival),
            as: { resident: { body: complaint(null) } },
          }),
        },
        stage(
          scanned,
          { 'POST lots/{lot}/challenges/on-paper': ({ scan }) => ({ body: onPaper(scan) }) },
          stage(registered, {
            'POST challenges/{challenge}/withdraw-on-paper': ({ challenge, letter }) => ({
              ids: { challenge },
              body: { papers: [letter] },
            }),
            'POST challenges/{challenge}/disown': ({ challenge }) => ({ ids: { challenge } }),
          }),
        ),
        stage(
          disputed,
          {
            'GET challenges': aboutIt,
            'GET challenges/{challenge}/files/{file}': (disputes) => ({
              ids: { challenge: disputes.byRival, file: disputes.stamped },
              as: { resident: { ids: { challenge: disputes.byResident, file: disputes.signed } } },
            }),
            'GET challenges/{challenge}': aboutIt,
            'POST challenges/{challenge}/accept': aboutIt,
            'POST challenges/{challenge}/refuse': answering,
            'POST challenges/{challenge}/withdraw': aboutIt,
          },
          stage(
            accepted,
            { 'POST challenges/{challenge}/reject': answering, 'POST challenges/{challenge}/uphold': answering },
            stage(
              answered,
              {
                'POST challenges/{challenge}/read': aboutIt,
                'POST challenges/{challenge}/complaint': ({ byRival }) => ({ ids: { challenge: byRival }, body: TAKEN }),
              },
              stage(escalated, {
                'POST challenges/{challenge}/decision': ({ byRival }) => ({ ids: { challenge: byRival }, body: DECIDED }),
              }),
              stage(opened, {
                'GET challenges/{challenge}/documents/{file}': (disputes) => ({
                  ids: { challenge: disputes.byRival, file: 'answer.docx' },
                  as: { resident: { ids: { challenge: disputes.byResident } } },
                }),
              }),
            ),
          ),
        ),
        stage(final, { 'POST lots/{lot}/notify': saying({ letterNo: '演示通知〔2017〕1号' }) }),
      ),
    ),
  ),
  stage(
    toDecline,
    {
      'POST bids/{bid}/decline': saying(WHY),
      'PUT lots/{lot}/decline-files': () => ({ query: '?name=statement.png', body: PNG }),
    },
    stage(stated, {
      'GET lots/{lot}/decline-files/{file}': plainly,
      'POST bids/{bid}/decline-on-paper': ({ ids: { file } }) => ({ body: { ...WHY, file, arrivedOn: civilDateOf(ANNOUNCED) } }),
    }),
    stage(declined, { 'POST lots/{lot}/succeed': ({ next }) => ({ body: { bid: next } }) }),
  ),
  stage(notified, { 'GET bids/{bid}/documents/{file}': () => ({ ids: { file: 'letter.docx' } }) }),
]
