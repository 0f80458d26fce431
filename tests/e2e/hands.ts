import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { inTerms } from '../../src/ui/words/profile.ts'
import { hints } from '../../src/ui/words/common.ts'
import { contractFormWords } from '../../src/ui/words/contract-form.ts'

export type AnyWord = readonly [zh: string, en: string, ...rest: string[]]

/** The screen's Chinese for a word, with its blanks filled. */
export const zh = (word: AnyWord, filling: Readonly<Record<string, string | number>> = {}): string =>
  inTerms('zh', 'local-selection', word[0], filling)

export const desk = (...path: readonly string[]): string => `/desk/dongying/${path.join('/')}`

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A field goes by its label, and says whether it must be filled in. */
const named = (label: string) =>
  new RegExp(`^${literally(label)} (${zh(hints.required)}|${zh(contractFormWords.needed)}|${zh(hints.optional)})$`)

export const field = (place: Page | Locator, label: AnyWord | string): Locator =>
  place.getByRole('textbox', { name: named(typeof label === 'string' ? label : zh(label)) })

export async function fill(place: Page | Locator, entries: readonly (readonly [label: AnyWord | string, text: string])[]) {
  for (const [label, text] of entries) await field(place, label).fill(text)
}

/** Dates and numbers have no role of their own in every browser; they are found by their label. */
export const control = (place: Page | Locator, label: AnyWord | string): Locator =>
  place.getByLabel(named(typeof label === 'string' ? label : zh(label)))

export const button = (place: Page | Locator, word: AnyWord | string): Locator =>
  place.getByRole('button', { name: typeof word === 'string' ? word : zh(word), exact: true })

export const link = (place: Page | Locator, word: AnyWord | string): Locator =>
  place.getByRole('link', { name: typeof word === 'string' ? word : zh(word), exact: true })

export const press = (place: Page | Locator, word: AnyWord | string) => button(place, word).click()

/** A deed that cannot be taken back: the button, the question, and the same verb again. */
export async function confirm(page: Page, word: AnyWord, place: Page | Locator = page) {
  await press(place, word)
  const asked = page.getByRole('dialog', { name: zh(word), exact: true })
  await press(asked, word)
  await asked.waitFor({ state: 'hidden' })
}

/** A deed that needs words: the button, then what is written. */
export async function withWords(page: Page, word: AnyWord, label: AnyWord, text: string) {
  await press(page, word)
  const asked = page.getByRole('dialog', { name: zh(word), exact: true })
  await field(asked, label).fill(text)
  await press(asked, word)
  await asked.waitFor({ state: 'hidden' })
}

export const main = (page: Page): Locator => page.getByRole('main')

/** What the page must come to say, anywhere in its main part. */
export const sees = (page: Page, text: string | RegExp) =>
  main(page)
    .getByText(text, { exact: typeof text === 'string' })
    .first()
    .waitFor()

/** How the page's one subject stands, in the tag beside its name. */
export const standing = (page: Page, status: AnyWord): Locator =>
  main(page).locator('.page-title').getByText(zh(status), { exact: true })

export const comesToStand = (page: Page, status: AnyWord) => standing(page, status).waitFor()

export const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor()

export async function seesNothingOf(page: Page, text: string) {
  expect(await main(page).textContent()).not.toContain(text)
}
