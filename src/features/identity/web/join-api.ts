import { hc } from 'hono/client'
import type { Tenant } from '../../../kernel/ids.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  AdmissionAnswer,
  AdmissionDone,
  type AdmissionFiling,
  type AdmissionQuestion,
  Authorities,
} from '../contract/admission.ts'
import type { admissionRoutes } from '../routes/admissions.ts'
import type { sessionRoutes } from '../routes/session.ts'

const api = hc<ReturnType<typeof admissionRoutes>>('/api')
const session = hc<ReturnType<typeof sessionRoutes>>('/api')
const admissions = api.tenants[':tenant'].admissions

export const fetchAuthorities = () => readReply(Authorities, session.authorities.$get())
export const fileAdmission = (tenant: Tenant, json: AdmissionFiling) =>
  readReply(AdmissionDone, admissions.$post({ param: { tenant }, json }, { headers: deedNamed() }))
export const askAdmission = (tenant: Tenant, json: AdmissionQuestion) =>
  readReply(AdmissionAnswer, admissions.ask.$post({ param: { tenant }, json }))

type Sending = { readonly file: File; readonly id: string; readonly onPercent: (percent: number) => void }
export const sendScan = (tenant: Tenant, admission: string, sending: Sending) =>
  sendFile(AdmissionDone, `/api/tenants/${tenant}/admissions/${admission}/scan`, sending)
