import { Instant } from '../../kernel/civil.ts'
import { sql } from 'kysely'
import { MemberId, type Scope, Tenant } from '../../kernel/ids.ts'
import type { Migration, Schema } from '../migration.ts'
import { jobQueue, protect, referenceTable, theActor } from '../protect.ts'

/** A small trade to test the platform with: a tenant's diary, whose private entries only their writer sees. */
export interface DiaryTable {
  tenant: string
  id: string
  revision: number
  writer: string
  words: string
  private: boolean
  fen: number | null
  on: string | null
  at: string | null
  tags: string | null
}

declare module '../db.ts' {
  interface Tables {
    testDiary: DiaryTable
    testColour: { code: string }
  }
}

export const DIARY: readonly Migration[] = [{ name: '20261122-0100-test-diary', up }]

async function up(db: Schema): Promise<void> {
  await sql`
    create table test_diary (
      tenant text not null,
      id uuid not null,
      revision integer not null,
      writer text not null,
      words text not null,
      private boolean not null,
      fen bigint,
      "on" date,
      at timestamptz,
      tags text,
      primary key (tenant, id)
    )`.execute(db)
  await protect(db, 'test_diary', { write: ['insert', 'update'], see: sql`not private or writer = ${theActor}` })
  await sql`create table test_colour (code text primary key)`.execute(db)
  await referenceTable(db, 'test_colour')
  await sql`insert into test_colour values ('red'), ('green')`.execute(db)
  await jobQueue(db, 'test-errand')
}

export const entryId = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const anEntry = (scope: Scope, number: number, over: Partial<DiaryTable> = {}): DiaryTable => ({
  tenant: scope.tenant,
  id: entryId(number),
  revision: 1,
  writer: scope.actor,
  words: '今天入户走访',
  private: false,
  fen: null,
  on: null,
  at: null,
  tags: null,
  ...over,
})

export const asMember = (tenant: string, number = 1): Scope => ({
  tenant: Tenant.parse(tenant),
  actor: MemberId.parse(`00000000-0000-4000-9000-${String(number).padStart(12, '0')}`),
  now: Instant.parse('2017-05-02T01:00:00.000Z'),
})
