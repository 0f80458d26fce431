import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Acting } from '../../../kernel/acting.ts'
import type { Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { fewForVisitors, sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import type { PaperFormat } from '../../../platform/press-thread.ts'
import {
  AmendmentPaperAt,
  BidPaperAt,
  ChallengePaperAt,
  DeclarationAt,
  LotPaperAt,
  LotPapers,
  LotPapersAt,
  type PaperRefusalCode,
  SheetPaperAt,
  SlipPaper,
  SlipPaperAt,
} from '../contract/papers.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { amendmentPaper } from '../service/amendment-paper.ts'
import { paperOfBid } from '../service/bid-papers.ts'
import { answerPaper } from '../service/challenge-paper.ts'
import { filledDeclarationPaper } from '../service/declaration-papers.ts'
import { paperOfLot, papersOfLot } from '../service/lot-papers.ts'
import { filledSheetPaper, slipPaper } from '../service/review-papers.ts'

const requires = guard(TENDER_POLICY)
const STATUS = { 'not-found': 404 } as const satisfies Record<PaperRefusalCode, number>
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const printed = {
  200: { description: 'the paper, printed now from the record', content: bytes },
  ...unprinted,
}

const ofLot = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/documents/{file}',
  middleware: [requires('lot.see'), fewForVisitors] as const,
  request: { params: LotPaperAt },
  responses: printed,
})

const openPapers = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/documents',
  middleware: [requires('lot.see'), fewForVisitors] as const,
  request: { params: LotPapersAt },
  responses: gives(LotPapers, 'the papers that the caller could print now'),
})

const ofBid = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/bids/{bid}/documents/{file}',
  middleware: [requires('bid.print')] as const,
  request: { params: BidPaperAt },
  responses: printed,
})

const ofSheet = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/sheets/{sheet}/documents/{file}',
  middleware: [requires('panel.see')] as const,
  request: { params: SheetPaperAt },
  responses: printed,
})

const ofChallenge = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/challenges/{challenge}/documents/{file}',
  middleware: [requires('challenge.see')] as const,
  request: { params: ChallengePaperAt },
  responses: printed,
})

const amendment = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/amendments/{notice}/documents/{file}',
  middleware: [requires('lot.see'), fewForVisitors] as const,
  request: { params: AmendmentPaperAt },
  responses: printed,
})

const declaration = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/jurors/{juror}/documents/{file}',
  middleware: [requires('panel.see')] as const,
  request: { params: DeclarationAt },
  responses: printed,
})

const slip = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/jurors/{juror}/documents/{file}',
  middleware: [requires('juror.receive')] as const,
  request: { params: SlipPaperAt, body: takes(SlipPaper) },
  responses: printed,
})

type Read = (tx: ReadTx, acting: Acting) => Promise<Result<OfficeDocument, { code: PaperRefusalCode }>>

/** Reads in the caller's scope, and prints after the transaction has ended. */
async function print(c: Context<Env>, format: PaperFormat, read: Read) {
  const paper = await view(c, read)
  return paper.ok ? sendPaper(c, paper.value, format) : refused(c, STATUS, paper.error)
}

export const paperRoutes = router()
  .openapi(openPapers, async (c) => {
    const { lot } = c.req.valid('param')
    return c.json(await view(c, (tx, acting) => papersOfLot(tx, acting, lot)), 200)
  })
  .openapi(ofLot, (c) => {
    const { lot, file } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => paperOfLot(tx, acting, lot, file.kind))
  })
  .openapi(ofBid, (c) => {
    const { bid, file } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => paperOfBid(tx, acting, bid, file.kind))
  })
  .openapi(ofSheet, (c) => {
    const { file, ...at } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => filledSheetPaper(tx, acting, at))
  })
  .openapi(ofChallenge, (c) => {
    const { challenge, file } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => answerPaper(tx, acting, challenge))
  })
  .openapi(amendment, (c) => {
    const { file, ...at } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => amendmentPaper(tx, acting, at))
  })
  .openapi(declaration, (c) => {
    const { file, ...at } = c.req.valid('param')
    return print(c, file.format, (tx, acting) => filledDeclarationPaper(tx, acting, at))
  })
  .openapi(slip, (c) => {
    const [{ file, ...at }, given] = [c.req.valid('param'), c.req.valid('json')]
    return print(c, file.format, (tx, acting) => slipPaper(tx, acting, at, given))
  })
