import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../../kernel/civil.ts'
import { Sha256 } from '../../kernel/stored-file.ts'

/** What a backup says of itself. Its rows lie in `rows/TABLE.jsonl`, its files in `files/` by their hash. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  program: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/), rows: z.int().min(0), sha256: Sha256 })),
  files: z.array(Sha256),
  /** Named by rows, and already gone or damaged when the backup was made. */
  missing: z.array(Sha256),
  /** Where the demonstration's clock stood. */
  clock: Instant.nullable(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFile = (folder: string) => join(folder, 'manifest.json')
export const rowsFile = (folder: string, table: string) => join(folder, 'rows', `${table}.jsonl`)
export const keptFile = (folder: string, sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256)

/** Undefined where there is no manifest that this program can read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(readFileSync(manifestFile(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Sessions, tries and half-done log-ins end with the machine they were made on. Job queues fill themselves again. */
const LEFT_OUT = new Set(['login.session', 'login.verification', 'login.rate_limit', 'login.wrong_try'])
export const isBackedUp = ({ name }: { readonly name: string }): boolean => !LEFT_OUT.has(name)
