import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, hasGlyph, launch, visitor } from './harness.ts'

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>合力</title></head><body><main><h1>合力</h1>${body}</main></body></html>`

describe('the eyes of the end-to-end tests', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('read Chinese: 合 is not an empty box', async () => {
    const { page: sheet } = await visitor(browser, 'http://127.0.0.1')
    await sheet.setContent(page(''))
    expect(await hasGlyph(sheet, '合')).toBe(true)
  })

  it('know an empty box when they see one', async () => {
    const { page: sheet } = await visitor(browser, 'http://127.0.0.1')
    await sheet.setContent(page(''))
    expect(await hasGlyph(sheet, '\u0379')).toBe(false)
  })

  it('see that a field without a label shuts people out, at both widths', async () => {
    for (const width of [1280, 390]) {
      const { page: sheet } = await visitor(browser, 'http://127.0.0.1', width)
      await sheet.setContent(page('<input type="text">'))
      expect((await axeFindings(sheet)).map((finding) => finding.split(' ')[0])).toEqual(['label'])
      await sheet.setContent(page('<label>项目名称 <input type="text"></label>'))
      expect(await axeFindings(sheet)).toEqual([])
    }
  })

  it('hear a page that breaks', async () => {
    const { page: sheet, complaints } = await visitor(browser, 'http://127.0.0.1')
    await sheet.setContent(page('<script>throw new Error("broken")</script>'))
    expect(complaints).toEqual(['broken'])
  })
})
