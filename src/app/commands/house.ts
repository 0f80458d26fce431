import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError } from '../../platform/coded-error.ts'
import { clusterOf } from '../../platform/pglite/folder.ts'
import { type Settings, settings } from '../../platform/settings.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { knock } from './knock.ts'
import { exit, type Exit, type Terminal } from './command.ts'

/** Runs with the settings of the environment, or says what is wrong with them. */
export async function withSettings(terminal: Terminal, body: (settings: Settings) => Promise<Exit>): Promise<Exit> {
  const read = settings()
  if (read.ok) return body(read.value)
  for (const fault of read.error) terminal.say(`heli: ${fault}`)
  return exit.notDone
}

/** Opens the house, closes it whatever happens. */
export async function inHouse(given: Settings, body: (house: OpenHouse) => Promise<Exit>): Promise<Exit> {
  const house = await openHouse(given)
  try {
    return await body(house)
  } finally {
    await house.db.close()
  }
}

export const folderOf = ({ data }: Settings): string => join(data, 'database')

/** Whether there is anything to read yet: a command that reads must not make an empty database by asking for one. */
export const isThere = (given: Settings): boolean => given.database.kind === 'server' || existsSync(clusterOf(folderOf(given)))

/**
 * Does a deed here, or asks the server to do it that holds the data folder. `there` reads what the server answers; its
 * progress is said as if it were ours.
 */
export async function hereOrThere(
  given: Settings,
  terminal: Terminal,
  deed: { here: (house: OpenHouse) => Promise<Exit>; there: { name: string; body: unknown; read: (answer: unknown) => Exit } },
): Promise<Exit> {
  if (!isThere(given)) {
    terminal.say(`heli: there is no database in ${given.data}. HELI_DATA names the folder`)
    return exit.notDone
  }
  try {
    return await inHouse(given, deed.here)
  } catch (thrown) {
    const server = thrown instanceof CodedError && thrown.code === 'database-in-use' ? thrown.facts['server'] : undefined
    if (typeof server !== 'string') throw thrown
    terminal.say('asking the running server')
    return deed.there.read(await knock(server, deed.there.name, deed.there.body, terminal.say))
  }
}

/** Where the demonstration's clock stands, as the data folder remembers it. */
export const clockFileOf = ({ data }: Settings): string => join(data, 'demonstration-clock')
export const standingClock = (given: Settings): string | null =>
  existsSync(clockFileOf(given)) ? readFileSync(clockFileOf(given), 'utf8').trim() : null
