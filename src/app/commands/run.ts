// Before every schema: one that is made earlier cannot be named in the description of the routes.
import '@hono/zod-openapi'
import { PROGRAM } from '../program.ts'
import { audit } from './audit.ts'
import { authority } from './authority.ts'
import { backup } from './backup.ts'
import { type Command, exit, type Exit, type Terminal } from './command.ts'
import { sentenceFor } from './faults.ts'
import { exportData } from './export.ts'
import { generate } from './generate.ts'
import { image } from './image.ts'
import { importData } from './import.ts'
import { migrate } from './migrate.ts'
import { password } from './password.ts'
import { restore } from './restore.ts'
import { score } from './score.ts'
import { secondFactor } from './second-factor.ts'
import { seed } from './seed.ts'
import { serve } from './serve.ts'

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', serve],
  ['migrate', migrate],
  ['seed', seed],
  ['import', importData],
  ['authority', authority],
  ['export', exportData],
  ['backup', backup],
  ['restore', restore],
  ['audit', audit],
  ['score', score],
  ['password', password],
  ['second-factor', secondFactor],
])

/** For those who build the program: not in the list. */
const INTERNAL: ReadonlyMap<string, Command> = new Map([
  ['image', image],
  ['generate', generate],
])

const HELP = new Set(['help', '--help', '-h'])

/** Runs one command line. Whatever fails is one sentence and an exit code. */
export async function run([name = 'help', ...args]: readonly string[], terminal: Terminal): Promise<Exit> {
  if (HELP.has(name)) return help(args[0], terminal)
  const command = find(name)
  if (command === undefined) {
    terminal.say(`heli: there is no command ${name}. See: heli help`)
    return exit.notDone
  }
  if (args.some((arg) => HELP.has(arg) && arg !== 'help')) return help(name, terminal)
  try {
    return await command.run(args, terminal)
  } catch (thrown) {
    terminal.say(`heli ${name}: ${sentenceFor(thrown)}.`)
    return exit.notDone
  }
}

const find = (name: string) => COMMANDS.get(name) ?? INTERNAL.get(name)

function help(name: string | undefined, terminal: Terminal): Exit {
  const command = name === undefined ? undefined : find(name)
  if (name !== undefined && command === undefined) {
    terminal.say(`heli: there is no command ${name}. See: heli help`)
    return exit.notDone
  }
  terminal.tell(command?.help ?? list())
  return exit.done
}

const list = (): string =>
  [
    `Heli 合力 ${PROGRAM}`,
    '',
    '  npm run -s heli -- COMMAND',
    '',
    ...[...COMMANDS].map(([name, { does }]) => `  ${name.padEnd(13)} ${does}`),
    '',
    'heli COMMAND --help says more. A command ends with 0 when it is done, 1 when it is not, 2 when what it was given is refused.',
  ].join('\n')
