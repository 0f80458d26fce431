import type { Context } from 'hono'
import type { OfficeDocument } from '../../lib/document/tree.ts'
import type { Env } from './env.ts'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type PaperFormat = keyof typeof TYPES

/** Prints a document and sends it to be saved under its title. */
export async function sendPaper(c: Context<Env>, document: OfficeDocument, format: PaperFormat): Promise<Response> {
  const bytes = await c.var.house.papers[format](document)
  const name = encodeURIComponent(`${document.title}.${format}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[format],
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="document.${format}"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
