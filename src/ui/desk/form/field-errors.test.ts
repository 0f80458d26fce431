import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { speaker } from '../../words/profile.ts'
import { errorsIn, issuesOf, labelled, withoutLabel } from './field-errors.ts'

const Plan = z.object({
  code: z.string().regex(/^[A-Z]+$/),
  budgetFen: z.number(),
  indicators: z.array(z.object({ name: z.string().min(1), target: z.number() })),
})
const LABELS = {
  code: ['项目编号', 'Code'],
  budgetFen: ['预算金额', 'Budget'],
  indicators: ['指标', 'Indicator'],
  'indicators.*.name': ['名称', 'Name'],
  'indicators.*.target': ['目标值', 'Target'],
} as const
const told = (typed: unknown) => {
  const read = Plan.safeParse(typed)
  return read.success ? {} : errorsIn(read.error.issues, LABELS, { lang: 'zh', t: speaker('zh', 'local-selection') }, typed)
}
const sound = { code: 'A', budgetFen: 1, indicators: [] }

describe('what is wrong with a form', () => {
  it('is that a field was left empty, also where it wants a form of its own', () => {
    expect(told({ ...sound, code: '' })).toEqual({ code: '请填写项目编号' })
    expect(told({ ...sound, code: '一' })).toEqual({ code: '项目编号：格式不对，请对照例子检查' })
  })

  it('is said in the words that the rule itself names, whatever kind of rule it is', () => {
    const Login = z.object({ code: z.string().min(3, { error: 'user-name-refused' }) })
    const { error } = Login.safeParse({ code: 'a' })
    const errors = errorsIn(error?.issues ?? [], LABELS, { lang: 'zh', t: speaker('zh', 'local-selection') }, { code: 'a' })
    expect(errors['code']).toMatch(/^项目编号：3到40个字/)
  })

  it('names the row and the field of a list', () => {
    const indicators = [
      { name: '活动', target: 3 },
      { name: '', target: undefined },
    ]
    expect(told({ ...sound, indicators })).toEqual({
      'indicators.1.name': '指标2：请填写名称',
      'indicators.1.target': '指标2 目标值：请填数字',
    })
  })

  it('is that nothing was chosen, where one chooses', () => {
    const voice = { lang: 'zh', t: speaker('zh', 'local-selection'), chosen: ['area', 'mark'] } as const
    const labels = {
      area: ['服务社区', 'Community'],
      profile: ['采购方式', 'Way of purchasing'],
      name: ['名称', 'Name'],
      mark: ['满意程度', 'Mark'],
    } as const
    const schema = z.object({
      area: z.string(),
      profile: z.enum(['a', 'b']),
      name: z.string().min(1),
      mark: z.int().min(1).max(5),
    })
    const read = schema.safeParse({ name: '' })
    expect(errorsIn(read.error?.issues ?? [], labels, voice, { name: '' })).toEqual({
      area: '请选择服务社区',
      profile: '请选择采购方式',
      name: '请填写名称',
      mark: '请选择满意程度',
    })
  })

  it('is told in the page’s own words where it has some, and on top in those of the field', () => {
    const voice = {
      lang: 'zh',
      t: speaker('zh', 'local-selection'),
      words: { 'too-early': ['最早为5月1日', 'From 1 May'] },
    } as const
    const labels = { due: ['截止日期', 'Deadline'] } as const
    const { due = '' } = errorsIn([{ path: ['due'], code: 'custom', message: 'too-early' }], labels, voice)
    expect(due).toBe('截止日期：最早为5月1日')
    expect(labelled('年度：请填数字', '请填2000到2100之间的整数')).toBe('年度：请填2000到2100之间的整数')
    expect(labelled('指标2 目标值：请填数字', '请填整数')).toBe('指标2 目标值：请填整数')
    expect(labelled('请填写年度', undefined)).toBe('请填写年度')
  })

  it('is one sentence for an amount, in the summary and at the field, where the label is not said again', () => {
    const { budgetFen = '' } = told({ ...sound, budgetFen: undefined })
    expect(budgetFen).toBe('预算金额：请填金额，例如 180000 或 180000.50')
    expect(withoutLabel(budgetFen, '预算金额')).toBe('请填金额，例如 180000 或 180000.50')
    expect(withoutLabel('指标2 目标值：请填数字', '目标值')).toBe('请填数字')
    expect(withoutLabel('请填写预算金额', '预算金额')).toBe('请填写预算金额')
  })
})

it('tells of a field that is left what was typed in it wrongly, and nothing of one that was passed over', () => {
  const typed = { code: '一', budgetFen: undefined, indicators: [{ name: '', target: 3 }] }
  const issues = Plan.safeParse(typed).error?.issues ?? []
  const at = (name: string) => issuesOf(issues, name, typed).map(({ path }) => path.join('.'))
  expect([at('code'), at('budgetFen'), at('indicators.0.name'), at('indicators')]).toEqual([['code'], [], [], []])
})
