import { isGuessable, PASSWORD_LENGTH } from '../../../kernel/password.ts'

/** As typed: the present password, the new one, and the new one once more. */
export type PasswordChange = { readonly present: string; readonly next: string; readonly again: string }

export type PasswordGap = 'empty' | 'length' | 'unchanged' | 'guessable' | 'differs'

/** What keeps a change of password from being sent, field by field; whether the present one is right the log-in says. */
export function passwordGaps({ present, next, again }: PasswordChange): Partial<Record<keyof PasswordChange, PasswordGap>> {
  return {
    ...(present === '' && { present: 'empty' }),
    ...gapOfNew(present, next),
    ...(again !== next && { again: again === '' ? 'empty' : 'differs' }),
  }
}

function gapOfNew(present: string, next: string): { next?: PasswordGap } {
  if (next === '') return { next: 'empty' }
  if (next.length < PASSWORD_LENGTH.min || next.length > PASSWORD_LENGTH.max) return { next: 'length' }
  if (next === present) return { next: 'unchanged' }
  // By the user name too, which stands on no form here: that the log-in tells.
  return isGuessable(next, '') ? { next: 'guessable' } : {}
}
