import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupCodes } from '../../../platform/backup-codes.ts'
import { seededChance } from '../../../platform/chance.ts'
import { backupCodeTyped, digitsTyped, enrolmentIn, inGroups } from './second-factor.ts'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a backup code', () => {
  it('reads back as it was printed, however it is typed', () => {
    const codes = backupCodes(seededChance('backup').draw)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[3-9A-Y]{5}-[3-9A-Y]{5}$/)
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replace('-', ''),
        ` ${code.replace('-', ' ')} `,
        code.replace('-', '－'),
      ])
        expect(backupCodeTyped(typed)).toBe(code)
    }
  })
})

describe('what an authenticator is given', () => {
  it('names the login by its user name, without the address that the library wanted', () => {
    const uri = `otpauth://totp/Heli:officer%40accounts.invalid?secret=${SECRET}&issuer=Heli&digits=6&period=30`
    expect(enrolmentIn(uri)).toEqual({
      link: `otpauth://totp/Heli:officer?secret=${SECRET}&issuer=Heli&digits=6&period=30`,
      secret: SECRET,
    })
  })

  it('is a secret in fours that reads back whole', () => {
    expect(inGroups(SECRET)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(inGroups('GEZDG')).toBe('GEZD G')
    const signs = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
    fc.assert(
      fc.property(fc.array(signs), (some) => {
        expect(inGroups(some.join('')).replaceAll(' ', '')).toBe(some.join(''))
      }),
    )
  })

  it('shows six digits, which may be typed in threes or wide', () => {
    for (const typed of ['123456', ' 123 456 ', '１２３４５６', '123　456']) expect(digitsTyped(typed)).toBe('123456')
  })
})
