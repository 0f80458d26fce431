import { describe, expect, it } from 'vitest'
import { namesNoCause, saysNothing, tellingReason } from './stock-reasons.ts'

describe('a reason', () => {
  it.each([
    '',
    '工作需要',
    '因工作需要。',
    '根据实际情况',
    '因工作需要，确需调整！',
    '经集体研究决定',
    '按领导要求适当调整',
    '-----',
    'as needed',
    '异议不成立，维持原结果。',
    '不予受理',
    '异议成立，因工作需要。',
    'aaaaaa',
    'AaBbAaBb',
    '顺延顺延顺延',
    '20170801',
  ])('says nothing in “%s”', (reason) => expect(saysNothing(reason)).toBe(true))
  it.each(['社区办公地点搬迁。', '入选结果公布较晚，服务期顺延一个月，长度不变。', 'The community office has moved.'])(
    'tells what has happened in “%s”',
    (reason) => expect(saysNothing(reason)).toBe(false),
  )
})

describe('the cause of an absence', () => {
  it.each(['病假', '未到', '电话打不通', '生病', 'ill'])('is told in “%s”', (cause) => expect(namesNoCause(cause)).toBe(false))
  it.each(['', '工作需要', '因工作需要。', '特殊原因', '……', 'as needed', '12'])('is not told in “%s”', (cause) =>
    expect(namesNoCause(cause)).toBe(true),
  )
})

it('is taken where it tells something, and refused by its name where not', () => {
  const faultsOf = (reason: string) =>
    tellingReason(500)
      .safeParse(reason)
      .error?.issues.map(({ message }) => message)
  expect(faultsOf('未提供有效的登记证书。')).toBeUndefined()
  expect(faultsOf('工作需要')).toEqual(['reason-says-nothing'])
})
