import { refuse, type Result } from '../kernel/result.ts'

export type Mail = { readonly to: string; readonly subject: string; readonly text: string }
export type MailRefusal = { readonly code: 'mail-not-configured' | 'mail-not-taken' }

/** An answer of ok means that the message was taken over for delivery, not that it was read. */
export type Mailer = { send(mail: Mail): Promise<Result<undefined, MailRefusal>> }

/** For a machine that sends no mail. It keeps and logs nothing: a message may hold a log-in code. */
export const noMailer: Mailer = { send: async () => refuse({ code: 'mail-not-configured' }) }
