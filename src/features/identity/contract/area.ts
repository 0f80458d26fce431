import { z } from '@hono/zod-openapi'
import { AreaCode, AreaLevel } from '../../../kernel/area.ts'
import { Tenant } from '../../../kernel/ids.ts'

export const AreasAt = z.object({ tenant: Tenant })
/** `under`: the places one level below it; the authority's own area when left out. */
export const AreasQuery = z.object({ under: AreaCode.optional() })
export const AreaList = z
  .object({
    within: z.object({ code: z.string(), name: z.string() }),
    items: z.array(z.object({ code: AreaCode, name: z.string(), level: AreaLevel })),
  })
  .openapi('AreaList')
export type AreaList = z.infer<typeof AreaList>
