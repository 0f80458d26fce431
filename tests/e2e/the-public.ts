import type { Page } from 'playwright-core'
import { menuWords } from '../../src/ui/words/menus.ts'
import { heading, link, main, zh } from './hands.ts'

/** From the entrance, by the menu, to the notice, and what it must say. */
export async function readNotice(reader: Page, title: string, says: readonly string[]) {
  await reader.goto('/public/dongying')
  await link(reader, menuWords.announcements).first().click()
  await heading(reader, zh(menuWords.announcements))
  await main(reader).getByRole('link', { name: title, exact: true }).click()
  await heading(reader, title)
  for (const text of says) await main(reader).getByText(text).first().waitFor()
}
