import { tenantsOf } from '../../features/identity/store/people.ts'
import { seedDemo } from '../demo/seed.ts'
import { type Command, exit, misused } from './command.ts'
import { inHouse, withSettings } from './house.ts'

export const seed: Command = {
  does: 'fill an empty database with the demonstration',
  help: `Fills an empty embedded database with the demonstration of 2017: invented people, organisations and projects.

  heli seed demo

A new data folder has it already where HELI_SEED is demo. A folder with data in it is left as it is; a PostgreSQL server never
gets the demonstration.`,
  async run(args, terminal) {
    if (args.join(' ') !== 'demo') return misused(terminal, 'seed', 'knows only: seed demo')
    return withSettings(terminal, async (given) => {
      if (given.seed !== 'demo') {
        terminal.say(
          'heli seed: HELI_SEED is none here (it always is with DATABASE_URL). The demonstration needs the embedded database',
        )
        return exit.notDone
      }
      return inHouse(given, async (house) => {
        if ((await tenantsOf(house.db.plain)).length > 0) {
          terminal.tell('there is data already; nothing was changed')
          return exit.done
        }
        terminal.say('settling the demonstration')
        await seedDemo(house)
        terminal.tell('the demonstration is there')
        return exit.done
      })
    })
  },
}
