import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aPublishedLot, PUBLISHED } from '../src/features/tenders/fixtures/a-lot.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import type { Log } from '../src/platform/log.ts'
import type { Database } from '../src/platform/open-database.ts'
import { aPng } from '../src/platform/testing/a-file.ts'
import { freshDatabase } from '../src/platform/testing/fresh-database.ts'
import { anApi, CALLER, type TestApi } from './an-api.ts'

/** A minute and half an hour of the real server, in milliseconds of a test. */
const [FORM, IDLE, FILE] = [400, 400, 3_000]

// What a line does has nothing to do with the database behind it.
describe('a slow line', () => {
  let db: Database
  let district: District
  let api: TestApi
  let account: string
  let bid: string
  const lines: { level: string; event: string; status?: number | undefined }[] = []
  beforeAll(async () => {
    db = await freshDatabase('pglite', { migrations: MIGRATIONS })
    district = await aDistrict(db)
    const log: Log = {
      info: (event, facts) => void lines.push({ level: 'info', event, status: facts?.status }),
      warn: (event) => void lines.push({ level: 'warn', event }),
      error: (event) => void lines.push({ level: 'error', event }),
    }
    api = await anApi(db, district, log, undefined, { form: FORM, idle: IDLE, file: FILE })
    district.setClock(PUBLISHED)
    const officer = await district.as('officer')
    const made = await act(db.pool, officer, async (tx) => ok(await aPublishedLot(tx, district)))
    if (!made.ok) throw new Error('no lot')
    const { actor } = await district.as('provider_manager')
    const { person } = await db.plain
      .selectFrom('identity.membership')
      .select('person')
      .where('member', '=', actor)
      .executeTakeFirstOrThrow()
    account = person
    const lot = `/api/tenants/${district.tenant}/lots/${made.value.lotId}`
    const begun = await api.ask(actor, 'POST', `${lot}/bids`, { partyId: district.parties[0] })
    bid = `/api/tenants/${district.tenant}/bids/${(await begun.json()).id}`
  })

  let server: ReturnType<typeof serve>
  let port: number
  beforeEach(async () => {
    lines.length = 0
    await new Promise<void>((listening) => {
      server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) => {
        port = info.port
        listening()
      })
    })
  })
  afterEach(() => new Promise((closed) => server.close(closed)))
  afterAll(() => db.close())

  type Sender = { socket: Socket; reply: Promise<string> }
  /** Writes a request's head, and leaves its body to the test; the reply is what came until the connection ended. */
  const begin = (
    method: string,
    path: string,
    length: number | undefined,
    type: string,
    more: Record<string, string> = {},
  ): Sender => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (part) => (text += part.toString('latin1')))
    const reply = new Promise<string>((ended) => socket.on('error', () => undefined).on('close', () => ended(text)))
    const head = { host: `127.0.0.1:${port}`, connection: 'close', [CALLER]: account, 'idempotency-key': district.newId() }
    const all = { ...head, 'content-type': type, ...lengthOf(length), ...more }
    const named = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`${method} ${path} HTTP/1.1\r\n${named.join('')}\r\n`)
    return { socket, reply }
  }
  const lengthOf = (length: number | undefined): Record<string, string> =>
    length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }
  const upload = (length: number, more?: Record<string, string>) =>
    begin('PUT', `${bid}/files?name=a.png`, length, 'application/octet-stream', more)
  /** How many of them the other end let through. */
  const pieces = async ({ socket }: Sender, bytes: Uint8Array, count: number, every: number): Promise<number> => {
    const size = Math.ceil(bytes.length / count)
    let sent = 0
    for (let at = 0; at < bytes.length && !socket.destroyed; at += size) {
      socket.write(bytes.subarray(at, at + size))
      await passed(every)
      sent += 1
    }
    return sent
  }
  const incoming = () => readdirSync(join(api.folder, 'files', 'incoming'))
  const settled = async () => {
    for (let left = 100; left > 0 && !lines.some(({ event }) => event === 'request-answered'); left -= 1) await passed(20)
    return lines
  }
  const quietly = [{ level: 'info', event: 'request-answered', status: 400 }]

  it('gets a file through that takes longer than any form may, while some of it comes again and again', async () => {
    const bytes = aPng()
    const sender = upload(bytes.length)
    await pieces(sender, bytes, 10, FORM / 4)
    expect(await sender.reply).toMatch(/^HTTP\/1.1 200 /)
  })

  it('that has gone silent is given up, and so is one that never ends; nothing of the file stays, nothing is called a fault', async () => {
    const silent = upload(1_000)
    silent.socket.write('%PDF-1.7 ')
    expect(await silent.reply).not.toMatch(/^HTTP\/1.1 [25]/)
    expect(await settled()).toEqual(quietly)

    lines.length = 0
    const endless = upload(1_000_000)
    await pieces(endless, new Uint8Array(1_000), 1_000, 50)
    expect(await endless.reply).not.toMatch(/^HTTP\/1.1 [25]/)
    expect(await settled()).toEqual(quietly)
    expect(incoming()).toEqual([])
  })

  it('on which somebody leaves in the middle of a file is no fault, and nothing of the file stays', async () => {
    const leaving = upload(1_000_000)
    leaving.socket.write(new Uint8Array(100_000))
    for (let left = 100; left > 0 && incoming().length === 0; left -= 1) await passed(20)
    expect(incoming()).toHaveLength(1)
    leaving.socket.destroy()
    expect(await settled()).toEqual(quietly)
    expect(incoming()).toEqual([])
  })

  it('hears to the end why it is refused, though the refusal was clear before all had come', async () => {
    const stranger = upload(3_000_000, { [CALLER]: district.newId() })
    const tooLarge = upload(53_000_000)
    const form = begin('PUT', `${bid}/content`, 1_500_000, 'application/json')
    const sent = await Promise.all([
      pieces(stranger, new Uint8Array(3_000_000), 10, 100),
      pieces(tooLarge, new Uint8Array(53_000_000), 10, 100),
      pieces(form, new Uint8Array(1_500_000), 3, 50),
    ])
    expect(sent).toEqual([10, 10, 3])
    expect(await stranger.reply).toMatch(/^HTTP\/1.1 401 [^]*"code":"login-needed"\}$/)
    expect(await tooLarge.reply).toMatch(/^HTTP\/1.1 413 [^]*"code":"file-too-large"[^]*\}$/)
    expect(await form.reply).toMatch(/^HTTP\/1.1 413 [^]*"code":"too-large"\}$/)
  })

  it('is told at once that the connection ends where more is sent than anybody listens to', async () => {
    const endless = upload(200_000_000, { [CALLER]: district.newId(), connection: 'keep-alive' })
    await pieces(endless, new Uint8Array(100_000_000), 10, 20)
    // Whoever goes on sending into a closed connection may lose the reply to the reset: then it has ended all the same.
    expect(await endless.reply).toMatch(/^(HTTP\/1.1 401 [^]*connection: close[^]*"code":"login-needed"\})?$/i)
  })

  it('on which somebody leaves covers up no fault of ours that comes of it', async () => {
    const folder = join(api.folder, 'files', 'incoming')
    const leaving = upload(1_000_000)
    leaving.socket.write(new Uint8Array(100_000))
    for (let left = 100; left > 0 && incoming().length === 0; left -= 1) await passed(20)
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, 'no folder')
    leaving.socket.destroy()
    expect(await settled()).toEqual([
      { level: 'error', event: 'request-failed' },
      { level: 'info', event: 'request-answered', status: 500 },
    ])
    rmSync(folder)
    rmSync(`${folder}-away`, { recursive: true })
  })

  it('gets no form through drop by drop, and leaving one half sent is no fault either', async () => {
    const dripping = begin('POST', `${bid}/seal`, 1_000, 'application/json')
    await pieces(dripping, new Uint8Array(100).fill(32), 100, 50)
    expect(await dripping.reply).not.toMatch(/^HTTP\/1.1 [25]/)
    expect(await settled()).toEqual(quietly)

    lines.length = 0
    const leaving = begin('POST', `${bid}/seal`, 1_000, 'application/json')
    leaving.socket.write('{')
    await passed(100)
    leaving.socket.destroy()
    expect(await settled()).toEqual(quietly)

    // A length that is not told beforehand is counted as it comes; a deed without a form reads what came all the same.
    for (const [path, type] of [
      ['content', 'application/json'],
      ['withdraw', 'text/plain'],
    ] as const) {
      lines.length = 0
      const untold = begin(path === 'content' ? 'PUT' : 'POST', `${bid}/${path}`, undefined, type)
      untold.socket.write('5\r\n{')
      await passed(100)
      untold.socket.destroy()
      expect(await settled()).toEqual(quietly)
    }
  })
})
