import { expect, it } from 'vitest'
import { purchaseOfAll } from './purchase.ts'

it('A need is as far as the last of its projects under way, and came to nothing only where all of them did', () => {
  expect(purchaseOfAll([])).toBeNull()
  expect(purchaseOfAll(['draft'])).toBeNull()
  expect(purchaseOfAll(['contracted', 'published'])).toBe('calling')
  expect(purchaseOfAll(['contracted', 'announced', 'awarded'])).toBe('in-notice')
  expect(purchaseOfAll(['void', 'contracted'])).toBe('contracted')
  expect(purchaseOfAll(['void', 'scored'])).toBe('judging')
  expect(purchaseOfAll(['void', 'cancelled'])).toBe('ended')
})
