import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { ProgrammeId } from '../../../kernel/ids.ts'
import { Outline } from '../rules/outline.ts'
import { Figure } from './publications.ts'

/** All plans together, or one. */
export const PictureQuery = z.object({ programme: ProgrammeId.optional() })

/** `organisations`: those with a contract that is signed and public, each once. */
const sums = { lots: Figure, budgetFen: Figure, awardedFen: Figure, organisations: Figure }

/** A street or town as a feature of GeoJSON (RFC 7946); its outline is a sketch and no boundary, null where nobody drew one. */
export const AreaFeature = z.object({
  type: z.literal('Feature'),
  id: AreaCode,
  geometry: Outline.openapi({ type: 'object' }),
  properties: z.object({ name: z.string(), county: z.string().nullable(), ...sums }),
})
export type AreaFeature = z.infer<typeof AreaFeature>

export const Picture = z
  .object({
    /** Every street where something was called, and the others sketched around it, without any. */
    areas: z.object({ type: z.literal('FeatureCollection'), features: z.array(AreaFeature) }),
    /** The field with the largest budget first; a project of several fields counts in each. */
    fields: z.array(z.object({ field: z.string(), ...sums })),
    /** Projects of several fields make the fields add up to more than there is. */
    overlapping: z.boolean(),
  })
  .openapi('Picture')
export type Picture = z.infer<typeof Picture>
