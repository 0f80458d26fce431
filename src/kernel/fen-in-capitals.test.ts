import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitals, Fen, fenFromYuan } from './fen.ts'

const written = (yuan: string) => {
  const fen = fenFromYuan(yuan)
  if (!fen.ok) throw new Error(yuan)
  return capitals(fen.value)
}

/** Reads the characters back, on its own terms: a figure waits for its unit, and 万 and 亿 lift all that came before. */
function readBack(text: string): number {
  const figures = '零壹贰叁肆伍陆柒捌玖'
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [yuan, group, waiting, small] = [0, 0, 0, 0]
  for (const sign of text.replace('整', '')) {
    if (figures.includes(sign)) waiting = figures.indexOf(sign)
    else if (sign in units) [group, waiting] = [group + waiting * (units[sign] ?? 0), 0]
    else if (sign === '万') [yuan, group, waiting] = [yuan + (group + waiting) * 1e4, 0, 0]
    else if (sign === '亿') [yuan, group, waiting] = [(yuan + group + waiting) * 1e8, 0, 0]
    else if (sign === '元') [yuan, group, waiting] = [yuan + group + waiting, 0, 0]
    else if (sign === '角') [small, waiting] = [small + waiting * 10, 0]
    else if (sign === '分') [small, waiting] = [small + waiting, 0]
    else throw new Error(sign)
  }
  return yuan * 100 + small
}

describe('amounts in capitals', () => {
  it.each([
    ['0', '零元整'],
    ['180000', '壹拾捌万元整'],
    ['964500', '玖拾陆万肆仟伍佰元整'],
    ['1400000', '壹佰肆拾万元整'],
    ['1001.05', '壹仟零壹元零伍分'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['10', '壹拾元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角'],
    ['100500', '壹拾万零伍佰元整'],
    ['10000001', '壹仟万零壹元整'],
    ['100000000', '壹亿元整'],
    ['100010000', '壹亿零壹万元整'],
    ['120000003.07', '壹亿贰仟万零叁元零柒分'],
    ['90071992547409.91', '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('%s yuan', (yuan, words) => {
    expect(written(yuan)).toBe(words)
  })

  it('can be read back to the same fen, whatever the amount', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.maxSafeNat(),
      fc.nat(9_999).map((n) => n * 10_000_000),
    )
    fc.assert(
      fc.property(amount, (fen) => {
        const words = capitals(Fen.parse(fen))
        expect(readBack(words)).toBe(fen)
        if (fen > 0) expect(words).not.toMatch(/零零|零[万亿元角分]|^零/)
      }),
    )
  })
})
