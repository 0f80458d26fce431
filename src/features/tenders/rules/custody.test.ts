import { describe, expect, it } from 'vitest'
import { Role } from '../../../kernel/roles.ts'
import { mayHoldKey } from './custody.ts'

describe('a key to a purchase', () => {
  it('is held by a custodian who has nothing to do with running it', () => {
    expect(mayHoldKey({ holds: ['custodian'], did: [] })).toBe(true)
    expect(mayHoldKey({ holds: ['leader', 'custodian'], did: ['leader', 'custodian'] })).toBe(true)
  })

  it.each(Role.options)('is not held by an officer who is a %s as well, nor by one who ran this lot before', (role) => {
    expect(mayHoldKey({ holds: ['officer', role], did: [] })).toBe(false)
    expect(mayHoldKey({ holds: [role], did: ['officer'] })).toBe(false)
  })
})
