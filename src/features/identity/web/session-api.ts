import { hc } from 'hono/client'
import { z } from 'zod'
import { readReply, Refused } from '../../../ui/reply.ts'
import { Me, SlipReply } from '../contract/me.ts'
import type { sessionRoutes } from '../routes/session.ts'

const api = hc<ReturnType<typeof sessionRoutes>>('/api')

export const fetchMe = (): Promise<Me> => readReply(Me, api.me.$get())
export const postSlip = (code: string): Promise<z.infer<typeof SlipReply>> =>
  readReply(SlipReply, api.slip.$post({ json: { code } }))

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

/** The login library's own endpoint: it answers 401 for a wrong pair and 429 when tried too often. */
export async function signIn(username: string, password: string): Promise<void> {
  const reply = await fetch('/api/auth/sign-in/username', { ...json, body: JSON.stringify({ username, password }) })
  if (reply.ok) return
  throw new Refused(reply.status === 429 ? 'too-many-tries' : reply.status >= 500 ? 'network-down' : 'wrong-login')
}

/** Ends whatever this browser is known by: the login and a juror's slip. */
export async function signOut(): Promise<void> {
  await api.slip.leave.$post()
  await fetch('/api/auth/sign-out', { ...json, body: '{}' })
}
