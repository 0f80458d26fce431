import { expect, it } from 'vitest'
import { AWARDED, isSigned, organisationsIn, SIGNED } from './counted.ts'
import { LotStatus } from './lot.ts'

it('counts as awarded what is final: not in public notice, not suspended', () => {
  expect(LotStatus.options.filter((status) => AWARDED.some((one) => one === status))).toEqual(['awarded', 'contracted'])
  expect(LotStatus.options.filter((status) => isSigned({ status }))).toEqual([SIGNED])
})

it('counts an organisation once, and only by what it carries out', () => {
  const lots = [
    { status: 'contracted', partyId: 'lanqi' },
    { status: 'contracted', partyId: 'lanqi' },
    { status: 'contracted', partyId: 'hewan' },
    { status: 'awarded', partyId: 'tongyan' },
    { status: 'announced', partyId: 'gengyun' },
  ] as const
  expect(organisationsIn(lots)).toBe(2)
})
