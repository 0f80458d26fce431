import type { Context } from 'hono'
import { ok, type Result } from '../../kernel/result.ts'
import type { Sha256 } from '../../kernel/stored-file.ts'
import type { Workbook, WorkbookRefusal, WrittenSheet } from '../../kernel/workbook.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import type { Env } from './env.ts'

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
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="workbook.xlsx"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
