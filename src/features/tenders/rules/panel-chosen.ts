import { z } from 'zod'
import { line } from '../../../kernel/text.ts'

/** How its experts came to sit: drawn from a pool, chosen with the consent of the budget authority above and its document, or without. */
export const PanelChosen = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('drawn') }),
  z.strictObject({ how: z.literal('agreed'), consent: line(120) }),
  z.strictObject({ how: z.literal('freely') }),
])
export type PanelChosen = z.infer<typeof PanelChosen>
