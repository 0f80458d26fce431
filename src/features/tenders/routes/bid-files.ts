import { createRoute } from '@hono/zod-openapi'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota } from '../../../platform/http/limits.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { BidAt, BidFile, BidFileAt, BidFileList, BidFileNamed, BidFileRemoved } from '../contract/bid.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { addFile, listFiles, mayAddAnother, openFile, removeFile, senderOf } from '../service/bid-files.ts'
import { BID_STATUS } from './bid-status.ts'

const requires = guard(TENDER_POLICY)

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
  request: { params: BidAt, query: BidFileNamed, body: takesBytes },
  responses: gives(BidFile, 'kept, its kind told by its bytes'),
})

const download = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/bids/{bid}/files/{file}',
  middleware: [requires('bid.see')] as const,
  request: { params: BidFileAt },
  responses: givesBytes,
})

const remove = createRoute({
  method: 'delete',
  path: '/tenants/{tenant}/bids/{bid}/files/{file}',
  middleware: [requires('bid.write')] as const,
  request: { params: BidFileAt },
  responses: gives(BidFileRemoved, 'no longer part of the bid'),
})

type Rooms = {
  /** How much one organisation may send. */
  readonly uploads: Quota
}

export const bidFileRoutes = ({ uploads }: Rooms) =>
  router()
    .openapi(list, async (c) => {
      const { bid } = c.req.valid('param')
      return answer(c, BID_STATUS, await view(c, (tx, acting) => listFiles(tx, acting, bid)))
    })
    .openapi(add, async (c) => {
      const [{ bid }, { name }] = [c.req.valid('param'), c.req.valid('query')]
      const added = await receiveFile(c, {
        maxBytes: UPLOADS.file,
        named: name,
        may: (tx, acting, coming) => mayAddAnother(tx, acting, bid, coming),
        quota: { of: uploads, sender: (tx, acting) => senderOf(tx, acting, bid) },
        deed: (tx, acting, stored) => addFile(tx, acting, bid, { name, stored }),
      })
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
