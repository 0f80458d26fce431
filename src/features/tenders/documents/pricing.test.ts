import { expect, it } from 'vitest'
import { words } from '../../../lib/document/words.ts'
import { lay } from '../../../lib/document/lay.ts'
import { NOTICE } from '../fixtures/a-printed-lot.ts'
import { callNotice } from './call-notice.ts'

const printed = (pricing?: { readonly max: string; readonly preference?: string }): string => {
  const rubric = { ...NOTICE.rubric, fixedPrice: false, ...(pricing && { pricing }) }
  return words(lay(callNotice({ ...NOTICE, profile: 'consultation', rubric }))).join('\n')
}

it('a call tells how the price is marked, and what a small bidder is granted, where it is marked at all', () => {
  const both = printed({ max: '10', preference: '10%' })
  expect(both).toContain('报价最低的为基准价，得10分；其他报价得分为基准价÷报价×10')
  expect(both).toContain('报价扣除10%后参加比较；成交金额按报价计算')
  expect(printed({ max: '10' })).not.toContain('声明函')
  expect(printed()).not.toContain('基准价')
})
