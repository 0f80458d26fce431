import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aPdf } from '../../src/platform/testing/a-file.ts'
import { look } from './eyes.ts'

// 基础设置: how an organisation and a person who are new come to their logins.

const NAME = '向阳社会工作服务中心（演示）'
const SETTINGS = '/desk/dongying/settings'
const PDF = aPdf('certificate')
const TELEPHONE = '0546-0000000'

/** The organisation fills in the page that the log-in leads to, and gets its receipt. */
export async function asksToJoin(page: Page): Promise<string> {
  await page.goto('/desk/')
  await page.getByRole('link', { name: '申请入驻' }).click()
  await page.getByLabel('机构名称').fill(NAME)
  await page.getByLabel('统一社会信用代码').fill('53370500MJD0000A5A')
  await page.getByLabel('联系人姓名').fill('赵虚构')
  await page.getByLabel('联系电话').fill(TELEPHONE)
  await page.locator('#field-scan').setInputFiles({ name: '登记证书.pdf', mimeType: 'application/pdf', buffer: PDF })
  await page.getByLabel('登录用户名').fill('xiangyang')
  await page.locator('#field-password').fill('demo-2017-向阳')
  await page.locator('#field-again').fill('demo-2017-向阳')
  await look(page, 'join')
  await page.getByRole('button', { name: '提交申请' }).click()
  const receipt = page.getByText(/^RZ\d{8}-\d{6}$/)
  await receipt.waitFor()
  await look(page, 'join-sent')
  return receipt.innerText()
}

/** The officer finds it among what waits, and lets it in. */
export async function letsIn(page: Page): Promise<void> {
  await page.goto('/desk/dongying/desk')
  await page.getByText(NAME).first().waitFor()
  await page.goto(`${SETTINGS}/organisations`)
  await page.getByRole('link', { name: NAME }).waitFor()
  await look(page, 'organisations')
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: '通过', exact: true }).waitFor()
  await look(page, 'admission')
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click()
  await page.getByText('已通过').first().waitFor()
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: '修改' }).click()
  await look(page, 'organisation')
}

export async function readsState(page: Page, no: string): Promise<void> {
  await page.goto('/desk/join?at=dongying')
  await page.getByRole('button', { name: '查入驻进度' }).click()
  await page.getByLabel('回执编号').fill(no)
  await page.locator('#field-phone').fill(TELEPHONE)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('已通过，请用用户名“xiangyang”登录。').waitFor()
  await look(page, 'join-state')
}

/** A new colleague gets a post and a one-time password, which the officer reads out. */
export async function takesOn(page: Page): Promise<string> {
  await page.goto(`${SETTINGS}/people`)
  await page.getByRole('link', { name: '新增人员' }).waitFor()
  await look(page, 'people')
  await page.getByRole('link', { name: '采购规则' }).click()
  await page.getByText('政府采购法第49条').waitFor()
  await look(page, 'rules')
  await page.goBack()
  await page.getByRole('link', { name: '新增人员' }).click()
  // The list is searched by a field of the same label.
  await page.locator('#field-name').fill('钱虚构')
  await page.locator('#field-role').selectOption('community_worker')
  await page.locator('#field-area').selectOption({ index: 1 })
  await look(page, 'person-new')
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('#field-username').fill('qian')
  await page.getByRole('button', { name: '开通账号' }).click()
  const password = page.locator('.one-time')
  await password.waitFor()
  await look(page, 'person')
  const told = await password.innerText()
  await page.reload()
  await page.getByText('未修改初始密码').waitFor()
  expect(await page.locator('main').innerText()).not.toContain(told)
  return told
}

/** Whoever was given a password comes no further than to a page that changes it. */
export async function choosesOwn(page: Page, told: string): Promise<void> {
  await page.goto('/desk/')
  await page.getByLabel('用户名').fill('qian')
  await page.locator('#field-password').fill(told)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '修改初始密码' }).waitFor()
  await look(page, 'first-password')
  await page.locator('#field-present').fill(told)
  await page.locator('#field-next').fill('demo-2017-钱')
  await page.locator('#field-again').fill('demo-2017-钱')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.waitForURL(/\/desk\/dongying\/today$/)
}

export async function keepsJurors(page: Page): Promise<void> {
  await page.goto(`${SETTINGS}/jurors`)
  await page.getByRole('button', { name: '暂停' }).first().click()
  await page.getByRole('dialog').locator('textarea').fill('调离本行业（演示）')
  await page.getByRole('dialog').getByRole('button', { name: '暂停' }).click()
  await page.getByText('已暂停：调离本行业（演示）').waitFor()
  await look(page, 'jurors')
}
