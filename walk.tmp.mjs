import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from './scripts/chromium.mjs'
import axe from 'axe-core'
const port = process.argv[2],
  who = process.argv[3],
  paths = process.argv.slice(4)
const at = `http://127.0.0.1:${port}`
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
const page = await ctx.newPage()
page.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0, 300)))
page.on('response', (r) => {
  if (r.status() >= 400) console.log('HTTP', r.status(), r.url().slice(at.length))
})
await page.goto(`${at}/desk/`)
await page.fill('input[name=username]', who)
await page.fill('input[name=password]', 'heli-2017-demo')
await page.click('button[type=submit]')
await page.waitForURL(/desk\/dongying/, { timeout: 15000 })
const link = async (sel) => page.locator(sel).first().getAttribute('href')
let n = 0
for (const p of paths) {
  if (p.startsWith('>')) {
    const t = p.slice(1)
    const a = page.locator('main a', { hasText: t }).first()
    if (await a.count()) {
      await a.click()
    } else {
      console.log('no link', t)
      continue
    }
  } else await page.goto(`${at}/desk/dongying/${p}`)
  await page.waitForTimeout(1200)
  const name = `${who}-${++n}-${p.replace(/[^\w]/g, '_')}`
  await page.screenshot({ path: `/tmp/dpshots/${name}.png`, fullPage: true })
  await page.evaluate(axe.source)
  const res = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  for (const v of res.violations) console.log('AXE', p, v.id, v.nodes.length, v.nodes[0].html.slice(0, 160))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(300)
  const over = await page.evaluate(() => document.documentElement.scrollWidth)
  if (over > 391) console.log('WIDE', p, over)
  await page.screenshot({ path: `/tmp/dpshots/${name}-390.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  console.log(name, page.url().slice(at.length), await page.title())
}
await browser.close()
