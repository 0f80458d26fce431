import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { plainTable } from '../../../../platform/protect.ts'

/** 登录邀请: whoever opens one is nobody yet, so it lies beside the slips, outside every tenant. Only a hash of its code is kept. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table identity.invitation (
      code_hash text primary key, tenant text not null, member uuid not null, issued_at timestamptz(3) not null,
      expires_at timestamptz(3) not null, used_at timestamptz(3), ended_at timestamptz(3)
    )`.execute(db)
  await sql`create index on identity.invitation (tenant, member)`.execute(db)
  await plainTable(db, 'identity.invitation', ['insert', 'update'])
}
