import { createRoute } from '@hono/zod-openapi'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota } from '../../../platform/http/limits.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile, UPLOAD_STATUS } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { BidAt } from '../contract/bid.ts'
import {
  DeclineDone,
  DeclineFile,
  DeclineFileAt,
  DeclineFileNamed,
  type DeclineRefusalCode,
  Declining,
  PaperDeclining,
  Succeeding,
} from '../contract/decline.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { DropContract } from '../service/contracts-ahead.ts'
import { addStatement, mayAddStatement, openStatement } from '../service/decline-files.ts'
import { declineAward, declineOnPaper } from '../service/declines.ts'
import { proposeNext } from '../service/succession.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  ...UPLOAD_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'contract-signed': 409,
  'challenge-open': 409,
  'purchase-paused': 409,
  'nobody-left': 409,
  'next-tied': 409,
  'statement-day-wrong': 422,
  'unknown-paper': 422,
  'paper-named': 409,
} as const satisfies Record<DeclineRefusalCode | keyof typeof DEED_STATUS, number>

const done = gives(DeclineDone, 'done')

const decline = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/decline',
  middleware: [requires('bid.decline')] as const,
  request: { params: BidAt, body: takes(Declining) },
  responses: done,
})

const onPaper = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/bids/{bid}/decline-on-paper',
  middleware: [requires('bid.decline-on-paper')] as const,
  request: { params: BidAt, body: takes(PaperDeclining) },
  responses: done,
})

const succeed = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/succeed',
  middleware: [requires('lot.succeed')] as const,
  request: { params: LotAt, body: takes(Succeeding) },
  responses: done,
})

const add = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/lots/{lot}/decline-files',
  middleware: [requires('bid.decline-on-paper'), takesFile] as const,
  request: { params: LotAt, query: DeclineFileNamed, body: takesBytes },
  responses: gives(DeclineFile, 'the scan of a statement, kept until it is entered'),
})

const download = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/decline-files/{file}',
  middleware: [requires('award.see-all')] as const,
  request: { params: DeclineFileAt },
  responses: givesBytes,
})

type Rooms = { readonly dropContract: DropContract; readonly uploads: Quota }

export const declineRoutes = ({ dropContract, uploads }: Rooms) =>
  router()
    .openapi(decline, async (c) => {
      const [{ bid }, { reason }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => declineAward(tx, acting, bid, reason, dropContract)))
    })
    .openapi(onPaper, async (c) => {
      const [{ bid }, statement] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => declineOnPaper(tx, acting, bid, statement, dropContract)))
    })
    .openapi(succeed, async (c) => {
      const [{ lot }, { bid }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => proposeNext(tx, acting, lot, bid)))
    })
    .openapi(add, async (c) => {
      const [{ lot }, { name }] = [c.req.valid('param'), c.req.valid('query')]
      const added = await receiveFile(c, {
        maxBytes: UPLOADS.file,
        named: name,
        may: (tx, acting, coming) => mayAddStatement(tx, acting, lot, coming),
        quota: { of: uploads, sender: async (_, { actor }) => actor },
        deed: (tx, acting, stored) => addStatement(tx, acting, lot, { name, stored }),
      })
      return answer(c, STATUS, added)
    })
    .openapi(download, async (c) => {
      const { lot, file } = c.req.valid('param')
      const found = await view(c, (tx, acting) => openStatement(tx, acting, lot, file))
      return found.ok ? sendFile(c, found.value) : refused(c, STATUS, found.error)
    })
