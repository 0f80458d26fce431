import { keep, readKept } from '../../../ui/kept.ts'
import { forgetDrafts, forgetUnsent } from '../../../ui/left-here.ts'
import { readReply, Refused } from '../../../ui/reply.ts'
import type { Me } from '../contract/me.ts'

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

/** Goes to the provider, and comes back to this face; with an invitation the account there is tied to the login it is for. */
export async function goElsewhere(face: 'desk' | 'phone', invitation?: string): Promise<void> {
  const reply = await askLogin('sign-in/social', { face, ...(invitation === undefined ? {} : { invitation }) })
  const url = typeof reply === 'object' && reply !== null && 'url' in reply ? String(reply.url) : ''
  if (/^https?:/.test(url)) location.assign(url)
}

/** The second step: six digits from the phone, or one of the backup codes. */
export async function passSecondStep(by: 'code' | 'backup-code', code: string): Promise<void> {
  await askLogin(by === 'code' ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code', { code })
}

const ME = 'heli.me'
const isMe = (value: unknown): value is Me => typeof value === 'object' && value !== null && 'standings' in value

export const membersOf = ({ standings }: Me): string[] => standings.map(({ member }) => member)

/**
 * Keeps who is here, so that the phone's pages open without a network, and takes away what others have half written. What others
 * have not sent yet is left to `countUnsent`, and to an answer. When a session has ended by itself, all stays for whoever it was.
 */
export function remember(me: Me): void {
  keep(localStorage, ME, me.by === 'nobody' ? undefined : me)
  if (me.by !== 'nobody') forgetDrafts(localStorage, membersOf(me))
}

export const remembered = (): Me | undefined => readKept(localStorage, ME, isMe)

/**
 * Whoever leaves takes along what they typed, on the phone and on the desk, and what they have not sent: ask them first. Where the
 * session could not be ended, it throws and leaves everything here as it is: they are still logged in, and may come back to it.
 */
export async function signOut(): Promise<void> {
  await endAtServer()
  forgetHere()
}

/** Ends whatever this browser is known by, the login and a juror's slip. What waits here to be sent goes on waiting. */
export async function endSession(): Promise<void> {
  await endAtServer()
  forgetWho()
}

const OWED = 'heli.leaving'
const isOwed = (value: unknown): value is true => value === true

/**
 * For whoever must hand on a shared device without a network: nothing stays to be read here, and the session is ended before this
 * browser is next told who is here. Whether that could be noted; a browser that keeps nothing has nothing to delete either.
 */
export function clearHere(): boolean {
  forgetHere()
  return keep(localStorage, OWED, true)
}

/** Ends what somebody left without a network; as long as it has not ended, nobody is told who is here: `sign-out-owed`. */
export async function endOwed(): Promise<void> {
  if (readKept(localStorage, OWED, isOwed) === undefined) return
  await endAtServer().catch(() => {
    throw new Refused('sign-out-owed')
  })
}

/** Both are asked, whatever becomes of the first: the login is not to live on because of a slip. */
async function endAtServer(): Promise<void> {
  const ends = [fetch('/api/slip/leave', { method: 'POST' }), fetch('/api/auth/sign-out', { ...json, body: '{}' })].map((reply) =>
    readReply(anything, reply),
  )
  for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason
  keep(localStorage, OWED, undefined)
}

function forgetHere(): void {
  forgetUnsent(localStorage)
  forgetWho()
}

function forgetWho(): void {
  forgetDrafts(localStorage)
  keep(localStorage, ME, undefined)
}
