import type { Acting } from '../../../kernel/acting.ts'
import { normaliseName, type AreaCode } from '../../../kernel/area.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import type { ProgrammeId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AreaFeature, Picture } from '../contract/picture.ts'
import type { AreaCount } from '../contract/publications.ts'
import { countyOf, outlineOf, streetOf, streetsShown } from '../rules/area-sketch.ts'
import { areaNamesOf } from '../store/names.ts'
import { calledByArea, calledByField, organisationsByField, organisationsByStreet } from '../store/publications.ts'

type Sums = Omit<AreaCount, 'area'>
type Figures = Omit<AreaFeature['properties'], 'name' | 'county'>

/** Every number with the rows it is made from, of the lots that are narrowed like this. */
function figuresOf(
  { lots, budgetFen, awardedFen }: Sums,
  organisations: number | undefined,
  narrowed: Readonly<Record<string, string>>,
): Figures {
  const query = new URLSearchParams(narrowed).toString()
  return {
    lots: { value: lots, list: `lots?${query}` },
    budgetFen: { value: budgetFen, list: `lots?${query}` },
    awardedFen: { value: awardedFen, list: `awarded?${query}` },
    organisations: {
      value: organisations ?? 0,
      list: `awarded?${new URLSearchParams({ ...narrowed, contracted: 'true' }).toString()}`,
    },
  }
}

const together = (counts: readonly Sums[]): Sums => ({
  lots: counts.reduce((sum, { lots }) => sum + lots, 0),
  budgetFen: addFen(Fen.parse(0), ...counts.map(({ budgetFen }) => budgetFen)),
  awardedFen: addFen(Fen.parse(0), ...counts.map(({ awardedFen }) => awardedFen)),
})

/** 一张图: what was called, street by street and field by field; the same work however many lots there are. */
export async function viewPicture(tx: ReadTx, acting: Acting, programme: ProgrammeId | undefined): Promise<Picture> {
  const [counts, fields] = [await calledByArea(tx, acting, programme), await calledByField(tx, acting, programme)]
  const inStreets = new Map(
    (await organisationsByStreet(tx, acting, programme)).map(({ street, organisations }) => [street, organisations]),
  )
  const inFields = new Map(
    (await organisationsByField(tx, acting, programme)).map(({ field, organisations }) => [field, organisations]),
  )
  const only = programme === undefined ? {} : { programme }
  const called = counts.map(({ area }) => streetOf(area))
  const sketched = streetsShown(called)
  const names = await areaNamesOf(tx, [...new Set(sketched.flatMap((street) => [street, countyOf(street) ?? street]))])
  const streets = sketched.filter((street) => names.has(street) || called.includes(street))
  const nameOf = (code: AreaCode) => normaliseName(names.get(code) ?? code)
  const features = streets.map((street): AreaFeature => {
    const county = countyOf(street)
    const own = together(counts.filter(({ area }) => streetOf(area) === street))
    return {
      type: 'Feature',
      id: street,
      geometry: outlineOf(street),
      properties: {
        name: nameOf(street),
        county: county === undefined ? null : nameOf(county),
        ...figuresOf(own, inStreets.get(street), {
          ...only,
          area: street,
          ...(countyOf(street) === undefined ? { alone: 'true' } : {}),
        }),
      },
    }
  })
  return {
    areas: { type: 'FeatureCollection', features },
    fields: fields
      .toSorted((one, other) => other.budgetFen - one.budgetFen)
      .map(({ field, ...sums }) => ({ field, ...figuresOf(sums, inFields.get(field), { ...only, field }) })),
    overlapping: together(fields.map((sums) => sums)).lots > together(counts).lots,
  }
}
