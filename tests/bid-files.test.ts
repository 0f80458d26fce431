import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aPublishedLot, PUBLISHED } from '../src/features/tenders/fixtures/a-lot.ts'
import type { MemberId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import { aPng } from '../src/platform/testing/a-file.ts'
import type { Database } from '../src/platform/open-database.ts'
import { itIfAskedAll, onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, type TestApi } from './an-api.ts'

const MOST = 50 * 1024 * 1024
const NAME = encodeURIComponent('社工证书（演示）.png')

onBothDatabases('the files of a bid', (open, kind) => {
  const alone = itIfAskedAll(kind)
  let db: Database
  let district: District
  let api: TestApi
  let manager: MemberId
  let files: string
  let bids: string
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'bid-files')
    api = await anApi(db, district)
    district.setClock(PUBLISHED)
    const officer = await district.as('officer')
    const made = await act(db.pool, officer, async (tx) => ok(await aPublishedLot(tx, district)))
    if (!made.ok) throw new Error('no lot')
    manager = (await district.as('provider_manager')).actor
    const lot = `/api/tenants/${district.tenant}/lots/${made.value.lotId}`
    bids = `${lot}/bids`
    const begun = await api.ask(manager, 'POST', bids, { partyId: district.parties[0] })
    const { id } = await begun.json()
    files = `/api/tenants/${district.tenant}/bids/${id}/files`
  })
  const OCTETS = { 'content-type': 'application/octet-stream' }
  const send = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, name = NAME, who = manager) =>
    api.ask(who, 'PUT', `${files}?name=${name}`, bytes, { ...OCTETS, ...headers })
  const said = async (reply: Response) => [reply.status, (await reply.json()).code]

  it('go in and come out as they were, to be saved and never shown', async () => {
    const bytes = new Uint8Array(aPng())
    const added = await send(bytes)
    expect(added.status).toBe(200)
    const { id, name, type } = await added.json()
    expect([name, type]).toEqual(['社工证书（演示）.png', 'image/png'])
    const back = await api.ask(manager, 'GET', `${files}/${id}`)
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    expect(back.headers.get('content-disposition')).toBe(`attachment; filename="file"; filename*=UTF-8''${NAME}`)
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    const rival = (await district.as('provider_manager', 1)).actor
    const officer = (await district.as('officer')).actor
    for (const other of [rival, officer])
      expect(await said(await api.ask(other, 'GET', `${files}/${id}`))).toEqual([404, 'not-found'])
    expect((await api.ask(undefined, 'GET', `${files}/${id}`)).status).toBe(401)
  })

  it('are there once, whether sent again by the same deed or by another', async () => {
    const bytes = new Uint8Array(aPng(Buffer.alloc(0)))
    const key = { 'idempotency-key': district.newId() }
    const replies = [await send(bytes, key), await send(bytes, key), await send(bytes)]
    const ids = new Set<string>()
    for (const reply of replies) ids.add((await reply.json()).id)
    expect(ids.size).toBe(1)
    expect(await said(await send(bytes, key, 'other.png'))).toEqual([409, 'action-id-used'])
  })

  alone('are refused above fifty megabytes, empty, of an unknown kind, or under a name that is a path', async () => {
    const large = new Uint8Array(MOST + 1)
    large.set(new TextEncoder().encode('%PDF-1.7\n'))
    expect(await said(await send(large))).toEqual([413, 'file-too-large'])
    expect(await said(await send(large, { 'content-length': '9' }))).toEqual([413, 'file-too-large'])
    expect(await said(await send(new Uint8Array(0)))).toEqual([422, 'file-empty'])
    expect(await said(await send(new TextEncoder().encode('MZ\u0000\u0001')))).toEqual([422, 'file-kind-refused'])
    expect(await said(await send(new Uint8Array(aPng()), {}, encodeURIComponent('../x.png')))).toEqual([422, 'invalid'])
  })

  alone('are refused under a name that would make something else of them on another’s computer', async () => {
    const script = new TextEncoder().encode('<script>new ActiveXObject("WScript.Shell")</script>')
    for (const name of ['报价.hta', 'run.bat', 'a.js', 'a.html', 'a.txt.js', 'a.pdf', 'txt', 'a.txt.'])
      expect(await said(await send(script, {}, encodeURIComponent(name)))).toEqual([422, 'file-name-refused'])
    const picture = new Uint8Array(aPng())
    expect(await said(await send(picture, {}, encodeURIComponent('报价.html')))).toEqual([422, 'file-name-refused'])
    expect((await send(script, {}, encodeURIComponent('报价说明.TXT'))).status).toBe(200)
    expect((await send(picture, {}, encodeURIComponent('微信图片.jpg'))).status).toBe(200)
  })

  it('are nobody’s to send but the bidder’s, and not after the deadline', async () => {
    const rival = (await district.as('provider_manager', 1)).actor
    expect(await said(await send(new Uint8Array(aPng()), {}, NAME, rival))).toEqual([404, 'not-found'])
    district.setClock('2017-06-07T09:00:00.000Z')
    expect(await said(await send(new Uint8Array(aPng())))).toEqual([409, 'past-deadline'])
    district.setClock(PUBLISHED)
  })

  alone('are so many in an hour for one organisation, and as many for each other one', async () => {
    const nonsense = new TextEncoder().encode('MZ\u0000\u0001')
    const most = { 'content-length': String(MOST) }
    const fresh = await anApi(db, district)
    const again = (who = manager) => fresh.ask(who, 'PUT', `${files}?name=${NAME}`, nonsense, { ...OCTETS, ...most })
    const colleague = (await district.as('social_worker')).actor
    for (let sent = 0; sent < 20; sent += 1)
      for (const who of [manager, colleague]) expect(await said(await again(who))).toEqual([422, 'file-kind-refused'])
    for (const who of [manager, colleague]) {
      const stopped = await again(who)
      expect([stopped.headers.get('retry-after'), ...(await said(stopped))]).toEqual(['3600', 429, 'too-many-uploads'])
    }
    const rival = (await district.as('provider_manager', 1)).actor
    const begun = await fresh.ask(rival, 'POST', bids, { partyId: district.parties[1] })
    const theirs = `/api/tenants/${district.tenant}/bids/${(await begun.json()).id}/files?name=${NAME}`
    expect((await fresh.ask(rival, 'PUT', theirs, new Uint8Array(aPng()), OCTETS)).status).toBe(200)
  })

  alone('are counted when they are sent again too, and not taken in under the id of another deed', async () => {
    const nonsense = new TextEncoder().encode('MZ\u0000\u0001')
    const fresh = await anApi(db, district)
    const colleague = (await district.as('social_worker')).actor
    const [adding, removing] = [{ 'idempotency-key': district.newId() }, { 'idempotency-key': district.newId() }]
    const add = (key: Record<string, string>, bytes: Uint8Array, told: number, name = NAME) =>
      fresh.ask(colleague, 'PUT', `${files}?name=${name}`, bytes, { ...OCTETS, ...key, 'content-length': String(told) })
    const paper = new Uint8Array(aPng())
    const { id } = await (await add(adding, paper, paper.length)).json()
    expect((await fresh.ask(colleague, 'DELETE', `${files}/${id}`, undefined, removing)).status).toBe(200)
    for (let sent = 0; sent < 39; sent += 1) {
      expect(await said(await add(adding, nonsense, MOST))).toEqual([422, 'file-kind-refused'])
      // Looked at, these bytes would be of no kind; and counted, they would have filled the hour twice.
      expect(await said(await add(removing, nonsense, MOST))).toEqual([409, 'action-id-used'])
      expect(await said(await add(adding, nonsense, MOST, 'other.png'))).toEqual([409, 'action-id-used'])
    }
    expect(await said(await add(adding, nonsense, MOST))).toEqual([429, 'too-many-uploads'])
    expect((await add(adding, paper, paper.length)).status).toBe(200)
  })

  alone('are described with everything else', async () => {
    const described = await api.app.request('/api/openapi.json')
    expect(described.status).toBe(200)
    const { paths } = await described.json()
    expect(Object.keys(paths['/api/tenants/{tenant}/bids/{bid}/files'])).toEqual(['get', 'put'])
  })
})
