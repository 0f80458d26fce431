import { sql } from 'kysely'
import { canonical } from '../../../../kernel/canonical.ts'
import type { Schema } from '../../../../platform/migration.ts'
import rules from '../../rules/data/acceptance.json'

/** Editions of the rules that were adopted before they told of acceptance say what a replay of them says; its result is a notice. */
export async function up(db: Schema): Promise<void> {
  const told = canonical(rules).slice(1, -1)
  await sql`update edition set rules = replace(rules, ',"aggregates":', ${`,${told},"aggregates":`})`.execute(db)
  await sql`
    alter table notice drop constraint notice_kind_check,
      add constraint notice_kind_check check (kind in ('call', 'amendment', 'result', 'contract', 'variation', 'acceptance', 'void'))`.execute(
    db,
  )
}
