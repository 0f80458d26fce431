import { systemChance } from '../../platform/chance.ts'
import { newId } from '../../platform/ids.ts'
import { makeImage } from '../../platform/image.ts'
import { openLogin } from '../../platform/session.ts'
import { seedDemo } from '../demo/seed.ts'
import { MIGRATIONS } from '../migrations.ts'
import { CLIENT_HEADER, IMAGE } from '../open-house.ts'
import { type Command, exit, misused } from './command.ts'

export const image: Command = {
  does: 'write the migrated, seeded database that new data folders begin with',
  help: `Writes the image of a migrated database with the demonstration in it, beside the program. The build calls it; a new data
folder then starts in a second.

  heli image`,
  async run(args, terminal) {
    if (args.length > 0) return misused(terminal, 'image', 'takes no arguments')
    // The secret signs cookies and nothing that is kept: the image opens no session.
    const secret = Buffer.from(systemChance.randomBytes(32)).toString('hex')
    await makeImage(
      MIGRATIONS,
      (db) =>
        seedDemo({
          db,
          newId,
          login: openLogin({ db: db.plain, secret, origins: [], secure: false, clientHeader: CLIENT_HEADER }),
        }),
      IMAGE,
    )
    return exit.done
  },
}
