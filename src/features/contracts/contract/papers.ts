import { z } from '@hono/zod-openapi'
import { ContractId, LotId, Tenant } from '../../../kernel/ids.ts'

const format = (kind: string) =>
  z
    .string()
    .regex(new RegExp(`^${kind}\\.(pdf|docx)$`))
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' })

export const ContractPaperAt = z.object({ tenant: Tenant, contract: ContractId, file: format('contract') })
/** What the public gets of a contract, by its lot: the notice, or the whole text without what is personal. */
export const PublicationPaperAt = z.object({
  tenant: Tenant,
  lot: LotId,
  file: z
    .string()
    .regex(/^contract-(publication|text)\.(pdf|docx)$/)
    .transform((name) => ({
      format: name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const),
      whole: name.startsWith('contract-text'),
    }))
    .openapi({ type: 'string' }),
})

const ShownCell = z.object({ text: z.string(), across: z.int(), down: z.int(), label: z.boolean() })
const ShownRow = z.array(ShownCell)
/** The contract as it is printed, for the screen: the same blocks, without what only paper needs. */
export const ContractText = z
  .object({
    title: z.string(),
    number: z.string(),
    blocks: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('heading'), text: z.string() }),
        z.object({ kind: z.literal('paragraph'), text: z.string() }),
        z.object({ kind: z.literal('table'), caption: z.string(), head: z.array(ShownRow), rows: z.array(ShownRow) }),
      ]),
    ),
  })
  .openapi('ContractText')
export type ContractText = z.infer<typeof ContractText>
