import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Instant } from '../../kernel/civil.ts'
import { Manifest } from '../backup/manifest.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { hereOrThere, standingClock, withSettings } from './house.ts'

export const backup: Command = {
  does: 'copy rows and files of one moment into a new folder',
  help: `Copies everything into a new folder: the rows of one moment, each table as JSON lines in the order of its key, the files that
rows name, and a manifest with counts and hashes. The server may go on running.

  heli backup FOLDER

  heli backup /backups/2017-06-09

With PostgreSQL set DATABASE_OWNER_URL: a backup holds sealed bids too, so guard it like the database itself. Log-in sessions
and the folder of keys are not in it: copy HELI_KEYS by itself and keep it elsewhere. Ends with 2 where files that rows name are
missing or damaged; the backup is kept and its manifest lists them.`,
  async run(args, terminal) {
    const [folder, ...more] = args
    if (folder === undefined || more.length > 0) return misused(terminal, 'backup', 'needs one folder to write')
    if (existsSync(folder)) return misused(terminal, 'backup', `${folder} is there already; name a new folder`)
    const to = resolve(folder)
    if (!isFolder(dirname(to))) return misused(terminal, 'backup', `${dirname(to)} is no folder; make it first`)
    return withSettings(terminal, (given) => {
      const clock = standingClock(given)
      return hereOrThere(given, terminal, {
        here: async ({ db, files }) =>
          told(
            terminal,
            folder,
            await writeBackup({ db, files, clock: clock === null ? null : Instant.parse(clock) }, to, terminal.say),
          ),
        there: { name: 'backup', body: { to }, read: (answer) => told(terminal, folder, Manifest.parse(answer)) },
      })
    })
  },
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function told(terminal: Terminal, folder: string, { tables, files, missing }: Manifest): Exit {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.tell(`${folder}: ${rows} rows of ${tables.length} tables, ${files.length} files`)
  for (const sha256 of missing) terminal.say(`missing or damaged: file ${sha256}`)
  return missing.length === 0 ? exit.done : exit.refused
}
