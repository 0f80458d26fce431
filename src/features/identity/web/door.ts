import { readReply } from '../../../ui/reply.ts'

// The way in and out, for both faces: the phone cannot afford the parsers that come with the rest.

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

const anything = { parse: (value: unknown) => value }

/** The login library's own endpoint; its refusals come in our words: `wrong-login`, `too-many-tries`. */
export async function signIn(username: string, password: string): Promise<void> {
  await readReply(anything, fetch('/api/auth/sign-in/username', { ...json, body: JSON.stringify({ username, password }) }))
}

/** Ends whatever this browser is known by: the login and a juror's slip. */
export async function signOut(): Promise<void> {
  await fetch('/api/slip/leave', { method: 'POST' })
  await fetch('/api/auth/sign-out', { ...json, body: '{}' })
}
