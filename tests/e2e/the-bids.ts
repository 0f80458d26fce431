import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newActionId } from '../../src/ui/action-id.ts'
import { bidStatus, bidWords } from '../../src/ui/words/bid.ts'
import { hints, shellWords } from '../../src/ui/words/common.ts'
import { deskWords } from '../../src/ui/words/desk-pages.ts'
import { lotStatus, lotWords } from '../../src/ui/words/lot.ts'
import { menuWords } from '../../src/ui/words/menus.ts'
import { deedButtons } from '../../src/ui/words/next.ts'
import { offerSections, offerWords } from '../../src/ui/words/offer.ts'
import { purchaseWords } from '../../src/ui/words/purchase.ts'
import { factWords } from '../../src/ui/words/stated-facts.ts'
import { look } from './eyes.ts'
import {
  button,
  comesToStand,
  confirm,
  control,
  field,
  fill,
  heading,
  link,
  main,
  press,
  sees,
  seesNothingOf,
  withWords,
  zh,
} from './hands.ts'
import { LOT, findIn, lotPage } from './the-call.ts'
import { leaveAndComeBack } from './troupe.ts'
import { aPdf } from '../../src/platform/testing/a-file.ts'

export type Proposal = { readonly certified: number; readonly finished: number; readonly words: string }

/** The manager finds the call, writes every section, attaches a paper, and is told when all of it is kept. */
export async function writeBid(manager: Page, { certified, finished, words }: Proposal) {
  await findIn(manager, menuWords.notices, LOT)
  await look(manager, 'call')
  await press(manager, bidWords.start)
  await field(manager, offerSections.analysis).waitFor()
  await look(manager, 'bid-empty')
  await fill(
    manager,
    (['organisation', 'analysis', 'methods', 'schedule', 'team', 'sustainability'] as const).map((name) => [
      offerSections[name],
      `${zh(offerSections[name])}：${words}`,
    ]),
  )
  await field(manager, offerSections.certifiedSocialWorkers).fill(String(certified))
  await field(manager, offerSections.finishedSimilarProjects).fill(String(finished))
  for (const name of ['hasLastYearFinancialReport', 'hasManagementRules'] as const) {
    const asked = manager.getByRole('radiogroup', { name: zh(offerSections[name]), exact: true })
    await asked.getByRole('radio', { name: zh(hints.yes), exact: true }).check()
  }
  const paper = { name: '机构登记证书（演示）.pdf', mimeType: 'application/pdf', buffer: aPdf('Heli') }
  await manager.locator('input[type="file"]').setInputFiles(paper)
  await sees(manager, paper.name)
  await sees(manager, zh(offerWords.complete))
  await sees(manager, zh(hints.saved))
  await look(manager, 'bid-complete')
}

export async function sealBid(manager: Page) {
  await sees(manager, zh(hints.saved))
  await confirm(manager, bidWords.submit)
  await heading(manager, zh(offerWords.receiptTitle))
  await sees(manager, zh(offerWords.checkCode))
  await look(manager, 'receipt')
}

/** Withdraws what was sealed, takes it up again, and seals it anew. */
export async function withdrawAndSealAgain(manager: Page, username: string) {
  await link(manager, menuWords.my_bids).click()
  await link(manager, LOT).first().click()
  await comesToStand(manager, bidStatus.sealed)
  await look(manager, 'bid-sealed')
  await withWords(manager, bidWords.withdraw, hints.reason, '进度安排写错了，改好再交。（演示）')
  await press(manager, bidWords.submitAgain)
  const changes = [
    { schedule: '进度安排：9月组队。（演示）', leave: () => manager.reload() },
    { schedule: '进度安排：9月组队，10月起每周一次。（演示）', leave: () => leaveAndComeBack(manager, username) },
  ]
  for (const { schedule, leave } of changes) {
    await fill(manager, [[offerSections.schedule, schedule]])
    await leave()
    await expect.poll(() => control(manager, offerSections.schedule).inputValue()).toBe(schedule)
  }
  await sealBid(manager)
}

export const bidIdOf = (manager: Page): string => /\/bids\/([^/]+)/.exec(manager.url())?.[1] ?? ''

/** Before the unsealing the officer's page says so; asked by id, there is no such proposal. */
export async function seesNoBids(officer: Page, bid: string) {
  await lotPage(officer)
  await sees(officer, zh(purchaseWords.bidsSealed))
  const lot = officer.url().split('/').at(-1) ?? ''
  const all = await officer.request.get(`/api/tenants/dongying/lots/${lot}/bids`)
  expect(await all.json()).toMatchObject({ status: 409, code: 'still-sealed' })
  expect((await officer.request.get(`/api/tenants/dongying/bids/${bid}`)).status()).toBe(404)
}

/** One press of the demonstration's clock after another, and not one more than it takes until the lot stands as wanted. */
export async function letTimePass(officer: Page, until: keyof typeof lotStatus) {
  await lotPage(officer)
  const path = `/api/tenants/dongying/lots/${officer.url().split('/').at(-1)}`
  let stands = ''
  for (let presses = 0; presses < 40 && stands !== until; presses += 1) {
    const looked = officer.waitForResponse((reply) => reply.url().endsWith(path))
    await press(officer, shellWords.demoStep)
    stands = ((await (await looked).json()) as { status: string }).status
  }
  await comesToStand(officer, lotStatus[until])
}

/** Before the deadline there is nothing to release, on the page or past it. */
export async function cannotRelease(custodian: Page, lot: string) {
  await link(custodian, menuWords.opening).click()
  await heading(custodian, zh(menuWords.opening))
  await custodian.waitForLoadState('networkidle')
  await seesNothingOf(custodian, LOT)
  const refused = await custodian.request.post(`/api/tenants/dongying/lots/${lot}/release`, {
    headers: { 'idempotency-key': newActionId() },
  })
  expect(await refused.json()).toMatchObject({ code: 'too-early' })
}

/** A custodian's own panel for this lot: how many have released, and the button. */
export async function release(custodian: Page, { alone }: { alone: boolean }) {
  await link(custodian, menuWords.opening).click()
  await custodian.reload()
  const panel = main(custodian).locator('section').filter({ hasText: LOT })
  await button(panel, deedButtons['lot.release']).waitFor()
  await look(custodian, 'opening')
  await confirm(custodian, deedButtons['lot.release'], panel)
  if (alone) await panel.getByText(zh(deskWords.youReleased)).waitFor()
  else await button(panel, deedButtons['lot.release']).waitFor({ state: 'hidden' })
}

/** Every bidder passes, and every stated fact is confirmed after the papers. */
export async function qualifyAll(officer: Page, names: readonly string[]) {
  await button(officer, lotWords.qualify).first().waitFor()
  await look(officer, 'qualification')
  for (const name of names) {
    const row = officer.getByRole('row').filter({ hasText: name })
    await confirm(officer, lotWords.qualify, row)
    await row.getByText(zh(bidStatus.qualified), { exact: true }).waitFor()
  }
  for (const name of names) {
    const stated = officer.getByRole('region', { name, exact: false })
    await stated.getByText(zh(factWords.open), { exact: true }).first().waitFor()
    await confirm(officer, factWords.confirmAll, stated)
    await stated.getByText(zh(factWords.allDone)).waitFor()
  }
  await look(officer, 'stated-facts')
  await confirm(officer, deedButtons['lot.qualify'])
  await comesToStand(officer, lotStatus.reviewing)
}
