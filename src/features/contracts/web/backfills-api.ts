import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { useDeed } from '../../../ui/desk/use-deed.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { BackfillDone, BackfillList, type BackfillPaper, type BackfillTaking, BackfillView } from '../contract/backfill.ts'
import type { backfillRoutes } from '../routes/backfills.ts'
import type { BackfillMapping } from '../rules/backfill-columns.ts'

const backfills = hc<ReturnType<typeof backfillRoutes>>('/api').tenants[':tenant'].backfills
const one = backfills[':backfill']

export function useBackfills() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['backfills', tenant],
    queryFn: () => readReply(BackfillList, backfills.$get({ param: { tenant } })),
  })
}

export function useBackfill(backfill: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['backfills', tenant, backfill],
    queryFn: () => readReply(BackfillView, one.$get({ param: { tenant, backfill } })),
  })
}

export type Chosen = { readonly file: File; readonly name: string; readonly size: number }

export function useSending(onPercent: (percent: number) => void, onDone: (done: BackfillDone) => void) {
  const { tenant } = useStanding()
  return useDeed(({ file, name }: Chosen, id) => {
    const asked = new URLSearchParams({ name })
    return sendFile(BackfillDone, `/api/tenants/${tenant}/backfills?${asked}`, { file, id, onPercent })
  }, onDone)
}

export type BackfillMove =
  | { readonly deed: 'map'; readonly mapping: BackfillMapping }
  | { readonly deed: 'take'; readonly taking: BackfillTaking }
  | { readonly deed: 'discard' }

/** Does one step with the workbook. */
export function useBackfillMove(backfill: string, onDone?: (done: BackfillDone) => void) {
  const { tenant } = useStanding()
  return useDeed((move: BackfillMove, id) => {
    const [param, named] = [{ tenant, backfill }, { headers: deedNamed(id) }]
    switch (move.deed) {
      case 'map':
        return readReply(BackfillDone, one.columns.$put({ param, json: move.mapping }, named))
      case 'take':
        return readReply(BackfillDone, one.take.$post({ param, json: move.taking }, named))
      case 'discard':
        return readReply(BackfillDone, one.discard.$post({ param }, named))
    }
  }, onDone)
}

/** Where its papers and the blank form are to be had. */
export function usePaperHref() {
  const { tenant } = useStanding()
  return {
    paper: (backfill: string, paper: BackfillPaper) => `/api/tenants/${tenant}/backfills/${backfill}/papers/${paper}`,
    template: `/api/tenants/${tenant}/backfill-template`,
  }
}
