import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { AmendmentId } from '../../../kernel/ids.ts'
import { AmendmentKind, AmendmentStatus } from '../rules/amendment-kind.ts'

/** What is being changed of any contract and is not public yet, in a line. */
export const OpenAmendments = z
  .object({
    items: z.array(
      z.object({
        id: AmendmentId,
        kind: AmendmentKind,
        status: AmendmentStatus,
        lotName: z.string(),
        publishBy: CivilDate.nullable(),
        publishOverdue: z.boolean(),
      }),
    ),
  })
  .openapi('OpenAmendments')
export type OpenAmendments = z.infer<typeof OpenAmendments>
