import type { Page } from 'playwright-core'
import { menuWords } from '../../src/ui/words/menus.ts'
import { needFields, needStatus, needWords } from '../../src/ui/words/need.ts'
import { tellWords } from '../../src/ui/words/tell.ts'
import { look } from './eyes.ts'
import { fill, heading, link, main, press, sees, zh } from './hands.ts'

/** From the entrance, by the menu, to the notice, and what it must say. */
export async function readNotice(reader: Page, title: string, says: readonly string[]) {
  await reader.goto('/public/dongying')
  await link(reader, menuWords.announcements).first().click()
  await heading(reader, zh(menuWords.announcements))
  // A list may be a minute old.
  await reader.reload()
  await main(reader).getByRole('link', { name: title, exact: true }).click()
  await heading(reader, title)
  for (const text of says) await main(reader).getByText(text).first().waitFor()
}

/** From the code on the wall of a community's office: a form without a login, and by number and code back to how far it is. */
export async function tellFromTheWall(reader: Page) {
  await reader.goto('/public/dongying/tell?at=370502003005')
  await heading(reader, zh(tellWords.title))
  await look(reader, 'tell')
  await fill(reader, [
    [needFields.title, '小区没有老人活动的地方'],
    [needFields.text, '楼下空房一直锁着，老人只能站在路边聊天。'],
    [needFields.target, '老年居民'],
    [needFields.phone, '13800000001'],
  ])
  await reader.getByRole('checkbox', { name: zh(tellWords.agree) }).check()
  await press(reader, needWords.submit)
  await heading(reader, zh(tellWords.progress))
  const [before = ''] = zh(tellWords.forDemo, { code: '|' }).split('|')
  const shown = (await main(reader).getByText(before).textContent()) ?? ''
  const [code = ''] = /\d{6}/.exec(shown) ?? []
  await main(reader).getByLabel(zh(tellWords.code)).fill(code)
  await press(reader, tellWords.confirm)
  await sees(reader, zh(tellWords.confirmed))
  await sees(reader, zh(needStatus.submitted))
  await look(reader, 'told')
}
