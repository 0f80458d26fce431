import { describe, expect, it } from 'vitest'
import { Role } from '../../../kernel/roles.ts'
import { keyRefusal } from './custody.ts'

describe('a key to a purchase', () => {
  it('is held by a custodian who has nothing to do with running it, nor with a bidder', () => {
    expect(keyRefusal({ holds: ['custodian'], did: [], bids: false })).toBeUndefined()
    expect(keyRefusal({ holds: ['leader', 'custodian'], did: ['leader', 'custodian'], bids: false })).toBeUndefined()
  })

  it.each(Role.options)('is not held by an officer who is a %s as well, nor by one who ran this lot before', (role) => {
    expect(keyRefusal({ holds: ['officer', role], did: [], bids: false })).toBe('runs-the-purchase')
    expect(keyRefusal({ holds: [role], did: ['officer'], bids: false })).toBe('runs-the-purchase')
  })

  it.each(Role.options)('is not held by a %s of an organisation that bids', (role) => {
    expect(keyRefusal({ holds: ['custodian', role], did: [], bids: true })).toBe(
      role === 'officer' ? 'runs-the-purchase' : 'bids-on-the-lot',
    )
  })
})
