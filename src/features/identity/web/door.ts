import { Refused } from '../../../ui/reply.ts'

// The way in and out, for both faces: the phone cannot afford the parsers that come with the rest.

const json = { method: 'POST', headers: { 'content-type': 'application/json' } }

/** The login library's own endpoint: it answers 401 for a wrong pair and 429 when tried too often. */
export async function signIn(username: string, password: string): Promise<void> {
  const reply = await fetch('/api/auth/sign-in/username', { ...json, body: JSON.stringify({ username, password }) })
  if (reply.ok) return
  throw new Refused(reply.status === 429 ? 'too-many-tries' : reply.status >= 500 ? 'network-down' : 'wrong-login')
}

/** Ends whatever this browser is known by: the login and a juror's slip. */
export async function signOut(): Promise<void> {
  await fetch('/api/slip/leave', { method: 'POST' })
  await fetch('/api/auth/sign-out', { ...json, body: '{}' })
}
