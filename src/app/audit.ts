import { createHash } from 'node:crypto'
import type { Did, Finding } from '../features/ledger/service/audit.ts'
import { everyTenant, recordedNouns } from '../features/ledger/store/actions.ts'
import type { Tenant } from '../kernel/ids.ts'
import { catalogueOf } from '../platform/catalogue.ts'
import type { Files } from '../platform/files.ts'
import type { Database } from '../platform/open-database.ts'
import { filesNamed } from '../platform/rows.ts'
import { type Beside, besideInWords } from './audit/beside.ts'
import { CHECKS } from './audit/coverage.ts'
import { type About, type Entitlement, entitlementIn } from './audit/entitled.ts'
import { NOUNS } from './nouns.ts'

export type AuditReport = {
  readonly nouns: readonly { readonly noun: string; readonly subjects: number; readonly findings: number }[]
  readonly files: number
  /** What the record does not bear out: where, never what is written there. */
  readonly findings: readonly string[]
}

type Say = (line: string) => void
type Tools = { readonly db: Pick<Database, 'asOwner'>; readonly files: Files }

/**
 * Replays every subject of every authority from its actions and compares it column by column with its row; asks of each action
 * whether its role might do it then and its actor held that post; looks that no action speaks of a noun nobody replays; compares what
 * is kept beside the record with what the actions commit to; and reads every file that a row names against its hash. Sees sealed
 * bids and shows none.
 */
export async function auditAll({ db, files }: Tools, say: Say): Promise<AuditReport> {
  const tenants = await db.asOwner('read', everyTenant)
  const { nouns, findings: lost } = await auditLives(db, tenants, say)
  const findings = [...(await unknownNouns(db, tenants)), ...lost, ...(await auditBeside(db, tenants, say))]
  const named = await db.asOwner('read', async (tx) => filesNamed(tx, await catalogueOf(tx)))
  for (const [sha256, tables] of named) {
    const fault = await faultOf(files, sha256)
    if (fault !== undefined) findings.push(`file ${sha256} (named in ${tables.join(', ')}): ${fault}`)
  }
  say(`files: ${named.size} read`)
  return { nouns, files: named.size, findings }
}

async function auditLives(
  db: Tools['db'],
  tenants: readonly Tenant[],
  say: Say,
): Promise<Pick<AuditReport, 'nouns' | 'findings'>> {
  const nouns: AuditReport['nouns'][number][] = []
  const findings: string[] = []
  const entitled = new Map<Tenant, Entitlement>()
  for (const tenant of tenants) entitled.set(tenant, await db.asOwner('read', (tx) => entitlementIn(tx, tenant)))
  for (const { noun, check } of NOUNS) {
    let subjects = 0
    const found: string[] = []
    // A transaction each: on the embedded database requests wait for it.
    for (const [tenant, entitlement] of entitled) {
      const seen = (differing: readonly Finding[]) => {
        subjects += 1
        found.push(...differing.map(inWords))
      }
      const did = (deed: Did<About>) => {
        const code = entitlement(deed)
        if (code !== undefined) found.push(besideInWords({ code, of: noun, subject: deed.subject, deed: deed.type }))
      }
      await db.asOwner('read', (tx) => check(tx, tenant, seen, did))
    }
    nouns.push({ noun, subjects, findings: found.length })
    findings.push(...found)
    say(`${noun}: ${subjects} replayed${found.length === 0 ? '' : `, ${found.length} findings`}`)
  }
  return { nouns, findings }
}

async function auditBeside(db: Tools['db'], tenants: readonly Tenant[], say: Say): Promise<string[]> {
  const findings: string[] = []
  for (const check of CHECKS) {
    const found: Beside[] = []
    let seen = 0
    for (const tenant of tenants) {
      seen += await db.asOwner('read', (tx) =>
        check.run(tx, tenant, (code, of, subject) => {
          found.push({ code, of, subject })
        }),
      )
    }
    findings.push(...found.map(besideInWords))
    say(`${check.of}: ${seen} compared${found.length === 0 ? '' : `, ${found.length} findings`}`)
  }
  return findings
}

async function unknownNouns(db: Tools['db'], tenants: readonly Tenant[]): Promise<string[]> {
  const known = new Set(NOUNS.map(({ noun }) => noun))
  const findings: string[] = []
  for (const tenant of tenants) {
    const nouns = await db.asOwner('read', (tx) => recordedNouns(tx, { tenant }))
    findings.push(...nouns.filter((noun) => !known.has(noun)).map((noun) => `${noun}: actions of a noun that nobody replays`))
  }
  return findings
}

const inWords = ({ noun, subject, column, replayed }: Finding): string => {
  const what = column === '*' ? (replayed === 'begun' ? 'its row is missing' : 'cannot be replayed') : `${column} differs`
  return `${noun} ${subject}: ${what}`
}

/** What is wrong with a kept file, if anything. */
export async function faultOf(files: Files, sha256: string): Promise<'missing' | 'damaged' | undefined> {
  const opened = await files.open(sha256)
  if (!opened.ok) return 'missing'
  const hash = createHash('sha256')
  for await (const part of opened.value.stream) hash.update(part)
  return hash.digest('hex') === sha256 ? undefined : 'damaged'
}
