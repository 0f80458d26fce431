import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { kyselyOver, type Line, type Lines, linesUnder, type Watch } from '../dialect.ts'
import type { Database } from '../open-database.ts'

type Undo = () => Promise<void>

/** A database of which one may branch off: what is done in a branch, by however many deeds, is gone once it is undone. */
export type Branching = Database & {
  /** Branches may grow out of one another; the youngest must be undone first. Meanwhile everything is asked of its one session. */
  branch(): Promise<Undo>
  /** What many files begin with: played by the first that asks, kept for as long as the database is, and left as it is by all. */
  stage<T>(name: string, play: () => Promise<T>): Promise<T>
}

/** The same database, pool and sessions, through lines that lead into the youngest branch while there is one. */
export function branching(db: Database, watch?: Watch): Branching {
  const growing: Lines[] = [linesUnder(db.pool)]
  const youngest = () => growing.at(-1) ?? linesUnder(db.pool)
  const lent = new WeakMap<Line, Lines>()
  const stages = new Map<string, Promise<unknown>>()
  const lines: Lines = {
    async take() {
      const from = youngest()
      const line = await from.take()
      lent.set(line, from)
      return line
    },
    give: (line, broken) => lent.get(line)?.give(line, broken),
    close: () => db.close(),
  }
  return {
    ...db,
    pool: kyselyOver(lines, watch),
    plain: kyselyOver(lines, watch),
    asOwner(mode, body) {
      if (growing.length > 1) throw new Error('branch: the owner has a session of their own, which sees nothing of a branch')
      return db.asOwner(mode, body)
    },
    stage<T>(name: string, play: () => Promise<T>) {
      if (growing.length > 1) throw new Error('branch: a stage that is played in a branch would be undone with it')
      const known = stages.get(name) ?? play()
      stages.set(name, known)
      return known as Promise<T>
    },
    async branch() {
      const { grown, undo } = await branchOff(youngest())
      growing.push(grown)
      return async () => {
        if (youngest() !== grown) throw new Error('branch: another grew out of it, which must be undone first')
        growing.pop()
        await undo()
      }
    },
  }
}

/** Undoes after every test of this block what the test did. */
export function undoneAfterEach(db: () => Branching): void {
  let undo: Undo
  beforeEach(async () => {
    undo = await db().branch()
  })
  afterEach(() => undo())
}

/** Plays what the tests of this block begin with, once, and undoes it after the last of them. */
export function beginningWith(db: () => Branching, play: () => Promise<void>): void {
  let undo: Undo | undefined
  beforeAll(async () => {
    undo = await db().branch()
    await play()
  })
  afterAll(() => undo?.())
}

/** Takes one session, opens a transaction in it and lends it to one caller after another, in the order they asked. */
async function branchOff(under: Lines): Promise<{ grown: Lines; undo: Undo }> {
  const trunk = await under.take()
  await trunk.run('begin', [])
  const ends = new WeakMap<Line, () => void>()
  let last: Promise<void> = Promise.resolve()
  let isOver = false
  const left: Left = { end: '' }

  const grown: Lines = {
    async take() {
      const before = last
      let end = () => {}
      last = new Promise((resolve) => {
        end = resolve
      })
      await before
      const line = deedByDeed((sql, parameters) => {
        if (isOver) throw new Error('branch: asked after it was undone')
        return trunk.run(sql, parameters)
      }, left)
      ends.set(line, end)
      return line
    },
    give: (line) => ends.get(line)?.(),
    close: async () => {},
  }
  const undo = async () => {
    isOver = true
    let broken = false
    // Its last savepoint has the name of the one to go back to, where this branch grew out of another.
    if (left.end !== '') await trunk.run('release savepoint deed', []).catch(() => {})
    await trunk.run('rollback', []).catch(() => (broken = true))
    under.give(trunk, broken)
  }
  return { grown, undo }
}

/** A commit ends what was set for the transaction alone; the end of a savepoint does not. */
const KEEP = `release savepoint deed; set local role heli_app; set local heli.tenant = ''; set local heli.actor = ''; set local heli.day = ''`
const UNDO = 'rollback to savepoint deed; release savepoint deed'

/** What ends the last deed of a branch, and is sent with what begins the next: one question less for each. */
type Left = { end: string }

/** Every transaction becomes a savepoint, and so does a statement alone: where it fails, it must take nothing else with it. */
function deedByDeed(run: Line['run'], left: Left): Line {
  let within = false
  const begin = (sql: string) => {
    const ended = left.end
    left.end = ''
    return run(ended + sql, [])
  }
  const alone: Line['run'] = async (sql, parameters) => {
    await begin('savepoint deed')
    try {
      const answer = await run(sql, parameters)
      await run('release savepoint deed', [])
      return answer
    } catch (thrown) {
      await run(UNDO, [])
      throw thrown
    }
  }
  return {
    async run(sql, parameters) {
      if (/^begin\b/.test(sql)) {
        within = true
        // How isolated it is and whether it may write is settled by the transaction that it is now a part of.
        return begin(sql.replace(/^begin[^;]*/, 'savepoint deed'))
      }
      if (sql !== 'commit' && sql !== 'rollback') return within ? run(sql, parameters) : alone(sql, parameters)
      // A statement that fails alone is followed by a rollback, in case its text had begun something.
      if (!within) return { rows: [], affected: undefined }
      within = false
      if (sql === 'rollback') return run(UNDO, [])
      left.end = `${KEEP}; `
      return { rows: [], affected: undefined }
    },
  }
}
