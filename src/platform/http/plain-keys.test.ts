import { describe, expect, it } from 'vitest'
import { pathToMagic } from './plain-keys.ts'

describe('a key that would change what an object is', () => {
  it('is found wherever it stands and however it is written', () => {
    expect(pathToMagic('{"__proto__":1}')).toBe('__proto__')
    expect(pathToMagic('{"marks":{"C1":"9","__proto__":"1"}}')).toBe('marks.__proto__')
    expect(pathToMagic('{"facts":[{"a":1},{"\\u005f_proto__":{}}]}')).toBe('facts.1.__proto__')
  })

  it('is none where it is a value, part of another key, or where there is no JSON', () => {
    expect(pathToMagic('{"note":"__proto__","my__proto__":1,"constructor":{"prototype":1}}')).toBeUndefined()
    expect(pathToMagic('{"__proto__":')).toBeUndefined()
    expect(pathToMagic('"__proto__"')).toBeUndefined()
  })

  it('is looked for in a body nested deeper than the stack', () => {
    const deep = 50_000
    expect(pathToMagic(`${'['.repeat(deep)}{"__proto__":1}${']'.repeat(deep)}`)).toMatch(/^0\.0\./)
  })
})
