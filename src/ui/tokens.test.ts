import { describe, expect, it } from 'vitest'
import { colours, tokenCss } from './tokens.ts'

type Colour = keyof typeof colours

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** WCAG 2.1, 1.4.3 */
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const pairs: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['ink', ['ground', 'groundSoft', 'primarySoft', 'primaryLight', 'primaryMiddle', 'accentSoft', 'goodSoft', 'badSoft']],
  ['inkQuiet', ['ground', 'groundSoft', 'accentSoft']],
  ['inkHint', ['ground', 'groundSoft']],
  ['primary', ['ground', 'groundSoft', 'primarySoft']],
  ['accent', ['ground', 'accentSoft']],
  ['good', ['ground', 'goodSoft']],
  ['bad', ['ground', 'badSoft', 'groundSoft']],
  ['ground', ['primary', 'primaryDark', 'accent', 'good', 'bad']],
]

describe('the colours', () => {
  it('measure contrast as the guidelines do', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each(pairs)('%s can be read on each of its grounds', (text, grounds) => {
    for (const ground of grounds) expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('make the edges of controls visible', () => {
    for (const edge of [colours.edge, colours.accentEdge, colours.primary])
      expect(contrast(edge, colours.ground)).toBeGreaterThanOrEqual(3)
  })

  it('reach the style sheets under their own names', () => {
    expect(tokenCss('zh')).toContain(`--ink-quiet:${colours.inkQuiet}`)
    expect(tokenCss('zh')).toMatch(/--font:"PingFang SC"/)
    expect(tokenCss('en')).toMatch(/--font:"Segoe UI".*"PingFang SC"/)
  })
})
