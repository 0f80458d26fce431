import type { Acting } from '../../../kernel/acting.ts'
import type { Tx } from '../../../platform/db.ts'
import { noteChange } from '../store/roll.ts'

/** Who gave whom what, and when; `what` is named by the feature whose setting it is. */
export const changed = ({ tenant, actor, now: at, newId }: Acting, tx: Tx, what: string, subject: string) =>
  noteChange(tx, { tenant, id: newId(), at, actor, what, subject })
