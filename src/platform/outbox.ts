import type { Instant } from '../kernel/civil.ts'
import { ok } from '../kernel/result.ts'
import type { Clock } from './clock.ts'
import type { Mail, Mailer } from './mail.ts'
import type { Sms, Texter } from './sms.ts'

export type Sent = ({ readonly by: 'mail' } & Mail) | ({ readonly by: 'sms' } & Sms)

export type Outbox = {
  readonly mailer: Mailer
  readonly texter: Texter
  /** What was "sent", latest first: the demonstration shows log-in codes on the screen. */
  sent(): readonly (Sent & { readonly at: Instant })[]
}

/** Sends nothing anywhere and keeps the last messages in memory. Only for the demonstration. */
export function outbox(clock: Clock, keep = 50): Outbox {
  let messages: readonly (Sent & { readonly at: Instant })[] = []
  const put = async (message: Sent) => {
    messages = [{ ...message, at: clock.now() }, ...messages].slice(0, keep)
    return ok(undefined)
  }
  return {
    mailer: { send: (mail) => put({ by: 'mail', ...mail }) },
    texter: { send: (sms) => put({ by: 'sms', ...sms }) },
    sent: () => messages,
  }
}
