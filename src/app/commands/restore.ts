import { existsSync, writeFileSync } from 'node:fs'
import { erasuresIn } from '../../platform/erasures.ts'
import { diskFiles } from '../../platform/files/disk-files.ts'
import type { Migration } from '../../platform/migration.ts'
import { openDatabase } from '../../platform/open-database.ts'
import type { Settings } from '../../platform/settings.ts'
import { restore as restoreBackup, type RestoreRefusal } from '../backup/restore.ts'
import { type Command, exit, misused } from './command.ts'
import { clockFileOf, folderOf, withSettings } from './house.ts'

const WORDS: Readonly<Record<RestoreRefusal['code'], string>> = {
  'no-backup': 'this is no backup, or of a form that this Heli does not know',
  'backup-of-a-newer-program': 'the backup was made by a newer Heli; restore it with that version',
  'database-not-empty': 'the database holds data already; restore only into an empty one. Rows were found in',
  'no-such-table': 'the backup holds a table that this schema does not know:',
  'backup-damaged': 'the backup is damaged; nothing was restored. Look at',
}

export const restore: Command = {
  does: 'bring a backup into an empty database',
  help: `Brings a backup into an empty database, embedded or PostgreSQL, whichever it was made on. Every table and file is compared with
its hash in the manifest, and the rows are read back. A backup of an older Heli is brought up to this one.

  heli restore FOLDER

  HELI_DATA=/srv/new heli restore /backups/2017-06-09

With PostgreSQL set DATABASE_OWNER_URL. Files go to HELI_DATA. The folder of keys is not part of a backup: copy it back by itself,
or everybody logs in anew and one-time codes are set up again. Copy it back first: HELI_KEYS lists the contacts that were erased, and
those erased after the backup was taken are erased again. Ends with 2 where the backup or the database is refused.`,
  async run(args, terminal) {
    const [folder, ...more] = args
    if (folder === undefined || more.length > 0) return misused(terminal, 'restore', 'needs the folder of one backup')
    if (!existsSync(folder)) return misused(terminal, 'restore', `there is no ${folder}`)
    return withSettings(terminal, async (given) => {
      const open = (migrations: readonly Migration[]) => openBare(given, migrations)
      const tools = { open, files: diskFiles(given.data), erased: await erasuresIn(given.keys).all() }
      const restored = await restoreBackup(tools, folder, terminal.say)
      if (!restored.ok) {
        terminal.say(`heli restore: ${WORDS[restored.error.code]}${'where' in restored.error ? ` ${restored.error.where}` : ''}`)
        return exit.refused
      }
      const { clock, tables } = restored.value
      if (clock !== null && given.seed === 'demo') writeFileSync(clockFileOf(given), `${clock}\n`)
      terminal.tell(`restored ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables`)
      return exit.done
    })
  },
}

/** Without the image, which is seeded. */
const openBare = (given: Settings, migrations: readonly Migration[]) =>
  given.database.kind === 'embedded'
    ? openDatabase({ kind: 'pglite', folder: folderOf(given) }, migrations)
    : openDatabase(
        {
          kind: 'postgres',
          url: given.database.url,
          ...(given.database.ownerUrl === undefined ? {} : { ownerUrl: given.database.ownerUrl }),
        },
        migrations,
      )
