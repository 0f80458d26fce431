import type { Acting } from '../../../kernel/acting.ts'
import type { Tx } from '../../../platform/db.ts'
import { noteChange } from '../store/roll.ts'
import type { SettingsChange } from '../store/tables.ts'

/** Who gave whom what, and when. */
export const changed = ({ tenant, actor, now: at, newId }: Acting, tx: Tx, what: SettingsChange, subject: string) =>
  noteChange(tx, { tenant, id: newId(), at, actor, what, subject })
