import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aDraftLot } from '../src/features/tenders/fixtures/a-lot.ts'
import { ANNOUNCED, anAnnouncedLot, anAnnouncement, aScoredLot } from '../src/features/tenders/fixtures/a-result.ts'
import { announceResult } from '../src/features/tenders/service/awards.ts'
import { listNotices } from '../src/features/tenders/service/publications.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { type Instant, plusMs } from '../src/kernel/civil.ts'
import type { Result } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { confirmAsItStands } from '../src/features/tenders/fixtures/as-it-stands.ts'
import { aPublicFace } from './a-public-face.ts'

const kB = 1000
const HOUR = 3_600_000
const AT = '/public/dongying'
const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')

onBothDatabases('the public face', (open) => {
  let db: Database
  let district: District
  let result: string

  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const done = async <T>(outcome: Promise<Result<T, { code: string }>>) => {
    const reached = await outcome
    if (!reached.ok) throw new Error(JSON.stringify(reached.error))
    return reached.value
  }
  const ask = async (path: string, now = plusMs(ANNOUNCED, HOUR), headers: Record<string, string> = {}, origin?: string) => {
    const face = aPublicFace({ db, clock: { now: () => now }, newId: district.newId, origin })
    const reply = await face.request(path, { headers })
    return { status: reply.status, headers: reply.headers, html: await reply.text() }
  }

  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await done(
      act(db.pool, officer, async (tx) => {
        const made = await aScoredLot(tx, district, { plan: { code: 'A01', name: '<b>安宁</b>社区营造项目' } })
        await done(confirmAsItStands(tx, at(leader, ANNOUNCED), made.lotId))
        const notice = anAnnouncement(made.bids, { noticeNo: '演示公示〔2017〕1号', title: '安宁社区营造项目评选结果公示' })
        await done(announceResult(tx, at(officer, ANNOUNCED), made.lotId, notice))
        return { ok: true, value: made } as const
      }),
    )
    const nobody = { ...officer, posts: [], now: ANNOUNCED }
    const { items } = await look(db.pool, nobody, (tx) => listNotices(tx, nobody, { kind: 'result', limit: 1 }))
    result = `${AT}/announcements/${items[0]?.id}`
  })

  it('links to nothing outside the house, whatever path was asked for', async () => {
    for (const path of [
      '//evil.example/x',
      '///evil.example/x',
      '/%09/evil.example',
      '/%5Cevil.example',
      '//evil.example/x?lang=en',
    ]) {
      const { status, html } = await ask(`http://localhost${path}`)
      expect(status).toBe(404)
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g))
        expect(new URL(href.replaceAll('&amp;', '&'), 'http://localhost').host).toBe('localhost')
    }
  })

  it('names itself on paper by its configured address, whoever was asked for', async () => {
    const asked = `http://evil.example${AT}/announcements?kind=call`
    const { html } = await ask(asked, undefined, {}, 'https://heli.example.cn')
    expect(textOf(html)).toContain('heli.example.cn/public/dongying/announcements?kind=call')
    expect(html).not.toContain('evil.example')
    const demo = await ask(`http://127.0.0.1:8080${AT}/announcements`)
    expect(textOf(demo.html)).toContain('127.0.0.1:8080/public/dongying/announcements')
  })

  it('is a page of one request, without scripts, light, and sent again only when it has changed', async () => {
    for (const path of [
      '',
      '/announcements',
      '/needs',
      '/map',
      '/money',
      '/money/lots',
      '/money/awarded',
      '/verify',
      '/open-data',
    ]) {
      const { status, headers, html } = await ask(`${AT}${path}`)
      expect([path, status]).toEqual([path, 200])
      expect(html).not.toMatch(/<script|<link (?!rel="alternate"|rel="icon" href="data:,")|<img| onclick/)
      expect(Buffer.byteLength(html)).toBeLessThan(60 * kB)
      expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
      expect(headers.get('cache-control')).toBe('public, no-cache')
      const again = await ask(`${AT}${path}`, undefined, { 'if-none-match': headers.get('etag') ?? '' })
      expect([again.status, again.html]).toEqual([304, ''])
      expect(html).toMatch(/<title>.+ · .+<\/title>/)
    }
  })

  it('leads from the entrance to the three things that anyone comes for', async () => {
    const { status, headers } = await ask('/?lang=en')
    expect([status, headers.get('location')]).toEqual([302, `${AT}?lang=en`])
    for (const path of ['/tell', '/told']) expect((await ask(path)).headers.get('location')).toBe(`${AT}${path}`)
    const { html } = await ask(AT)
    const [notices = '', money = '', say = ''] = [...html.matchAll(/<section>([\s\S]*?)<\/section>/g)].map(([, one]) => one ?? '')
    expect(textOf(notices)).toMatch(/正在公示[\s\S]*现有1项正在公示[\s\S]*评选结果公示[\s\S]*2017年7月3日/)
    expect(notices).toContain(result)
    // A result in public notice settles nothing yet: it is told among the notices, and not as who serves.
    expect(textOf(money)).toMatch(/钱花在哪、谁在服务[\s\S]*计划预算\s+¥[\d,.]+[\s\S]*承接机构\s+0家[\s\S]*还没有确定服务机构/)
    expect(textOf(money)).not.toContain('演示机构')
    expect(textOf(say)).toMatch(/我要提意见、核验公告[\s\S]*异议[\s\S]*输入公告上的编号/)
    expect(say).toContain(result)
    expect(say).toContain(`action="${AT}/verify"`)
    for (const [, href = ''] of html.matchAll(/href="(\/public[^"]+)"/g))
      expect([href, (await ask(href.replaceAll('&amp;', '&'))).status]).toEqual([href, 200])
  })

  it('puts telling a need before everything else, on every page’s menu too', async () => {
    const { html } = await ask(AT)
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
    expect(/href="([^"]*)"/.exec(main)?.[1]).toBe(`${AT}/tell`)
    expect(main.indexOf(`${AT}/told`)).toBeLessThan(main.indexOf('<table'))
    for (const path of ['', '/money', '/tell']) expect((await ask(AT + path)).html).toMatch(/<nav[\s\S]*\/tell"[\s\S]*<\/nav>/)
  })

  it('keeps nothing on the front page that has ended, and says so plainly', async () => {
    const { html } = await ask(AT, plusMs(ANNOUNCED, 30 * 24 * HOUR))
    expect(textOf(html)).toContain('现在没有正在公示的事项')
    expect(textOf(html)).toContain('现在没有正在公示的结果')
    expect(html).not.toContain(result)
    expect(textOf(html)).toContain('还没有确定服务机构')
  })

  it('lists the projects area by area, with number, sum, organisation, amounts and standing, each leading to its notices', async () => {
    const { html } = await ask(`${AT}/map`)
    const drawing = /<svg class="sketch"[\s\S]*<\/svg>/.exec(html)?.[0] ?? ''
    expect(drawing).toMatch(/<a href="#area-370502003" aria-label="东城街道：1个项目，预算18万元"[^>]*data-shade="4">/)
    expect(textOf(html)).toContain('不作边界依据')
    expect((await ask(`${AT}/map?shade=lots`)).html).toMatch(/<text[^>]*class="value"[^>]*>1个项目/)
    const section = /<section id="area-(\d+)">([\s\S]*?)<\/section>/.exec(html)?.[2] ?? ''
    const text = textOf(section)
    expect(text).toMatch(/1个项目，预算合计¥[\d,.]+/)
    for (const part of ['社区', '公示中', '入选金额']) expect(text).toContain(part)
    expect(text.match(/¥[\d,]+\.\d\d/g)).toHaveLength(3)
    const [, notices = ''] = /href="([^"]*announcements\?lot=[^"]*)"/.exec(section) ?? []
    expect(textOf((await ask(notices)).html)).toContain('评选结果公示')
  })

  it('leads from the first screen to the projects of one area, and not from a search', async () => {
    const { html } = await ask(`${AT}/announcements`)
    const [, href = '', anchor = ''] = /href="([^"#]*\/map)#(area-\d+)"/.exec(html) ?? []
    expect((await ask(href)).html).toContain(`<section id="${anchor}">`)
    expect((await ask(`${AT}/announcements?kind=result`)).html).not.toContain('#area-')
    expect((await ask(`${AT}/announcements?lang=en`)).html).toMatch(/\/map\?lang=en#area-/)
  })

  it('shows nothing of a project that has not been published', async () => {
    const officer = await district.as('officer')
    const over = { programme: { code: 'DY2016', year: 2016 }, plan: { code: 'A09', name: '尚未公告的项目（演示）' } }
    await done(act(db.pool, officer, async (tx) => ({ ok: true, value: await aDraftLot(tx, district, over) }) as const))
    for (const path of ['map', 'announcements']) expect((await ask(`${AT}/${path}`)).html).not.toContain('尚未公告的项目')
  })

  it('shows a result with its winner, its jurors, its last day and how to object', async () => {
    const text = textOf((await ask(result)).html)
    for (const part of [
      '演示公示〔2017〕1号',
      '统一社会信用代码',
      '88.40',
      '评委会成员名单',
      '自公示次日起算5个工作日，至2017年7月3日止',
      '实名',
      '受理电话',
    ])
      expect(text).toContain(part)
  })

  it('tells nobody another bidder’s score', async () => {
    const { html } = await ask(result)
    expect(textOf(html)).not.toContain('84.00')
  })

  it.each([AT, `${AT}/announcements`])(
    'speaks English where the address says so, and every link goes on in it: %s',
    async (page) => {
      const { html } = await ask(`${page}?lang=en`)
      expect(html).toContain('<html lang="en">')
      const inside = [...html.matchAll(/href="(\/public[^"]+)"/g)].map(([, href]) => href ?? '')
      const other = inside.filter((href) => !href.includes('lang=en'))
      expect(inside.length).toBeGreaterThan(5)
      expect(other).toEqual([page])
    },
  )

  it('finds by two characters, and asks for more when given one', async () => {
    expect(textOf((await ask(`${AT}/announcements?q=${encodeURIComponent('安宁')}`)).html)).toContain('评选结果公示')
    expect(textOf((await ask(`${AT}/announcements?q=${encodeURIComponent('月球')}`)).html)).toContain('没有找到')
    expect(textOf((await ask(`${AT}/announcements?q=x`)).html)).toContain('请至少输入两个字')
  })

  it('takes what was written for text, never for a part of the page', async () => {
    const { html } = await ask(`${AT}/map`)
    expect(html).not.toContain('<b>安宁')
    expect(html).toContain('&lt;b&gt;安宁')
    const asked = await ask(`${AT}/verify?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(asked.html).not.toContain('<script')
  })

  it('verifies a number letter by letter', async () => {
    const found = (no: string) => ask(`${AT}/verify?q=${encodeURIComponent(no)}`).then(({ html }) => textOf(html))
    expect(await found('演示公示〔2017〕1号')).toContain('在本站公开')
    expect(await found(' 演示公示[２０１７]1号 ')).toContain('在本站公开')
    for (const no of ['演示公示(2017)1号', '演示公示（2017）1号', '演示公示【2017]1号', '演示公示［２０１７］１号'])
      expect([no, await found(no)]).toEqual([no, expect.stringContaining('在本站公开')])
    expect(await found('演示公示')).toContain('没有查到')
    expect(await found('演示公示〔2018〕1号')).toContain('没有查到')
    expect(await found('1')).toContain('没有查到')
  })

  it('leads from every number of the money page to rows that add up to it', async () => {
    const { html } = await ask(`${AT}/money`)
    const behind = [...html.matchAll(/href="([^"]*\/money\/awarded[^"]*)"/g)].map(
      ([, href]) => href?.replaceAll('&amp;', '&') ?? '',
    )
    expect(behind.length).toBeGreaterThan(0)
    const amount = /已定标金额[\s\S]*?(¥[\d,.]+)/.exec(textOf(html))?.[1]
    expect(amount).toBeDefined()
    expect(textOf((await ask(behind[0] ?? '')).html)).toContain(`合计  ${amount}`)
  })

  it('speaks of what was bought under the law in the words of the law, whatever the authority’s usual way', async () => {
    const byLaw = await aDistrict(db, 'by-law')
    const hands = { officer: await byLaw.as('officer'), leader: await byLaw.as('leader') }
    const plan = { plan: { code: 'L01' }, programme: { code: 'LAW', profile: 'consultation' } } as const
    await done(act(db.pool, hands.officer, async (tx) => ({ ok: true, value: await anAnnouncedLot(tx, byLaw, hands, plan) })))
    const front = '/public/by-law'
    const list = (await ask(`${front}/announcements`)).html
    expect(textOf(list)).toMatch(/成交结果公告[\s\S]*正在公告/)
    for (const [, path = ''] of list.matchAll(/href="([^"]*\/announcements\/[0-9a-f-]{36})"/g))
      expect(textOf((await ask(path)).html)).not.toMatch(/申报|入选|评委会|公示期|异议|征集/)
    expect(textOf((await ask(front)).html)).toContain('质疑')
    expect((await ask(`${front}/deadlines.ics`)).html).toContain('质疑期限届满')
    expect((await ask(`${front}/notices.atom`)).html).toContain('成交结果公告')
  })

  it('says in words that there is no such page, authority or notice', async () => {
    for (const path of [
      '/nothing',
      '/public/nowhere/map',
      '/public/UPPER/map',
      '/public/%0d%0aX:1',
      '/public/a%00b',
      `${AT}/announcements/1`,
      `${AT}/announcements/${district.newId()}`,
    ]) {
      const { status, html } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(html).toContain('没有这个页面')
    }
  })

  it('takes a page mark typed by hand for the beginning', async () => {
    for (const after of ['x', '2017-99-99T00:00:00.000Z_00000000-0000-7000-8000-000000000000', '%00'])
      expect((await ask(`${AT}/announcements?after=${after}`)).status).toBe(200)
  })

  it('gives each street a page of its own where the projects are too many for one, page by page', async () => {
    await db.asOwner('write', async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_name = 'lot' and column_name not in ('id', 'code')`.execute(tx)
      const rest = sql.join(rows.map(({ name }) => sql.ref(`lot.${name}`)))
      const names = sql.join(rows.map(({ name }) => sql.ref(name)))
      await sql`
        insert into lot (id, code, ${names})
        select gen_random_uuid(), 'Z' || lpad(n::text, 4, '0'), ${rest} from lot, generate_series(1, 300) n where code = 'A01'`.execute(
        tx,
      )
    })
    const overview = (await ask(`${AT}/map`)).html
    expect(textOf(overview)).toMatch(/301个项目/)
    expect(overview).not.toContain('<section id="area-')
    const [, street = ''] = /href="([^"]*\/map\?area=\d+)"/.exec(overview) ?? []
    expect((await ask(`${AT}/announcements`)).html).toContain(street)
    const first = (await ask(street)).html
    expect(first.match(/announcements\?lot=/g)).toHaveLength(200)
    const [, next = ''] = /href="([^"]*after=[^"]*)" rel="next"/.exec(first) ?? []
    expect((await ask(next.replaceAll('&amp;', '&'))).html.match(/announcements\?lot=/g)).toHaveLength(101)
    expect((await ask(`${AT}/money/lots`)).html.match(/announcements\?lot=/g)).toHaveLength(200)
  })
})
