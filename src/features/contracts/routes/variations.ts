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
  VariationAt,
  VariationDone,
  VariationEdit,
  VariationPaperAt,
  VariationPublication,
  VariationsAt,
  VariationSigning,
  VariationView,
  ContractFiling,
  Delivery,
  NewVariation,
} from '../contract/variation.ts'
import { Approval, ContractAt, ContractDone, ContractFile, ReturnedContract, SealPageName } from '../contract/contract.ts'
import { OpenVariations } from '../contract/open-variations.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { addVariationPage, mayAddVariationPage } from '../service/variation-pages.ts'
import { paperOfVariation } from '../service/variation-paper.ts'
import { fileContract, publishVariation, signVariation } from '../service/variation-signing.ts'
import { listOpenVariations, viewVariation, viewDelivery } from '../service/variation-views.ts'
import {
  approveVariation,
  draftVariation,
  dropVariation,
  returnVariation,
  reviseVariation,
  submitVariation,
} from '../service/variations.ts'
import { VARIATION_STATUS as STATUS } from './variation-status.ts'

const requires = guard(CONTRACT_POLICY)
const at = '/tenants/{tenant}/variations/{variation}'
const ofContract = '/tenants/{tenant}/contracts/{contract}'
const done = gives(VariationDone, 'done')
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
  path: `${ofContract}/variations`,
  middleware: [requires('contract.write')] as const,
  request: { params: ContractAt, body: takes(NewVariation) },
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
  path: '/tenants/{tenant}/variations',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: VariationsAt },
  responses: gives(OpenVariations, 'what is being changed of any contract and is not public yet; for the office'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: VariationAt },
  responses: gives(VariationView, 'one supplement, suspension, resumption or termination'),
})

const paper = createRoute({
  method: 'get',
  path: `${at}/documents/{file}`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: VariationPaperAt },
  responses: { 200: { description: 'the paper, printed now from the record', content: bytes }, ...unprinted },
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('contract.write')] as const,
  request: { params: VariationAt, body: takes(VariationEdit) },
  responses: done,
})

const submit = createRoute({
  method: 'post',
  path: `${at}/submit`,
  middleware: [requires('contract.write')] as const,
  request: { params: VariationAt },
  responses: done,
})

const drop = createRoute({
  method: 'post',
  path: `${at}/drop`,
  middleware: [requires('contract.write')] as const,
  request: { params: VariationAt },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: `${at}/approve`,
  middleware: [requires('contract.decide')] as const,
  request: { params: VariationAt, body: takes(Approval) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('contract.decide')] as const,
  request: { params: VariationAt, body: takes(ReturnedContract) },
  responses: done,
})

const scan = createRoute({
  method: 'put',
  path: `${at}/files`,
  middleware: [requires('contract.sign'), takesFile] as const,
  request: { params: VariationAt, query: SealPageName, body: takesBytes },
  responses: gives(ContractFile, 'kept, its kind told by its bytes'),
})

const sign = createRoute({
  method: 'post',
  path: `${at}/sign`,
  middleware: [requires('contract.sign')] as const,
  request: { params: VariationAt, body: takes(VariationSigning) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  middleware: [requires('contract.publish')] as const,
  request: { params: VariationAt, body: takes(VariationPublication) },
  responses: done,
})

const reading = router()
  .openapi(delivery, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewDelivery(tx, acting, contract)))
  })
  .openapi(open, async (c) => c.json(await view(c, (tx, acting) => listOpenVariations(tx, acting)), 200))
  .openapi(see, async (c) => {
    const { variation } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewVariation(tx, acting, variation)))
  })
  .openapi(paper, async (c) => {
    const { variation, file } = c.req.valid('param')
    const printed = await view(c, (tx, acting) => paperOfVariation(tx, acting, variation))
    return printed.ok ? sendPaper(c, printed.value, file) : refused(c, STATUS, printed.error)
  })

export const variationRoutes = reading
  .openapi(draft, async (c) => {
    const [{ contract }, begun] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => draftVariation(tx, acting, contract, begun)))
  })
  .openapi(filing, async (c) => {
    const [{ contract }, given] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => fileContract(tx, acting, contract, given)))
  })
  .openapi(revise, async (c) => {
    const [{ variation }, edit] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => reviseVariation(tx, acting, variation, edit)))
  })
  .openapi(submit, async (c) => {
    const { variation } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => submitVariation(tx, acting, variation)))
  })
  .openapi(drop, async (c) => {
    const { variation } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => dropVariation(tx, acting, variation)))
  })
  .openapi(approve, async (c) => {
    const [{ variation }, consent] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => approveVariation(tx, acting, variation, consent)))
  })
  .openapi(giveBack, async (c) => {
    const [{ variation }, why] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnVariation(tx, acting, variation, why)))
  })
  .openapi(scan, async (c) => {
    const [{ variation }, { name }] = [c.req.valid('param'), c.req.valid('query')]
    const added = await receiveFile(c, {
      maxBytes: UPLOADS.file,
      named: name,
      may: (tx, acting, coming) => mayAddVariationPage(tx, acting, variation, coming),
      deed: (tx, acting, stored) => addVariationPage(tx, acting, variation, { name, stored }),
    })
    return answer(c, STATUS, added)
  })
  .openapi(sign, async (c) => {
    const [{ variation }, signing] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => signVariation(tx, acting, variation, signing)))
  })
  .openapi(publish, async (c) => {
    const [{ variation }, publication] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => publishVariation(tx, acting, variation, publication)))
  })
