import { expect, it } from 'vitest'
import { isBands, namedBands } from './scale.ts'

it.each([
  ['13-15/10-12/7-9/0-6', true],
  ['4/3/2/0-1', true],
  ['9.5-10/0-9', true],
  ['≥3人10分；2人6分；1人3分；0人0分', false],
  ['有上年度财务报告4分', false],
  ['4分', false],
])('%s is read as bands: %s', (scale, bands) => {
  expect(isBands(scale)).toBe(bands)
})

it('names the bands of a scale of four, best first, and no others', () => {
  expect(namedBands('9-10/7-8/5-6/0-4')).toEqual([
    { name: 'excellent', band: '9-10' },
    { name: 'good', band: '7-8' },
    { name: 'fair', band: '5-6' },
    { name: 'poor', band: '0-4' },
  ])
  expect([namedBands('9.5-10/0-9'), namedBands('5/4/3/2/0-1'), namedBands('4分')]).toEqual([undefined, undefined, undefined])
})
