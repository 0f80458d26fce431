import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { menuWords } from '../../src/ui/words/menus.ts'
import { hints, signInWords } from '../../src/ui/words/common.ts'
import { needFields, needStatus, needWords } from '../../src/ui/words/need.ts'
import { phoneWords } from '../../src/ui/words/phone.ts'
import { look } from './eyes.ts'
import { button, comesToStand, confirm, control, desk, fill, heading, link, press, withWords, zh } from './hands.ts'

export const NEED = {
  title: '周末没有地方下棋聊天（演示）',
  text: '小区里的老人周末想下棋聊天，没有地方坐，也没人组织。（演示）',
  target: '小区老人',
}

/** The resident signs in on the phone, tells it, and reads the number back. */
export async function tellNeed(phone: Page, login: { username: string; password: string }): Promise<string> {
  await phone.goto('/m/')
  await press(phone, signInWords.signIn)
  await phone.getByText(zh(hints.emptyRequired, { label: zh(signInWords.password) })).waitFor()
  await expect.poll(() => control(phone, signInWords.username).evaluate((field) => field === document.activeElement)).toBe(true)
  await fill(phone, [
    [signInWords.username, login.username],
    [signInWords.password, login.password],
  ])
  await press(phone, signInWords.signIn)
  await heading(phone, zh(menuWords.tell_need))
  await look(phone, 'tell-need')
  await fill(phone, [
    [needFields.title, NEED.title],
    [needFields.text, NEED.text],
    [needFields.target, NEED.target],
  ])
  await control(phone, needFields.persons).fill('40')
  await press(phone, needWords.submit)
  const thanks = await phone.getByText(/已收到，编号/).textContent()
  await look(phone, 'need-told')
  await phone.goBack()
  await control(phone, needFields.title).waitFor()
  return /编号(.+?)。/.exec(thanks ?? '')?.[1] ?? ''
}

/** Without a network the page opens, what is told waits on the phone, and goes by itself, once, when the network is back. */
export async function tellOffline(phone: Page, title: string): Promise<void> {
  await phone.evaluate('navigator.serviceWorker.ready')
  await phone.context().setOffline(true)
  await phone.goto('/m/tell-need')
  await heading(phone, zh(menuWords.tell_need))
  await fill(phone, [
    [needFields.title, title],
    [needFields.text, NEED.text],
    [needFields.target, NEED.target],
  ])
  await control(phone, needFields.persons).fill('12')
  await press(phone, needWords.submit)
  await phone
    .getByText(zh(phoneWords.waitingToSend, { count: 1 }))
    .first()
    .waitFor()
  await look(phone, 'need-waits')
  await phone.reload()
  await phone
    .getByText(zh(phoneWords.waitingToSend, { count: 1 }))
    .first()
    .waitFor()
  await phone.context().setOffline(false)
  await link(phone, menuWords.my_matters).click()
  await phone.getByRole('link', { name: title }).waitFor()
  expect(await phone.getByRole('link', { name: title }).count()).toBe(1)
}

/** The community worker finds it among the things of the morning, goes there, and writes what was found. */
export async function verifyNeed(worker: Page) {
  await worker.goto(desk('today'))
  await link(worker, NEED.title).waitFor()
  await look(worker, 'today')
  await link(worker, NEED.title).click()
  await heading(worker, NEED.title)
  await look(worker, 'need-to-verify')
  await withWords(worker, needWords.verify, needFields.finding, '入户走访6户，情况属实。（演示）')
  await comesToStand(worker, needStatus.verified)
}

export async function listNeed(officer: Page) {
  await officer.goto(desk('needs'))
  await link(officer, NEED.title).waitFor()
  await look(officer, 'needs')
  await link(officer, NEED.title).click()
  await heading(officer, NEED.title)
  await confirm(officer, needWords.list)
  await comesToStand(officer, needStatus.listed)
}

export const standsAs = async (phone: Page, status: keyof typeof needStatus) => {
  await link(phone, menuWords.my_matters).click()
  await phone.getByRole('link', { name: NEED.title }).click()
  await phone.getByText(zh(needStatus[status]), { exact: true }).first().waitFor()
  await look(phone, 'my-matter')
  await button(phone, needWords.submit).waitFor({ state: 'hidden' })
}
