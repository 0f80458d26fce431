import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { NO_PROJECTS } from '../src/features/needs/fixtures/no-projects.ts'
import { seeContact } from '../src/features/needs/service/contacts.ts'
import { decideNeed } from '../src/features/needs/service/decide-needs.ts'
import { listNeeds, ownNeeds, viewNeed } from '../src/features/needs/service/read-needs.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { AreaCode } from '../src/kernel/area.ts'
import { plusMs } from '../src/kernel/civil.ts'
import { NOBODY, type NeedId } from '../src/kernel/ids.ts'
import { ok, refuse } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Sms } from '../src/platform/sms.ts'
import { type Branching, undoneAfterEach } from '../src/platform/testing/branch.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { value } from '../src/platform/testing/outcome.ts'
import { aPublicFace } from './a-public-face.ts'

const SAID = {
  title: '小区没有老人活动的地方',
  text: '楼下空房一直锁着，老人只能站在路边聊天。',
  target: '老年居民',
  count: '40',
  place: '3号楼',
}
const KNOWN = { ...SAID, name: '张女士', phone: '13800000001', agreed: 'yes' }

const area = AreaCode.parse('370502003005')

onBothDatabases('needs told without a login', (open) => {
  let db: Branching
  let district: District
  let worker: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'public-tell')
    worker = await district.as('community_worker')
  })
  undoneAfterEach(() => db)

  const sent: Sms[] = []
  const face = (over: { minutes?: number; taken?: boolean } = {}) =>
    aPublicFace({
      db,
      clock: { now: () => plusMs(district.clock.now(), (over.minutes ?? 0) * 60_000) },
      newId: district.newId,
      demo: false,
      texter: {
        async send(sms) {
          sent.push(sms)
          return over.taken === false ? refuse({ code: 'sms-not-taken' }) : ok(undefined)
        },
      },
    })
  type Face = ReturnType<typeof face>
  const under = (path: string) => `/public/${district.tenant}/${path}`
  const posts = (at: Face, path: string, form: Record<string, string>) =>
    at.request(under(path), { method: 'POST', body: new URLSearchParams(form) })
  const tells = (at: Face, form: Record<string, string>) => posts(at, `tell?at=${area}`, form)
  const told = async (at: Face, form: Record<string, string>) => {
    const reply = await tells(at, { id: district.newId(), ...form })
    expect(reply.status).toBe(303)
    const goTo = new URL(reply.headers.get('location') ?? '', 'http://here')
    return { goTo, no: goTo.searchParams.get('no') ?? '', ticket: goTo.searchParams.get('ticket') ?? '' }
  }
  const page = async (at: Face, url: URL) => (await at.request(url.pathname + url.search)).text()
  const register = async () => (await look(db.pool, worker, (tx) => listNeeds(tx, worker, { limit: 50 }, NO_PROJECTS))).items
  const visitor = (): Acting => ({ ...worker, actor: NOBODY, posts: [] })

  it('leads from the district to the form of one community', async () => {
    const at = face()
    const first = await (await at.request(under('tell'))).text()
    expect(first).toContain('请选择您所在的地方')
    expect(await (await at.request(under(`tell?at=${area}`))).text()).toContain('name="title"')
    for (const wrong of ['tell?at=110101001001', 'tell?at=999999999999']) {
      const reply = await at.request(under(wrong))
      if (reply.status === 200) expect((await posts(at, wrong, SAID)).status).toBe(409)
      else expect(reply.status).toBe(404)
    }
  })

  it('waits to be verified, and nobody but those who work there reads how to reach whoever told it', async () => {
    const { no, goTo, ticket } = await told(face(), KNOWN)
    const [need] = await register()
    expect(need).toMatchObject({ no, standing: 'submitted', channel: 'phone', onBehalf: false, areaName: expect.any(String) })
    const id = need?.id as NeedId
    expect(value(await act(db.pool, worker, (tx) => seeContact(tx, worker, id)))).toMatchObject({ phone: KNOWN.phone })
    const others = visitor()
    await look(db.pool, others, async (tx) => {
      expect(await tx.selectFrom('needContact').selectAll().execute()).toEqual([])
      expect(await tx.selectFrom('needTicket').selectAll().execute()).toEqual([])
      expect(await ownNeeds(tx, others, NO_PROJECTS)).toEqual([])
      expect(await viewNeed(tx, others, id, NO_PROJECTS)).toMatchObject({ ok: false })
    })
    const seen = await page(face(), goTo)
    expect(seen).toContain(`编号${no}`)
    expect(seen).toContain(ticket)
    expect(seen).not.toContain(KNOWN.phone)
    expect(seen).not.toContain(KNOWN.name)
  })

  it('sent twice is one need with one code; written anew it is another', async () => {
    const [at, id] = [face(), district.newId()]
    const [one, same] = [await told(at, { id, ...SAID }), await told(at, { id, ...SAID })]
    expect(same.goTo.href).toBe(one.goTo.href)
    const other = await told(at, { id, ...SAID, title: '另一件事' })
    expect(other.no).not.toBe(one.no)
    expect(await register()).toHaveLength(2)
  })

  it('is found again by number and code together, with what was answered, and by nothing else', async () => {
    const at = face()
    const [one, other] = [await told(at, SAID), await told(at, { ...SAID, title: '另一件事' })]
    const [id] = (await register()).filter(({ no }) => no === one.no).map((need) => need.id)
    await act(db.pool, worker, (tx) => declineNeedAs(tx, id as NeedId))
    const asks = async (no: string, ticket: string) => (await posts(at, 'told', { no, ticket })).text()
    const found = await asks(` ${one.no} `, `${one.ticket.slice(0, 4).toLowerCase()} ${one.ticket.slice(4)}`)
    expect(found).toContain('物业已经答应开放')
    for (const [no, ticket] of [
      [one.no, other.ticket],
      [other.no, one.ticket],
      [one.no, ''],
      ['', one.ticket],
    ] as const)
      expect(await asks(no, ticket)).toContain('没有查到')
    const closed = await at.request(under(`told?no=${encodeURIComponent(one.no)}&ticket=${one.ticket}`))
    expect([closed.headers.get('cache-control'), closed.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
  })

  const declineNeedAs = async (tx: Tx, id: NeedId) => {
    const officer = await district.as('officer')
    return decideNeed(tx, officer, id, { deed: 'need.decline', facts: { reason: '物业已经答应开放。' } })
  }

  it('proves its telephone by the code that was sent there, within its minutes, and by few tries', async () => {
    sent.length = 0
    const at = face()
    const { no, ticket, goTo } = await told(at, KNOWN)
    expect(goTo.searchParams.get('sent')).toBe('yes')
    const code = sent[0]?.facts['code'] ?? ''
    expect(sent).toMatchObject([{ to: KNOWN.phone, template: 'confirm-phone' }])
    expect(await page(at, goTo)).not.toContain(code)
    const confirms = async (on: Face, typed: string) => (await posts(on, 'told/confirm', { no, ticket, code: typed })).text()
    const other = code === '000000' ? '111111' : '000000'
    expect(await confirms(at, other)).toContain('验证码不对')
    expect(await confirms(face({ minutes: 30 }), code)).toContain('验证码不对')
    expect(await confirms(at, code)).toContain('手机已验证')
    const [need] = await register()
    expect(await look(db.pool, worker, (tx) => viewNeed(tx, worker, need?.id as NeedId, NO_PROJECTS))).toMatchObject({
      value: { unknown: true, phoneConfirmedAt: district.clock.now(), status: 'submitted' },
    })

    const again = await told(face({ taken: false }), { ...KNOWN, phone: '13800000002' })
    expect(again.goTo.searchParams.get('sent')).toBeNull()
    const guesser = face()
    for (let n = 0; n < 5; n++) await posts(guesser, 'told/confirm', { no: again.no, ticket: again.ticket, code: '12345' })
    const right = sent.at(-1)?.facts['code'] ?? ''
    expect(await (await posts(guesser, 'told/confirm', { no: again.no, ticket: again.ticket, code: right })).text()).toContain(
      '验证码不对',
    )
  })

  it('comes back with what was typed and what is wrong with which field, and is markup to nobody', async () => {
    const at = face()
    const wrong: readonly [Record<string, string>, string][] = [
      [{ ...SAID, title: '' }, '需求名称'],
      [{ ...SAID, text: '长'.repeat(2001) }, '最多2000个字'],
      [{ ...SAID, count: '很多' }, '9999999'],
      [{ ...KNOWN, phone: '一三八' }, '电话格式不对'],
      [{ ...KNOWN, agreed: '' }, '请勾选同意'],
      [{ ...SAID, title: '看不见\u0007' }, '需求名称'],
    ]
    for (const [form, why] of wrong) {
      const reply = await tells(at, form)
      expect([why, reply.status, (await reply.text()).includes(why)]).toEqual([why, 422, true])
    }
    const html = await (await tells(at, { ...SAID, title: '', text: '<script>alert(1)</script>' })).text()
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>')
    expect((await tells(at, { ...SAID, text: '大'.repeat(3_000_000) })).status).toBe(413)
    expect(await register()).toEqual([])
  })

  it('lets one address tell so often, and is not there for another authority', async () => {
    const at = face()
    expect(
      (await at.request(`/public/nowhere/tell?at=${area}`, { method: 'POST', body: new URLSearchParams(SAID) })).status,
    ).toBe(404)
    const statuses = []
    for (let n = 0; n < 21; n++) statuses.push((await tells(at, { ...SAID, title: '' })).status)
    expect(new Set(statuses)).toEqual(new Set([422, 429]))
  })
})
