import type { Page } from 'playwright-core'
import { awardStatus } from '../../src/ui/words/award.ts'
import { answerWords, challengeFields, challengeStatus, challengeWords } from '../../src/ui/words/challenge.ts'
import { challengePageWords } from '../../src/ui/words/challenge-page.ts'
import { lotStatus } from '../../src/ui/words/lot.ts'
import { menuWords } from '../../src/ui/words/menus.ts'
import { deedButtons } from '../../src/ui/words/next.ts'
import { formWords, purchaseWords } from '../../src/ui/words/purchase.ts'
import { look } from './eyes.ts'
import { comesToStand, confirm, fill, heading, link, main, press, sees, zh } from './hands.ts'
import { LOT, findIn, lotPage } from './the-call.ts'

export const RESULT = `${LOT}评选结果公示`

/** Among everything that waits for the leader, this result; agreed to with one press and its consequence read. */
export async function confirmResult(leader: Page) {
  await link(leader, menuWords.approvals).click()
  await heading(leader, zh(menuWords.approvals))
  await leader.reload()
  const item = main(leader).getByRole('listitem').filter({ hasText: LOT })
  await item.waitFor()
  await look(leader, 'approvals')
  await confirm(leader, deedButtons['lot.confirm'], item)
  await item.waitFor({ state: 'hidden' })
}

export async function announce(officer: Page, loser: string) {
  await lotPage(officer)
  await link(officer, deedButtons['lot.announce']).click()
  await heading(officer, zh(formWords.announceTitle))
  await fill(officer, [
    [purchaseWords.noticeTitle, RESULT],
    [purchaseWords.noticeNo, '东民公示〔2017〕31号（演示）'],
    [formWords.services, '每周棋类活动、老人自助队伍培育'],
    [formWords.receiverName, '市民政局基层政权科（演示）'],
    [formWords.receiverPhone, '0546-0000000'],
    [formWords.receiverAddress, '府前街1号（演示）'],
    [zh(formWords.parting, { name: loser }), '综合得分低于入选机构。'],
  ])
  await look(officer, 'result-form')
  await confirm(officer, deedButtons['lot.announce'])
  await heading(officer, LOT)
  await comesToStand(officer, lotStatus.announced)
}

/** The loser finds the result, its own score only, and objects in its manager's name. */
export async function fileChallenge(manager: Page) {
  await findIn(manager, menuWords.notices, LOT)
  await link(manager, challengeWords.file).first().click()
  await heading(manager, zh(challengePageWords.title))
  await fill(manager, [
    [challengePageWords.matter, '评审得分汇总'],
    [challengeFields.facts, '公示的得分与我机构核算不一致。（演示）'],
    [challengeFields.request, '请重新核对评分汇总表。'],
  ])
  await look(manager, 'objection-form')
  await confirm(manager, challengePageWords.title)
  await heading(manager, LOT)
  await sees(manager, zh(challengeStatus.received))
}

export async function acceptChallenge(officer: Page) {
  await lotPage(officer)
  await confirm(officer, challengeWords.accept)
  await sees(officer, zh(challengeStatus.accepted))
}

const ANSWER = '经逐项复核，汇总无误，维持原结果。（演示）'

export async function rejectChallenge(officer: Page) {
  await lotPage(officer)
  await press(officer, challengePageWords.answerTitle)
  await look(officer, 'objection')
  await fill(officer, [[challengeFields.answer, ANSWER]])
  await confirm(officer, answerWords.send)
  await sees(officer, zh(challengeStatus.rejected))
}

/** The objector opens the answer, which the officer then sees; until then it is delivered and closed. */
export async function readAnswer(manager: Page, officer: Page) {
  await sees(officer, zh(answerWords.unopened))
  await findIn(manager, menuWords.notices, LOT)
  await manager.reload()
  await press(manager, answerWords.open)
  await sees(manager, ANSWER)
  await look(manager, 'objection-answered')
  await officer.reload()
  await sees(officer, new RegExp(zh(answerWords.opened).split('{')[0] ?? ''))
}

/** Not final "without objection": there was one. */
export async function isFinal(officer: Page) {
  await lotPage(officer)
  await sees(officer, zh(awardStatus.heard))
}

export async function sendLetters(officer: Page) {
  await lotPage(officer)
  await link(officer, deedButtons['lot.notify']).click()
  await heading(officer, zh(formWords.letterTitle))
  await fill(officer, [[formWords.letterNo, '东民选〔2017〕31号（演示）']])
  await look(officer, 'letter-form')
  await confirm(officer, deedButtons['lot.notify'])
  await heading(officer, LOT)
  await sees(officer, zh(awardStatus.notified))
}
