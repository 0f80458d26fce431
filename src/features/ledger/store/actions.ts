import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, Scope, Tenant } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'

export interface ActionTable {
  tenant: Tenant
  id: string
  noun: string
  subject: string
  revision: number
  type: string
  version: number
  actor: MemberId
  role: string
  at: Instant
  /** Canonical JSON. */
  facts: string
}

declare module '../../../platform/db.ts' {
  interface Tables {
    action: ActionTable
  }
}

export async function insertActions(tx: Tx, actions: readonly ActionTable[]): Promise<void> {
  await tx.insertInto('action').values(actions).execute()
}

/** The life of one subject, in order. */
export const actionsOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, noun: string, subject: string) =>
  tx
    .selectFrom('action')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('noun', '=', noun)
    .where('subject', '=', subject)
    .orderBy('revision')
    .execute()

/** Every action of some kinds, in whichever lives. */
export const actionsOfTypes = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, types: readonly string[]) =>
  tx
    .selectFrom('action')
    .select(['subject', 'type', 'at', 'facts'])
    .where('tenant', '=', tenant)
    .where('type', 'in', types)
    .orderBy('id')
    .execute()

/** Every subject of a noun that the record knows. */
export async function subjectsOf(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, noun: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('action')
    .select('subject')
    .where('tenant', '=', tenant)
    .where('noun', '=', noun)
    .where('revision', '=', 1)
    .execute()
  return rows.map(({ subject }) => subject)
}

/** Every noun that the record speaks of. */
export async function recordedNouns(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>): Promise<string[]> {
  const rows = await tx.selectFrom('action').select('noun').distinct().where('tenant', '=', tenant).orderBy('noun').execute()
  return rows.map(({ noun }) => noun)
}

/** Every tenant that there is or that the record speaks of: for the audit, which may see them all. */
export async function everyTenant(tx: ReadTx): Promise<Tenant[]> {
  const recorded = await tx.selectFrom('action').select('tenant').distinct().execute()
  const known = await tx.selectFrom('authority').select('tenant').execute()
  return [...new Set([...known, ...recorded].map(({ tenant }) => tenant))].sort()
}
