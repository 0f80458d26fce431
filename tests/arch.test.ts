import { describe, expect, it } from 'vitest'
import { barrel, cycles, placeOf, wrongDirections, wrongPackages } from './arch/rooms.ts'
import { measures, tooLong } from './arch/sizes.ts'
import { type Source, filesUnder, readHouse } from './arch/source.ts'
import { tablesDownstream } from './arch/tables.ts'
import { misplacedWords, silencedChecks, unguardedRoutes } from './arch/words.ts'

// The walls of the house. A rule is never weakened to let a change through; where a rule is wrong, a decision record says so first.
// `arch/rules.test.ts` shows for every rule a source it must refuse.

const house = readHouse(['src', 'tests', 'bench', 'scripts'])

const objections = (rule: (source: Source) => string[]) =>
  house.flatMap((source) => rule(source).map((objection) => `${source.path}: ${objection}`))

describe('the house', () => {
  it('has a room for every file', () => {
    expect(filesUnder('src').filter((path) => !placeOf(path))).toEqual([])
  })

  it.each([
    ['asks only in its directions', wrongDirections],
    ['touches Node and packages only where it may', wrongPackages],
    ['has no barrels', barrel],
    ['says every word in its room', misplacedWords],
    ['silences no check and leaves out no test', silencedChecks],
    ['guards every route', unguardedRoutes],
    ['keeps files and functions short', tooLong],
  ])('%s', (_sentence, rule) => {
    expect(objections(rule)).toEqual([])
  })

  it('asks no table downstream', () => {
    expect(tablesDownstream(house)).toEqual([])
  })

  it('has no circles', () => {
    expect(cycles(house)).toEqual([])
  })
})

describe('the measures of the house', () => {
  const { fileMedian, fileP90, functionP90, code, tests } = measures(house)

  it(`median file ${fileMedian} ≤ 80 lines, nine of ten files ≤ 250 (${fileP90}), nine of ten functions ≤ 40 (${functionP90})`, () => {
    expect(fileMedian).toBeLessThanOrEqual(80)
    expect(fileP90).toBeLessThanOrEqual(250)
    expect(functionP90).toBeLessThanOrEqual(40)
  })

  // The goal is a line of test for every line of code; this floor rises with the house and never falls.
  it(`${tests} lines of tests hold ${code} lines of code, at least one for two`, () => {
    expect(tests / code).toBeGreaterThanOrEqual(0.5)
  })
})
