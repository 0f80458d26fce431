import { expect, it } from 'vitest'
import { oneTimeCode } from './one-time-code.ts'

// RFC 6238, appendix B: the ASCII secret 12345678901234567890, the last six of the eight digits given there.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it('shows the codes of RFC 6238', () => {
  expect(oneTimeCode(SECRET, 0, 59_000)).toBe('287082')
  expect(oneTimeCode(SECRET, 0, 1_111_111_109_000)).toBe('081804')
  expect(oneTimeCode(SECRET, 1, 1_111_111_109_000)).toBe('050471')
})
