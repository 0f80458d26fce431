import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { auditAll } from '../src/app/audit.ts'
import { clearFiles } from '../src/app/clear-files.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { ANNOUNCED, anAnnouncement, aScoredLot } from '../src/features/tenders/fixtures/a-result.ts'
import { announceResult } from '../src/features/tenders/service/awards.ts'
import { addPaper } from '../src/features/tenders/service/challenge-files.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { CivilDate, instantAt } from '../src/kernel/civil.ts'
import type { LotId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { UPLOADS } from '../src/kernel/uploads.ts'
import { act, look } from '../src/platform/act.ts'
import type { Draft } from '../src/platform/files.ts'
import { unnamedOf, whileKeeping } from '../src/platform/files/unnamed.ts'
import type { Database } from '../src/platform/open-database.ts'
import { aPdf } from '../src/platform/testing/a-file.ts'
import { itIfAskedAll, onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { value } from '../src/platform/testing/outcome.ts'
import { anApi, type TestApi } from './an-api.ts'
import { confirmAsItStands } from '../src/features/tenders/fixtures/as-it-stands.ts'

const MIDWAY = instantAt(CivilDate.parse('2017-06-28'), '12:00')
const DAYS = 86_400

const at = (who: Acting, now = MIDWAY): Acting => ({ ...who, now })

let made = 0
/** A PDF unlike any other. */
const aPaper = () => new Uint8Array(aPdf(`paper ${(made += 1)}`))

onBothDatabases('bytes that are sent', (open, kind) => {
  const alone = itIfAskedAll(kind)
  let db: Database
  let district: District
  let api: TestApi
  let here: string
  let lotId: LotId
  let resident: Acting
  let rival: Acting
  let officer: Acting
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    officer = await district.as('officer')
    resident = await district.as('resident')
    rival = await district.as('provider_manager', 1)
    const leader = await district.as('leader')
    const announced = await act(db.pool, officer, async (tx) => {
      const scored = await aScoredLot(tx, district)
      value(await confirmAsItStands(tx, at(leader, ANNOUNCED), scored.lotId))
      value(await announceResult(tx, at(officer, ANNOUNCED), scored.lotId, anAnnouncement(scored.bids)))
      return ok(scored.lotId)
    })
    lotId = value(announced)
    district.setClock(MIDWAY)
    here = `/api/tenants/${district.tenant}`
  })
  // The doors of every test count anew.
  beforeEach(async () => {
    api = await anApi(db, district)
  })

  const NO_KEY = { 'idempotency-key': '' }
  const said = async (reply: Response) => [reply.status, (await reply.json()).code]
  const folderOf = (sha256: string) => join(api.folder, 'files', sha256.slice(0, 2), sha256)
  /** What lies on the disk, drafts too. */
  const onDisk = () => {
    const all = readdirSync(join(api.folder), { withFileTypes: true, recursive: true })
    return all.filter((one) => one.isFile()).map(({ name }) => name)
  }
  const send = (bytes: Uint8Array, headers: Record<string, string> = {}, who = rival, name = 'a.pdf') =>
    api.ask(who.actor, 'PUT', `${here}/lots/${lotId}/challenge-files?name=${name}`, bytes, headers)
  const arrive = async (bytes: Uint8Array): Promise<Draft> => {
    const parts = (async function* () {
      yield bytes
    })()
    return value(await api.files.receive(parts, { maxBytes: 1_000 }))
  }
  const readable = async (sha256: string) => {
    const opened = await api.files.open(sha256)
    return opened.ok && Buffer.concat(await opened.value.stream.toArray())
  }
  const age = (path: string, seconds: number) => {
    const then = Date.now() / 1000 - seconds
    utimesSync(path, then, then)
  }

  it('by nobody, and refused, leave nothing behind', async () => {
    const filing = { name: '向阳社会工作服务中心（虚构）', creditCode: '91330100799655058B', contactName: '赵虚构' }
    const login = { contactPhone: '0546-7654321', username: 'xiangyang', password: 'long enough 1' }
    const filed = await api.ask(undefined, 'POST', `${here}/admissions`, { ...filing, ...login })
    const { id } = await filed.json()
    const scan = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
      api.ask(undefined, 'PUT', `${here}/admissions/${id}/scan`, bytes, headers)
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(aPaper())
    expect(await said(await scan(aPaper(), NO_KEY))).toEqual([400, 'action-id-missing'])
    expect(await said(await scan(new TextEncoder().encode('just words')))).toEqual([422, 'file-kind-refused'])
    expect(await said(await scan(new Uint8Array(0)))).toEqual([422, 'file-empty'])
    for (const length of ['1e99', '99999999999999999999', 'Infinity'])
      expect(await said(await scan(aPaper(), { 'content-length': length }))).toEqual([413, 'file-too-large'])
    for (const length of ['-1', 'NaN', '0x0', '9'])
      expect(await said(await scan(large, { 'content-length': length }))).toEqual([413, 'file-too-large'])
    expect(onDisk()).toEqual([])

    const key = { 'idempotency-key': district.newId() }
    const bytes = aPaper()
    expect((await scan(bytes, key)).status).toBe(200)
    expect(onDisk()).toHaveLength(1)
    expect((await scan(bytes, key)).status).toBe(200)
    expect(await said(await scan(aPaper(), key))).toEqual([409, 'action-id-used'])
    expect(await said(await scan(aPaper()))).toEqual([409, 'wrong-status'])
    expect(onDisk()).toHaveLength(1)
    for (let left = 20; left > 0; left -= 1) await scan(aPaper(), NO_KEY)
    expect(await said(await scan(aPaper()))).toEqual([429, 'too-many-tries'])
  })

  alone('by somebody known, and refused, leave nothing behind either, and not too many are heard', async () => {
    expect(await said(await send(aPaper(), NO_KEY))).toEqual([400, 'action-id-missing'])
    expect(await said(await send(aPaper(), {}, rival, 'a.hta'))).toEqual([422, 'file-name-refused'])
    expect(await said(await send(new TextEncoder().encode('just words'), {}, rival, 'a.txt'))).toEqual([422, 'file-kind-refused'])
    expect(onDisk()).toEqual([])
    for (let left = 37; left > 0; left -= 1) await send(aPaper(), NO_KEY)
    expect(await said(await send(aPaper()))).toEqual([429, 'too-many-tries'])
    expect((await send(aPaper(), {}, officer)).status).toBe(200)
    expect(onDisk()).toHaveLength(1)
  })

  alone('by nobody are counted for an hour by what is said to come, and whoever says nothing may send the most', async () => {
    const filing = { name: '向阳社会工作服务中心（虚构）', creditCode: '9144030071526726XG', contactName: '赵虚构' }
    const login = { contactPhone: '0546-7654321', username: 'another', password: 'long enough 1' }
    const { id } = await (await api.ask(undefined, 'POST', `${here}/admissions`, { ...filing, ...login })).json()
    const scan = (bytes: Uint8Array, headers: Record<string, string>) =>
      api.ask(undefined, 'PUT', `${here}/admissions/${id}/scan`, bytes, headers)
    const words = new TextEncoder().encode('just words')
    const most = { 'content-length': String(UPLOADS.certificate) }
    for (const told of [most, {}, most, {}, most, {}, most, {}, most, {}])
      expect(await said(await scan(words, told))).toEqual([422, 'file-kind-refused'])
    const stopped = await scan(aPaper(), most)
    expect([stopped.headers.get('retry-after'), ...(await said(stopped))]).toEqual(['3600', 429, 'too-many-uploads'])
    expect(onDisk()).toEqual([])
  })

  alone('beyond what all of somebody’s papers may have are not taken, whether their size is told before or not', async () => {
    const third = await district.as('provider_manager', 2)
    const { sha256, type } = (await arrive(aPaper())).stored
    const add = (n: number, size: number) =>
      act(db.pool, at(third), (tx) => addPaper(tx, at(third), lotId, { name: `${n}.pdf`, stored: { sha256, type, size } }))
    for (let n = 0; n < 4; n += 1) expect((await add(n, UPLOADS.file)).ok).toBe(true)
    const before = onDisk().length
    expect(await add(4, 1)).toMatchObject({ error: { code: 'files-too-large', megabytes: 200 } })
    for (const told of [{}, { 'content-length': '30' }])
      expect(await said(await send(aPaper(), told, third))).toEqual([413, 'files-too-large'])
    expect(onDisk()).toHaveLength(before)
  })

  alone('beyond the number that anybody may send are not taken, but what was taken is answered again', async () => {
    for (let n = 1; n < 30; n += 1) {
      const { stored } = await arrive(aPaper())
      await act(db.pool, at(resident), (tx) => addPaper(tx, at(resident), lotId, { name: `${n}.pdf`, stored }))
    }
    const [key, bytes] = [{ 'idempotency-key': district.newId() }, aPaper()]
    const last = await (await send(bytes, key, resident)).json()
    expect(last).toMatchObject({ name: 'a.pdf' })
    const full = onDisk().length
    expect(await said(await send(aPaper(), {}, resident))).toEqual([413, 'too-many-files'])
    expect(await (await send(bytes, key, resident)).json()).toEqual(last)
    expect(onDisk()).toHaveLength(full)
  })

  it('stay for the one who may keep them, though another’s deed with the same bytes was refused, before, after or meanwhile', async () => {
    const bytes = aPaper()
    expect((await send(bytes, {}, rival, 'a.hta')).status).toBe(422)
    const { sha256 } = await (await send(bytes)).json()
    expect((await send(bytes, {}, rival, 'a.hta')).status).toBe(422)
    expect(await readable(sha256)).toEqual(Buffer.from(bytes))

    const others = aPaper()
    const names = ['a.hta', 'b.pdf', 'c.hta', 'd.pdf', 'e.hta']
    const replies = await Promise.all(names.map((name) => send(others, {}, rival, name)))
    const [, kept = Response.error()] = replies
    expect(replies.map(({ status }) => status)).toEqual([422, 200, 422, 200, 422])
    expect(await readable((await kept.json()).sha256)).toEqual(Buffer.from(others))
    expect(onDisk()).toHaveLength(2)
  })

  it('and were kept for a deed that a crash undid are cleared away after a day; what a row names stays, however old', async () => {
    const { sha256: named } = await (await send(aPaper())).json()
    const [lost, young, half] = [await arrive(aPaper()), await arrive(aPaper()), await arrive(aPaper())]
    await lost.keep()
    await young.keep()
    for (const sha256 of [named, lost.stored.sha256]) age(folderOf(sha256), 2 * DAYS)
    const [draft = ''] = readdirSync(join(api.folder, 'files', 'incoming'))
    age(join(api.folder, 'files', 'incoming', draft), 7_200)

    expect(
      (await auditAll({ db, files: api.files }, () => {})).findings.filter((one) => one.includes(lost.stored.sha256)),
    ).toEqual([])
    expect(await clearFiles({ db, files: api.files })).toBe(1)
    expect(onDisk().toSorted()).toEqual([named, young.stored.sha256].toSorted())
    expect(await clearFiles({ db, files: api.files })).toBe(0)
    await half.drop()
  })

  it('are not cleared away between their keeping and the commit of the row that names them', async () => {
    const bytes = aPaper()
    const [lost, draft] = [await arrive(bytes), await arrive(bytes)]
    await lost.keep()
    const { sha256 } = draft.stored
    let kept = () => {}
    const isKept = new Promise<void>((resolve) => (kept = resolve))
    const deed = act(db.pool, at(rival), async (tx) => {
      await whileKeeping(tx)
      await draft.keep()
      // As if it had lain there for long: the clearing may go by the rows alone.
      age(folderOf(sha256), 2 * DAYS)
      kept()
      await passed(300)
      return addPaper(tx, at(rival), lotId, { name: 'a.pdf', stored: draft.stored })
    })
    await isKept
    const cleared = await clearFiles({ db, files: api.files })
    value(await deed)
    expect([cleared, await readable(sha256)]).toEqual([0, Buffer.from(bytes)])
  })

  it('are told to be unnamed to nobody who asks for an authority', async () => {
    const { sha256 } = (await arrive(aPaper())).stored
    expect(await unnamedOf(db.plain, [sha256])).toEqual([sha256])
    const asked = await look(db.pool, district.nobody, (tx) => sql`select unnamed_files(${[sha256]})`.execute(tx))
    expect(asked.rows).toEqual([])
  })
})
