/** @jsxImportSource hono/jsx */
import { expect, it } from 'vitest'
import { Instant } from '../../../../kernel/civil.ts'
import { Tenant } from '../../../../kernel/ids.ts'
import { readerOf } from '../../../../ui/public/reader.ts'
import { CallAnswers } from './call-answers.tsx'

const reader = readerOf('zh', 'local-selection', Tenant.parse('dongying'))
const ANSWER = {
  id: '01890000-0000-7000-8000-000000000001',
  section: 'who',
  question: '居民志愿者是否计入<b>人数</b>？',
  answer: '计入。\n持证社工不少于两名。',
  answeredAt: Instant.parse('2017-05-23T07:00:00.000Z'),
} as const

it('what was asked about a call stands beside it as text, with the part that it is about and the day of the answer', () => {
  const shown = String(<CallAnswers reader={reader} answers={[ANSWER, { ...ANSWER, section: null }]} />)
  expect(shown).toContain('<h2>答疑</h2>')
  expect(shown).toContain('居民志愿者是否计入&lt;b&gt;人数&lt;/b&gt;？')
  expect(shown).toContain('计入。\n持证社工不少于两名。')
  expect(shown.match(/二、申报资格与团队要求 · 2017年5月23日答复/g)).toHaveLength(1)
  expect(String(<CallAnswers reader={reader} answers={[]} />)).toBe('')
})
