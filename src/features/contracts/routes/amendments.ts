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
  AmendmentAt,
  AmendmentDone,
  AmendmentEdit,
  AmendmentPaperAt,
  AmendmentPublication,
  AmendmentsAt,
  AmendmentSigning,
  AmendmentView,
  ContractFiling,
  Delivery,
  NewAmendment,
} from '../contract/amendment.ts'
import { Approval, ContractAt, ContractDone, ContractFile, ReturnedContract, SealPageName } from '../contract/contract.ts'
import { OpenAmendments } from '../contract/open-amendments.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { addAmendmentPage, mayAddAmendmentPage } from '../service/amendment-pages.ts'
import { paperOfAmendment } from '../service/amendment-paper.ts'
import { fileContract, publishAmendment, signAmendment } from '../service/amendment-signing.ts'
import { listOpenAmendments, viewAmendment, viewDelivery } from '../service/amendment-views.ts'
import {
  approveAmendment,
  draftAmendment,
  dropAmendment,
  returnAmendment,
  reviseAmendment,
  submitAmendment,
} from '../service/amendments.ts'
import { AMENDMENT_STATUS as STATUS } from './amendment-status.ts'

const requires = guard(CONTRACT_POLICY)
const at = '/tenants/{tenant}/amendments/{amendment}'
const ofContract = '/tenants/{tenant}/contracts/{contract}'
const done = gives(AmendmentDone, 'done')
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const delivery = createRoute({
  method: 'get',
  path: `${ofContract}/delivery`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractAt },
  responses: gives(Delivery, 'how a contract is carried out: its instalments, and what was changed of it'),
})

const draft = createRoute({
  method: 'post',
  path: `${ofContract}/amendments`,
  middleware: [requires('contract.write')] as const,
  request: { params: ContractAt, body: takes(NewAmendment) },
  responses: done,
})

const filing = createRoute({
  method: 'post',
  path: `${ofContract}/file`,
  middleware: [requires('contract.publish')] as const,
  request: { params: ContractAt, body: takes(ContractFiling) },
  responses: gives(ContractDone, 'done'),
})

const open = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/amendments',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AmendmentsAt },
  responses: gives(OpenAmendments, 'what is being changed of any contract and is not public yet; for the office'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AmendmentAt },
  responses: gives(AmendmentView, 'one supplement, suspension, resumption or termination'),
})

const paper = createRoute({
  method: 'get',
  path: `${at}/documents/{file}`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: AmendmentPaperAt },
  responses: { 200: { description: 'the paper, printed now from the record', content: bytes }, ...unprinted },
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('contract.write')] as const,
  request: { params: AmendmentAt, body: takes(AmendmentEdit) },
  responses: done,
})

const submit = createRoute({
  method: 'post',
  path: `${at}/submit`,
  middleware: [requires('contract.write')] as const,
  request: { params: AmendmentAt },
  responses: done,
})

const drop = createRoute({
  method: 'post',
  path: `${at}/drop`,
  middleware: [requires('contract.write')] as const,
  request: { params: AmendmentAt },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: `${at}/approve`,
  middleware: [requires('contract.decide')] as const,
  request: { params: AmendmentAt, body: takes(Approval) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('contract.decide')] as const,
  request: { params: AmendmentAt, body: takes(ReturnedContract) },
  responses: done,
})

const scan = createRoute({
  method: 'put',
  path: `${at}/files`,
  middleware: [requires('contract.sign'), takesFile] as const,
  request: { params: AmendmentAt, query: SealPageName, body: takesBytes },
  responses: gives(ContractFile, 'kept, its kind told by its bytes'),
})

const sign = createRoute({
  method: 'post',
  path: `${at}/sign`,
  middleware: [requires('contract.sign')] as const,
  request: { params: AmendmentAt, body: takes(AmendmentSigning) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  middleware: [requires('contract.publish')] as const,
  request: { params: AmendmentAt, body: takes(AmendmentPublication) },
  responses: done,
})

const reading = router()
  .openapi(delivery, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewDelivery(tx, acting, contract)))
  })
  .openapi(open, async (c) => c.json(await view(c, (tx, acting) => listOpenAmendments(tx, acting)), 200))
  .openapi(see, async (c) => {
    const { amendment } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewAmendment(tx, acting, amendment)))
  })
  .openapi(paper, async (c) => {
    const { amendment, file } = c.req.valid('param')
    const printed = await view(c, (tx, acting) => paperOfAmendment(tx, acting, amendment))
    return printed.ok ? sendPaper(c, printed.value, file) : refused(c, STATUS, printed.error)
  })

export const amendmentRoutes = reading
  .openapi(draft, async (c) => {
    const [{ contract }, { kind }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => draftAmendment(tx, acting, contract, kind)))
  })
  .openapi(filing, async (c) => {
    const [{ contract }, given] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => fileContract(tx, acting, contract, given)))
  })
  .openapi(revise, async (c) => {
    const [{ amendment }, edit] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => reviseAmendment(tx, acting, amendment, edit)))
  })
  .openapi(submit, async (c) => {
    const { amendment } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => submitAmendment(tx, acting, amendment)))
  })
  .openapi(drop, async (c) => {
    const { amendment } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => dropAmendment(tx, acting, amendment)))
  })
  .openapi(approve, async (c) => {
    const [{ amendment }, consent] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => approveAmendment(tx, acting, amendment, consent)))
  })
  .openapi(giveBack, async (c) => {
    const [{ amendment }, why] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnAmendment(tx, acting, amendment, why)))
  })
  .openapi(scan, async (c) => {
    const [{ amendment }, { name }] = [c.req.valid('param'), c.req.valid('query')]
    const added = await receiveFile(c, {
      maxBytes: UPLOADS.file,
      named: name,
      may: (tx, acting, coming) => mayAddAmendmentPage(tx, acting, amendment, coming),
      deed: (tx, acting, stored) => addAmendmentPage(tx, acting, amendment, { name, stored }),
    })
    return answer(c, STATUS, added)
  })
  .openapi(sign, async (c) => {
    const [{ amendment }, signing] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => signAmendment(tx, acting, amendment, signing)))
  })
  .openapi(publish, async (c) => {
    const [{ amendment }, publication] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => publishAmendment(tx, acting, amendment, publication)))
  })
