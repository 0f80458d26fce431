import { z } from '@hono/zod-openapi'
import { Tenant } from '../../../kernel/ids.ts'
import { NeedQuery } from './need.ts'

/** What the list of needs is narrowed down by; the workbook has no pages. */
export const RegisterQuery = NeedQuery.omit({ after: true, limit: true })
export type RegisterQuery = z.infer<typeof RegisterQuery>

/** The empty form. */
export const RegisterBlankAt = z.object({
  tenant: Tenant,
  file: z
    .string()
    .regex(/^blank\.(pdf|docx)$/)
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' }),
})
