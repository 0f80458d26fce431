import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { OfficeDocument } from '../../lib/document/tree.ts'
import type { PaperFormat } from '../press-thread.ts'
import type { Env } from './env.ts'
import { problem, problems } from './problem.ts'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<PaperFormat, string>

/** Seconds after which a refused client may ask again. */
const AFTER = { busy: '5', visitor: '60' } as const

/** What a route that prints refuses besides its own. */
export const unprinted = problems(401, 404, 422, 429, 503)

/**
 * Visitors ask for papers from one network address only so often, and a few at a time, so that reading the record for them does
 * not keep others from it; whoever is known asks as they need.
 */
export const fewForVisitors = createMiddleware<Env>(async (c, next) => {
  const { caller, client, house } = c.var
  if (caller.who.by !== 'nobody') return next()
  if (!house.visitors.mayAsk(client)) {
    c.header('retry-after', AFTER.visitor)
    return problem(c, 429, 'too-many-tries')
  }
  const leave = await house.visitors.enter()
  if (leave === undefined) return busy(c)
  return next().finally(leave)
})

function busy(c: Context) {
  c.header('retry-after', AFTER.busy)
  return problem(c, 503, 'press-busy')
}

/** Prints a document and sends it to be saved under its file’s name or its title. */
export async function sendPaper(c: Context<Env>, document: OfficeDocument, format: PaperFormat): Promise<Response> {
  const printed = await c.var.house.papers.print(document, format)
  if (!printed.ok) return busy(c)
  const name = encodeURIComponent(`${document.fileName ?? document.title}.${format}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Response(new Uint8Array(printed.value), {
    headers: {
      'content-type': TYPES[format],
      'content-length': String(printed.value.length),
      'content-disposition': `attachment; filename="document.${format}"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
