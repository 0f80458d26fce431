import { hc } from 'hono/client'
import type { z } from 'zod'
import type { BidId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { DeclineDone, DeclineFile, type Declining, type PaperDeclining } from '../contract/decline.ts'
import type { declineRoutes } from '../routes/declines.ts'

const api = hc<ReturnType<typeof declineRoutes>>('/api').tenants[':tenant']

type BidParam = { readonly tenant: Tenant; readonly bid: BidId }
type LotParam = { readonly tenant: Tenant; readonly lot: LotId }

export const declineAward = (param: BidParam, json: z.infer<typeof Declining>, id: string) =>
  readReply(DeclineDone, api.bids[':bid'].decline.$post({ param, json }, { headers: deedNamed(id) }))

export const declineOnPaper = (param: BidParam, json: PaperDeclining, id: string) =>
  readReply(DeclineDone, api.bids[':bid']['decline-on-paper'].$post({ param, json }, { headers: deedNamed(id) }))

export const proposeNext = (param: LotParam, bid: BidId, id: string) =>
  readReply(DeclineDone, api.lots[':lot'].succeed.$post({ param, json: { bid } }, { headers: deedNamed(id) }))

/** The scan of a statement, before it is entered. */
export const addStatement = ({ tenant, lot }: LotParam, file: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(DeclineFile, `/api/tenants/${tenant}/lots/${lot}/decline-files?name=${encodeURIComponent(file.name)}`, {
    file,
    id,
    onPercent,
  })

export const statementHref = ({ tenant, lot }: LotParam, file: FileId): string =>
  `/api/tenants/${tenant}/lots/${lot}/decline-files/${file}`
