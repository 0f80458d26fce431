import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newActionId } from '../../src/ui/action-id.ts'
import { jurorStatus, jurorWords, slipWords } from '../../src/ui/words/juror.ts'
import { hints } from '../../src/ui/words/common.ts'
import { menuWords } from '../../src/ui/words/menus.ts'
import { panelChecks, panelStatus, panelWords } from '../../src/ui/words/panel.ts'
import { purchaseWords } from '../../src/ui/words/purchase.ts'
import { ConflictGround } from '../../src/features/tenders/rules/juror.ts'
import { arrivalWords, auditWords, custodyWords, drawWords, roomNext } from '../../src/ui/words/room.ts'
import { resultWords } from '../../src/ui/words/result.ts'
import { declarationWords, groundWords, markingWords, seatWords, signingWords } from '../../src/ui/words/seat.ts'
import { look } from './eyes.ts'
import { button, comesToStand, confirm, field, fill, heading, link, main, press, sees, withWords, zh } from './hands.ts'
import { LOT, lotPage } from './the-call.ts'

/** From the lot's page into the panel room. */
export async function enterRoom(officer: Page) {
  await lotPage(officer)
  await link(officer, purchaseWords.toRoom).first().click()
  await heading(officer, LOT)
}

export async function drawJurors(officer: Page) {
  await field(officer, drawWords.witness).fill('市监察委驻局干部 郁见章（虚构）')
  await look(officer, 'draw')
  await confirm(officer, panelWords.draw)
  await comesToStand(officer, panelStatus.drawn)
}

export type Slip = { readonly name: string; readonly code: string }

const rowsWith = (page: Page, status: keyof typeof jurorStatus) =>
  main(page)
    .getByRole('row')
    .filter({ has: page.getByText(zh(jurorStatus[status]), { exact: true }) })

/** The custodian finds the room of the day. */
export async function comesToWatch(custodian: Page) {
  await link(custodian, menuWords.custody).click()
  await link(custodian, LOT).click()
  await heading(custodian, LOT)
}

/** Everyone who has come and is not yet registered gets a slip of paper, printed once. */
export async function register(custodian: Page): Promise<Slip[]> {
  const slips: Slip[] = []
  const arriving = button(main(custodian), arrivalWords.confirm)
  await arriving.first().waitFor()
  await look(custodian, 'arrivals')
  for (let left = await arriving.count(); left > 0; left -= 1) {
    // An impatient hand: the second click must not take the slip away.
    await arriving.first().dblclick()
    await heading(custodian, zh(jurorWords.slip))
    await look(custodian, 'slip')
    const [name, code] = await Promise.all([
      custodian.locator('.slip-name').textContent(),
      custodian.locator('.slip-code').textContent(),
    ])
    slips.push({ name: (name ?? '').replace(zh(arrivalWords.slipFor), '').trim(), code: code ?? '' })
    await press(custodian, arrivalWords.slipClose)
    await heading(custodian, LOT)
    await expect.poll(() => arriving.count()).toBe(left - 1)
  }
  return slips
}

/** On the room's computer: no user name, no password, the words of the slip. */
export async function enterWithSlip(computer: Page, { code }: Slip) {
  await computer.goto('/desk/')
  await press(computer, slipWords.bySlip)
  await field(computer, slipWords.code).fill(code)
  await look(computer, 'slip-entry')
  await press(computer, slipWords.enter)
  await heading(computer, zh(menuWords.recusal))
}

/** Five questions, each answered no; or the last with yes, and why. */
export async function declare(computer: Page, conflict?: string) {
  for (const ground of ConflictGround.options) {
    const asked = computer.getByRole('radiogroup', { name: new RegExp(`${zh(groundWords[ground])}$`) })
    const answer = conflict !== undefined && ground === 'other' ? hints.yes : hints.no
    await asked.getByRole('radio', { name: zh(answer), exact: true }).check()
  }
  await look(computer, 'declaration')
  if (conflict === undefined) {
    await confirm(computer, declarationWords.sendFree)
    await sees(computer, zh(declarationWords.answered))
  } else {
    await fill(computer, [[declarationWords.note, conflict]])
    await confirm(computer, declarationWords.sendConflict)
    await sees(computer, zh(jurorStatus.recused))
  }
}

export async function leaveComputer(computer: Page) {
  await confirm(computer, seatWords.leave)
  await button(computer, slipWords.bySlip).waitFor()
}

export async function replaceRecused(officer: Page) {
  await officer.reload()
  await confirm(officer, drawWords.replace, rowsWith(officer, 'recused'))
  await rowsWith(officer, 'invited').waitFor()
}

export async function sealRoom(custodian: Page) {
  await custodian.reload()
  await sees(custodian, zh(roomNext.seal))
  const phones = field(custodian, custodyWords.phones)
  await phones.first().waitFor()
  for (const one of await phones.all()) await one.fill('1')
  await look(custodian, 'custody')
  await confirm(custodian, custodyWords.submit)
  await comesToStand(custodian, panelStatus.sealed_in)
}

export async function beginScoring(officer: Page) {
  await officer.reload()
  await confirm(officer, roomNext.begin)
  await comesToStand(officer, panelStatus.scoring)
}

/** Marks for every item, in the order of the sheet. */
export type Marks = readonly string[]

/** Reads each proposal on this screen, marks it item by item, and hands in all sheets together. */
export async function score(computer: Page, bidders: readonly (readonly [name: string, marks: Marks])[]) {
  await link(computer, menuWords.materials).click()
  await heading(computer, zh(menuWords.materials))
  for (const [name] of bidders) {
    await main(computer)
      .getByRole('list')
      .getByRole('link', { name: new RegExp(name) })
      .click()
    await computer.getByRole('heading', { level: 2, name: new RegExp(name) }).waitFor()
  }
  await look(computer, 'materials')
  await link(computer, menuWords.scoring).click()
  await heading(computer, zh(menuWords.scoring))
  const overview = computer.getByRole('navigation', { name: zh(markingWords.overview) })
  for (const [name, marks] of bidders) {
    await overview.getByRole('link', { name: new RegExp(name) }).click()
    await computer.getByRole('heading', { level: 2, name: new RegExp(`给.*${name}`) }).waitFor()
    const fields = computer.locator('input[data-mark]')
    for (const [index, mark] of marks.entries()) await fields.nth(index).fill(mark)
    // Whatever happens to the room's computer right after the last key, the marks are kept.
    await computer.reload()
    await overview
      .getByRole('link', { name: new RegExp(name) })
      .getByText(zh(markingWords.complete), { exact: true })
      .waitFor()
  }
  await look(computer, 'scoring')
  await confirm(computer, markingWords.submitAll)
  await comesToStand(computer, jurorStatus.submitted)
}

export async function reveal(custodian: Page) {
  await custodian.reload()
  await confirm(custodian, panelWords.reveal)
  await comesToStand(custodian, panelStatus.revealed)
}

export async function concludeChecks(officer: Page) {
  await officer.reload()
  for (const check of Object.values(panelChecks)) {
    const fields = officer.locator('.check-fields').filter({ hasText: zh(check) })
    await fields.getByLabel(zh(auditWords.clear), { exact: true }).check()
    await field(fields, auditWords.words).fill('经核对，未发现问题。')
  }
  await look(officer, 'checks')
  await confirm(officer, resultWords.audit)
  await comesToStand(officer, panelStatus.audited)
}

export async function sign(computer: Page, dissent?: string) {
  await link(computer, menuWords.signing).click()
  await computer.reload()
  await sees(computer, zh(signingWords.report))
  await look(computer, 'signing')
  if (dissent === undefined) await confirm(computer, signingWords.sign)
  else await withWords(computer, signingWords.dissent, hints.reason, dissent)
  await sees(computer, /您已于|您已写明不同意见/)
}

export async function returnDevices(custodian: Page) {
  await custodian.reload()
  await fill(custodian, [[custodyWords.returnNote, '设备全部当面归还，无损坏。']])
  await confirm(custodian, custodyWords.return)
  await comesToStand(custodian, panelStatus.released)
  await look(custodian, 'room-over')
}

/** A sheet that is handed in is there for its juror, closed; for another juror there is no such sheet. */
export async function findsNoSheetOf(one: Page, other: Page, lot: string) {
  const at = `/api/tenants/dongying/lots/${lot}/seat/sheets`
  const own = (await (await one.request.get(at)).json()) as { items: { id: string }[] }
  const change = async (who: Page) => {
    const headers = { 'idempotency-key': newActionId() }
    return (await who.request.put(`${at}/${own.items[0]?.id}`, { data: { marks: { C1: '1' } }, headers })).status()
  }
  expect(await change(one)).toBe(409)
  expect(await change(other)).toBe(404)
}
