import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGuessable } from '../../../kernel/password.ts'
import { passwordGaps } from './new-password.ts'

const PRESENT = 'the present one'

describe('a new password', () => {
  it('may be sent with the present one, when it is long enough, new, and twice the same', () => {
    const any = fc.string({ minLength: 8, maxLength: 128 }).filter((next) => next !== PRESENT && !isGuessable(next, ''))
    fc.assert(
      fc.property(any, (next) => {
        expect(passwordGaps({ present: PRESENT, next, again: next })).toEqual({})
      }),
    )
  })

  it('is not empty, nor is anything beside it', () => {
    expect(passwordGaps({ present: '', next: '', again: '' })).toEqual({ present: 'empty', next: 'empty' })
    expect(passwordGaps({ present: PRESENT, next: 'long enough', again: '' })).toEqual({ again: 'empty' })
  })

  it.each([7, 129])('of %i characters is too short or too long', (length) => {
    const next = 'x'.repeat(length)
    expect(passwordGaps({ present: PRESENT, next, again: next })).toEqual({ next: 'length' })
  })

  it('is another than the present one', () => {
    expect(passwordGaps({ present: PRESENT, next: PRESENT, again: PRESENT })).toEqual({ next: 'unchanged' })
  })

  it('is none of those that are guessed first', () => {
    expect(passwordGaps({ present: PRESENT, next: '12345678', again: '12345678' })).toEqual({ next: 'guessable' })
  })

  it('is typed the same both times', () => {
    expect(passwordGaps({ present: PRESENT, next: 'long enough', again: 'Long enough' })).toEqual({ again: 'differs' })
  })
})
