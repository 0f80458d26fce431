import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../src/app/commands/run.ts'
import { openDoor, type Door } from '../src/app/door.ts'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { openHouse, type OpenHouse } from '../src/app/open-house.ts'
import { invitationMark, viewInvitation } from '../src/features/identity/service/invitations.ts'
import { insertMembership, insertPerson } from '../src/features/identity/store/enrol.ts'
import { inOrder } from '../src/platform/migrate.ts'
import { restoreImage } from '../src/platform/pglite/folder.ts'
import { settings } from '../src/platform/settings.ts'
import { look } from '../src/platform/act.ts'
import { AreaCode } from '../src/kernel/area.ts'
import { MemberId, PersonId, SYSTEM, Tenant } from '../src/kernel/ids.ts'
import { freshFolder } from '../src/platform/testing/fresh-database.ts'
import { aFolder } from './a-full-house.ts'

const heli = async (...args: string[]) => {
  const told: string[] = []
  const said: string[] = []
  const exit = await run(args, { tell: (text) => told.push(text), say: (line) => said.push(line) })
  return { exit, told: told.join('\n'), said: said.join('\n') }
}
const COMMANDS = [
  'serve',
  'migrate',
  'seed',
  'import',
  'authority',
  'export',
  'backup',
  'restore',
  'audit',
  'score',
  'password',
  'second-factor',
]

describe('the command line', () => {
  it('names every command, and each one explains itself with an example and no database at hand', async () => {
    const { exit, told } = await heli('help')
    expect(exit).toBe(0)
    for (const name of COMMANDS) {
      expect(told).toContain(`  ${name} `)
      const help = await heli(name, '--help')
      expect([help.exit, help.said]).toEqual([0, ''])
      expect(help.told).toContain(`  heli ${name}`)
      expect(await heli('help', name)).toEqual(help)
    }
  })

  it.each([
    [['fly'], 'no command fly'],
    [['help', 'fly'], 'no command fly'],
    [['score'], 'needs one file'],
    [['score', 'no-such-file.json'], 'cannot be read'],
    [['seed', 'real'], 'seed demo'],
    [['backup'], 'needs one folder'],
    [['backup', '.'], 'is there already'],
    [['backup', 'no-such-folder/backup'], 'make it first'],
    [['restore', 'no-such-folder'], 'there is no'],
    [['import', 'people', 'x.csv'], 'import divisions FILE'],
    [['import', 'divisions', 'x.csv', '--since', 'yesterday'], '--since'],
    [['export', 'people', 'x.json'], 'export ocds FILE'],
    [['export', 'ocds'], 'export ocds FILE'],
    [['export', 'ocds', 'x.json', '--of', 'East Town'], '--of with the key'],
    [['export', 'ocds', 'package.json'], 'say --replace'],
    [['export', 'ocds', 'src', '--replace'], 'is no file'],
    [['export', 'ocds', 'no-such-folder/x.json'], 'make it first'],
    [['migrate', 'now'], 'takes no arguments'],
    [['password'], 'needs: password USERNAME'],
    [['password', ' '], 'needs: password USERNAME'],
    [['password', 'one', 'two'], 'needs: password USERNAME'],
    [['authority'], 'needs: authority KEY'],
    [['authority', 'East Town', '--again'], 'cannot be a key'],
    [['authority', 'reference', '--again'], 'cannot be a key'],
    [['authority', 'hekou', '--again', '--name', '河口'], '--again goes with the key alone'],
    [['authority', 'hekou', '--telephone', '1'], 'knows --name'],
    [['authority', 'hekou', '--name', '河口'], 'needs --area'],
    [['authority', 'hekou', '--name', '河口', '--area', '3705'], 'needs --leader'],
    [['authority', 'hekou', '--name', '河口', '--area', '3705', '--leader', '李', '--officer', ' 李'], 'are two people'],
  ])('ends with 1 and a sentence for %j', async (args, sentence) => {
    const { exit, told, said } = await heli(...args)
    expect([exit, told]).toEqual([1, ''])
    expect(said).toContain(sentence)
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('recomputes a result: 0 scored, 2 refused', async () => {
    const scored = await heli('score', 'docs/score/2017/DY2017-A01.json')
    expect(scored.exit).toBe(0)
    expect(JSON.parse(scored.told)).toHaveProperty('ranking')
    const file = join(aFolder('score'), 'odd.json')
    writeFileSync(file, '{"rubric":{},"bids":[],"sheets":[]}')
    const refused = await heli('score', file)
    expect(refused.exit).toBe(2)
    expect(JSON.parse(refused.told)).toHaveProperty('refused')
  })

  it('says every fault of the environment at once', async () => {
    vi.stubEnv('PORT', 'http')
    vi.stubEnv('DATABASE_URL', 'mysql://x')
    const { exit, said } = await heli('migrate')
    vi.unstubAllEnvs()
    expect(exit).toBe(1)
    expect(said).toMatch(/PORT must be[\s\S]*DATABASE_URL must begin/)
  })
})

describe('a data folder', () => {
  const root = aFolder('commands')
  beforeAll(async () => {
    // Filled from the tests' image of an empty database: making a cluster anew takes seconds.
    const { image } = await freshFolder(MIGRATIONS)
    const names = inOrder(MIGRATIONS).map(({ name }) => name)
    for (const name of ['data', 'elsewhere', 'doors']) {
      const folder = join(root, name, 'database')
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      await restoreImage(folder, names, image)
    }
  })
  beforeEach(() => {
    const given = {
      HELI_DATA: join(root, 'data'),
      HELI_KEYS: join(root, 'keys'),
      HELI_SEED: 'none',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
    }
    for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value)
  })
  afterAll(() => vi.unstubAllEnvs())

  const house = (): Promise<OpenHouse> => {
    const read = settings()
    if (!read.ok) throw new Error(read.error.join())
    return openHouse(read.value)
  }
  const names = async ({ pool, clock }: OpenHouse) => {
    const scope = { tenant: Tenant.parse('reference'), actor: SYSTEM, now: clock.now() }
    const rows = await look(pool, scope, (tx) =>
      tx
        .selectFrom('area')
        .select(['code', 'name', 'validFrom as from', 'validUntil as until'])
        .orderBy('code')
        .orderBy('validFrom')
        .execute(),
    )
    return rows.map(({ code, name, from, until }) => `${code} ${name} ${from}–${until ?? ''}`)
  }

  it('that is not there is not made by asking it', async () => {
    vi.stubEnv('HELI_DATA', join(root, 'nowhere'))
    const exported = ['export', 'ocds', join(root, 'none.json')]
    for (const command of [
      ['audit'],
      ['backup', join(root, 'none')],
      ['password', 'leader'],
      ['authority', 'hekou', '--again'],
      exported,
    ]) {
      const { exit, said } = await heli(...command)
      expect([exit, said]).toEqual([1, expect.stringContaining('there is no database in')])
    }
  })

  it('is migrated, and gets no demonstration unless it is one', async () => {
    expect(await heli('migrate')).toMatchObject({ exit: 0, told: expect.stringContaining('up to date') })
    expect(await heli('seed', 'demo')).toMatchObject({ exit: 1, said: expect.stringContaining('HELI_SEED is none') })
  }, 60_000)

  it('takes divisions in, twice the same and once renamed', async () => {
    const file = join(root, 'divisions.csv')
    const write = (town: string) =>
      writeFileSync(file, `level,code,name,parent\nprovince,37,山东省,\ncity,3705,东营市,37\ncounty,370521,${town},3705\n`)
    write('垦利县')
    expect(await heli('import', 'divisions', file, '--since', '2010-01-01')).toMatchObject({
      exit: 0,
      told: '3 areas added, 0 renamed, 0 as they were',
    })
    expect(await heli('import', 'divisions', file, '--since', '2010-01-01')).toMatchObject({
      told: '0 areas added, 0 renamed, 3 as they were',
    })
    write('垦利区')
    expect(await heli('import', 'divisions', file, '--since', '2016-06-08')).toMatchObject({
      told: '0 areas added, 1 renamed, 2 as they were',
    })
    const open = await house()
    expect((await names(open)).slice(2)).toEqual(['370521 垦利县 2010-01-01–2016-06-07', '370521 垦利区 2016-06-08–'])
    await open.db.close()
  }, 60_000)

  it('refuses a file of divisions as a whole, by its line', async () => {
    const file = join(root, 'odd.csv')
    writeFileSync(file, 'level,code,name,parent\nprovince,11,北京市,\ncity,1101,,11\n')
    expect(await heli('import', 'divisions', file)).toMatchObject({
      exit: 2,
      said: expect.stringContaining('missing-name, line 3'),
    })
  })

  describe('that a server holds', () => {
    let running: OpenHouse
    let door: Door
    beforeAll(async () => {
      running = await house()
      door = await openDoor(join(root, 'data', 'database'), running)
    })
    afterAll(async () => {
      door.close()
      await running.db.close()
    })

    it('is audited and backed up through it', async () => {
      const audited = await heli('audit')
      expect(audited).toMatchObject({ exit: 0, told: expect.stringContaining('nothing found') })
      expect(audited.said).toContain('asking the running server')
      const folder = join(root, 'backup')
      const saved = await heli('backup', folder)
      expect(saved).toMatchObject({ exit: 0, told: expect.stringContaining('4 rows') })
      expect(saved.said).toContain('area: 4 rows')
      expect(readFileSync(join(folder, 'rows', 'area.jsonl'), 'utf8').split('\n')).toHaveLength(5)
    })

    it('is exported through it: refused without an authority, and without anything public', async () => {
      const file = join(root, 'open.json')
      expect(await heli('export', 'ocds', file)).toMatchObject({
        exit: 2,
        told: '',
        said: expect.stringContaining('there is no authority here yet'),
      })
      const tenant = Tenant.parse('dongying')
      const row = { tenant, name: '演示单位', area: AreaCode.parse('3705'), profile: 'local-selection' } as const
      await running.db.asOwner('write', (tx) => tx.insertInto('authority').values(row).execute())
      const { exit, said } = await heli('export', 'ocds', file, '--of', 'dongying')
      expect([exit, said]).toEqual([
        2,
        expect.stringMatching(/asking the running server[\s\S]*nothing of dongying is public yet/),
      ])
      expect(existsSync(file)).toBe(false)
      await running.db.asOwner('write', (tx) => tx.deleteFrom('authority').where('tenant', '=', tenant).execute())
    })

    it('is refused to what would change it under the server, with what to do', async () => {
      mkdirSync(join(root, 'any'), { recursive: true })
      const divisions = ['import', 'divisions', join(root, 'divisions.csv')]
      for (const command of [['migrate'], divisions, ['password', 'leader'], ['authority', 'hekou', '--again']]) {
        const { exit, said } = await heli(...command)
        expect([exit, said]).toEqual([1, expect.stringMatching(/is held by process \d+.*Stop that one first/)])
      }
    })
  })

  it('has logins to which an operator makes a new one-time password, told once and alone', async () => {
    vi.stubEnv('HELI_DATA', join(root, 'doors'))
    const open = await house()
    const [person, tenant, member] = [PersonId.parse(open.newId()), Tenant.parse('dongying'), MemberId.parse(open.newId())]
    const account = await open.login.open({ username: 'leader', password: 'long forgotten', name: '李虚构' })
    await insertPerson(open.db.plain, { id: person, name: '李虚构', account })
    await insertMembership(open.db.plain, { person, tenant, member })
    await open.db.close()
    expect(await heli('password', 'nobody')).toMatchObject({ exit: 2, told: '', said: expect.stringContaining('nobody') })
    const { exit, told, said } = await heli('password', ' Leader ')
    expect([exit, told]).toEqual([0, expect.stringMatching(/^[\dA-Z]{4}(-[\dA-Z]{4}){2}$/)])
    expect(said).toContain('for Leader,')
    expect(said).not.toContain(told)
  }, 60_000)

  it('gets its first authority, whose leader comes in by an invitation that is told once; a key is taken once', async () => {
    vi.stubEnv('HELI_DATA', join(root, 'doors'))
    const named = ['authority', 'hekou', '--name', '河口区民政局（演示）', '--area', '3705', '--leader', '李虚构']
    expect(await heli(...named)).toMatchObject({ exit: 2, told: '', said: expect.stringContaining('no area 3705') })
    await heli('import', 'divisions', join(root, 'divisions.csv'), '--since', '2010-01-01')
    const made = await heli(...named, '--officer', '王虚构')
    const line = (role: string, name: string) => `${role}\t${name}\thttp://\\S+/desk/invited#([\\dA-Z-]{14})`
    expect([made.exit, made.told]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^${line('leader', '李虚构')}\n${line('officer', '王虚构')}$`)),
    ])
    expect(await heli(...named)).toMatchObject({ exit: 2, told: '', said: expect.stringContaining('hekou is taken') })
    const anew = await heli('authority', 'hekou', '--again')
    expect(anew.told).toMatch(new RegExp(`^${line('leader', '李虚构')}$`))
    expect(await heli('audit')).toMatchObject({ exit: 0, told: expect.stringContaining('nothing found') })
    const open = await house()
    const codes = [...`${made.told}\n${anew.told}`.matchAll(/#(\S+)/g)].map(([, code = '']) => code)
    const seen = []
    for (const code of codes)
      seen.push(await viewInvitation(open.db.plain, invitationMark(open.fingerprint, code), open.clock.now()))
    const to = (name: string) => ({ ok: true, value: { name, authority: '河口区民政局（演示）', username: null } })
    expect(seen).toMatchObject([{ error: { code: 'invitation-ended' } }, to('王虚构'), to('李虚构')])
    await open.db.close()
  }, 60_000)

  it('comes back elsewhere from its backup, once', async () => {
    vi.stubEnv('HELI_DATA', join(root, 'elsewhere'))
    expect(await heli('restore', join(root, 'any'))).toMatchObject({ exit: 2, said: expect.stringContaining('no backup') })
    expect(await heli('restore', join(root, 'backup'))).toMatchObject({
      exit: 0,
      told: expect.stringContaining('restored 4 rows'),
    })
    expect(await heli('audit')).toMatchObject({ exit: 0 })
    expect(await heli('restore', join(root, 'backup'))).toMatchObject({
      exit: 2,
      said: expect.stringContaining('holds data already'),
    })
  }, 60_000)
})
