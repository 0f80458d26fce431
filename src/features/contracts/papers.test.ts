import { endNotice } from '../tenders/documents/end-notice.ts'
import { END } from '../tenders/fixtures/a-printed-review.ts'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import type { JurorId, BidId, ChallengeId, ContractId, LotId, SheetId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { Sha256, type StoredFile } from '../../kernel/stored-file.ts'
import { lay } from '../../lib/document/lay.ts'
import type { OfficeDocument } from '../../lib/document/tree.ts'
import { words } from '../../lib/document/words.ts'
import { look } from '../../platform/act.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { printer } from '../../platform/papers.ts'
import { onOneDatabase } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { LOT_PAPERS, type LotPaper } from '../tenders/contract/papers.ts'
import {
  aDrawnPanel,
  arrives,
  beginsScoring,
  declares,
  did,
  NO_CONFLICT,
  revealed,
  seatsIn,
  signed,
  type Sitting,
} from '../tenders/fixtures/a-panel.ts'
import { ANNOUNCED, anAnnouncement, NOTICE_ENDS, NOTIFIED } from '../tenders/fixtures/a-result.ts'
import { announceResult, notifyAward } from '../tenders/service/awards.ts'
import { paperOfBid } from '../tenders/service/bid-papers.ts'
import { answerPaper } from '../tenders/service/challenge-paper.ts'
import { acceptChallenge, answerChallenge, fileChallenge, readAnswer } from '../tenders/service/challenges.ts'
import { callBody } from '../tenders/service/call-body.ts'
import { declarationsIn, filledDeclarationPaper } from '../tenders/service/declaration-papers.ts'
import { paperOfLot } from '../tenders/service/lot-papers.ts'
import { filledSheetPaper, slipPaper } from '../tenders/service/review-papers.ts'
import { viewResults } from '../tenders/service/results.ts'
import { disbandPanel, drawPanel, replaceJuror } from '../tenders/service/panels.ts'
import { declare } from '../tenders/service/seats.ts'
import { sweep } from '../tenders/service/sweep.ts'
import { lots, programmes } from '../tenders/store/kept.ts'
import { insertNotice } from '../tenders/store/notices.ts'
import { LOCAL_SELECTION } from '../tenders/rules/profiles.ts'
import { canonical } from '../../kernel/canonical.ts'
import { completed } from './fixtures/a-draft.ts'
import { approveContractAsItStands } from './fixtures/as-it-stands.ts'
import { viewContract } from './service/contract-views.ts'
import { paperOfContract, publicationPaper, publishedText } from './service/contract-papers.ts'
import { draftContract, reviseContract, submitContract } from './service/drafting.ts'
import { addSealPage } from './service/seal-pages.ts'
import { publishContract, signContract } from './service/signing.ts'
import { confirmAsItStands } from '../tenders/fixtures/as-it-stands.ts'

const SCAN: StoredFile = { sha256: Sha256.parse('b'.repeat(64)), size: 1000, type: 'image/png' }
const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')

const ascii = (bytes: Uint8Array, length: number): string => new TextDecoder('latin1').decode(bytes.slice(0, length))

type Carried = { sitting: Sitting; lot: LotId; contract: ContractId; challenge: ChallengeId; bids: BidId[]; sheet: SheetId }

onOneDatabase('the papers of a lot carried to its published contract', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let carried: Carried
  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })

  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'papers')
    officer = await district.as('officer')
    leader = await district.as('leader')
    carried = await carry()
  }, 120_000)

  /** One lot, every step of it by the people whose step it is. */
  async function carry(): Promise<Carried> {
    const sitting = await seatedAnew()
    await called(sitting)
    await revealed(sitting)
    await signed(sitting)
    const lot = sitting.lotId
    const notice = anAnnouncement(sitting.bids, { noticeNo: '演示公示 CARRIED' })
    await did(sitting, leader, (tx) => confirmAsItStands(tx, at(leader, ANNOUNCED), lot))
    await did(sitting, officer, (tx) => announceResult(tx, at(officer, ANNOUNCED), lot, notice))
    const rival = await district.as('provider_manager', 1)
    const complaint = {
      partyId: sitting.bids[1]?.partyId ?? null,
      matter: '计分',
      text: '持证社工一项有误',
      remedy: '请核对',
      papers: [],
    }
    const { id: challenge } = await did(sitting, rival, (tx) => fileChallenge(tx, at(rival, noon('2017-06-28')), lot, complaint))
    await did(sitting, officer, (tx) => acceptChallenge(tx, at(officer, noon('2017-06-29')), challenge))
    const answer = { deed: 'challenge.reject' as const, answer: '经核对，证书登记无误。' }
    await did(sitting, officer, (tx) => answerChallenge(tx, at(officer, noon('2017-06-30')), challenge, answer))
    await did(sitting, rival, (tx) => readAnswer(tx, at(rival, noon('2017-06-30')), challenge))
    const system = at(district.system, plusMs(endOf(NOTICE_ENDS), 1))
    await did(sitting, system, async (tx) => ok(await sweep(tx, system)))
    await did(sitting, officer, (tx) => notifyAward(tx, at(officer, NOTIFIED), lot, '演示通知〔2017〕4号'))
    const contract = await contracted(sitting)
    const results = await look(db.pool, officer, (tx) => viewResults(tx, officer, lot))
    const sheet = results.ok ? results.value.sheets.find(({ bid }) => bid === sitting.bids[0]?.bidId)?.id : undefined
    if (sheet === undefined) throw new Error('no sheet was laid open')
    return { sitting, lot, contract, challenge, bids: sitting.bids.map(({ bidId }) => bidId), sheet }
  }

  /** The first juror steps aside at the door and the next alternate comes. */
  async function seatedAnew(): Promise<Sitting> {
    const sitting = await aDrawnPanel(db, district, 'CARRIED')
    await did(sitting, officer, (tx) => disbandPanel(tx, officer, sitting.lotId, '会场停电，当天无法评审。'))
    await did(sitting, officer, (tx) => drawPanel(tx, officer, sitting.lotId, { witness: '演示监督员' }, sitting.chance))
    const [first] = await seatsIn(sitting)
    if (first === undefined) throw new Error('nobody was drawn')
    await arrives(sitting, first)
    const answers = NO_CONFLICT.answers.map((answer) => ({ ...answer, conflict: answer.ground === 'kin' }))
    const aside = { answers, note: '演示表姐在该机构任副理事长。' }
    await did(sitting, first.acting, (tx) => declare(tx, first.acting, sitting.lotId, aside))
    await did(sitting, officer, (tx) => replaceJuror(tx, officer, sitting.lotId, first.jurorId))
    for (const seat of await seatsIn(sitting)) {
      await arrives(sitting, seat)
      await declares(sitting, seat)
    }
    await beginsScoring(sitting)
    return sitting
  }

  /** The call's notice: the fixture of a lot leaves it to the service that publishes. */
  const called = (sitting: Sitting) =>
    did(sitting, officer, async (tx) => {
      const lot = await lots.table.load(tx, district.tenant, sitting.lotId)
      const programme = lot && (await programmes.table.load(tx, district.tenant, lot.programmeId))
      if (!lot || !programme || lot.bidDeadline === null || lot.reviewOn === null) throw new Error('the lot was never called')
      const { bidDeadline, reviewOn, noticeNo, reviewPlace, contact, publishedAt } = lot
      const call = { bidDeadline, reviewOn, noticeNo: noticeNo ?? '', reviewPlace: reviewPlace ?? '', contact: contact ?? '' }
      const body = await callBody(tx, officer, { lot, programme, call, profile: LOCAL_SELECTION })
      const row = {
        tenant: district.tenant,
        id: district.newId(),
        lotId: lot.id,
        kind: 'call' as const,
        no: '演示征集 1',
        title: '征集公告',
      }
      await insertNotice(tx, { ...row, publishedAt: publishedAt ?? officer.now, endsOn: null, body: canonical(body) })
      return ok(undefined)
    })

  async function contracted(sitting: Sitting): Promise<ContractId> {
    const july = at(officer, noon('2017-07-24'))
    const { id } = await did(sitting, july, (tx) => draftContract(tx, july, sitting.lotId))
    const seen = await look(db.pool, july, (tx) => viewContract(tx, july, id))
    if (!seen.ok) throw new Error(seen.error.code)
    await did(sitting, july, (tx) => reviseContract(tx, july, id, completed(seen.value)))
    await did(sitting, july, (tx) => submitContract(tx, july, id))
    await did(sitting, leader, (tx) => approveContractAsItStands(tx, at(leader, july.now), id))
    const { id: file } = await did(sitting, july, (tx) => addSealPage(tx, july, id, { name: '盖章页.png', stored: SCAN }))
    await did(sitting, july, (tx) => signContract(tx, july, id, { signedOn: CivilDate.parse('2017-07-24'), file }))
    const publication = { noticeNo: '演示合同公开 4', title: '合同公开', phone: '0546-0000000' }
    await did(sitting, officer, (tx) => publishContract(tx, at(officer, noon('2017-07-26')), id, publication))
    return id
  }

  type Paper = Result<OfficeDocument, { code: string }>
  type Printing = (tx: ReadTx, who: Acting) => Promise<Paper>
  const paper = (who: Acting, printing: Printing) => look(db.pool, who, (tx) => printing(tx, who))
  async function textOf(who: Acting, printing: Printing): Promise<string> {
    const printed = await paper(who, printing)
    return printed.ok ? words(lay(printed.value)).join('\n') : printed.error.code
  }
  const ofLot =
    (kind: LotPaper): Printing =>
    (tx, who) =>
      paperOfLot(tx, who, carried.lot, kind)
  const ofBid =
    (n: number, kind: 'receipt' | 'letter'): Printing =>
    (tx, who) => {
      const bid = carried.bids[n]
      if (bid === undefined) throw new Error(`no bid ${n}`)
      return paperOfBid(tx, who, bid, kind)
    }
  const bidder = (n: number) => district.as('provider_manager', n)

  it('tell the figures of the record, each to those who may have it', async () => {
    const nobody = district.nobody
    const call = await textOf(nobody, ofLot('call-notice'))
    for (const figure of ['演示征集 1', '2017年6月7日17:00', '180,000.00元']) expect(call).toContain(figure)
    const result = await textOf(nobody, ofLot('result-notice'))
    for (const figure of ['91.00', '180,000.00元', '自2017年6月26日起公示，自次日起算5个工作日，至2017年7月3日止', '演示juror'])
      expect(result).toContain(figure)
    for (const secret of ['87.00', '83.00']) expect(result).not.toContain(secret)
    expect(await textOf(nobody, (tx, who) => publicationPaper(tx, who, carried.lot))).toContain('CARRIED-C1')
    const whole = await textOf(nobody, (tx, who) => publishedText(tx, who, carried.lot))
    for (const figure of ['壹拾捌万元整', '演示理事长', '第十二条', '演某某']) expect(whole).toContain(figure)
    for (const secret of ['演示银行', '演示路', '0546-', '演示居民乙']) expect(whole).not.toContain(secret)

    expect(call).toContain('评审时间：2017年6月9日')
    expect(result).toContain('已于2017年5月2日完成评审')
    expect(result).toContain('解散，理由为：会场停电，当天无法评审。其后重新抽取')

    const letter = await textOf(await bidder(0), ofLot('award-letter'))
    for (const figure of ['演示通知〔2017〕4号', '91.00', '180,000.00元', '2017年8月4日', '收到异议1件，不成立，维持原结果'])
      expect(letter).toContain(figure)
    const losing = await textOf(await bidder(2), ofBid(2, 'letter'))
    for (const figure of ['83.00', '第3名', '志愿者动员基础扎实', '2017年7月3日']) expect(losing).toContain(figure)
    expect(await textOf(await bidder(1), (tx, who) => answerPaper(tx, who, carried.challenge))).toContain('维持原结果')
    expect(await textOf(await bidder(0), ofBid(0, 'receipt'))).toContain('已提交并封存')

    const summary = await textOf(officer, ofLot('score-summary'))
    for (const figure of ['91.00', '87.00', '83.00']) expect(summary).toContain(figure)
    const report = await textOf(officer, ofLot('review-report'))
    for (const figure of ['91.00', '演示监督员', '5名评委', '有效申报3份', '评分表15份', '回避声明书6份'])
      expect(report).toContain(figure)
    expect(report).toContain('解散，理由为：会场停电，当天无法评审。其后重新抽取')
    for (const said of ['近姻亲关系', '演示表姐在该机构任副理事长', '抽取后补抽1次', '实际参加评审的评委为'])
      expect(report).toContain(said)
    for (const wrong of ['kin', '资格审查表']) expect(report).not.toContain(wrong)
    const custody = await textOf(officer, ofLot('device-custody'))
    for (const text of [summary, report, custody]) {
      expect(text).toContain('2017年5月2日')
      expect(text).not.toContain('2017年6月9日')
    }
    const filled = (tx: ReadTx, who: Acting) => filledSheetPaper(tx, who, { lot: carried.lot, sheet: carried.sheet })
    expect(await textOf(officer, filled)).toContain('91')
    const contract = await textOf(await bidder(0), (tx, who) => paperOfContract(tx, who, carried.contract))
    for (const figure of ['72,000.00元', '54,000.00元', '壹拾捌万元整', '演示居民乙', '演示通知〔2017〕4号', '2017年7月24日'])
      expect(contract).toContain(figure)
  })

  it('record the unsealing: who agreed, what came and when, whether it is as it was submitted, and at what price', async () => {
    const record = await textOf(officer, ofLot('opening-record'))
    for (const said of [
      '拆封记录',
      'CARRIED',
      '演示custodian',
      '须有2名监督员同意',
      '当场拆封3份',
      '内容和附件均与提交封存时一致',
    ])
      expect(record).toContain(said)
    expect(record.match(/180,000\.00/g)).toHaveLength(3)
    expect(record).toContain('撤回：无')
    for (const role of ['leader', 'custodian'] as const)
      expect(await textOf(await district.as(role), ofLot('opening-record'))).toContain('拆封记录')
    expect(await textOf(await district.as('finance'), ofLot('opening-record'))).toBe('not-found')
  })

  it('give each juror’s declaration as it was made: all to the office, to a juror the own one', async () => {
    const all = await look(db.pool, officer, (tx) => declarationsIn(tx, officer, carried.lot))
    expect(all).toHaveLength(6)
    const ofJuror =
      (juror: JurorId): Printing =>
      (tx, who) =>
        filledDeclarationPaper(tx, who, { lot: carried.lot, juror })
    const texts = await Promise.all(all.map(({ juror }) => textOf(officer, ofJuror(juror))))
    const aside = texts.filter((text) => text.includes('演示表姐在该机构任副理事长'))
    expect(aside).toHaveLength(1)
    expect(aside[0]).toContain('近姻亲关系')
    for (const [n, text] of texts.entries()) {
      expect(text).toContain(all[n]?.name)
      expect(text).toContain('2017年5月2日')
    }
    const [seat, other] = await seatsIn(carried.sitting)
    if (seat === undefined || other === undefined) throw new Error('nobody sits')
    expect(await look(db.pool, seat.acting, (tx) => declarationsIn(tx, seat.acting, carried.lot))).toHaveLength(1)
    expect(await textOf(seat.acting, ofJuror(seat.jurorId))).toContain('回避声明书')
    for (const who of [other.acting, await bidder(0), district.nobody])
      expect(await textOf(who, ofJuror(seat.jurorId))).toBe('not-found')
  })

  it('are nothing to those whose they are not', async () => {
    const [rival, resident] = [await bidder(1), await district.as('resident')]
    for (const who of [rival, resident, district.nobody]) {
      for (const kind of [
        'award-letter',
        'score-summary',
        'review-report',
        'conflict-declaration',
        'device-custody',
        'opening-record',
        'score-sheet-blank',
      ] as const)
        expect(await textOf(who, ofLot(kind))).toBe('not-found')
      expect(await textOf(who, ofBid(2, 'letter'))).toBe('not-found')
      expect(await textOf(who, (tx) => paperOfContract(tx, who, carried.contract))).toBe('not-found')
    }
    expect(await textOf(await bidder(2), (tx, who) => answerPaper(tx, who, carried.challenge))).toBe('not-found')
    expect(await textOf(officer, ofBid(0, 'receipt'))).toBe('not-found')
  })

  it('come out as PDF and as a text to be edited, every one of them', async () => {
    const papers = printer({ cache: join(tmpdir(), 'heli-print') })
    const [juror] = await seatsIn(carried.sitting)
    if (juror === undefined) throw new Error('nobody sits')
    const slip = { code: '7ACD-93FK-4TXY', expiresAt: noon('2017-06-09'), address: 'http://192.0.2.10/' }
    const all: [Acting, Printing][] = [
      [officer, (tx, who) => filledDeclarationPaper(tx, who, { lot: carried.lot, juror: juror.jurorId })],
      // This lot came to a contract; what puts another away is printed from its form.
      [officer, () => Promise.resolve(ok(endNotice(END)))],
      // Nobody negotiates where several compete: tenders/direct.test.ts.
      ...LOT_PAPERS.filter((kind) => kind !== 'end-notice' && kind !== 'negotiation-record').map((kind): [Acting, Printing] => [
        officer,
        ofLot(kind),
      ]),
      [await bidder(0), ofBid(0, 'receipt')],
      [await bidder(1), ofBid(1, 'letter')],
      [officer, (tx, who) => answerPaper(tx, who, carried.challenge)],
      [officer, (tx, who) => filledSheetPaper(tx, who, { lot: carried.lot, sheet: carried.sheet })],
      [await district.as('custodian'), (tx, who) => slipPaper(tx, who, { lot: carried.lot, juror: juror.jurorId }, slip)],
      [officer, (tx, who) => paperOfContract(tx, who, carried.contract)],
      [district.nobody, (tx, who) => publicationPaper(tx, who, carried.lot)],
    ]
    const came: string[] = []
    for (const [who, printing] of all) {
      const printed = await paper(who, printing)
      if (!printed.ok) throw new Error(printed.error.code)
      const [pdf, office] = [await papers.print(printed.value, 'pdf'), await papers.print(printed.value, 'docx')]
      came.push(pdf.ok && office.ok ? `${ascii(pdf.value, 5)} ${ascii(office.value, 2)}` : '')
    }
    expect(came).toEqual(all.map(() => '%PDF- PK'))
  }, 120_000)
})
