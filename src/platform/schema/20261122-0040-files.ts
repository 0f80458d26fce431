import { sql } from 'kysely'
import type { Schema } from '../migration.ts'
import { jobQueue, theTenant } from '../protect.ts'

/**
 * Of these hashes, those that no row of any authority names: in every column called sha256, so that no feature can forget to tell its
 * own. Runs as the owner of the schema, whom nothing is hidden from, and tells nobody who asks for an authority.
 */
export async function up(db: Schema): Promise<void> {
  await jobQueue(db, 'files')
  await sql`
    create function public.unnamed_files(hashes text[]) returns setof text
    language plpgsql stable security definer set search_path = pg_catalog as $$
      declare
        naming record;
        unnamed text[] := hashes;
      begin
        if ${theTenant} is not null then return; end if;
        for naming in
          select n.nspname as schema, c.relname as name
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          where a.attname = 'sha256' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname in ('public', 'identity', 'login')
        loop
          execute format('select array(select hash from unnest($1) as hash where not exists
            (select from %I.%I as named where named.sha256 = hash))', naming.schema, naming.name)
            into unnamed using unnamed;
        end loop;
        return query select unnest(unnamed);
      end
    $$`.execute(db)
  await sql`revoke all on function public.unnamed_files(text[]) from public`.execute(db)
  await sql`grant execute on function public.unnamed_files(text[]) to heli_app`.execute(db)
}
