import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Tenant } from '../../kernel/ids.ts'
import { Exported, exportOcds } from '../export-ocds.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { hereOrThere, withSettings } from './house.ts'

export const exportData: Command = {
  does: 'write what is public as open data',
  help: `Writes everything that is public of an authority's purchases into one file: an OCDS 1.1 release package with the extensions
for bids and lots. It holds what a visitor of the public pages may see and nothing else. The server may go on running.

  heli export ocds FILE [--of AUTHORITY] [--replace]

  heli export ocds /srv/open/2017.json

--of names the authority by its key, where the house has several. A file that is there stays, unless --replace is said; then it is
replaced at once when the new one is whole. HELI_ORIGIN is the address in its links, HELI_OCID_PREFIX begins its ids, HELI_DATA_LICENCE
is its licence: docs/ocds.md. Ends with 2 where nothing is public yet, or no such authority is there.`,
  async run(args, terminal) {
    const asked = askedIn(args)
    if (typeof asked === 'string') return misused(terminal, 'export', asked)
    const { file, of, replace } = asked
    const to = resolve(file)
    if (existsSync(to) && !replace) return misused(terminal, 'export', `${file} is there already; say --replace to replace it`)
    if (existsSync(to) && !statSync(to).isFile()) return misused(terminal, 'export', `${file} is no file`)
    if (!existsSync(dirname(to))) return misused(terminal, 'export', `${dirname(to)} is no folder; make it first`)
    return withSettings(terminal, (given) =>
      hereOrThere(given, terminal, {
        here: async (house) => told(terminal, file, await exportOcds(house, { to, of }, terminal.say)),
        there: { name: 'export-ocds', body: { to, of }, read: (answer) => told(terminal, file, Exported.parse(answer)) },
      }),
    )
  },
}

type Asked = { readonly file: string; readonly of: Tenant | null; readonly replace: boolean }

/** The command line taken apart, or what is wrong with it. */
function askedIn([what, file, ...more]: readonly string[]): Asked | string {
  if (what !== 'ocds' || file === undefined || file.startsWith('--')) return 'needs: export ocds FILE'
  const rest = [...more]
  let [of, replace]: [Tenant | null, boolean] = [null, false]
  while (rest.length > 0) {
    const flag = rest.shift()
    const named = flag === '--of' ? Tenant.safeParse(rest.shift()) : undefined
    if (named?.success === true) of = named.data
    else if (flag === '--replace') replace = true
    else return 'knows besides only --of with the key of an authority, and --replace'
  }
  return { file, of, replace }
}

function told(terminal: Terminal, file: string, exported: Exported): Exit {
  switch (exported.outcome) {
    case 'written':
      terminal.tell(`${file}: ${exported.releases} releases of ${exported.of}`)
      return exit.done
    case 'nothing-public':
      terminal.say(`heli export: nothing of ${exported.of} is public yet; no file was written`)
      return exit.refused
    case 'which-authority':
      terminal.say(
        exported.known.length === 0
          ? 'heli export: there is no authority here yet'
          : `heli export: name one of these authorities with --of: ${exported.known.join(', ')}`,
      )
      return exit.refused
  }
}
