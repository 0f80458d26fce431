import { createRoute } from '@hono/zod-openapi'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { RECEPTION_STATUS, receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import {
  Approval,
  ContractAt,
  ContractDone,
  ContractEdit,
  ContractFile,
  ContractFileAt,
  ContractForAt,
  ContractList,
  ContractQuery,
  type ContractRefusalCode,
  ContractsAt,
  ContractView,
  Publication,
  ReturnedContract,
  SealPageName,
  Signing,
} from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { listContracts, viewContract } from '../service/contract-views.ts'
import { approveContract, draftContract, returnContract, reviseContract, submitContract } from '../service/drafting.ts'
import { addSealPage, mayAddSealPage, openSealPage } from '../service/seal-pages.ts'
import { publishContract, signContract } from '../service/signing.ts'

const requires = guard(CONTRACT_POLICY)

const STATUS = {
  ...DEED_STATUS,
  ...RECEPTION_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'contract-exists': 409,
  'contract-no-taken': 409,
  'not-final': 409,
  'challenge-open': 409,
  'both-sides': 409,
  'percents-do-not-make-100': 422,
  'period-reversed': 422,
  'indicator-twice': 422,
  'personal-number': 422,
  'departs-from-call': 422,
  'contract-incomplete': 409,
  'signed-in-future': 422,
  'signed-before-approval': 422,
  'seal-page-missing': 409,
  'notice-no-taken': 409,
  'too-many-files': 413,
  'files-too-large': 413,
  'file-name-refused': 422,
} as const satisfies Record<ContractRefusalCode | keyof typeof DEED_STATUS, number>

const at = '/tenants/{tenant}/contracts/{contract}'
const done = gives(ContractDone, 'done')

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/contracts',
  middleware: [requires('contract.see')] as const,
  request: { params: ContractsAt, query: ContractQuery },
  responses: gives(ContractList, 'contracts, newest first, and lots that await one'),
})

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('contract.see')] as const,
  request: { params: ContractAt },
  responses: gives(ContractView, 'one contract'),
})

const draft = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/lots/{lot}/contract',
  middleware: [requires('contract.write')] as const,
  request: { params: ContractForAt },
  responses: done,
})

const revise = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('contract.write')] as const,
  request: { params: ContractAt, body: takes(ContractEdit) },
  responses: done,
})

const submit = createRoute({
  method: 'post',
  path: `${at}/submit`,
  middleware: [requires('contract.write')] as const,
  request: { params: ContractAt },
  responses: done,
})

const approve = createRoute({
  method: 'post',
  path: `${at}/approve`,
  middleware: [requires('contract.decide')] as const,
  request: { params: ContractAt, body: takes(Approval) },
  responses: done,
})

const giveBack = createRoute({
  method: 'post',
  path: `${at}/return`,
  middleware: [requires('contract.decide')] as const,
  request: { params: ContractAt, body: takes(ReturnedContract) },
  responses: done,
})

const scan = createRoute({
  method: 'put',
  path: `${at}/files`,
  middleware: [requires('contract.sign'), takesFile] as const,
  request: { params: ContractAt, query: SealPageName, body: takesBytes },
  responses: gives(ContractFile, 'kept, its kind told by its bytes'),
})

const download = createRoute({
  method: 'get',
  path: `${at}/files/{file}`,
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractFileAt },
  responses: givesBytes,
})

const sign = createRoute({
  method: 'post',
  path: `${at}/sign`,
  middleware: [requires('contract.sign')] as const,
  request: { params: ContractAt, body: takes(Signing) },
  responses: done,
})

const publish = createRoute({
  method: 'post',
  path: `${at}/publish`,
  middleware: [requires('contract.publish')] as const,
  request: { params: ContractAt, body: takes(Publication) },
  responses: done,
})

export const contractRoutes = router()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    return c.json(await view(c, (tx, acting) => listContracts(tx, acting, query)), 200)
  })
  .openapi(see, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewContract(tx, acting, contract)))
  })
  .openapi(draft, async (c) => {
    const { lot } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => draftContract(tx, acting, lot)))
  })
  .openapi(revise, async (c) => {
    const [{ contract }, edit] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => reviseContract(tx, acting, contract, edit)))
  })
  .openapi(submit, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await perform(c, (tx, acting) => submitContract(tx, acting, contract)))
  })
  .openapi(approve, async (c) => {
    const [{ contract }, consent] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => approveContract(tx, acting, contract, consent)))
  })
  .openapi(giveBack, async (c) => {
    const [{ contract }, why] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => returnContract(tx, acting, contract, why)))
  })
  .openapi(scan, async (c) => {
    const [{ contract }, { name }] = [c.req.valid('param'), c.req.valid('query')]
    const added = await receiveFile(c, {
      maxBytes: UPLOADS.file,
      named: name,
      may: (tx, acting, coming) => mayAddSealPage(tx, acting, contract, coming),
      deed: (tx, acting, stored) => addSealPage(tx, acting, contract, { name, stored }),
    })
    return answer(c, STATUS, added)
  })
  .openapi(download, async (c) => {
    const { contract, file } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openSealPage(tx, acting, contract, file))
    return found.ok ? sendFile(c, found.value) : refused(c, STATUS, found.error)
  })
  .openapi(sign, async (c) => {
    const [{ contract }, signing] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => signContract(tx, acting, contract, signing)))
  })
  .openapi(publish, async (c) => {
    const [{ contract }, publication] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => publishContract(tx, acting, contract, publication)))
  })
