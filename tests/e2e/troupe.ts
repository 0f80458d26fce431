import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { shellWords } from '../../src/ui/words/common.ts'
import { press, zh } from './hands.ts'
import { logIn, visitor } from './harness.ts'

const PASSWORD = 'heli-2017-demo'
const PATIENCE_MS = 15_000

/** The people of one story, each in a browser of their own that stays open from scene to scene. */
export type Troupe = {
  /** Someone with a login, whose desk is open. */
  as(username: string): Promise<Page>
  /** Someone who has come to a page without being known: at a phone, at the room's computer, anywhere. */
  guest(name: string, width?: number): Promise<Page>
  /** Anyone who reads what is public, in a browser that runs no scripts. */
  reader(): Promise<Page>
  /** Where everyone stands, for whoever has to find out why a scene failed: `dist/screens/stuck-<who>.png`. */
  photograph(): Promise<void>
  /** Between two scenes other windows lie over theirs: a page that nobody looks at asks nothing until its turn comes again. */
  curtain(): Promise<void>
  /** Everything any page has complained about so far. */
  complaints(): string[]
}

export function troupe(browser: Browser, origin: string): Troupe {
  const known = new Map<string, Promise<Page>>()
  let isLoginSeen = false
  const heard: { who: string; complaints: readonly string[] }[] = []
  const enter = async (who: string, width?: number, more?: BrowserContextOptions) => {
    const { page, complaints } = await visitor(browser, origin, width, more)
    page.setDefaultTimeout(PATIENCE_MS)
    heard.push({ who, complaints })
    return page
  }
  const once = async (who: string, make: () => Promise<Page>) => {
    const there = known.get(who)
    if (there) return comesToFront(await there)
    const made = make()
    known.set(who, made)
    return made
  }
  return {
    as: (username) =>
      once(username, async () => {
        const page = await enter(username)
        const enters = isLoginSeen ? comesIn(page, origin, username) : logIn(page, { username, password: PASSWORD })
        isLoginSeen = true
        await enters
        return page
      }),
    guest: (name, width) => once(name, () => enter(name, width)),
    reader: () => once('reader', () => enter('reader', undefined, { javaScriptEnabled: false })),
    photograph: async () => {
      const shots = [...known].map(async ([who, page]) =>
        (await page).screenshot({ path: `dist/screens/stuck-${who}.png`, fullPage: true }),
      )
      await Promise.allSettled(shots)
    },
    curtain: async () => {
      await Promise.all([...known.values()].map(async (page) => goesBehind(await page)))
    },
    complaints: () => heard.flatMap(({ who, complaints }) => complaints.map((one) => `${who}: ${one}`)),
  }
}

const TOLD = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"

async function goesBehind(page: Page) {
  await page.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' }); ${TOLD}`)
}

/** What was asked for more than a moment ago is asked for again, as in any window one comes back to. */
async function comesToFront(page: Page): Promise<Page> {
  await page.evaluate(`delete document.visibilityState; ${TOLD}`)
  return page
}

/** Past the login page, which one of them has filled in already: everybody still lands where their own day begins. */
async function comesIn(page: Page, origin: string, username: string) {
  const signedIn = await page.request.post('/api/auth/sign-in/username', {
    headers: { origin },
    data: { username, password: PASSWORD },
  })
  if (!signedIn.ok()) throw new Error(`${username} is not let in: ${signedIn.status()}`)
  await page.goto('/desk/')
  await page.getByRole('banner').waitFor()
}

/** Signs out as soon as the last key is up, logs in again and goes back to the same page. */
export async function leaveAndComeBack(page: Page, username: string) {
  const here = page.url()
  await page
    .locator('summary')
    .filter({ hasText: zh(shellWords.me) })
    .click()
  await press(page, shellWords.signOut)
  await page.locator('input[type="password"]').waitFor()
  await logIn(page, { username, password: PASSWORD })
  await page.goto(here)
}
