import { createRoute } from '@hono/zod-openapi'
import { answer, gives, givesBytes, takes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  PaperSigningAt,
  PaperSigningChange,
  PaperSigningCheck,
  PaperSigningDone,
  PaperSigningEnd,
  PaperSigningEntry,
  PaperSigningList,
  PaperSigningsAt,
  type SigningRefusalCode,
} from '../contract/paper-signing.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { listSignings, openSigningScan } from '../service/paper-signing-views.ts'
import { confirmSigning, enterSigning, returnSigning, reviseSigning, withdrawSigning } from '../service/paper-signings.ts'

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'entered-already': 409,
  'signing-over': 409,
  'same-hand': 409,
  'sits-on-panel': 409,
  'bids-on-the-lot': 409,
  'not-two-hands': 409,
  'not-to-sign': 409,
  'juror-dropped': 409,
  'scan-late': 409,
  'juror-twice': 422,
  'unknown-paper': 422,
  'file-kind-refused': 422,
} as const satisfies Record<SigningRefusalCode | keyof typeof DEED_STATUS, number>

const requires = guard(TENDER_POLICY)
const at = '/tenants/{tenant}/lots/{lot}/paper-signings'

const list = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('offline.see')] as const,
  request: { params: PaperSigningsAt },
  responses: gives(PaperSigningList, 'the report on paper, and whose signature is wanting'),
})
const enter = createRoute({
  method: 'post',
  path: at,
  middleware: [requires('offline.enter')] as const,
  request: { params: PaperSigningsAt, body: takes(PaperSigningEntry) },
  responses: gives(PaperSigningDone, 'entered, and not checked yet'),
})
const confirm = createRoute({
  method: 'post',
  path: `${at}/{signing}/confirm`,
  middleware: [requires('offline.confirm')] as const,
  request: { params: PaperSigningAt, body: takes(PaperSigningCheck) },
  responses: gives(PaperSigningDone, 'as the scan has it: they have signed'),
})
const revise = createRoute({
  method: 'post',
  path: `${at}/{signing}/revise`,
  middleware: [requires('offline.enter')] as const,
  request: { params: PaperSigningAt, body: takes(PaperSigningChange) },
  responses: gives(PaperSigningDone, 'typed anew, and not checked yet'),
})
const sendBack = createRoute({
  method: 'post',
  path: `${at}/{signing}/return`,
  middleware: [requires('offline.confirm')] as const,
  request: { params: PaperSigningAt, body: takes(PaperSigningEnd) },
  responses: gives(PaperSigningDone, 'sent back to be put right'),
})
const withdraw = createRoute({
  method: 'post',
  path: `${at}/{signing}/withdraw`,
  middleware: [requires('offline.confirm')] as const,
  request: { params: PaperSigningAt, body: takes(PaperSigningEnd) },
  responses: gives(PaperSigningDone, 'withdrawn'),
})
const scan = createRoute({
  method: 'get',
  path: `${at}/{signing}/file`,
  middleware: [requires('offline.see-scans')] as const,
  request: { params: PaperSigningAt },
  responses: givesBytes,
})

export const paperSigningRoutes = router()
  .openapi(list, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => listSignings(tx, acting, lot)))
  })
  .openapi(enter, async (c) => {
    const [{ lot }, entry] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => enterSigning(tx, acting, lot, entry)))
  })
  .openapi(confirm, async (c) => {
    const [{ lot, signing }, { revision }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => confirmSigning(tx, acting, lot, signing, revision)))
  })
  .openapi(revise, async (c) => {
    const [{ lot, signing }, change] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => reviseSigning(tx, acting, lot, signing, change)))
  })
  .openapi(sendBack, async (c) => {
    const [{ lot, signing }, said] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnSigning(tx, acting, lot, signing, said)))
  })
  .openapi(withdraw, async (c) => {
    const [{ lot, signing }, said] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => withdrawSigning(tx, acting, lot, signing, said)))
  })
  .openapi(scan, async (c) => {
    const { lot, signing } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openSigningScan(tx, acting, lot, signing))
    return found.ok ? sendFile(c, found.value) : refused(c, STATUS, found.error)
  })
