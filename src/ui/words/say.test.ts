import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lotStatus, lotWords } from './lot.ts'
import { fieldProblems, fieldProblemWord } from './field-problems.ts'
import { sayAs, speaker, statusWord } from './profile.ts'
import { filled, say } from './say.ts'

describe('what does not compile', () => {
  it('a blank left empty, a blank that is not there, a term without its profile, a status of another noun', () => {
    // @ts-expect-error the count is missing
    expect(sayAs('zh', 'direct', lotWords.bidsReceived)).toContain('{count}')
    // @ts-expect-error there is no such blank
    expect(say('zh', lotWords.publish, { count: 3 })).toBe('发布公告')
    // @ts-expect-error only the profile knows what an objection is called
    expect(say('zh', lotWords.takeChallenge)).toContain('[challenge]')
    // @ts-expect-error a lot is never late
    expect(() => statusWord('zh', lotStatus, 'late', 'direct')).toThrow('iterable')
  })
})

describe('filling blanks', () => {
  it('takes what people typed as it is, even where it looks like a blank', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(say('zh', ['“{name}”已上传', '“{name}” uploaded'], { name: typed })).toBe(`“${typed}”已上传`)
      }),
    )
  })

  it('keeps a blank in view when nothing is there to fill it', () => {
    expect(filled('还有{left}截止')).toBe('还有{left}截止')
  })

  it('never words a term inside what people typed', () => {
    const word = ['“{name}”的[bid]', 'The [bid] of “{name}”'] as const
    expect(sayAs('zh', 'national-tender', word, { name: '[bid]' })).toBe('“[bid]”的投标')
  })
})

describe('a speaker', () => {
  it('gives an English term the article that it takes', () => {
    const word = ['提出[challenge]', 'File a [challenge]'] as const
    expect(sayAs('en', 'local-selection', word)).toBe('File an objection')
    expect(sayAs('en', 'national-tender', ['', 'Start a [bid]'])).toBe('Start a bid')
  })

  it('says plain words and terms alike, in its language and profile', () => {
    const t = speaker('en', 'local-selection')
    expect(t(lotWords.publish)).toBe('Publish the notice')
    expect(t(lotWords.takeChallenge)).toBe('Take the objection')
    expect(t(lotWords.bidsUntil, { instant: '9 June 2017, 17:00' })).toBe('Applications close: 9 June 2017, 17:00')
  })
})

describe('the words under a field', () => {
  it('tell what is wrong with it, in the words of the feature first', () => {
    expect(fieldProblemWord('zh', 'finer-than-a-fen')).toBe(fieldProblems['finer-than-a-fen'][0])
    expect(fieldProblemWord('zh', 'too-small', { 'too-small': ['至少写10个字', 'At least 10 characters'] })).toBe('至少写10个字')
    expect(fieldProblemWord('en', 'something-new')).toBe('Please check this')
  })
})
