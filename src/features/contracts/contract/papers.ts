import { z } from '@hono/zod-openapi'
import { ContractId, LotId, Tenant } from '../../../kernel/ids.ts'

const format = (kind: string) =>
  z
    .string()
    .regex(new RegExp(`^${kind}\\.(pdf|docx)$`))
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' })

export const ContractPaperAt = z.object({ tenant: Tenant, contract: ContractId, file: format('contract') })
/** What the public gets of a contract, by its lot. */
export const PublicationPaperAt = z.object({ tenant: Tenant, lot: LotId, file: format('contract-publication') })
