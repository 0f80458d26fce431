import { readFileSync } from 'node:fs'
import { scoreText } from '../../lib/rubric/text.ts'
import { type Command, misused } from './command.ts'

export const score: Command = {
  does: 'recompute a result from a score file',
  help: `Computes a result from a score file: rubric, bids, jurors' sheets. Anybody can do an award's sums again. Needs no database.

  heli score FILE

  heli score docs/score/2017/DY2017-A01.json

Prints the ranking with its trace as JSON, keys sorted. Ends with 1 where the file cannot be read, with 2 where its content is
refused: then the JSON says what and where. The form of a file is described in docs/score.`,
  async run(args, terminal) {
    const [file, ...more] = args
    if (file === undefined || more.length > 0) return misused(terminal, 'score', 'needs one file')
    const text = textOf(file)
    if (text === undefined) return misused(terminal, 'score', `${file} cannot be read`)
    const { exit, output } = scoreText(text)
    terminal.tell(output)
    return exit
  },
}

export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
