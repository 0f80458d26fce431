import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigrams } from './bigrams.ts'

describe('bigrams', () => {
  it('are every overlapping pair within a run', () => {
    expect(bigrams('困境儿童')).toEqual(['困境', '境儿', '儿童'])
    expect(bigrams('人人人')).toEqual(['人人'])
    expect(bigrams('社工、老人')).toEqual(['社工', '老人'])
    expect(bigrams('A类 7个')).toEqual(['a类', '7个'])
  })

  it('keep a character that stands alone', () => {
    expect(bigrams('张 三丰')).toEqual(['张', '三丰'])
    expect(bigrams('')).toEqual([])
    expect(bigrams('——!?')).toEqual([])
  })

  it('do not care for width or the case of A to Z, and do not cut rare characters in half', () => {
    expect(bigrams('ＡＢ１')).toEqual(bigrams('ab1'))
    expect(bigrams('ÀÉ')).toEqual(['ÀÉ'])
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家'])
  })

  it('of a part are among those of the whole', () => {
    const word = fc.stringMatching(/^[一-龥]{2,6}$/)
    fc.assert(
      fc.property(word, word, word, (before, sought, after) => {
        expect(bigrams(before + sought + after)).toEqual(expect.arrayContaining([...bigrams(sought)]))
      }),
    )
  })
})
