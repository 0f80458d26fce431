import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact, over } from '../../kernel/exact.ts'
import { gradeOf, type Grading } from './grade.ts'

const grading = (decimals: number): Grading => ({
  decimals,
  bands: [
    { grade: 'good', from: '80' },
    { grade: 'excellent', from: '90' },
    { grade: 'qualified', from: '60' },
  ],
  otherwise: 'unqualified',
})

it('89.5 under "≥90 / 80–89" is good, and excellent only where grades are given on whole points', () => {
  expect(gradeOf(exact('89.5'), grading(2))).toMatchObject({ grade: 'good', rounded: '89.50' })
  expect(gradeOf(exact('89.5'), grading(0))).toMatchObject({ grade: 'excellent', rounded: '90' })
})

it('scores between the whole numbers of the text have a grade', () => {
  const grades = ['100', '90', '89.99', '80', '79.4', '60', '59.6', '0', '-1'].map((raw) => gradeOf(exact(raw), grading(2)).grade)
  expect(grades).toEqual([
    'excellent',
    'excellent',
    'good',
    'good',
    'qualified',
    'qualified',
    'unqualified',
    'unqualified',
    'unqualified',
  ])
})

it('is rounded before it is graded, and keeps both numbers', () => {
  const raw = over(exact(539_999), exact(6_000))
  expect(gradeOf(raw, grading(2))).toEqual({ grade: 'excellent', raw, rounded: '90.00' })
  expect(gradeOf(raw, grading(4)).grade).toBe('good')
})

it('never falls as the score rises', () => {
  const order = ['unqualified', 'qualified', 'good', 'excellent']
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(2), (a, b, decimals) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((hundredths) =>
        gradeOf(over(exact(hundredths), exact(100)), grading(decimals)),
      )
      expect(order.indexOf(low?.grade ?? '')).toBeLessThanOrEqual(order.indexOf(high?.grade ?? ''))
    }),
  )
})
