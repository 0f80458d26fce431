import { describe, expect, it } from 'vitest'
import { COURSES, planned, PUBLISHER } from '../src/features/open-data/fixtures/acts.ts'
import { codesOf, faultsOf, isThere } from './ocds-schemas.ts'
import type { PublicAct } from '../src/features/open-data/rules/acts.ts'
import { recordPackage, releasePackage } from '../src/features/open-data/rules/package.ts'

const URI = 'https://heli.example.cn/api/tenants/dongying/ocds/releases/2017-05'
const copy = (value: unknown) => JSON.parse(JSON.stringify(value))
const whole = (acts: readonly PublicAct[]) => copy(releasePackage(PUBLISHER, URI, [planned, ...acts]))
const [contractCourse = []] = Object.values(COURSES)

/** Every path of a package with the value there; places in lists do not count. */
function* pathsIn(value: unknown, path = ''): Generator<[string, unknown]> {
  yield [path, value]
  if (Array.isArray(value)) for (const one of value) yield* pathsIn(one, path)
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* pathsIn(one, `${path}.${name}`)
}

const OPEN_CODES: readonly (readonly [RegExp, string])[] = [
  [/\.documents\.documentType$/, 'codelists/documentType'],
  [/\.milestones\.type$/, 'codelists/milestoneType'],
  [/\.parties\.roles$/, 'codelists/partyRole'],
  [/\.relatedProcesses\.relationship$/, 'codelists/relatedProcess'],
  [/\.tender\.awardCriteria$/, 'codelists/awardCriteria'],
  [/\.statistics\.measure$/, 'extensions/bids/statistic'],
]
const CLOSED_CODES: readonly (readonly [RegExp, string])[] = [
  [/\.releases\.tag$/, 'codelists/releaseTag'],
  [/\.tender(\.lots)?\.status$/, 'codelists/tenderStatus'],
  [/\.awards\.status$/, 'codelists/awardStatus'],
  [/\.contracts\.status$/, 'codelists/contractStatus'],
  [/\.procurementMethod$/, 'codelists/method'],
  [/\.mainProcurementCategory$/, 'codelists/procurementCategory'],
  [/\.initiationType$/, 'codelists/initiationType'],
  [/\.details\.status$/, 'extensions/bids/bidStatus'],
]

describe('open data, held against OCDS 1.1.5', () => {
  it('finds the schemas of the standard', ({ skip }) => {
    skip(!isThere, 'the schemas are not here')
    expect(codesOf('codelists/tenderStatus').has('unsuccessful')).toBe(true)
  })

  describe.runIf(isThere)('with the extensions for bids and lots', () => {
    const [releaseFaults, recordFaults] = isThere
      ? [faultsOf('release-package'), faultsOf('record-package')]
      : [() => [], () => []]

    it.each(Object.entries(COURSES))('is valid for a lot that goes %s, and says nothing that no schema names', (_name, acts) => {
      expect(releaseFaults(whole(acts))).toEqual([])
      expect(recordFaults(copy(recordPackage(PUBLISHER, URI, [planned, ...acts])))).toEqual([])
    })

    it('is valid without a credit code and without a licence', () => {
      const bare = { ...PUBLISHER, creditCode: null, licence: undefined, ocidPrefix: 'heli' }
      expect(releaseFaults(copy(releasePackage(bare, URI, contractCourse)))).toEqual([])
    })

    it('is valid no more when something that is required is left out', () => {
      for (const name of ['uri', 'publisher', 'publishedDate', 'releases', 'version']) {
        const { [name]: _, ...less } = whole(contractCourse)
        expect([name, releaseFaults(less)]).toEqual([name, [expect.stringContaining(name)]])
        const { [name === 'releases' ? 'records' : name]: __, ...record } = copy(recordPackage(PUBLISHER, URI, contractCourse))
        expect([name, recordFaults(record).length]).toEqual([name, 1])
      }
      for (const name of ['ocid', 'id', 'date', 'tag', 'initiationType']) {
        const given = whole(contractCourse)
        delete given.releases[1][name]
        expect([name, releaseFaults(given)]).toEqual([name, [expect.stringContaining(name)]])
      }
      const given = whole(contractCourse)
      delete given.releases[1].tender.id
      delete given.releases[1].tender.lots[0].id
      delete given.releases[1].tender.items[0].id
      delete given.releases[1].tender.documents[0].id
      delete given.releases[3].bids.details[0].id
      delete given.releases[3].awards[0].id
      delete given.releases[5].contracts[0].awardID
      expect(releaseFaults(given)).toHaveLength(7)
    })

    it('is refused with an empty list, a date without a time, a status of no list or a member of no schema', () => {
      const given = whole(contractCourse)
      given.releases[5].contracts[0].dateSigned = '2017-07-24'
      given.releases[3].awards[0].status = 'announced'
      given.releases[1].tender.deadline = 'soon'
      expect(releaseFaults(given)).toHaveLength(3)
      expect(releaseFaults({ ...given, releases: [] }).length).toBeGreaterThan(0)
    })

    it('takes every code from its list, the open lists too', () => {
      const found = Object.values(COURSES).flatMap((acts) => [...pathsIn(whole(acts))])
      for (const [path, list] of [...CLOSED_CODES, ...OPEN_CODES]) {
        const codes = codesOf(list)
        const used = new Set(found.flatMap(([at, value]) => (path.test(at) && typeof value === 'string' ? [value] : [])))
        expect([list, used.size > 0]).toEqual([list, true])
        expect([list, [...used].filter((code) => !codes.has(code))]).toEqual([list, []])
      }
    })
  })
})
