import { expect, it } from 'vitest'
import { withoutScripts } from './without-scripts.ts'

const PAGE = '<html><body><div id="desk"></div></body></html>'

it('names the office and the way on paper where no script runs, and leaves the page as it is', () => {
  const shown = withoutScripts(PAGE, ['演示市民政局<1>', '演示区民政局'])
  expect(shown).toMatch(/<noscript>.*演示市民政局&lt;1&gt;、演示区民政局.*纸质.*<\/noscript><div id="desk">/)
  expect(shown).toContain('lang="en"')
  expect(shown.replace(/<noscript>.*<\/noscript>/, '')).toBe(PAGE)
})

it('speaks of the purchasing authority as long as none is set up', () => {
  expect(withoutScripts(PAGE, [])).toContain('采购单位')
})
