import { sql } from 'kysely'
import { NOBODY } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, theActorId, theTenant } from '../../../../platform/protect.ts'

const SEARCHED = sql`no || ' ' || title || ' ' || text || ' ' || target || ' ' || place`

/** A need on which opinions are heard is public like the others of the catalogue, and found like them. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create or replace function search_needs(of_tenant text, words text) returns setof uuid
    language sql stable security definer set search_path = public as $$
      with n as materialized (
        select id, tenant, status, filed_by, area from need
        where bigrams(${SEARCHED}) @> bigrams(words) and cardinality(bigrams(words)) > 0
      )
      select id from n
      where tenant = of_tenant and of_tenant = ${theTenant}
        and (
          status in ('listed', 'in_consultation', 'adopted') or (filed_by = ${theActorId} and filed_by <> ${sql.lit(NOBODY)})
          or exists (
            select from post p where p.tenant = of_tenant and ${heldByActor}
              and p.role in ('officer', 'leader', 'community_worker') and starts_with(n.area, p.area)
          )
        )
    $$`.execute(db)
}
