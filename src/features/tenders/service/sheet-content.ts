import type { Acting } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/civil.ts'
import type { SheetId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { Marks, Unsound } from '../rules/sheet.ts'
import { saveSheetContent, sheetContentsOf } from '../store/panels.ts'

/** What lies behind the sealing of sheets: the marks as written, and the digest that commits to them without telling them. */
export type SheetContent = {
  readonly marks: Marks
  readonly unsound: Unsound
  readonly digest: string
  readonly savedAt: Instant | null
}

/** The digest of a bid or a sheet: hex SHA-256 over the salt and the canonical content. */
export const digestOf = (salt: string, body: string): string => sha256(`${salt}${body}`)

/** Whether the marks kept now are those that were handed in, and those that were laid open where they have been. */
export async function isAsHandedIn(
  tx: ReadTx,
  acting: Pick<Acting, 'tenant'>,
  { id, digest }: { readonly id: SheetId; readonly digest: string },
  laidOpen: Marks | undefined,
): Promise<boolean> {
  const [row] = await sheetContentsOf(tx, acting, [id])
  if (row === undefined || digestOf(row.salt, row.body) !== digest) return false
  return laidOpen === undefined || canonical(laidOpen) === row.body
}

export type Draft = { readonly marks: Marks; readonly unsound?: Unsound; readonly salt: string }

export async function keepDraft(
  tx: Tx,
  { tenant, now }: Acting,
  sheetId: SheetId,
  { marks, unsound = {}, salt }: Draft,
): Promise<void> {
  const content = { body: canonical(marks), unsound: canonical(unsound), salt }
  await saveSheetContent(tx, { tenant, sheetId, ...content, savedAt: now })
}

/** The contents of those sheets that the caller may see; a sheet that was never written is not there. */
export async function keptMarks(tx: ReadTx, acting: Acting, ids: readonly SheetId[]): Promise<Map<SheetId, SheetContent>> {
  const rows = await sheetContentsOf(tx, acting, ids)
  return new Map(
    rows.map(({ sheetId, body, unsound, salt, savedAt }) => [
      sheetId,
      {
        marks: Marks.parse(JSON.parse(body)),
        unsound: Unsound.parse(JSON.parse(unsound)),
        digest: digestOf(salt, body),
        savedAt,
      },
    ]),
  )
}
