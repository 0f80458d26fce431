import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { PaperSheetId } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { PaperSheetDone, PaperSheetView, type PaperSlot, PaperSlots } from '../contract/paper-sheets.ts'
import type { paperSheetRoutes } from '../routes/paper-sheets.ts'
import type { Marks } from '../rules/sheet.ts'
import type { RoomAt } from './room-api.ts'

const papers = hc<ReturnType<typeof paperSheetRoutes>>('/api').tenants[':tenant'].lots[':lot']['paper-sheets']
const one = papers[':paper']

export type PaperAt = RoomAt & { readonly paper: PaperSheetId }
type Deed = PaperAt & { readonly id: string }

const at = ({ tenant, lot, paper }: PaperAt) => ({ param: { tenant, lot, paper } })
const named = ({ id }: Deed) => ({ headers: deedNamed(id) })

export const usePapers = ({ tenant, lot }: RoomAt) =>
  useQuery({
    queryKey: ['paper-sheets', tenant, lot],
    queryFn: () => readReply(PaperSlots, papers.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
  })

export const usePaper = (paper: PaperAt) =>
  useQuery({
    queryKey: ['paper-sheet', paper.tenant, paper.lot, paper.paper],
    queryFn: () => readReply(PaperSheetView, one.$get(at(paper))),
    refetchInterval: whileOthersWork,
  })

export const scanHref = ({ tenant, lot, paper }: PaperAt): string =>
  `/api/tenants/${tenant}/lots/${lot}/paper-sheets/${paper}/scan`

type Scan = { readonly slot: PaperSlot; readonly file: File; readonly id: string; readonly onPercent: (percent: number) => void }

export const sendScan = ({ tenant, lot }: RoomAt, { slot: { juror, bid }, file, ...sent }: Scan) => {
  const query = new URLSearchParams({ juror, bid, name: file.name })
  return sendFile(PaperSheetDone, `/api/tenants/${tenant}/lots/${lot}/paper-sheets?${query.toString()}`, { file, ...sent })
}
export const takePaper = (deed: Deed) => readReply(PaperSheetDone, one.take.$post(at(deed), named(deed)))
export const typePaper = (deed: Deed, marks: Marks) =>
  readReply(PaperSheetDone, one.typing.$post({ ...at(deed), json: { marks } }, named(deed)))
export const withdrawPaper = (deed: Deed, reason: string) =>
  readReply(PaperSheetDone, one.withdraw.$post({ ...at(deed), json: { reason } }, named(deed)))
