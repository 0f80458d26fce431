import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CivilDate } from '../src/kernel/civil.ts'
import { acceptanceReport, opinionSheet } from '../src/features/contracts/documents/acceptance.ts'
import { contract } from '../src/features/contracts/documents/contract.ts'
import { contractPublication } from '../src/features/contracts/documents/contract-publication.ts'
import { ACCEPTED, OPINION_SHEET, TO_ACCEPT } from '../src/features/contracts/fixtures/a-printed-acceptance.ts'
import { CONTRACT, INDICATORS, PUBLICATION } from '../src/features/contracts/fixtures/a-printed-contract.ts'
import { ticketSlip } from '../src/features/needs/documents/ticket-slip.ts'
import { tellPoster } from '../src/features/needs/documents/tell-poster.ts'
import { awardLetter, losingLetter } from '../src/features/tenders/documents/award-letter.ts'
import { bidReceipt } from '../src/features/tenders/documents/bid-receipt.ts'
import { callNotice } from '../src/features/tenders/documents/call-notice.ts'
import { conflictDeclaration } from '../src/features/tenders/documents/conflict-declaration.ts'
import { deviceCustody } from '../src/features/tenders/documents/device-custody.ts'
import { jurorSlip } from '../src/features/tenders/documents/juror-slip.ts'
import { objectionAnswer } from '../src/features/tenders/documents/objection-answer.ts'
import { resultNotice } from '../src/features/tenders/documents/result-notice.ts'
import { reviewReport } from '../src/features/tenders/documents/review-report.ts'
import { blankSheets, scoreSheet } from '../src/features/tenders/documents/score-sheet.ts'
import { scoreSummary } from '../src/features/tenders/documents/score-summary.ts'
import { DECLARATION, NOTICE, RECEIPT } from '../src/features/tenders/fixtures/a-printed-lot.ts'
import {
  ANSWER,
  AWARD,
  CUSTODY,
  FILLED,
  LOSING,
  REPORT,
  RESULT,
  SHEET,
  SLIP,
  SUMMARY,
} from '../src/features/tenders/fixtures/a-printed-review.ts'
import { docx } from '../src/platform/docx.ts'
import { openPress, type Press } from '../src/platform/pdf.ts'

let cache: string
let press: Press
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'heli-printing-'))
  press = await openPress({ cache })
})
afterAll(() => rm(cache, { recursive: true }))

/** Each criterion with its bands beneath, as calls have them, as many as the demonstration's have. */
const criteria = [...SHEET.criteria, ...SHEET.criteria.slice(4, 5)].map((criterion) => ({
  ...criterion,
  standard: `${criterion.standard.split('（')[0]}\n分档：9-10/7-8/5-6/0-4`,
}))
const coded = { ...SHEET, criteria, juror: '穆怀谨', code: 'DY2017-A06/2A-AB02CD01' }
const PAPERS = [
  ['the call', callNotice(NOTICE), 2],
  ['the result', resultNotice(RESULT), 1],
  ['the letter to the winner', awardLetter(AWARD), 1],
  ['the letter to another bidder', losingLetter(LOSING), 1],
  ['the receipt', bidReceipt(RECEIPT), 1],
  ['a filled score sheet', scoreSheet({ ...SHEET, filled: FILLED }), 1],
  ['a blank score sheet', scoreSheet({ ...SHEET, code: 'sheet-1' }), 1],
  ['blank sheets for two, each with its code', blankSheets([coded, { ...coded, bidder: '名'.repeat(24) }]), 2],
  ['the summary of scores', scoreSummary(SUMMARY), 1],
  ['the review report', reviewReport(REPORT), 4],
  ['a passcode slip', jurorSlip(SLIP), 1],
  ['a declaration', conflictDeclaration(DECLARATION), 1],
  ['the custody of devices', deviceCustody(CUSTODY), 1],
  ['the answer to an objection', objectionAnswer(ANSWER), 1],
  ['the contract', contract(CONTRACT), 5],
  ['the report of an acceptance', acceptanceReport(ACCEPTED), 2],
  ['the same, blank', acceptanceReport(TO_ACCEPT), 2],
  ['the sheet for one opinion', opinionSheet(OPINION_SHEET), 1],
  [
    'the poster with the code',
    tellPoster({
      authority: '东营市民政局（演示）',
      place: '辽河社区',
      link: 'https://heli.example.cn/public/dongying/tell?at=370502003005',
    }),
    1,
  ],
  [
    'the slip with number and code',
    ticketSlip({
      authority: '东营市民政局（演示）',
      no: '需-2017-0001',
      ticket: 'ABCD 2345',
      title: '楼'.repeat(60),
      place: '辽河社区',
      receivedOn: CivilDate.parse('2017-06-20'),
      keepsContact: true,
      link: 'https://heli.example.cn/public/dongying/told',
    }),
    1,
  ],
  ['the published contract', contractPublication(PUBLICATION), 2],
] as const

describe('of the demonstration lot', () => {
  it.each(PAPERS)('%s prints whole, on the pages it should, and as a Word file', async (_, paper, pages) => {
    expect(press.print(paper)).toMatchObject({ pages, missing: [] })
    expect(Buffer.from(await docx(paper)).toString('latin1', 0, 2)).toBe('PK')
  })
})

describe('extremes', () => {
  const endless = '名'.repeat(200)
  it('twelve bids before nine jurors fit across, an endless name among them', () => {
    const jurors = Array.from({ length: 9 }, (_, index) => `欧阳评委${index}`)
    const rows = Array.from({ length: 12 }, (_, index) => ({
      bidder: index === 3 ? endless : `第${index}机构`,
      totals: jurors.map(() => '88.5'),
      mean: '88.50',
      rank: index + 1,
      tie: '现场抽签',
    }))
    expect(press.print(scoreSummary({ ...SUMMARY, scores: { jurors, rows } })).pages).toBe(2)
  })

  it('a contract of forty indicators and endless names stays in order', () => {
    const indicators = Array.from({ length: 5 }, () => INDICATORS).flat()
    const provider = { ...CONTRACT.provider, name: endless, address: endless }
    expect(press.print(contract({ ...CONTRACT, indicators, provider })).pages).toBeLessThan(10)
  })
})
