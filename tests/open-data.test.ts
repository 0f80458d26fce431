import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { DEMO_TENANT } from '../src/app/demo/people.ts'
import { DEMO_BEGINS } from '../src/app/demo/time.ts'
import { exportOcds } from '../src/app/export-ocds.ts'
import { aPublicFace } from './a-public-face.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { Month } from '../src/features/open-data/contract/packages.ts'
import type { Release } from '../src/features/open-data/rules/ocds.ts'
import {
  monthsOpen,
  recordOfLot,
  recordsOfMonth,
  releasesOfLot,
  releasesOfMonth,
} from '../src/features/open-data/service/packages.ts'
import { NOBODY, SYSTEM } from '../src/kernel/ids.ts'
import { look } from '../src/platform/act.ts'
import type { ReadTx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onTheImage } from '../src/platform/testing/on-both-databases.ts'
import { value } from '../src/platform/testing/outcome.ts'
import { aDemonstration } from './a-demonstration.ts'
import { anApi, type TestApi } from './an-api.ts'
import { faultsOf, isThere } from './ocds-schemas.ts'

const PUBLISHING = { ocidPrefix: 'heli', licence: undefined, origin: 'https://heli.example.cn' }
const BELOW = `/api/tenants/${DEMO_TENANT}`
const copy = (given: unknown) => JSON.parse(JSON.stringify(given))
const clock = { now: () => DEMO_BEGINS }

onTheImage('open data of the demonstration', (open) => {
  let db: Database
  let api: TestApi
  let neighbour: District
  let all: Release[]
  beforeAll(async () => {
    db = await aDemonstration(open)
    neighbour = await aDistrict(db, 'hekou')
    api = await anApi(db, neighbour)
    all = await everyRelease()
  }, 300_000)

  const visitor = { tenant: DEMO_TENANT, actor: NOBODY, now: DEMO_BEGINS }
  const seen = <T>(read: (tx: ReadTx) => Promise<T>, actor = NOBODY) => look(db.pool, { ...visitor, actor }, read)
  const months = async () =>
    (await seen((tx) => monthsOpen(tx, visitor, PUBLISHING))).items.map(({ month, ...more }) => ({
      month: Month.parse(month),
      ...more,
    }))
  const packageOf = async (month: Month, actor = NOBODY) =>
    value(await seen((tx) => releasesOfMonth(tx, visitor, PUBLISHING, month), actor))
  async function everyRelease() {
    const found: Release[] = []
    for (const { month } of (await months()).toReversed()) found.push(...(await packageOf(month)).releases)
    return found
  }
  const asSystem = <T>(read: (tx: ReadTx) => Promise<T>) => seen(read, SYSTEM)

  it('is valid by the standard, month by month, releases and records', async ({ skip }) => {
    skip(!isThere, 'the schemas are not here')
    const [releaseFaults, recordFaults] = [faultsOf('release-package'), faultsOf('record-package')]
    for (const { month, releases, processes } of await months()) {
      const released = await packageOf(month)
      expect([month, releaseFaults(copy(released))]).toEqual([month, []])
      expect(released.releases).toHaveLength(releases)
      const records = await seen((tx) => recordsOfMonth(tx, visitor, PUBLISHING, month))
      if (records.ok) expect([month, recordFaults(copy(records.value))]).toEqual([month, []])
      expect(records.ok ? records.value.records.length : 0).toBe(processes)
    }
  })

  it('has one release for every notice, closing and final award, each id once, oldest first', async () => {
    const { notices, plans, lots } = await asSystem(async (tx) => ({
      notices: await tx.selectFrom('notice').select('id').where('tenant', '=', DEMO_TENANT).execute(),
      plans: await tx.selectFrom('programme').select('id').where('publishedAt', 'is not', null).execute(),
      lots: await tx.selectFrom('lot').select(['closedAt', 'awardedAt']).where('tenant', '=', DEMO_TENANT).execute(),
    }))
    const dates = lots.flatMap(({ closedAt, awardedAt }) => [closedAt, awardedAt]).filter((at) => at !== null)
    expect(all).toHaveLength(notices.length + plans.length + dates.length)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted())
    const text = JSON.stringify(all)
    for (const { id } of notices) expect(text).toContain(`/announcements/${id}`)
  })

  it('says nothing that is not public: no draft, no bid before its lot is closed, no loser, no mark, nobody’s name', async () => {
    const text = JSON.stringify(all)
    const hidden = await db.asOwner('read', async (tx) => ({
      drafts: await tx.selectFrom('lot').select(['code', 'name']).where('publishedAt', 'is', null).execute(),
      members: await tx.selectFrom('member').select('name').execute(),
      organisations: await tx
        .selectFrom('bid')
        .innerJoin('party', (on) => on.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
        .select(['party.name', 'bid.status', 'bid.total'])
        .execute(),
      accounts: await tx.selectFrom('party').select(['bankAccount', 'phone', 'legalRepresentative']).execute(),
      announced: await tx.selectFrom('lot').select('id').where('announcedAt', 'is not', null).execute(),
    }))
    const won = new Set(hidden.organisations.filter(({ status }) => status === 'won').map(({ name }) => name))
    const lost = hidden.organisations.map(({ name }) => name).filter((name) => !won.has(name))
    const kept = [
      ...hidden.drafts.map(({ code }) => `-${code}"`),
      ...hidden.members.map(({ name }) => name),
      ...lost,
      ...hidden.organisations.flatMap(({ total }) => (total === null ? [] : [`"${total}"`])),
      ...hidden.accounts.flatMap((one) => Object.values(one)).filter((one) => one !== null),
    ]
    expect(hidden.announced.length).toBeGreaterThan(1)
    expect(lost.length).toBeGreaterThan(1)
    expect(kept.filter((word) => text.includes(word))).toEqual([])
    expect(all.filter(({ tag, bids }) => tag.includes('tender') && bids !== undefined)).toEqual([])
  })

  it('is the same for whoever asks', async () => {
    const { members } = await asSystem(async (tx) => ({
      members: await tx.selectFrom('post').select(['member', 'role']).where('tenant', '=', DEMO_TENANT).execute(),
    }))
    const known = (await months()).map(({ month }) => month).toReversed()
    for (const role of ['officer', 'provider_manager']) {
      const member = members.find((post) => post.role === role)?.member
      const found: Release[] = []
      for (const month of known) found.push(...(await packageOf(month, member)).releases)
      expect(found).toEqual(all)
    }
  })

  it('adds up to the figures of the money page', async () => {
    const contracted = all.flatMap(({ contracts = [] }) => contracts)
    const { sum } = await asSystem((tx) =>
      tx
        .selectFrom('contract')
        .select(({ fn }) => fn.sum<string>('amountFen').as('sum'))
        .where('publishedAt', 'is not', null)
        .executeTakeFirstOrThrow(),
    )
    const amounts = contracted.map(({ value: amount }) => Math.round(Number(copy(amount).amount) * 100))
    expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(Number(sum))
  })

  it('is had of one lot, and of none that was never called or is another authority’s', async () => {
    const { lots } = await asSystem(async (tx) => ({
      lots: await tx.selectFrom('lot').select(['id', 'code', 'publishedAt', 'status']).orderBy('code').execute(),
    }))
    const done = lots.find(({ status }) => status === 'contracted')
    const draft = lots.find(({ publishedAt }) => publishedAt === null)
    if (done === undefined) throw new Error('the demonstration has no contract')
    const packed = value(await seen((tx) => releasesOfLot(tx, visitor, PUBLISHING, done.id)))
    expect(packed.releases.map(({ tag }) => tag[0])).toEqual(['planning', 'tenderUpdate', 'award', 'awardUpdate', 'contract'])
    expect(packed.uri).toBe(`https://heli.example.cn${BELOW}/lots/${done.id}/ocds/releases`)
    const record = value(await seen((tx) => recordOfLot(tx, visitor, PUBLISHING, done.id)))
    expect(record.records).toMatchObject([{ compiledRelease: { tag: ['compiled'], awards: [{ status: 'active' }] } }])
    const paths = [`${BELOW}/lots/${neighbour.newId()}/ocds/records`, `/api/tenants/hekou/lots/${done.id}/ocds/records`]
    if (draft !== undefined) paths.push(`${BELOW}/lots/${draft.id}/ocds/releases`)
    for (const path of [...paths, `${BELOW}/ocds/releases/1999-01`, `${BELOW}/ocds/releases/2031-01`, `${BELOW}/ocds/records/x`])
      expect([path, (await api.ask(undefined, 'GET', path)).status]).toEqual([path, 404])
    expect(await (await api.ask(undefined, 'GET', '/api/tenants/hekou/ocds')).json()).toEqual({ items: [] })
  })

  it('may be held by any cache, and is sent again only when it has changed', async () => {
    const [{ month } = { month: '' }] = await months()
    const path = `${BELOW}/ocds/releases/${month}`
    const reply = await api.ask(undefined, 'GET', path)
    expect(reply.headers.get('cache-control')).toBe('public, no-cache')
    expect(reply.headers.get('content-type')).toContain('application/json')
    const etag = reply.headers.get('etag') ?? ''
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    const again = await api.ask(undefined, 'GET', path, undefined, { 'if-none-match': etag })
    expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([304, 'public, no-cache', ''])
    const nothing = await api.ask(undefined, 'GET', `${BELOW}/ocds/releases/1999-01`)
    expect(nothing.headers.get('cache-control')).toBe('private, no-store')
    expect(await reply.json()).toMatchObject({ uri: `http://localhost${path}`, version: '1.1' })
  })

  it('is exported whole, and into no file where nothing is public', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heli-export-'))
    const to = join(folder, 'all.json')
    const said: string[] = []
    const house = { db, clock, newId: neighbour.newId, publishing: PUBLISHING }
    const say = (line: string) => void said.push(line)
    expect(await exportOcds(house, { to, of: null }, say)).toEqual({ outcome: 'which-authority', known: [DEMO_TENANT, 'hekou'] })
    expect(await exportOcds(house, { to, of: neighbour.tenant }, say)).toMatchObject({ outcome: 'nothing-public' })
    expect(await exportOcds(house, { to, of: DEMO_TENANT }, say)).toEqual({
      outcome: 'written',
      of: DEMO_TENANT,
      releases: all.length,
    })
    const written = JSON.parse(readFileSync(to, 'utf8'))
    expect(written.releases).toEqual(copy(all))
    if (isThere) expect(faultsOf('release-package')(written)).toEqual([])
    expect(said).toHaveLength((await months()).length)
    rmSync(folder, { recursive: true })
  })

  it('is followed: every notice in a feed, every deadline in a calendar, both linked from every page', async () => {
    const face = aPublicFace({ db, clock, newId: neighbour.newId })
    const ask = async (path: string) => {
      const reply = await face.request(`http://127.0.0.1:8080/public/${DEMO_TENANT}${path}`)
      return {
        status: reply.status,
        type: reply.headers.get('content-type'),
        text: await reply.text(),
        etag: reply.headers.get('etag'),
      }
    }
    const feed = await ask('/notices.atom')
    expect(feed).toMatchObject({ status: 200, type: 'application/atom+xml; charset=utf-8', etag: expect.any(String) })
    const { notices } = await asSystem(async (tx) => ({ notices: await tx.selectFrom('notice').select('id').execute() }))
    for (const { id } of notices) expect(feed.text).toContain(`http://127.0.0.1:8080/public/${DEMO_TENANT}/announcements/${id}"`)
    const calendar = await ask('/deadlines.ics')
    expect(calendar).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
    expect(calendar.text.replaceAll('\r\n ', '')).toMatch(/SUMMARY:申报截止：.*\r\n/)
    expect((await ask('/deadlines.ics?lang=en')).text.replaceAll('\r\n ', '')).toMatch(/SUMMARY:Last day for an objection: /)
    for (const path of ['', '/announcements', '/money', '/open-data']) {
      const { text } = await ask(path)
      expect(text).toContain(`<link rel="alternate" type="application/atom+xml" title="订阅公告"`)
      expect(text).toContain(`href="/public/${DEMO_TENANT}/deadlines.ics"`)
      expect(text).toContain(`<a href="/public/${DEMO_TENANT}/open-data">开放数据</a>`)
    }
    const page = (await ask('/open-data')).text
    for (const { month } of await months()) expect(page).toContain(`href="${BELOW}/ocds/releases/${month}"`)
    const nowhere = await face.request('/public/nowhere/deadlines.ics')
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })
})
