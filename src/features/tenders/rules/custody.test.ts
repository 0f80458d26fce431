import { describe, expect, it } from 'vitest'
import { Role } from '../../../kernel/roles.ts'
import { handsRefusal, keyRefusal, mayBeAnother } from './custody.ts'

describe('a key to a purchase', () => {
  it('is held by a custodian who has nothing to do with running it, nor with a bidder', () => {
    expect(keyRefusal({ holds: ['custodian'], did: [], bids: false })).toBeUndefined()
    expect(keyRefusal({ holds: ['finance', 'custodian'], did: ['finance', 'custodian'], bids: false })).toBeUndefined()
  })

  it.each(Role.options)('is not held by an officer who is a %s as well, nor by one who ran this lot before', (role) => {
    expect(keyRefusal({ holds: ['officer', role], did: [], bids: false })).toBe('runs-the-purchase')
    expect(keyRefusal({ holds: [role], did: ['officer'], bids: false })).toBe('runs-the-purchase')
  })

  it('is not held by a leader, nor by one who approved or confirmed this lot as leader before', () => {
    expect(keyRefusal({ holds: ['leader', 'custodian'], did: [], bids: false })).toBe('runs-the-purchase')
    expect(keyRefusal({ holds: ['custodian'], did: ['leader'], bids: false })).toBe('runs-the-purchase')
  })

  it.each(Role.options)('is not held by a %s of an organisation that bids', (role) => {
    expect(keyRefusal({ holds: ['custodian', role], did: [], bids: true })).toBe(
      role === 'officer' || role === 'leader' ? 'runs-the-purchase' : 'bids-on-the-lot',
    )
  })
})

describe('two custodians', () => {
  it.each([
    ['of whom nobody got a password', [], [[]], undefined],
    ['of whom the one that comes got one from a colleague', ['colleague'], [[]], undefined],
    ['of whom the one that was there first got one', [], [['colleague']], undefined],
    ['who both got one from a colleague', ['colleague'], [['colleague']], 'not-two-hands'],
    ['of whom one got it from an operator', ['operator'], [['colleague']], undefined],
    ['of whom the one that comes got another from an operator since', ['colleague', 'operator'], [['colleague']], undefined],
    ['of whom the first released before an operator made another', ['colleague'], [['colleague', 'operator']], 'not-two-hands'],
    [
      'of whom one got another from a colleague after the operator’s',
      ['operator', 'colleague'],
      [['colleague']],
      'not-two-hands',
    ],
    ['and a third who released under a colleague’s password', ['colleague'], [[], ['colleague']], 'not-two-hands'],
  ] as const)('%s, since the call', (_who, own, released, expected) => {
    expect(handsRefusal(own, released)).toBe(expected)
  })

  it('are in no doubt by themselves: only the last password counts', () => {
    expect([mayBeAnother([]), mayBeAnother(['operator']), mayBeAnother(['colleague', 'operator'])]).toEqual([false, false, false])
    expect([mayBeAnother(['colleague']), mayBeAnother(['operator', 'colleague'])]).toEqual([true, true])
  })
})
