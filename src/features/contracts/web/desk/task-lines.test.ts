import { expect, it } from 'vitest'
import type { ProfileCode } from '../../../../kernel/profile-code.ts'
import { linesOf, type Task } from './work.ts'

const waiting = (n: number, profile: ProfileCode): Task => ({
  key: String(n),
  deed: 'lot.publish',
  name: `项目${n}（演示）`,
  to: ['lots', String(n)],
  due: null,
  profile,
})

it('puts only what is bought in one way into one line, which says what it is in that way’s words', () => {
  const tasks = [1, 2, 3, 4, 5, 6].map((n) => waiting(n, n < 5 ? 'local-selection' : 'consultation'))
  expect(linesOf(tasks).map(({ tasks: alike }) => alike.length)).toEqual([4, 1, 1])
})
