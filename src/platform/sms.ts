import { refuse, type Result } from '../kernel/result.ts'

/** Carriers in China send only registered templates: a template's code and what is filled into it. */
export type Sms = { readonly to: string; readonly template: string; readonly facts: Readonly<Record<string, string>> }
export type SmsRefusal = { readonly code: 'sms-not-configured' | 'sms-not-taken' }

/** An answer of ok means that the message was taken over for delivery, not that it was read. */
export type Texter = { send(sms: Sms): Promise<Result<undefined, SmsRefusal>> }

/** For a machine that sends no text messages. It keeps and logs nothing: a message may hold a log-in code. */
export const noTexter: Texter = { send: async () => refuse({ code: 'sms-not-configured' }) }
