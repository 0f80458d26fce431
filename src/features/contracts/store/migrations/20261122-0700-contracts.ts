import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { SYSTEM } from '../../../../kernel/ids.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const ofPurchaser = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance')
))`

/** Its provider has a contract from the approval on, when it goes to be signed. */
const ofProvider = sql`(status not in ('draft', 'checking') and holds_post(tenant, party_id))`

/** Who works in the community that is served knows of it once it is signed; which parts, the use-case says. */
const ofCommunity = sql`(signed_on is not null and exists (
  select from post p join lot l on l.tenant = p.tenant
  where p.tenant = ${theTenant} and ${heldByActor} and p.role = 'community_worker'
    and l.id = contract.lot_id and starts_with(l.area, p.area)
))`

export async function up(db: Schema): Promise<void> {
  await sql`
    create table contract (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      lot_id uuid not null, bid_id uuid not null, party_id uuid not null, no text not null,
      amount_fen bigint not null check (amount_fen >= 0), period_from date not null, period_to date not null check (period_to >= period_from),
      place text not null, goal text not null, beneficiaries text not null, indicators text not null, instalments text not null, team text not null,
      purchaser text not null, provider text not null, departure_reason text not null, return_reason text,
      sign_by date not null, approved_at timestamptz(3), signed_on date, seal_page uuid, publish_by date, published_at timestamptz(3),
      primary key (tenant, id), unique (tenant, no), unique (tenant, lot_id),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, bid_id) references bid, foreign key (tenant, party_id) references party
    )`.execute(db)
  await sql`create index on contract (tenant, party_id)`.execute(db)
  await protect(db, 'contract', {
    write: ['insert', 'update'],
    // What was published of it is a notice as well.
    see: sql`${ofPurchaser} or ${ofProvider} or ${ofCommunity} or published_at is not null`,
    keep: ofPurchaser,
  })
  await sql`
    create table contract_file (
      tenant text not null, id uuid not null, contract_id uuid not null, kind text not null, sha256 text not null, name text not null,
      type text not null, size bigint not null, added_by uuid not null, added_at timestamptz(3) not null,
      primary key (tenant, id),
      foreign key (tenant, contract_id) references contract
    )`.execute(db)
  await sql`create index on contract_file (tenant, contract_id)`.execute(db)
  // The scan shows accounts and signatures: it stays with the two sides when the contract is published.
  const contract = sql`exists (
    select from contract c where c.tenant = contract_file.tenant and c.id = contract_file.contract_id
      and (${ofPurchaser} or (c.status not in ('draft', 'checking') and holds_post(c.tenant, c.party_id)))
  )`
  await protect(db, 'contract_file', { write: ['insert'], see: contract, keep: contract })
}
