import { z } from 'zod'
import { line } from '../../../kernel/text.ts'

/** Three levels, told by the code: A, A01, A0101. */
export const ServiceCode = z.string().regex(/^[A-Z](\d{2}){0,2}$/)

/** An item of a catalogue of services, as it is named elsewhere. */
export const NamedService = z.strictObject({ code: ServiceCode, name: line(60) })
export type NamedService = z.infer<typeof NamedService>
