import { describe, expect, it } from 'vitest'
import { numberTyped } from './need-number.ts'

describe('a number to come back with', () => {
  it('is known without its word, its hyphens or with blanks', () => {
    for (const typed of ['需-2017-0026', '2017-0026', ' 需 2017 0026', '20170026', '需—2017—0026'])
      expect(numberTyped(typed)).toBe('需-2017-0026')
    expect(numberTyped('村申-2017-0001')).toBe('村申-2017-0001')
  })
})
