import { expect, it } from 'vitest'
import { builtMenu, hasPages } from './built.tsx'

const PAGES = [{ menu: 'desk' }, { menu: 'materials', roles: ['juror'] }, { menu: 'reviews' }, { menu: 'contracts' }] as const

it('counts only the items that lead to a page', () => {
  expect(builtMenu(PAGES, 'officer', 'login')).toEqual(['desk', 'contracts'])
  expect(builtMenu(PAGES, 'oversight', 'login')).toEqual([])
})

it('leads nobody to the page of another role that bears the same name', () => {
  expect(builtMenu(PAGES, 'juror', 'slip')).toEqual(['materials'])
  expect(builtMenu(PAGES, 'school', 'login')).toEqual([])
})

it('knows whose post has something to open, on the desk or on the phone', () => {
  expect((['officer', 'juror', 'resident'] as const).map((role) => hasPages(PAGES, role))).toEqual([true, true, true])
  expect((['school', 'partner', 'volunteer'] as const).map((role) => hasPages(PAGES, role))).toEqual([false, false, false])
})
