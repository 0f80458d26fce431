import type { Page } from 'playwright-core'
import { buttons, hints } from '../../src/ui/words/common.ts'
import { indicatorWords } from '../../src/ui/words/contract.ts'
import { lotFields, lotStatus } from '../../src/ui/words/lot.ts'
import { menuWords } from '../../src/ui/words/menus.ts'
import { deedButtons } from '../../src/ui/words/next.ts'
import { programmeFields, programmeStatus, programmeWords } from '../../src/ui/words/programme.ts'
import { formWords, purchaseWords } from '../../src/ui/words/purchase.ts'
import { look } from './eyes.ts'
import { comesToStand, confirm, control, desk, fill, heading, link, press, sees, zh } from './hands.ts'
import { NEED } from './the-need.ts'

export const PROGRAMME = '2017年度社区为老服务购买计划（演示）'
export const LOT = '安宁社区“棋聚邻里”为老服务项目（演示）'
export const CALL = `${LOT}征集公告`

export async function planProgramme(officer: Page) {
  await officer.goto(desk('programmes'))
  await link(officer, programmeWords.create).click()
  await heading(officer, zh(formWords.newProgramme))
  await fill(officer, [
    [programmeFields.name, PROGRAMME],
    [formWords.programmeCode, 'YS2017-02'],
    [programmeFields.budget, '200000'],
    [programmeFields.fund, '福利彩票公益金'],
    [programmeFields.fields, '为老服务、社区营造'],
  ])
  await look(officer, 'plan-form')
  await press(officer, buttons.save)
  await heading(officer, PROGRAMME)
}

/** A plan is sent to the leader with the project that is to be bought. */
export async function submitProgramme(officer: Page) {
  await officer.goto(desk('programmes'))
  await link(officer, PROGRAMME).click()
  await confirm(officer, deedButtons['programme.submit'])
  await comesToStand(officer, programmeStatus.in_review)
}

/** Among everything that waits for the leader, this plan. */
export async function approveProgramme(leader: Page) {
  await findIn(leader, menuWords.approvals, PROGRAMME)
  await look(leader, 'plan-to-approve')
  await confirm(leader, deedButtons['programme.approve'])
  await comesToStand(leader, programmeStatus.approved)
}

export async function publishProgramme(officer: Page) {
  await officer.goto(desk('programmes'))
  await link(officer, PROGRAMME).click()
  await confirm(officer, deedButtons['programme.publish'])
  await comesToStand(officer, programmeStatus.published)
}

/** Written from the listed need; what stays as it is offered: three instalments, the ready rubric. */
export async function writeLot(officer: Page) {
  await officer.goto(desk('lots', 'new'))
  await heading(officer, zh(formWords.newLot))
  await control(officer, purchaseWords.programme).selectOption({ label: PROGRAMME })
  await fill(officer, [
    [lotFields.name, LOT],
    [formWords.code, 'YS2017-A1'],
    [formWords.place, '安宁社区活动室'],
    [formWords.fields, '为老服务、社区营造'],
    [lotFields.budget, '80000'],
    [lotFields.goal, '让社区老人每周有地方下棋聊天，培育一支老人自助队伍。'],
    [formWords.teamPolicy, '1名社区工作者+2名居民志愿者+1家社会组织'],
  ])
  await control(officer, `${zh(lotFields.area)}：区县`).selectOption({ label: '东营区' })
  await control(officer, '街道、乡镇').selectOption({ label: '东城街道' })
  await control(officer, '社区、村').selectOption({ label: '安宁社区' })
  await control(officer, formWords.periodFrom).fill('2017-09-01')
  await control(officer, formWords.periodTo).fill('2018-07-31')
  await officer.getByRole('checkbox', { name: new RegExp(NEED.title.slice(0, 8)) }).check()
  await press(officer, formWords.addIndicator)
  const indicator = officer.getByRole('group', { name: new RegExp(`^${zh(indicatorWords.indicator)} 1`) })
  await fill(indicator, [
    [formWords.indicatorName, '社区活动'],
    [indicatorWords.target, '40'],
    [indicatorWords.unit, '场'],
    [formWords.minParticipants, '10'],
  ])
  await look(officer, 'lot-form')
  await officer.reload()
  await sees(officer, new RegExp(zh(hints.restored)))
  await press(officer, buttons.save)
  await heading(officer, LOT)
}

export async function toLot(officer: Page) {
  await officer.goto(desk('lots'))
  await link(officer, LOT).click()
  await heading(officer, LOT)
}

export async function prepareLot(officer: Page) {
  await look(officer, 'lot-draft')
  await confirm(officer, deedButtons['lot.prepare'])
  await comesToStand(officer, lotStatus.ready)
}

export async function publishCall(officer: Page) {
  await link(officer, deedButtons['lot.publish']).click()
  await heading(officer, zh(formWords.publishTitle))
  await fill(officer, [
    [purchaseWords.noticeTitle, CALL],
    [purchaseWords.noticeNo, '东民征〔2017〕31号（演示）'],
    [purchaseWords.reviewPlace, '市民政局三楼会议室（演示）'],
    [formWords.contact, '卫知岚（虚构） 0546-0000000'],
  ])
  await control(officer, lotFields.reviewOn).fill('2017-07-12')
  await look(officer, 'call-form')
  await confirm(officer, deedButtons['lot.publish'])
  await heading(officer, LOT)
  await comesToStand(officer, lotStatus.published)
  await look(officer, 'lot-published')
}

/** Through the menu to the page behind a name. */
export async function findIn(page: Page, item: readonly [string, string], name: string) {
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: zh(item), exact: true })
    .click()
  await heading(page, zh(item))
  // A list shows what it last knew until it has been asked again, and a row may move from under the hand meanwhile.
  const open = async (patience: number) => {
    await link(page, name).first().click()
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: patience })
  }
  await open(4_000).catch(() => open(15_000))
}

/** The lot as it stands now, whatever others have done since this page last looked. */
export async function lotPage(page: Page) {
  await findIn(page, menuWords.lots, LOT)
  await page.reload()
  await heading(page, LOT)
}
