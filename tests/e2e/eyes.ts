import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { WIDTHS, axeFindings } from './harness.ts'

const SCREENS = 'dist/screens'
const seen = new Map<string, readonly string[]>()

/**
 * Looks at a page as it stands, once for each name, as an office and as a phone see it: what shuts people out and what sticks out
 * at the side is remembered, and a picture is left in dist/screens.
 */
export async function look(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return
  mkdirSync(SCREENS, { recursive: true })
  const before = page.viewportSize()
  const findings: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const found = [...(await axeFindings(page)), ...(await sticksOut(page))]
    findings.push(...found.map((one) => `${name} at ${width}: ${one}`))
    await page.screenshot({ path: join(SCREENS, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
  seen.set(name, findings)
}

/** Tables scroll within the page; the page itself never does so sideways. */
async function sticksOut(page: Page): Promise<string[]> {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return beyond > 0 ? [`the page is ${beyond} pixels wider than the screen`] : []
}

export const looked = (): readonly string[] => [...seen.keys()]
export const findings = (): readonly string[] => [...seen.values()].flat()
