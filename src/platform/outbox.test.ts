import { describe, expect, it } from 'vitest'
import { Instant } from '../kernel/civil.ts'
import { noMailer } from './mail.ts'
import { outbox } from './outbox.ts'
import { noTexter } from './sms.ts'

const clock = { now: () => Instant.parse('2017-06-09T09:00:00.000Z') }
const code = { to: '10000000001', template: 'login-code', facts: { code: '246810' } }
const mail = { to: 'demo@heli.invalid', subject: '演示', text: '演示邮件' }

describe('the outbox of the demonstration', () => {
  it('shows the latest message first, with the code it carries', async () => {
    const { mailer, texter, sent } = outbox(clock)
    expect(await mailer.send(mail)).toEqual({ ok: true, value: undefined })
    expect(await texter.send(code)).toEqual({ ok: true, value: undefined })
    expect(sent()).toEqual([
      { by: 'sms', at: clock.now(), ...code },
      { by: 'mail', at: clock.now(), ...mail },
    ])
  })

  it('keeps only the last messages', async () => {
    const { texter, sent } = outbox(clock, 2)
    for (const sign of ['1', '2', '3']) await texter.send({ ...code, facts: { code: sign } })
    expect(sent()).toMatchObject([{ facts: { code: '3' } }, { facts: { code: '2' } }])
  })
})

describe('a machine that sends nothing', () => {
  it('says so instead of pretending', async () => {
    expect(await noMailer.send(mail)).toEqual({ ok: false, error: { code: 'mail-not-configured' } })
    expect(await noTexter.send(code)).toEqual({ ok: false, error: { code: 'sms-not-configured' } })
  })
})
