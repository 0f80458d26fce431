import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { auditAll } from '../src/app/audit.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { boughtUnder } from '../src/features/tenders/fixtures/a-consultation.ts'
import { aPublishedLot } from '../src/features/tenders/fixtures/a-lot.ts'
import { aDrawnPanel, arrives, declares, did, onTheDay, seatsIn } from '../src/features/tenders/fixtures/a-panel.ts'
import { anAnnouncedLot } from '../src/features/tenders/fixtures/a-result.ts'
import { missJuror } from '../src/features/tenders/service/arrivals.ts'
import { addPaper } from '../src/features/tenders/service/challenge-files.ts'
import { acceptChallenge, registerChallenge } from '../src/features/tenders/service/challenges.ts'
import { addStatement } from '../src/features/tenders/service/decline-files.ts'
import { declineAward, declineOnPaper } from '../src/features/tenders/service/declines.ts'
import { cancelLot, voidLot } from '../src/features/tenders/service/lot-ends.ts'
import { enterPause } from '../src/features/tenders/service/pauses.ts'
import { disbandPanel } from '../src/features/tenders/service/panels.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { CivilDate, instantAt, plusDays } from '../src/kernel/civil.ts'
import { ok } from '../src/kernel/result.ts'
import { Sha256 } from '../src/kernel/stored-file.ts'
import type { Tx } from '../src/platform/db.ts'
import { diskFiles } from '../src/platform/files/disk-files.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { AsOwner } from '../src/platform/owner.ts'
import { onOneDatabase } from '../src/platform/testing/on-both-databases.ts'
import { aFolder } from './a-full-house.ts'
import { RIGHTS_TAKEN } from './forgeries.ts'

const TODAY = CivilDate.parse('2017-06-28')
const MIDWAY = instantAt(TODAY, '12:00')
/** The fixture's lot was reviewed without a panel. */
const WITHOUT_A_PANEL = /: (lot\.reveal|lot\.propose|bid\.rank) /

const end = (no: string) => ({
  noticeNo: `演示终止 ${no}`,
  title: '终止公告（演示）',
  reason: '两名评委突发疾病，评审无法进行。',
})

/** What leader and custodian alone may do as things stand then, done by them; and a paper that an officer entered. */
async function aDayOfDeeds(db: Database, district: District): Promise<void> {
  const [officer, leader, custodian] = [await district.as('officer'), await district.as('leader'), await district.as('custodian')]
  const sitting = await aDrawnPanel(db, district, 'A01')
  const { lotId } = sitting
  const [first, second] = await seatsIn(sitting)
  if (!first || !second) throw new Error('five seats')
  for (const seat of [first, second]) await arrives(sitting, seat)
  const today = onTheDay(custodian)
  await did({ db }, today, (tx) => missJuror(tx, today, lotId, first.jurorId, '突发疾病，已经离开'))
  await declares(sitting, second)
  await did({ db }, leader, (tx) => disbandPanel(tx, leader, lotId, '两名评委突发疾病'))
  await did({ db }, leader, (tx) => voidLot(tx, leader, lotId, end('1')))
  const published = await did({ db }, officer, async (tx) =>
    ok(await aPublishedLot(tx, district, { plan: { code: 'A02' }, programme: { code: 'A02' } })),
  )
  await did({ db }, leader, (tx) => cancelLot(tx, leader, published.lotId, end('2')))
  await anObjection(db, district, { officer, leader })
  await givenUp(db, district, { officer, leader })
  await onPaper(db, district, { officer, leader })
}

/** The winner’s own word, which is its manager’s alone. */
async function givenUp(db: Database, district: District, people: { officer: Acting; leader: Acting }): Promise<void> {
  const winner = { ...(await district.as('provider_manager')), now: MIDWAY }
  const { bids } = await did({ db }, people.officer, async (tx) =>
    ok(await anAnnouncedLot(tx, district, people, { plan: { code: 'A04' }, programme: { code: 'A04' } })),
  )
  const [first] = bids
  if (!first) throw new Error('nobody won')
  await did({ db }, winner, (tx) => declineAward(tx, winner, first.bidId, '无力承接', async () => ok(undefined)))
}

async function anObjection(db: Database, district: District, people: { officer: Acting; leader: Acting }): Promise<void> {
  const officer = { ...people.officer, now: MIDWAY }
  const leader = { ...people.leader, now: MIDWAY }
  const { lotId } = await did({ db }, officer, async (tx) =>
    ok(await anAnnouncedLot(tx, district, people, { plan: { code: 'A03' }, programme: { code: 'A03' } })),
  )
  const stored = { sha256: Sha256.parse('a'.repeat(64)), size: 10, type: 'application/pdf' } as const
  const paper = await did({ db }, officer, (tx) => addPaper(tx, officer, lotId, { name: '异议书.pdf', stored }))
  const claim = { partyId: null, matter: '得分计算', text: '持证社工一项计分有误。', remedy: '请重新核对。' }
  const came = { ...claim, papers: [paper.id], signatory: '演示居民甲', arrivedOn: CivilDate.parse('2017-06-27') }
  const { id } = await did({ db }, officer, (tx) => registerChallenge(tx, officer, lotId, came))
  await did({ db }, leader, (tx) => acceptChallenge(tx, leader, id))
}

const SCAN = { sha256: Sha256.parse('c'.repeat(64)), size: 10, type: 'application/pdf' } as const

/** A purchase that the finance bureau paused and whose winner gave it up by a letter, each with its scan. */
async function onPaper(db: Database, district: District, people: { officer: Acting; leader: Acting }): Promise<void> {
  const officer = { ...people.officer, now: MIDWAY }
  const { lotId, bids } = await did({ db }, officer, async (tx) =>
    ok(await anAnnouncedLot(tx, district, people, boughtUnder('national-tender', 'A05'))),
  )
  const [first] = bids
  if (!first) throw new Error('nobody won')
  const notice = await did({ db }, officer, (tx) => addPaper(tx, officer, lotId, { name: '暂停通知.pdf', stored: SCAN }))
  const paused = { authority: '演示区财政局', no: '演示财采〔2017〕1号', noticedOn: TODAY, until: plusDays(TODAY, 30) }
  await did({ db }, officer, (tx) => enterPause(tx, officer, lotId, { ...paused, file: notice.id }))
  const letter = await did({ db }, officer, (tx) => addStatement(tx, officer, lotId, { name: '放弃声明.pdf', stored: SCAN }))
  const declining = { reason: '无力承接', arrivedOn: TODAY, file: letter.id }
  await did({ db }, officer, (tx) => declineOnPaper(tx, officer, first.bidId, declining, async () => ok(undefined)))
}

onOneDatabase('an audit of whose right it was', (open) => {
  let db: Database
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    await aDayOfDeeds(db, await aDistrict(db, 'dongying'))
  })

  /** What is found after a tampering that is undone. */
  const findingsAfter = async (tamper: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> => {
    const undone = new Error('undone')
    let found: readonly string[] = []
    await db
      .asOwner('write', async (tx) => {
        await tamper(tx)
        const asOwner: AsOwner = (_, body) => body(tx)
        found = (await auditAll({ db: { asOwner }, files: diskFiles(aFolder('none')) }, () => {})).findings
        throw undone
      })
      .catch((thrown: unknown) => {
        if (thrown !== undone) throw thrown
      })
    return found
  }

  /** The findings on who did what. */
  const audited = async (tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> => {
    const found = await findingsAfter(tamper)
    const rights = /^(\S+) \S+: (\S+) .*\((role-refused|kept-away|post-elsewhere)\)$/
    const ofPeople = found.filter((line) => rights.test(line) && !WITHOUT_A_PANEL.test(line))
    return ofPeople.map((line) => line.replace(rights, '$2 $3'))
  }

  it('finds nothing where leader and custodian did what is theirs', async () => {
    expect(await audited(async () => {})).toEqual([])
  })

  it.each(RIGHTS_TAKEN)('finds %s', async (_, tampered, found) => {
    const findings = await audited(async (tx) => {
      expect(Number((await sql.raw(tampered).execute(tx)).numAffectedRows)).toBe(1)
    })
    expect(findings).toEqual(found)
  })

  it('finds each paper that was exchanged: of an objection, of a pause, of an award given up', async () => {
    const papers = (found: readonly string[]) =>
      found.filter((line) => line.includes('(paper-differs)')).map((line) => line.replace(/ .*/, ''))
    expect(papers(await findingsAfter(async () => {}))).toEqual([])
    const exchanged = await findingsAfter(async (tx) => {
      await sql`update challenge_file set sha256 = repeat('0', 64)`.execute(tx)
      await sql`update decline_file set sha256 = repeat('0', 64)`.execute(tx)
    })
    expect(papers(exchanged).toSorted()).toEqual(['challenge', 'lot', 'pause'])
  })
})
