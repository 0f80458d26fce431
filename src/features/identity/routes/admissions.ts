import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { NOBODY } from '../../../kernel/ids.ts'
import { scanEnding } from '../../../kernel/stored-file.ts'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takes, takesBytes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota, Throttle } from '../../../platform/http/limits.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { RECEPTION_STATUS, receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { passwordHash } from '../../../platform/password-hash.ts'
import {
  AdmissionAnswer,
  AdmissionAt,
  AdmissionDecision,
  AdmissionDone,
  AdmissionFiling,
  AdmissionList,
  AdmissionQuestion,
  type AdmissionRefusalCode,
  AdmissionsAt,
  AdmissionView,
} from '../contract/admission.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import {
  askAdmission,
  attachScan,
  type BidsWaiting,
  decideAdmission,
  fileAdmission,
  listAdmissions,
  mayAttach,
  openScan,
  viewAdmission,
} from '../service/admissions.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = {
  ...DEED_STATUS,
  ...RECEPTION_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'too-many-tries': 429,
  'organisation-known': 409,
  'leader-needed': 409,
  'bids-waiting': 409,
  'admission-pending': 409,
  'user-name-taken': 409,
} as const satisfies Record<AdmissionRefusalCode | keyof typeof DEED_STATUS, number>

const all = '/tenants/{tenant}/admissions'
const one = `${all}/{admission}`

const file = createRoute({
  method: 'post',
  path: all,
  middleware: [requires('admission.file')] as const,
  request: { params: AdmissionsAt, body: takes(AdmissionFiling) },
  responses: gives(AdmissionDone, 'begun; it waits for an officer once the certificate has come'),
})

const attach = createRoute({
  method: 'put',
  path: `${one}/scan`,
  middleware: [requires('admission.file'), takesFile] as const,
  request: { params: AdmissionAt, body: takesBytes },
  responses: gives(AdmissionDone, 'the certificate is kept, its kind told by its bytes'),
})

const ask = createRoute({
  method: 'post',
  path: `${all}/ask`,
  middleware: [requires('admission.ask')] as const,
  request: { params: AdmissionsAt, body: takes(AdmissionQuestion) },
  responses: gives(AdmissionAnswer, 'how things stand, by receipt and telephone'),
})

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('admission.see')] as const,
  request: { params: AdmissionsAt },
  responses: gives(AdmissionList, 'those that wait first'),
})

const see = createRoute({
  method: 'get',
  path: one,
  middleware: [requires('admission.see')] as const,
  request: { params: AdmissionAt },
  responses: gives(AdmissionView, 'one admission, with whom to call'),
})

const scan = createRoute({
  method: 'get',
  path: `${one}/scan`,
  middleware: [requires('admission.see')] as const,
  request: { params: AdmissionAt },
  responses: givesBytes,
})

const decide = createRoute({
  method: 'post',
  path: `${one}/decide`,
  middleware: [requires('admission.decide')] as const,
  request: { params: AdmissionAt, body: takes(AdmissionDecision) },
  responses: gives(AdmissionDone, 'let in with a post and a login, or sent back with a reason'),
})

type Rooms = {
  /** How often one network address may file, send a certificate, and ask. */
  readonly filings: Throttle
  /** How much it may send. */
  readonly certificates: Quota
  readonly questions: Throttle
  readonly bidsWaiting: BidsWaiting
}

/** In how many seconds a visitor who came too often is heard again at the latest. */
const AGAIN_AFTER = 600

function tooOften(c: Context<Env>) {
  c.header('retry-after', String(AGAIN_AFTER))
  return refused(c, STATUS, { code: 'too-many-tries' })
}

/** 机构入驻, from the visitor's form to the officer's decision. */
export const admissionRoutes = ({ filings, certificates, questions, bidsWaiting }: Rooms) =>
  router()
    .openapi(file, async (c) => {
      if (!filings(c.var.client)) return tooOften(c)
      const filing = c.req.valid('json')
      const { fingerprint, draw } = c.var.house
      const tools = { fingerprint, draw, passwordHash: await passwordHash(filing.password) }
      // Under the visitor's own name nobody is let in: who has a login files as a visitor all the same.
      return answer(c, STATUS, await perform(c, (tx, acting) => fileAdmission(tx, { ...acting, actor: NOBODY }, filing, tools)))
    })
    .openapi(attach, async (c) => {
      if (!filings(c.var.client)) return tooOften(c)
      const { admission } = c.req.valid('param')
      const attached = await receiveFile(c, {
        maxBytes: UPLOADS.certificate,
        named: admission,
        may: (tx, acting) => mayAttach(tx, acting, admission),
        quota: { of: certificates, sender: async () => c.var.client },
        deed: (tx, acting, stored) => attachScan(tx, { ...acting, actor: NOBODY }, admission, stored),
      })
      return answer(c, STATUS, attached)
    })
    .openapi(ask, async (c) => {
      if (!questions(c.var.client)) return tooOften(c)
      const question = c.req.valid('json')
      return answer(c, STATUS, await view(c, (tx, acting) => askAdmission(tx, acting, question, c.var.house.fingerprint)))
    })
    .openapi(list, async (c) => c.json(await view(c, listAdmissions), 200))
    .openapi(see, async (c) => {
      const { admission } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewAdmission(tx, acting, admission)))
    })
    .openapi(scan, async (c) => {
      const { admission } = c.req.valid('param')
      const found = await view(c, (tx, acting) => openScan(tx, acting, admission))
      if (!found.ok) return refused(c, STATUS, found.error)
      const { sha256, type } = found.value
      return sendFile(c, { sha256, type, name: `${found.value.no}${scanEnding(found.value.type)}` })
    })
    .openapi(decide, async (c) => {
      const { admission } = c.req.valid('param')
      const decision = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => decideAdmission(tx, acting, admission, decision, bidsWaiting)))
    })
