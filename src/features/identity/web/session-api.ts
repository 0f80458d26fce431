import { hc } from 'hono/client'
import { z } from 'zod'
import { readReply } from '../../../ui/reply.ts'
import { Me, SlipReply } from '../contract/me.ts'
import type { sessionRoutes } from '../routes/session.ts'
import { endOwed, remember } from './door.ts'

const api = hc<ReturnType<typeof sessionRoutes>>('/api')

export async function fetchMe(): Promise<Me> {
  await endOwed()
  const me = await readReply(Me, api.me.$get())
  remember(me)
  return me
}
export const postSlip = (code: string): Promise<z.infer<typeof SlipReply>> =>
  readReply(SlipReply, api.slip.$post({ json: { code } }))
