import { describe, expect, it } from 'vitest'
import { givesPhone, isPhone } from './phone.ts'

const NUMBERS = [
  '0546-2345678',
  '05462345678',
  '010-65001234',
  '2345678',
  '13812345678',
  '138 1234 5678',
  '+86 138 1234 5678',
  '0546-2345678-801',
  '0546-8331234转801',
  '0546-8331234 转 801',
  '8331234分机12',
]
const OTHERS = ['400-800-1234', '12345', '0546-0000000', '0546-0000001', '０５４６－２３４５６７８', '(0546)2345678']
const NOT = ['', '张三', '2017', '138123', '1381234567890', '三楼会议室302', '东民征〔2017〕1号', '0546-23']

describe('a telephone number', () => {
  it.each([...NUMBERS, ...OTHERS])('is found as %s, alone or behind a name', (number) => {
    expect(isPhone(number)).toBe(true)
    expect(givesPhone(`张三 ${number}`)).toBe(true)
    expect(givesPhone(`${number}（张三）`)).toBe(true)
  })

  it.each(NOT)('is not found in “%s”', (text) => {
    expect(givesPhone(text)).toBe(false)
    expect(isPhone(text)).toBe(false)
  })

  it('is not a name with a number behind it, nor an extension that is left open', () => {
    expect(isPhone('0546-8331234转')).toBe(false)
    expect(isPhone('张三 0546-2345678')).toBe(false)
  })
})
