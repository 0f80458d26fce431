import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import type { Tx } from '../../../platform/db.ts'
import type { FieldChange } from '../rules/changed-fields.ts'
import { noteChange } from '../store/roll.ts'

/** Who gave whom what, and when; `what` is named by the feature whose setting it is. */
export const changed = (
  { tenant, actor, now: at, newId }: Acting,
  tx: Tx,
  what: string,
  subject: string,
  fields?: readonly FieldChange[],
) => noteChange(tx, { tenant, id: newId(), at, actor, what, subject, fields: fields === undefined ? null : canonical(fields) })
