import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import { LotQuery } from './contract/lot.ts'
import { Picture } from './contract/picture.ts'
import { AwardedQuery, type Figure } from './contract/publications.ts'
import { type ALot, aDraftLot, aPublishedLot } from './fixtures/a-lot.ts'
import { anAward } from './fixtures/stages.ts'
import { streetsShown } from './rules/area-sketch.ts'
import { listCalled } from './service/called-lots.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { listAwarded } from './service/figures.ts'
import { listLots } from './service/lot-views.ts'
import { viewPicture } from './service/picture.ts'

const CITY = AreaCode.parse('3705')
const ODD = '老"年%'

it('a picture shows the streets around what was called, of the same county and no other', () => {
  const shown = streetsShown([AreaCode.parse('370502003005'), AreaCode.parse('440606004')])
  expect(shown).toEqual(expect.arrayContaining(['370502001', '370502003', '440606004']))
  expect(shown.filter((code) => !code.startsWith('370502'))).toEqual(['440606004'])
  expect(streetsShown([CITY])).toEqual([CITY])
  expect(streetsShown([])).toEqual([])
})

onBothDatabases('the picture of what was bought', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district } = await anAward(db))
    officer = await district.as('officer')
  })
  undoneAfterEach(() => db)

  const made = (how: typeof aDraftLot, over: Parameters<typeof aDraftLot>[2]): Promise<unknown> =>
    act(db.pool, officer, async (tx) => ({ ok: true, value: (await how(tx, district, over)) satisfies ALot }) as const)
  const seen = () => look(db.pool, district.nobody, (tx) => viewPicture(tx, district.nobody, undefined))
  const among = ({ areas }: Picture, code: string) => areas.features.find(({ id }) => id === code)?.properties
  /** As the public's page, and as the desk's, opens it. */
  const rowsOf = ({ list }: Figure) =>
    look(db.pool, district.nobody, async (tx) => {
      const asked = Object.fromEntries(new URLSearchParams(list.split('?')[1]))
      if (list.startsWith('awarded?')) return [(await listAwarded(tx, district.nobody, AwardedQuery.parse(asked))).length]
      const query = LotQuery.parse(asked)
      const called = await listCalled(tx, district.nobody, query, 100)
      return [called.items.length, (await listLots(tx, district.nobody, query, NO_CONTRACTS)).items.length]
    })

  it('counts every street and field, and each number is the number of its rows', async () => {
    await made(aPublishedLot, { programme: { code: 'P2' }, plan: { code: 'A77', area: CITY, fields: [ODD, ODD] } })
    await made(aDraftLot, { programme: { code: 'P3' }, plan: { code: 'A78' } })
    const picture = await seen()
    expect(Picture.parse(picture)).toEqual(picture)
    const [town, city] = [among(picture, '370502003'), among(picture, CITY)]
    expect([town?.lots.value, town?.awardedFen.value, city?.lots.value, city?.awardedFen.value]).toEqual([1, 18_000_000, 1, 0])
    for (const { id, geometry } of picture.areas.features) expect([id, geometry === null]).toEqual([id, id === CITY])
    expect(Object.fromEntries(picture.fields.map(({ field, lots }) => [field, lots.value]))).toEqual({
      社区治理: 1,
      社区营造: 1,
      [ODD]: 1,
    })
    for (const sums of [town, city, ...picture.fields]) {
      if (sums === undefined) throw new Error('an area is not in the picture')
      expect(await rowsOf(sums.lots)).toEqual([sums.lots.value, sums.lots.value])
      // Awarded, and without a contract: nobody carries it out yet.
      expect(sums.organisations).toEqual({ value: 0, list: `${sums.awardedFen.list}&contracted=true` })
      expect(await rowsOf(sums.organisations)).toEqual([0])
      expect(await rowsOf(sums.awardedFen)).toEqual([sums.awardedFen.value === 0 ? 0 : 1])
    }
    expect(picture.overlapping).toBe(true)
  })

  it('shows no street that this house has no name for, but what was called there', async () => {
    const { areas } = await seen()
    expect(areas.features.map(({ id }) => id)).toEqual(['370502003'])
  })
})
