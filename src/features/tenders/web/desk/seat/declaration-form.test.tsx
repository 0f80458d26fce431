import { describe, expect, it } from 'vitest'
import { groundWords } from '../../../../../ui/words/seat.ts'
import { Declaration } from '../../../contract/seat.ts'
import { ConflictGround } from '../../../rules/juror.ts'
import { declared } from './declaration-form.tsx'

const GROUNDS = ConflictGround.options
const answered = (conflict: boolean) => Object.fromEntries(GROUNDS.map((ground) => [ground, conflict]))

describe('a declaration of conflicts', () => {
  it('asks every ground in words', () => {
    expect(GROUNDS.filter((ground) => !(ground in groundWords))).toEqual([])
  })

  it('is open until each of the five is answered', () => {
    expect(declared(GROUNDS, {}, '')).toEqual({ open: GROUNDS })
    expect(declared(GROUNDS, { employment: false, director: false, shareholder: false, other: false }, '')).toEqual({
      open: ['kin'],
    })
  })

  it('with five times no is one without conflict, and carries no note that was typed and thought better of', () => {
    const made = declared(GROUNDS, answered(false), '写了又改')
    expect(made).toMatchObject({ conflict: false, declaration: { note: '' } })
    expect('declaration' in made && Declaration.safeParse(made.declaration).success).toBe(true)
  })

  it('with a single yes asks with whom, and then steps aside', () => {
    const yes = { ...answered(false), kin: true }
    expect(declared(GROUNDS, yes, ' ')).toEqual({ open: ['note'] })
    expect(declared(GROUNDS, yes, '配偶在该机构任职。')).toMatchObject({
      conflict: true,
      declaration: { note: '配偶在该机构任职。' },
    })
  })
})
