import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { FieldChange } from '../rules/changed-fields.ts'
import { changesNamed } from '../store/changes.ts'
import { noteChange } from '../store/roll.ts'

/** Who gave whom what, and when; `what` is named by the feature whose setting it is. */
export const changed = (
  { tenant, actor, now: at, newId }: Acting,
  tx: Tx,
  what: string,
  subject: string,
  fields?: readonly FieldChange[],
) => noteChange(tx, { tenant, id: newId(), at, actor, what, subject, fields: fields === undefined ? null : canonical(fields) })

/** What was noted under some names of some subjects, in its order. */
export async function changesOf<What extends string>(
  tx: ReadTx,
  { tenant }: Pick<Acting, 'tenant'>,
  subjects: readonly string[],
  names: readonly What[],
): Promise<{ subject: string; at: Instant; what: What; fields: FieldChange[] }[]> {
  const rows = await changesNamed(tx, { tenant }, subjects, names)
  return rows.flatMap(({ what, fields, ...row }) =>
    names
      .filter((name) => name === what)
      .map((name) => ({ ...row, what: name, fields: FieldChange.array().parse(JSON.parse(fields ?? '[]')) })),
  )
}
