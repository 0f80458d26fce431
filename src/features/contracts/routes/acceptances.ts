import { createRoute, z } from '@hono/zod-openapi'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, takes, takesBytes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import {
  AcceptanceAt,
  AcceptanceDone,
  AcceptanceEdit,
  AcceptanceFileQuery,
  AcceptancePaperAt,
  AcceptancePublication,
  AcceptancesAt,
  AcceptanceSigning,
  AcceptanceView,
  ClaimsEdit,
  ContractEnd,
  NewAcceptance,
  OpenAcceptances,
  Settlement,
} from '../contract/acceptance.ts'
import { Approval, ContractAt, ContractDone, ContractFile, ReturnedContract } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { addAcceptanceFile, mayAddAcceptanceFile } from '../service/acceptance-files.ts'
import { acceptancePaper, opinionPaper } from '../service/acceptance-papers.ts'
import { closeContract, publishAcceptance, signAcceptance } from '../service/acceptance-signing.ts'
import { listOpenAcceptances, viewAcceptance, viewContractEnd } from '../service/acceptance-views.ts'
import {
  approveAcceptance,
  claimDelivery,
  dropAcceptance,
  openAcceptance,
  returnAcceptance,
  reviseAcceptance,
  submitAcceptance,
} from '../service/acceptances.ts'
import { ACCEPTANCE_STATUS as STATUS } from './acceptance-status.ts'

const requires = guard(CONTRACT_POLICY)
const at = '/tenants/{tenant}/acceptances/{acceptance}'
const ofContract = '/tenants/{tenant}/contracts/{contract}'
const done = gives(AcceptanceDone, 'done')
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const end = createRoute({
  method: 'get',
  path: `${ofContract}/end`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractAt },
  responses: gives(ContractEnd, 'what there is of the acceptance of a contract, and how it ends'),
})

const begin = createRoute({
  method: 'post',
  path: `${ofContract}/acceptances`,
  middleware: [requires('contract.write')] as const,
  request: { params: ContractAt, body: takes(NewAcceptance) },
  responses: done,
})

const close = createRoute({
  method: 'post',
  path: `${ofContract}/close`,
  middleware: [requires('contract.close')] as const,
  request: { params: ContractAt, body: takes(Settlement) },
  responses: gives(ContractDone, 'done'),
})

const open = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/acceptances',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AcceptancesAt },
  responses: gives(
    OpenAcceptances,
    'acceptances that somebody has to do something about: all for the office, its own for a provider',
  ),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AcceptanceAt },
  responses: gives(AcceptanceView, 'one acceptance; for its provider without what the panel has not concluded'),
})

const paper = createRoute({
  method: 'get',
  path: `${at}/documents/{file}`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AcceptancePaperAt },
  responses: { 200: { description: 'the report, or the sheet for one opinion, printed now', content: bytes }, ...unprinted },
})

const claim = createRoute({
  method: 'put',
  path: `${at}/claims`,
  middleware: [requires('acceptance.claim')] as const,
  request: { params: AcceptanceAt, body: takes(ClaimsEdit) },
  responses: done,
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('contract.write')] as const,
  request: { params: AcceptanceAt, body: takes(AcceptanceEdit) },
  responses: done,
})

const submit = createRoute({
  method: 'post',
  path: `${at}/submit`,
  middleware: [requires('contract.write')] as const,
  request: { params: AcceptanceAt },
  responses: done,
})

const drop = createRoute({
  method: 'post',
  path: `${at}/drop`,
  middleware: [requires('contract.write')] as const,
  request: { params: AcceptanceAt },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: `${at}/approve`,
  middleware: [requires('contract.decide')] as const,
  request: { params: AcceptanceAt, body: takes(Approval) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('contract.decide')] as const,
  request: { params: AcceptanceAt, body: takes(ReturnedContract) },
  responses: done,
})

const file = createRoute({
  method: 'put',
  path: `${at}/files`,
  middleware: [requires('acceptance.claim'), takesFile] as const,
  request: { params: AcceptanceAt, query: AcceptanceFileQuery, body: takesBytes },
  responses: gives(ContractFile, 'kept, its kind told by its bytes'),
})

const sign = createRoute({
  method: 'post',
  path: `${at}/sign`,
  middleware: [requires('contract.sign')] as const,
  request: { params: AcceptanceAt, body: takes(AcceptanceSigning) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  middleware: [requires('contract.publish')] as const,
  request: { params: AcceptanceAt, body: takes(AcceptancePublication) },
  responses: done,
})

/** `origin`: as people type it, where that is configured; else as it was asked for. A sheet of paper leads there. */
export function acceptanceRoutes({ origin }: { readonly origin: string | undefined }) {
  return reading()
    .openapi(paper, async (c) => {
      const { acceptance, file: wanted } = c.req.valid('param')
      const house = origin ?? new URL(c.req.url).origin
      const printed = await view(c, (tx, acting) =>
        wanted.isReport ? acceptancePaper(tx, acting, acceptance) : opinionPaper(tx, acting, acceptance, house),
      )
      return printed.ok ? sendPaper(c, printed.value, wanted.format) : refused(c, STATUS, printed.error)
    })
    .openapi(begin, async (c) => {
      const [{ contract }, { earlyReason }] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => openAcceptance(tx, acting, contract, earlyReason)))
    })
    .openapi(close, async (c) => {
      const [{ contract }, settlement] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => closeContract(tx, acting, contract, settlement)))
    })
    .openapi(claim, async (c) => {
      const [{ acceptance }, edit] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => claimDelivery(tx, acting, acceptance, edit)))
    })
    .openapi(revise, async (c) => {
      const [{ acceptance }, edit] = [c.req.valid('param'), c.req.valid('json')]
      return answer(c, STATUS, await perform(c, (tx, acting) => reviseAcceptance(tx, acting, acceptance, edit)))
    })
    .route('/', deciding)
}

const reading = () =>
  router()
    .openapi(end, async (c) => {
      const { contract } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewContractEnd(tx, acting, contract)))
    })
    .openapi(open, async (c) => c.json(await view(c, (tx, acting) => listOpenAcceptances(tx, acting)), 200))
    .openapi(see, async (c) => {
      const { acceptance } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewAcceptance(tx, acting, acceptance)))
    })

const deciding = router()
  .openapi(submit, async (c) => {
    const { acceptance } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => submitAcceptance(tx, acting, acceptance)))
  })
  .openapi(drop, async (c) => {
    const { acceptance } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => dropAcceptance(tx, acting, acceptance)))
  })
  .openapi(approve, async (c) => {
    const [{ acceptance }, consent] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => approveAcceptance(tx, acting, acceptance, consent)))
  })
  .openapi(giveBack, async (c) => {
    const [{ acceptance }, why] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnAcceptance(tx, acting, acceptance, why)))
  })
  .openapi(file, async (c) => {
    const [{ acceptance }, query] = [c.req.valid('param'), c.req.valid('query')]
    const { name, kind, about = '' } = query
    const added = await receiveFile(c, {
      maxBytes: UPLOADS.file,
      named: `${kind} ${about} ${name}`,
      may: (tx, acting, coming) => mayAddAcceptanceFile(tx, acting, acceptance, { kind, coming }),
      deed: (tx, acting, stored) => addAcceptanceFile(tx, acting, acceptance, { ...query, stored }),
    })
    return answer(c, STATUS, added)
  })
  .openapi(sign, async (c) => {
    const [{ acceptance }, signing] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => signAcceptance(tx, acting, acceptance, signing)))
  })
  .openapi(publish, async (c) => {
    const [{ acceptance }, publication] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => publishAcceptance(tx, acting, acceptance, publication)))
  })
