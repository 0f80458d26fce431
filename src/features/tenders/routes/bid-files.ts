import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { BidId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { StoredFile } from '../../../kernel/stored-file.ts'
import { answer, gives } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { bytesOf, sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { problems, refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { BidAt, BidFile, BidFileAt, BidFileList, BidFileNamed, BidFileRemoved, type BidRefusal } from '../contract/bid.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { addFile, listFiles, MAX_FILE_BYTES, mayAddFile, openFile, removeFile } from '../service/bid-files.ts'
import { BID_STATUS } from './bid-status.ts'

const requires = guard(TENDER_POLICY)
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/bids/{bid}/files',
  middleware: [requires('bid.see')] as const,
  request: { params: BidAt },
  responses: gives(BidFileList, 'the files of a bid'),
})

const add = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/bids/{bid}/files',
  middleware: [requires('bid.write'), takesFile] as const,
  request: { params: BidAt, query: BidFileNamed, body: { content: bytes, required: true } },
  responses: gives(BidFile, 'kept, its kind told by its bytes'),
})

const download = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/bids/{bid}/files/{file}',
  middleware: [requires('bid.see')] as const,
  request: { params: BidFileAt },
  responses: { 200: { description: 'the bytes', content: bytes }, ...problems(401, 404) },
})

const remove = createRoute({
  method: 'delete',
  path: '/tenants/{tenant}/bids/{bid}/files/{file}',
  middleware: [requires('bid.write')] as const,
  request: { params: BidFileAt },
  responses: gives(BidFileRemoved, 'no longer part of the bid'),
})

const PUT_CODES = { 'too-large': 'file-too-large', 'type-not-allowed': 'type-not-allowed', empty: 'empty' } as const

/** Takes the bytes in, if the caller may add a file at all: nobody else's fill the disk. */
async function receive(c: Context<Env>, bid: BidId): Promise<Result<StoredFile, BidRefusal>> {
  const may = await view(c, (tx, acting) => mayAddFile(tx, acting, bid))
  if (!may.ok) return may
  if (Number(c.req.header('content-length') ?? 0) > MAX_FILE_BYTES) return refuse({ code: 'file-too-large' })
  const stored = await c.var.house.files.put(bytesOf(c), { maxBytes: MAX_FILE_BYTES })
  return stored.ok ? ok(stored.value) : refuse({ code: PUT_CODES[stored.error.code] })
}

export const bidFileRoutes = router()
  .openapi(list, async (c) => {
    const { bid } = c.req.valid('param')
    return answer(c, BID_STATUS, await view(c, (tx, acting) => listFiles(tx, acting, bid)))
  })
  .openapi(add, async (c) => {
    const { bid } = c.req.valid('param')
    const { name } = c.req.valid('query')
    const received = await receive(c, bid)
    if (!received.ok) return refused(c, BID_STATUS, received.error)
    const stored = received.value
    const added = await perform(c, (tx, acting) => addFile(tx, acting, bid, { name, stored }), `${stored.sha256} ${name}`)
    return answer(c, BID_STATUS, added)
  })
  .openapi(download, async (c) => {
    const { bid, file } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openFile(tx, acting, bid, file))
    if (!found.ok) return refused(c, BID_STATUS, found.error)
    return sendFile(c, found.value)
  })
  .openapi(remove, async (c) => {
    const { bid, file } = c.req.valid('param')
    return answer(c, BID_STATUS, await perform(c, (tx, acting) => removeFile(tx, acting, bid, file)))
  })
