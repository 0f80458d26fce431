import { sql } from 'kysely'
import type { Schema } from '../migration.ts'
import { protect, theActorId } from '../protect.ts'

/** Deeds already done, by the id the client gave them. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table deed (
      tenant text not null, id uuid not null, actor uuid not null, request text not null, reply text not null,
      primary key (tenant, id)
    )`.execute(db)
  // Another actor's deed stays unseen, so a reused id ends in the unique key and is refused without telling whose it was.
  await protect(db, 'deed', { write: ['insert', 'update'], see: sql`actor = ${theActorId}` })
}
