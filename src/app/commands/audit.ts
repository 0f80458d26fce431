import { type AuditReport, auditAll } from '../audit.ts'
import { COMPARED, NOT_COMPARED } from '../audit/coverage.ts'
import { type Command, exit, type Exit, misused, type Terminal } from './command.ts'
import { hereOrThere, withSettings } from './house.ts'

const listed = (tables: Readonly<Record<string, string>>): string =>
  Object.entries(tables)
    .map(([table, what]) => `  ${table}: ${what}`)
    .join('\n')

export const audit: Command = {
  does: 'replay the record and compare it with what is kept',
  help: `Replays every need, project, bid, sheet and contract from its recorded actions, compares it column by column with what the
tables hold, asks of each deed whether its role might do it in the state before it and its actor held that post, computes every
score and award again, compares what is kept beside them with what the actions commit to, and reads every file against its hash.
Sees sealed bids and shows no content. The server may go on running.

  heli audit

With PostgreSQL set DATABASE_OWNER_URL. Ends with 0 where the record bears everything out, with 2 where it does not: then each
finding is a line that names the noun or table, the id, and the column or what is wrong.

Compared, table by table:
${listed(COMPARED)}

Not compared:
${listed(NOT_COMPARED)}

An audit proves that all of this is one whole under the rules of this version. That nobody rewrote all of it together, or took an
objection away with everything it left, only a chain whose end is kept elsewhere can prove: keep backups and printed papers apart.`,
  async run(args, terminal) {
    if (args.length > 0) return misused(terminal, 'audit', 'takes no arguments')
    return withSettings(terminal, (given) =>
      hereOrThere(given, terminal, {
        here: async ({ db, files }) => told(terminal, await auditAll({ db, files }, terminal.say)),
        there: { name: 'audit', body: {}, read: (answer) => told(terminal, answer as AuditReport) },
      }),
    )
  },
}

function told(terminal: Terminal, { nouns, files, findings }: AuditReport): Exit {
  for (const finding of findings) terminal.tell(finding)
  const subjects = nouns.reduce((sum, { subjects: some }) => sum + some, 0)
  const verdict = findings.length === 0 ? 'nothing found' : `${findings.length} findings`
  terminal.tell(`${subjects} lives replayed, ${files} files read: ${verdict}`)
  return findings.length === 0 ? exit.done : exit.refused
}
