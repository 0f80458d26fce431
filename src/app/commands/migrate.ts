import { inOrder } from '../../platform/migrate.ts'
import { MIGRATIONS } from '../migrations.ts'
import { type Command, exit, misused } from './command.ts'
import { inHouse, withSettings } from './house.ts'

export const migrate: Command = {
  does: 'bring the database up to this program',
  help: `Brings the tables of the database up to this program. Does nothing where they are already.

  heli migrate

With a PostgreSQL server set DATABASE_OWNER_URL as well: only the owner of the schema may change tables. A database that a
newer Heli has migrated is refused.`,
  async run(args, terminal) {
    if (args.length > 0) return misused(terminal, 'migrate', 'takes no arguments')
    return withSettings(terminal, (given) =>
      inHouse(given, async () => {
        terminal.tell(`the schema is up to date: ${inOrder(MIGRATIONS).length} steps`)
        return exit.done
      }),
    )
  },
}
