import { expect, it } from 'vitest'
import { codeOf, Refused } from '../reply.ts'
import { refusalOf } from './use-sending.ts'

it('tells the refusal with its code, and nothing of what was done', async () => {
  const refused = await refusalOf(() => Promise.reject(new Refused('reason-says-nothing')))
  expect(refused && codeOf(refused)).toBe('reason-says-nothing')
  expect(await refusalOf(() => Promise.resolve('done'))).toBeNull()
})
