import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District, fingerprint } from '../src/features/identity/fixtures/a-district.ts'
import { aFiling, aFilingOnBehalf, CONTACT } from '../src/features/needs/fixtures/a-need.ts'
import { NO_PROJECTS } from '../src/features/needs/fixtures/no-projects.ts'
import { ticketOf } from '../src/features/needs/rules/ticket.ts'
import { seeContact } from '../src/features/needs/service/contacts.ts'
import { decideNeed } from '../src/features/needs/service/decide-needs.ts'
import { fileOnBehalf } from '../src/features/needs/service/file-needs.ts'
import { listNeeds, ownNeeds, viewNeed } from '../src/features/needs/service/read-needs.ts'
import { handTicket, ticketPaper } from '../src/features/needs/service/tickets.ts'
import { MOST_WAITING, tellNeed } from '../src/features/needs/service/told-needs.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { AreaCode } from '../src/kernel/area.ts'
import { plusMs } from '../src/kernel/civil.ts'
import { NOBODY, type NeedId } from '../src/kernel/ids.ts'
import { ok, refuse } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import { lay } from '../src/lib/document/lay.ts'
import { words } from '../src/lib/document/words.ts'
import { seededChance } from '../src/platform/chance.ts'
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
    return broughtBy(reply)
  }
  /** Where the visitor goes, and what the browser brings there. */
  const broughtBy = (reply: Response) => {
    const cookie = reply.headers.get('set-cookie') ?? ''
    const kept = JSON.parse(decodeURIComponent(cookie.split(/[=;]/, 2)[1] ?? ''))
    const known: { no: string; ticket: string; sent: boolean } = kept
    return { ...known, cookie, goTo: reply.headers.get('location') ?? '' }
  }
  const page = async (at: Face, { goTo, cookie }: { goTo: string; cookie: string }) =>
    (await at.request(goTo, { headers: { cookie: cookie.split(';')[0] ?? '' } })).text()
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
    const sentOff = await told(face(), KNOWN)
    const { no, ticket, goTo, cookie } = sentOff
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
    const seen = await page(face(), sentOff)
    // Neither stands in the address, and the page is one browser's for some minutes; anybody else is asked for them.
    expect(goTo).toBe(under('told/now'))
    for (const said of ['HttpOnly', 'SameSite=Lax', `Path=${goTo}`, 'Max-Age=600']) expect(cookie).toContain(said)
    for (const none of ['', 'heli-told=%7B', `heli-told=${encodeURIComponent('{"no":1}')}`])
      expect(await (await face().request(goTo, { headers: { cookie: none } })).text()).toContain('不用再提交')
    const dropped = await face().request(goTo, { method: 'POST' })
    expect([dropped.headers.get('location'), dropped.headers.get('set-cookie')]).toEqual([
      '../tell',
      expect.stringMatching(new RegExp(`^heli-told=; Max-Age=0; Path=${goTo};`)),
    ])
    expect(seen).toContain(`编号${no}`)
    expect(seen).toContain(ticket)
    expect(seen).not.toContain(KNOWN.phone)
    expect(seen).not.toContain(KNOWN.name)
  })

  it('sent twice is one need with one code; written anew it is another', async () => {
    const [at, id] = [face(), district.newId()]
    const [one, same] = [await told(at, { id, ...SAID }), await told(at, { id, ...SAID })]
    expect([same.no, same.ticket]).toEqual([one.no, one.ticket])
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
    expect(found).toMatch(/物业已经答应开放[\s\S]*\d{4}年\d{1,2}月\d{1,2}日 \S+答复</)
    for (const [no, ticket] of [
      [one.no, other.ticket],
      [other.no, one.ticket],
      [one.no, ''],
      ['', one.ticket],
    ] as const)
      expect(await asks(no, ticket)).toContain('没有查到')
    const closed = await at.request(one.goTo, { headers: { cookie: one.cookie.split(';')[0] ?? '' } })
    expect([closed.headers.get('cache-control'), closed.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
  })

  const declineNeedAs = async (tx: Tx, id: NeedId) => {
    const officer = await district.as('officer')
    return decideNeed(tx, officer, id, { deed: 'need.decline', facts: { reason: '物业已经答应开放。' } })
  }

  it('shows back what was written, where and when, to its code alone, and no number that stands in it', async () => {
    const at = face()
    const mine = await told(at, { ...KNOWN, text: '三楼张阿姨行动不便，\n请打 138 0000 0001 联系。' })
    const seen = await page(at, mine)
    for (const part of [
      SAID.title,
      '三楼张阿姨行动不便',
      '请打 *********** 联系',
      '辽河社区',
      '涉及人数',
      '40人',
      '提交时间',
      '2017年',
    ])
      expect([part, seen.includes(part)]).toEqual([part, true])
    const inWords = await told(at, { ...SAID, text: '请打一三八零零零零零零零一。' })
    expect(await page(at, inWords)).toContain('这里不显示')
    expect(await (await posts(at, 'told', { no: inWords.no, ticket: 'ABCDEFGH' })).text()).not.toContain(SAID.title)
  })

  it('what a community worker writes down for somebody has a code too, on a slip as often as it is lost; a code of one’s own is one’s own', async () => {
    const ticketFor = (id: NeedId) => ticketOf(fingerprint(`ticket on behalf ${worker.tenant} ${id}`))
    const files = (over: Parameters<typeof aFilingOnBehalf>[0], by = worker) =>
      act(db.pool, by, (tx) => fileOnBehalf(tx, by, aFilingOnBehalf({ area, ...over }), seededChance('behalf').draw, ticketFor))
    expect(await files({ agreed: false })).toEqual({ ok: false, error: { code: 'consent-missing' } })
    value(await files({ agreed: false, contact: null }))
    const { id, no } = value(await files({ title: '代老人登记助餐' }))
    const hands = (who: Acting, need: NeedId) => look(db.pool, who, (tx) => handTicket(tx, who, need, ticketFor))
    const handed = value(await hands(worker, id))
    expect(handed).toMatchObject({ no, ticket: expect.stringMatching(/^\w{4} \w{4}$/), need: { contactAgreed: true } })
    const seen = await (await posts(face(), 'told', { no, ticket: handed.ticket.toLowerCase() })).text()
    for (const part of ['代老人登记助餐', '由社区工作者登记，已征得您同意', '登记时间']) expect(seen).toContain(part)
    expect(seen).not.toContain(CONTACT.phone)
    const slip = value(
      await look(db.pool, worker, (tx) => ticketPaper(tx, worker, id, { ticketOf: ticketFor, origin: 'https://h' })),
    )
    const printed = words(lay(slip)).join('')
    for (const part of [no, handed.ticket, '您已同意社区和采购单位保留']) expect(printed).toContain(part)
    expect(printed).not.toContain(CONTACT.phone)
    const own = await told(face(), SAID)
    const theirs = (await register()).find((need) => need.no === own.no)
    for (const [who, need] of [
      [worker, theirs?.id as NeedId],
      [await district.as('resident'), id],
      [await district.as('leader'), id],
    ] as const)
      expect(await hands(who, need)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('closed by hundreds of whom nothing is known, still takes what comes with a proved telephone, and counts no proved one', async () => {
    sent.length = 0
    const at = face()
    await told(at, SAID)
    const { draw } = seededChance('flood')
    // As if as many had come from as many addresses.
    await act(db.pool, visitor(), async (tx) => {
      const [one] = await tx.selectFrom('need').selectAll().where('tenant', '=', district.tenant).execute()
      if (one === undefined) throw new Error('nothing was told')
      // One of them has proved a telephone, and takes no place of the unknown ones.
      const flood = Array.from({ length: MOST_WAITING - 1 }, (_, n) => ({
        ...one,
        id: district.newId() as NeedId,
        no: `洪${n}`,
        phoneConfirmedAt: n === 0 ? one.submittedAt : null,
      }))
      await tx.insertInto('need').values(flood).execute()
      return ok(undefined)
    })
    await told(at, { ...SAID, title: '最后一件' })
    const [id, formOf] = [district.newId(), (form: Record<string, string>) => ({ id, ...form })]
    const closed = await tells(at, formOf(SAID))
    expect([closed.status, (await closed.text()).includes('请留下手机号')]).toEqual([409, true])
    const asked = await tells(at, formOf(KNOWN))
    const form = await asked.text()
    expect([asked.status, form.includes('验证码已发到您留的手机'), form.includes(`value="${id}"`)]).toEqual([409, true, true])
    const code = sent.at(-1)?.facts['code'] ?? ''
    expect(form).not.toContain(code)
    for (const wrong of [
      { ...KNOWN, code: code === '000000' ? '111111' : '000000' },
      { ...KNOWN, text: '换了内容。', code },
    ])
      expect((await tells(at, formOf(wrong))).status).toBe(422)
    expect((await tells(face({ minutes: 30 }), formOf({ ...KNOWN, code }))).status).toBe(422)
    const taken = await tells(at, formOf({ ...KNOWN, code }))
    expect([taken.status, broughtBy(taken).sent]).toEqual([303, false])
    expect(await page(at, broughtBy(taken))).toContain('手机已验证')
    expect((await tells(at, { id: district.newId(), ...SAID })).status).toBe(409)
    expect(await act(db.pool, visitor(), (tx) => tellNeed(tx, visitor(), { ...aFiling(), area }, { ticket: 'T', draw }))).toEqual(
      {
        ok: false,
        error: { code: 'box-full' },
      },
    )
    // Without a gateway nobody can prove anything.
    const mute = aPublicFace({ db, clock: district.clock, newId: district.newId, demo: false })
    expect(await (await tells(mute, { id: district.newId(), ...KNOWN })).text()).toContain('请直接到社区办公室反映')
  })

  it('proves its telephone by the code that was sent there, within its minutes, and by few tries', async () => {
    sent.length = 0
    const at = face()
    const mine = await told(at, KNOWN)
    const { no, ticket } = mine
    expect(mine.sent).toBe(true)
    const code = sent[0]?.facts['code'] ?? ''
    expect(sent).toMatchObject([{ to: KNOWN.phone, template: 'confirm-phone' }])
    expect(await page(at, mine)).not.toContain(code)
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
    expect(again.sent).toBe(false)
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
