import { expect, it } from 'vitest'
import { isBands } from './scale.ts'

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
