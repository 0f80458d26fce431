import { describe, expect, it } from 'vitest'
import { groundWords } from '../../../../../ui/words/seat.ts'
import { Declaration } from '../../../contract/seat.ts'
import { ConflictGround } from '../../../rules/juror.ts'
import { CivilDate } from '../../../../../kernel/civil.ts'
import { MemberId } from '../../../../../kernel/ids.ts'
import { answersOnRecord, declared } from './declaration-form.tsx'

const GROUNDS = ConflictGround.options
const MEMBER = MemberId.parse('00000000-0000-4000-8000-000000000001')
const NOTHING = { note: '', denial: '' }
const answered = (conflict: boolean) => Object.fromEntries(GROUNDS.map((ground) => [ground, conflict]))

describe('a declaration of conflicts', () => {
  it('asks every ground in words', () => {
    expect(GROUNDS.filter((ground) => !(ground in groundWords))).toEqual([])
  })

  it('is open until each of the five is answered', () => {
    expect(declared(GROUNDS, {}, NOTHING)).toEqual({ open: GROUNDS })
    expect(declared(GROUNDS, { employment: false, director: false, shareholder: false, other: false }, NOTHING)).toEqual({
      open: ['kin'],
    })
  })

  it('with five times no is one without conflict, and carries no note that was typed and thought better of', () => {
    const made = declared(GROUNDS, answered(false), { note: '写了又改', denial: '' })
    expect(made).toMatchObject({ conflict: false, declaration: { note: '' } })
    expect('declaration' in made && Declaration.safeParse(made.declaration).success).toBe(true)
  })

  it('with a single yes asks with whom, and then steps aside', () => {
    const yes = { ...answered(false), kin: true }
    expect(declared(GROUNDS, yes, { note: ' ', denial: '' })).toEqual({ open: ['note'] })
    expect(declared(GROUNDS, yes, { note: '配偶在该机构任职。', denial: '' })).toMatchObject({
      conflict: true,
      declaration: { note: '配偶在该机构任职。' },
    })
  })

  it('begins with yes where a relation is on record, and does not take a no for it without a word', () => {
    const tie = {
      kind: 'kin',
      kin: 'spouse',
      partyName: '',
      validFrom: '2015-01-01',
      validUntil: null,
      share: null,
      note: '',
    } as const
    const known = [{ ...tie, id: 'one', member: MEMBER, ground: 'kin', validFrom: CivilDate.parse('2015-01-01') }] as const
    expect(answersOnRecord([...known])).toEqual({ kin: true })
    expect(declared(GROUNDS, answered(false), NOTHING, [...known])).toEqual({ open: ['denial'] })
    expect(declared(GROUNDS, answered(false), { note: '', denial: ' 已离婚 ' }, [...known])).toMatchObject({
      declaration: { denial: '已离婚' },
      conflict: false,
    })
  })
})
