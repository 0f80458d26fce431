import { createRoute, z } from '@hono/zod-openapi'
import { answer, gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { fewForVisitors, sendPaper, unprinted } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { ContractAt } from '../contract/contract.ts'
import { ContractPaperAt, ContractText, PublicationPaperAt } from '../contract/papers.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { paperOfContract, publicationPaper, publishedText } from '../service/contract-papers.ts'
import { contractText } from '../service/contract-text.ts'

const requires = guard(CONTRACT_POLICY)
const STATUS = { 'not-found': 404 } as const
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const printed = {
  200: { description: 'the paper, printed now from the record', content: bytes },
  ...unprinted,
}

const ofContract = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/contracts/{contract}/documents/{file}',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractPaperAt },
  responses: printed,
})

const text = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/contracts/{contract}/text',
  middleware: [requires('contract.see-whole')] as const,
  request: { params: ContractAt },
  responses: gives(ContractText, 'the whole contract as it would be printed now'),
})

const publication = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/contract-publication/{file}',
  middleware: [requires('contract.see-published'), fewForVisitors] as const,
  request: { params: PublicationPaperAt },
  responses: printed,
})

export const contractPaperRoutes = router()
  .openapi(ofContract, async (c) => {
    const { contract, file } = c.req.valid('param')
    const paper = await view(c, (tx, acting) => paperOfContract(tx, acting, contract))
    return paper.ok ? sendPaper(c, paper.value, file) : refused(c, STATUS, paper.error)
  })
  .openapi(text, async (c) => {
    const { contract } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => contractText(tx, acting, contract)))
  })
  .openapi(publication, async (c) => {
    const { lot, file } = c.req.valid('param')
    const paper = await view(c, (tx, acting) => (file.whole ? publishedText : publicationPaper)(tx, acting, lot))
    return paper.ok ? sendPaper(c, paper.value, file.format) : refused(c, STATUS, paper.error)
  })
