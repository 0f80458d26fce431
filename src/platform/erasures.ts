import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../kernel/civil.ts'
import { NeedId, RelationId, Tenant } from '../kernel/ids.ts'

/** Of what somebody's data were erased and when: the contact of a need, or what was told of a relation; nothing of what was there. */
export const Erased = z.union([
  z.strictObject({ tenant: Tenant, need: NeedId, at: Instant }),
  z.strictObject({ tenant: Tenant, relation: RelationId, at: Instant }),
])
export type Erased = z.infer<typeof Erased>

export type Erasures = {
  /** Is on the disk to stay when it answers: ask before the erasure is committed, so that none is ever missing. */
  note(erased: Erased): Promise<void>
  /** All that was noted. What is no whole line was being written when the machine stopped, before its erasure was committed. */
  all(): Promise<Erased[]>
}

/**
 * A list that only grows, kept beside the keys and not in the database: a backup that was taken before an erasure holds the contact
 * still, and who restores it must be able to erase it again.
 */
export function erasuresIn(folder: string): Erasures {
  const path = join(folder, 'erased-contacts.jsonl')
  return {
    async note(erased) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(path, 'a', 0o600)
      try {
        // A line feed before as well: the line before it may be torn.
        await file.write(`\n${JSON.stringify(Erased.parse(erased))}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    async all() {
      const text = await readFile(path, 'utf8').catch(ifMissing)
      return text.split('\n').flatMap((line) => {
        const read = Erased.safeParse(parsed(line))
        return read.success ? [read.data] : []
      })
    },
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function ifMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
  throw error
}
