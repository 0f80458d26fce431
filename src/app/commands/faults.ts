import { CodedError, codeOf } from '../../platform/coded-error.ts'

type Facts = Readonly<Record<string, unknown>>

/** What a refusal to start means to whoever runs the machine, and what to do about it. */
const FAULTS: Readonly<Record<string, (facts: Facts) => string>> = {
  'database-in-use': ({ folder, pid }) =>
    `the data folder ${String(folder)} is held by process ${String(pid)}, most likely a running Heli. Stop that one first (backup and audit work while it runs)`,
  'database-does-not-open': ({ folder, version }) =>
    `the database in ${String(folder)} does not open (made by version ${String(version)}). Restore a backup into a new folder`,
  'database-closed': () => 'the database was closed meanwhile',
  'worker-not-built': () => 'the program is not built. Run: npm run build',
  'database-user-too-strong': ({ user }) =>
    `DATABASE_URL names the user ${String(user)}, whom row-level security does not bind. Give the run user there, and the owner in DATABASE_OWNER_URL`,
  'database-user-not-heli-app': ({ user }) => `the user ${String(user)} of DATABASE_URL must be a member of the role heli_app`,
  'database-not-durable': () => 'the database server does not sync to disk (fsync is off)',
  'database-too-old': () => 'the database server is older than PostgreSQL 15',
  'schema-older': () => 'the database needs migrating. Run: heli migrate, with DATABASE_OWNER_URL set',
  'schema-newer': () => 'the database belongs to a newer Heli. Use that version, or restore into a fresh database',
  'owner-needed': () => 'this command sees every row, sealed ones too, and needs the owner of the schema: set DATABASE_OWNER_URL',
  'server-went-away': () => 'the running server ended before it had answered',
  ECONNREFUSED: () => 'nothing listens at the address of DATABASE_URL',
  ENOTFOUND: () => 'the host of DATABASE_URL is not known',
  EACCES: () => 'a file or folder may not be read or written by this user',
  ENOSPC: () => 'the disk is full',
  '28P01': () => 'the database server refuses the password of DATABASE_URL',
  '3D000': () => 'the database server has no database of that name',
}

/** One sentence for any failure; never a stack, and never the values that a statement's message may quote. */
export function sentenceFor(thrown: unknown): string {
  const code = codeOf(thrown)
  const known = code !== undefined && Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined
  if (known !== undefined) return known(thrown instanceof CodedError ? thrown.facts : {})
  if (code !== undefined) return `it did not work (${code})`
  return `it did not work: ${thrown instanceof Error ? thrown.message.split('\n')[0]?.slice(0, 200) : 'unknown fault'}`
}
