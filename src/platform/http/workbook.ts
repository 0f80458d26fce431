import type { Context } from 'hono'
import type { Acting } from '../../kernel/acting.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Sha256 } from '../../kernel/stored-file.ts'
import { type Workbook, type WorkbookRefusal, type WrittenSheet, XLSX } from '../../kernel/workbook.ts'
import type { WorkbookRefusalCode, WorkbookStatus } from '../../lib/workbook-rows/taken-in.ts'
import type { ReadTx } from '../db.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import type { Env } from './env.ts'
import { DEED_STATUS, view } from './perform.ts'
import { RECEPTION_STATUS } from './receive-file.ts'

/** What every route refuses that takes the rows of a workbook in. */
export const WORKBOOK_STATUS = {
  ...DEED_STATUS,
  ...RECEPTION_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'workbook-unreadable': 422,
  'workbook-too-large': 422,
  'workbooks-waiting': 429,
  'no-such-sheet': 422,
  'no-such-column': 422,
  'sheet-has-formulas': 422,
  'sheet-too-many-rows': 422,
  'sheet-not-mapped': 422,
  'rows-have-faults': 422,
  'no-row-to-take': 422,
} as const satisfies Record<WorkbookRefusalCode | keyof typeof DEED_STATUS, number>

type Found = { readonly status: WorkbookStatus; readonly sha256: Sha256 | null }

/** Looks a workbook up, and goes on with what is in it: with nothing where its bytes are gone, or nothing is left to be taken in. */
export async function withWorkbook<T, E, F>(
  c: Context<Env>,
  find: (tx: ReadTx, acting: Acting) => Promise<Result<Found, E>>,
  then: (read: Pick<Found, 'sha256'> & { readonly workbook: Workbook }) => Promise<Result<T, F>>,
): Promise<Result<T, E | F | { code: WorkbookRefusal | 'workbooks-waiting' }>> {
  const found = await view(c, find)
  if (!found.ok) return found
  const { status, sha256 } = found.value
  const workbook = await keptWorkbook(c, status === 'received' ? sha256 : null)
  return workbook.ok ? then({ sha256, workbook: workbook.value }) : workbook
}

/** What is in a kept workbook; nothing where it is kept no more. */
export async function keptWorkbook(
  c: Context<Env>,
  sha256: Sha256 | null,
): Promise<Result<Workbook, { code: WorkbookRefusal | 'workbooks-waiting' }>> {
  const opened = sha256 === null ? undefined : await c.var.house.files.open(sha256)
  return opened?.ok === true ? readWorkbook(Buffer.concat(await opened.value.stream.toArray())) : ok([])
}

/** Sends a workbook that was just made, to be saved under its title. */
export async function sendWorkbook(c: Context<Env>, title: string, sheets: readonly WrittenSheet[]): Promise<Response> {
  const bytes = await writeWorkbook(sheets)
  const name = encodeURIComponent(`${title}.xlsx`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': XLSX,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="workbook.xlsx"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
