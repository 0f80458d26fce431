import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newActionId } from '../../src/ui/action-id.ts'
import { buttons } from '../../src/ui/words/common.ts'
import { contractFields, contractStatus, contractWords } from '../../src/ui/words/contract.ts'
import { contractPageWords } from '../../src/ui/words/desk-pages.ts'
import { menuWords } from '../../src/ui/words/menus.ts'
import { deedButtons } from '../../src/ui/words/next.ts'
import { purchaseWords } from '../../src/ui/words/purchase.ts'
import { look } from './eyes.ts'
import { button, comesToStand, confirm, field, fill, heading, link, main, press, sees, seesNothingOf, zh } from './hands.ts'
import { LOT } from './the-call.ts'
import { aPdf } from '../../src/platform/testing/a-file.ts'

export const CONTRACT = `${LOT}合同公开`

/** While an objection waits, neither the page nor the interface lets a contract be drawn up. */
export async function cannotDraw(officer: Page, lot: string) {
  await link(officer, menuWords.contracts).click()
  await heading(officer, zh(menuWords.contracts))
  await officer.waitForLoadState('networkidle')
  await seesNothingOf(officer, LOT)
  const refused = await officer.request.post(`/api/tenants/dongying/lots/${lot}/contract`, {
    headers: { 'idempotency-key': newActionId() },
  })
  expect(await refused.json()).toMatchObject({ status: 409, code: 'challenge-open' })
}

export async function draw(officer: Page) {
  await link(officer, menuWords.contracts).click()
  const ready = main(officer).getByRole('listitem').filter({ hasText: LOT })
  await button(ready, contractPageWords.newContract).waitFor()
  await look(officer, 'contracts')
  await press(ready, contractPageWords.newContract)
  await heading(officer, zh(contractPageWords.newContract))
}

/** What neither the call nor the award has said: who signs, who works. */
export async function complete(officer: Page) {
  await fill(officer, [
    [contractFields.number, 'YS2017-HT-A1'],
    [contractPageWords.worker, '边小满（虚构）'],
    [contractPageWords.volunteers, '常玉珂（虚构）、邱晚晴（虚构）'],
    [contractPageWords.manager, '申屠微（虚构）'],
    [contractPageWords.socialWorkers, '闻人朗（虚构）'],
  ])
  for (const [n, who] of ['林观澜（虚构）', '申屠微（虚构）'].entries()) {
    await field(officer, contractPageWords.representative).nth(n).fill(who)
    await field(officer, contractPageWords.sideTitle).nth(n).fill('负责人')
  }
  await look(officer, 'contract-form')
  await press(officer, buttons.save)
  await heading(officer, LOT)
  await comesToStand(officer, contractStatus.draft)
  await confirm(officer, deedButtons['contract.submit'])
  await comesToStand(officer, contractStatus.checking)
}

export async function approve(leader: Page) {
  await link(leader, menuWords.approvals).click()
  await leader.reload()
  await main(leader).getByRole('link', { name: LOT, exact: true }).click()
  await heading(leader, LOT)
  await look(leader, 'contract-to-approve')
  await confirm(leader, deedButtons['contract.approve'])
  await comesToStand(leader, contractStatus.to_sign)
}

/** Both printed forms open: a PDF, and a Word file, which is a zip. */
export async function download(officer: Page) {
  for (const [word, magic] of [
    [purchaseWords.asPdf, '%PDF-'],
    [purchaseWords.asWord, 'PK'],
  ] as const) {
    const coming = officer.waitForEvent('download')
    await link(officer, `${zh(menuWords.contracts)} ${zh(word)}`).click()
    const bytes = readFileSync(await (await coming).path())
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic)
    expect(bytes.length).toBeGreaterThan(5_000)
  }
}

export async function sign(officer: Page) {
  await officer.reload()
  await link(officer, deedButtons['contract.sign']).click()
  await heading(officer, zh(contractWords.sign))
  const page = { name: '盖章页（演示）.pdf', mimeType: 'application/pdf', buffer: aPdf('Sealed') }
  await officer.locator('input[type="file"]').setInputFiles(page)
  await sees(officer, page.name)
  await look(officer, 'contract-signing')
  await confirm(officer, deedButtons['contract.sign'])
  await heading(officer, LOT)
  await comesToStand(officer, contractStatus.signed)
}

export async function publish(officer: Page) {
  await link(officer, deedButtons['contract.publish']).click()
  await heading(officer, zh(contractPageWords.publishTitle))
  await fill(officer, [
    [purchaseWords.noticeTitle, CONTRACT],
    [purchaseWords.noticeNo, '东民合同〔2017〕31号（演示）'],
    [contractPageWords.phone, '0546-0000000'],
  ])
  await look(officer, 'contract-publication')
  await confirm(officer, deedButtons['contract.publish'])
  await heading(officer, LOT)
  await comesToStand(officer, contractStatus.published)
}

/** The provider finds the contract under its own menu, with the sealed page. */
export async function seesOwn(manager: Page) {
  await link(manager, menuWords.my_contracts).click()
  await main(manager).getByRole('link', { name: LOT, exact: true }).click()
  await comesToStand(manager, contractStatus.published)
  await sees(manager, '盖章页（演示）.pdf')
  await look(manager, 'contract')
}
