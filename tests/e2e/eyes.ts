import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { WIDTHS, axeFindings } from './harness.ts'

/** Pictures take as long as half of the looking does: they are taken when they are wanted. */
const SCREENS = process.env['HELI_SCREENS']
const seen = new Map<string, readonly string[]>()

/**
 * Looks at a page as it stands, once for each name, as an office and as a phone see it: what shuts people out and what sticks out
 * at the side is remembered. With HELI_SCREENS=folder a picture is left there.
 */
export async function look(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return
  seen.set(name, [])
  const before = page.viewportSize()
  const findings: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const found = [...(await axeFindings(page)), ...(await sticksOut(page)), ...(await cannotBeRead(page))]
    findings.push(...found.map((one) => `${name} at ${width}: ${one}`))
    if (SCREENS !== undefined) await page.screenshot({ path: join(SCREENS, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
  seen.set(name, findings)
}

/** Tables scroll within the page; the page itself never does so sideways. */
async function sticksOut(page: Page): Promise<string[]> {
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return beyond > 0 ? [`the page is ${beyond} pixels wider than the screen`] : []
}

/** Words in the colour of their ground: axe takes them for hidden on purpose and says nothing. */
function cannotBeRead(page: Page): Promise<string[]> {
  const unreadable = () =>
    [...document.querySelectorAll<HTMLElement>('a, button, h1, h2')]
      .filter((one) => one.innerText.trim() !== '' && one.checkVisibility())
      .filter((one) => {
        const { color } = getComputedStyle(one)
        let ground = one as HTMLElement | null
        while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
        return color === (ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)')
      })
      .map((one) => `“${one.innerText}” has the colour of its ground`)
  return page.evaluate<string[]>(`(${unreadable.toString()})()`)
}

export const looked = (): readonly string[] => [...seen.keys()]
export const findings = (): readonly string[] => [...seen.values()].flat()
