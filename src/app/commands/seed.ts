import { writeFileSync } from 'node:fs'
import { tenantsOf } from '../../features/identity/store/people.ts'
import { placeDemoFiles } from '../demo/seal-page.ts'
import { seedDemo, seedYear } from '../demo/seed.ts'
import { YEAR_ENDS } from '../demo/time.ts'
import type { OpenHouse } from '../open-house.ts'
import type { Settings } from '../../platform/settings.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { clockFileOf, inHouse, withSettings } from './house.ts'

export const seed: Command = {
  does: 'fill an empty database with the demonstration, or with the whole year of 2017',
  help: `Fills an empty embedded database with invented people, organisations and projects of 2017.

  heli seed demo        the demonstration: eight projects at different points of their lives, on 20 June
  heli seed year-2017   the year as it was: each of the eight projects to its published contract, on 26 July

A new data folder has the demonstration already where HELI_SEED is demo: for the year name another in HELI_DATA. A folder with
data in it is left as it is; a PostgreSQL server never gets either.`,
  async run(args, terminal) {
    const [play] = args
    if (args.length !== 1 || (play !== 'demo' && play !== 'year-2017'))
      return misused(terminal, 'seed', 'knows only: seed demo, seed year-2017')
    return withSettings(terminal, async (given) => {
      if (given.seed !== 'demo') {
        terminal.say(
          'heli seed: HELI_SEED is none here (it always is with DATABASE_URL). The demonstration needs the embedded database',
        )
        return exit.notDone
      }
      // Opened as it is by default a new folder would have the demonstration at once.
      return inHouse(play === 'demo' ? given : { ...given, seed: 'none' }, (house) => PLAYS[play](house, terminal, given))
    })
  },
}

type Playing = (house: OpenHouse, terminal: Terminal, given: Settings) => Promise<Exit>

const isEmpty = async ({ db }: OpenHouse, terminal: Terminal): Promise<boolean> => {
  const empty = (await tenantsOf(db.plain)).length === 0
  if (!empty) terminal.tell('there is data already; nothing was changed')
  return empty
}

const PLAYS: Readonly<Record<'demo' | 'year-2017', Playing>> = {
  async demo(house, terminal) {
    if (!(await isEmpty(house, terminal))) return exit.done
    terminal.say('settling the demonstration')
    await seedDemo(house)
    terminal.tell('the demonstration is there')
    return exit.done
  },
  async 'year-2017'(house, terminal, given) {
    if (!(await isEmpty(house, terminal))) return exit.done
    terminal.say('playing the year of 2017')
    await placeDemoFiles(house.files)
    await seedYear(house)
    writeFileSync(clockFileOf(given), `${YEAR_ENDS}\n`, { mode: 0o600 })
    terminal.tell('the year of 2017 is there; its clock stands at 26 July 2017, 18:00')
    return exit.done
  },
}
