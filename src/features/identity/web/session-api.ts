import { hc } from 'hono/client'
import { z } from 'zod'
import { readReply } from '../../../ui/reply.ts'
import { Me, SlipReply } from '../contract/me.ts'
import type { sessionRoutes } from '../routes/session.ts'

const api = hc<ReturnType<typeof sessionRoutes>>('/api')

export const fetchMe = (): Promise<Me> => readReply(Me, api.me.$get())
export const postSlip = (code: string): Promise<z.infer<typeof SlipReply>> =>
  readReply(SlipReply, api.slip.$post({ json: { code } }))

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

/** The login library's own endpoint; what it says on success is not needed, /me tells who entered. */
export async function signIn(username: string, password: string): Promise<void> {
  await readReply(Anything, fetch('/api/auth/sign-in/username', { ...json, body: JSON.stringify({ username, password }) }))
}

const Anything = { parse: () => undefined }

/** Ends whatever this browser is known by: the login and a juror's slip. */
export async function signOut(): Promise<void> {
  await api.slip.leave.$post()
  await fetch('/api/auth/sign-out', { ...json, body: '{}' })
}
