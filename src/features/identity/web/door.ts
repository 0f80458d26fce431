import { forgetDrafts } from '../../../ui/drafts.ts'
import { readReply } from '../../../ui/reply.ts'

// The way in and out, for both faces: the phone cannot afford the parsers that come with the rest.

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

const anything = { parse: (value: unknown) => value }

/** One of the login library's own endpoints; its refusals come in our words: `wrong-login`, `wrong-code`, `too-many-tries`. */
export const askLogin = (path: string, body: Readonly<Record<string, string>>): Promise<unknown> =>
  readReply(anything, fetch(`/api/auth/${path}`, { ...json, body: JSON.stringify(body) }))

/** Whether that was all, or the second factor is asked for next. */
export async function signIn(username: string, password: string): Promise<'in' | 'second-step'> {
  const reply = await askLogin('sign-in/username', { username, password })
  return typeof reply === 'object' && reply !== null && 'twoFactorRedirect' in reply ? 'second-step' : 'in'
}

/** The second step: six digits from the phone, or one of the backup codes. */
export async function passSecondStep(by: 'code' | 'backup-code', code: string): Promise<void> {
  await askLogin(by === 'code' ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code', { code })
}

/** Ends whatever this browser is known by, the login and a juror's slip, and leaves nothing that was typed on the desk in it. */
export async function signOut(): Promise<void> {
  forgetDrafts(localStorage)
  await fetch('/api/slip/leave', { method: 'POST' })
  await fetch('/api/auth/sign-out', { ...json, body: '{}' })
}
