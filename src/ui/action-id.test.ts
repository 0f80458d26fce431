import { expect, it } from 'vitest'
import { ActionId } from '../kernel/ids.ts'
import { newActionId } from './action-id.ts'

it('gives every deed its own id of the kind that the server takes', () => {
  const ids = Array.from({ length: 500 }, newActionId)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(ActionId.safeParse(id).success).toBe(true)
})
