import { hc } from 'hono/client'
import { z } from 'zod'
import { readReply } from '../../../ui/reply.ts'
import { Me, SlipReply } from '../contract/me.ts'
import type { sessionRoutes } from '../routes/session.ts'

const api = hc<ReturnType<typeof sessionRoutes>>('/api')

export const fetchMe = (): Promise<Me> => readReply(Me, api.me.$get())
export const postSlip = (code: string): Promise<z.infer<typeof SlipReply>> =>
  readReply(SlipReply, api.slip.$post({ json: { code } }))
