import { ok, refuse, type Result } from '../kernel/result.ts'

/** Carriers in China send only registered templates: a template's code and what is filled into it. */
export type Sms = { readonly to: string; readonly template: string; readonly facts: Readonly<Record<string, string>> }
export type SmsRefusal = { readonly code: 'sms-not-configured' | 'sms-not-taken' }

/** An answer of ok means that the message was taken over for delivery, not that it was read. */
export type Texter = { send(sms: Sms): Promise<Result<undefined, SmsRefusal>> }

/** For a machine that sends no text messages. It keeps and logs nothing: a message may hold a log-in code. */
export const noTexter: Texter = { send: async () => refuse({ code: 'sms-not-configured' }) }

/** Where messages are handed over: an address of the office's own gateway to its carrier, and the word by which it knows this house. */
export type SmsGateway = { readonly url: string; readonly token: string }

const PATIENCE_MS = 5000

/** Hands each message over as JSON `{to, template, facts}`; any 2xx means that it was taken. Without a gateway none is sent. */
export const texterOf = (gateway: SmsGateway | undefined): Texter =>
  gateway === undefined
    ? noTexter
    : {
        async send(sms) {
          try {
            const reply = await fetch(gateway.url, {
              method: 'POST',
              headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
              body: JSON.stringify(sms),
              redirect: 'error',
              signal: AbortSignal.timeout(PATIENCE_MS),
            })
            return reply.ok ? ok(undefined) : refuse({ code: 'sms-not-taken' })
          } catch {
            return refuse({ code: 'sms-not-taken' })
          }
        },
      }
