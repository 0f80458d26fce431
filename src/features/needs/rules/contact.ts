import { z } from 'zod'
import { isPhone } from '../../../kernel/phone.ts'
import { prose } from '../../../kernel/text.ts'

/** Who asked and how to reach them. Each part may be left empty; kept apart from the need, and erasable. */
export const Contact = z.strictObject({
  name: prose(40).refine((name) => !name.includes('\n'), { error: 'control-characters' }),
  phone: z
    .string()
    .trim()
    .max(20)
    .refine((phone) => phone === '' || isPhone(phone), { error: 'not-a-phone' }),
  address: prose(100),
})
export type Contact = z.infer<typeof Contact>
