import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CreditCode, faultOfCreditCode, kindOfOrganisation } from './credit-code.ts'

const PUBLIC = ['91330100799655058B', '9144030071526726XG']
const FICTIONAL = ['52370500MJE0000134', '52370502MJF123453R', '51371300MJC9999949', '53370500MJD0000A5A']
const DEMONSTRATION = [
  '52370500MJDEM0014P',
  '52370500MJDEM0022J',
  '52370502MJDEM0030A',
  '52370502MJDEM00497',
  '52370505MJDEM0057D',
  '52370505MJDEM00658',
  '51370500MJDEM0073X',
  '51370505MJDEM00811',
  '52370000MJDEM009XK',
  '52370500MJDEM01026',
]
const kind = (code: string) => kindOfOrganisation(CreditCode.parse(code))

describe('unified social credit codes', () => {
  it.each([...PUBLIC, ...FICTIONAL, ...DEMONSTRATION])('%s is sound', (code) => {
    expect(CreditCode.parse(code)).toBe(code)
  })

  it('forgive spaces around and small letters', () => {
    expect(CreditCode.parse(' 52370500mje0000134 ')).toBe('52370500MJE0000134')
  })

  it('say what is wrong with them', () => {
    expect(faultOfCreditCode('52370500MJE000013')).toBe('not-18-signs')
    expect(faultOfCreditCode('52370500MJO0000134')).toBe('not-18-signs')
    expect(faultOfCreditCode('5237050AMJE0000134')).toBe('not-18-signs')
    expect(faultOfCreditCode('52370500MJE0000124')).toBe('wrong-organisation-check')
    expect(faultOfCreditCode('52370500MJE0000135')).toBe('wrong-check-sign')
    expect(faultOfCreditCode('')).toBe('not-18-signs')
  })

  it('betray every single mistyped sign', () => {
    const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    fc.assert(
      fc.property(fc.constantFrom(...PUBLIC, ...FICTIONAL), fc.nat(17), sign, (code, place, typed) => {
        fc.pre(code.charAt(place) !== typed)
        expect(faultOfCreditCode(code.slice(0, place) + typed + code.slice(place + 1))).toBeDefined()
      }),
    )
  })

  it('tell the kind of organisation', () => {
    expect(kind('52370500MJE0000134')).toBe('social-service-institution')
    expect(kind('51371300MJC9999949')).toBe('social-group')
    expect(kind('53370500MJD0000A5A')).toBe('foundation')
    expect(kind('91330100799655058B')).toBe('company')
  })
})
