import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { aLotPlan } from '../src/features/tenders/fixtures/a-lot-plan.ts'
import { aProgramme } from '../src/features/tenders/fixtures/a-lot.ts'
import { draftLot } from '../src/features/tenders/service/lot-plans.ts'
import { draftProgramme } from '../src/features/tenders/service/programmes.ts'
import { addOrganisation } from '../src/features/identity/service/organisations.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { CreditCode } from '../src/kernel/credit-code.ts'
import { Fen } from '../src/kernel/fen.ts'
import type { ProgrammeId } from '../src/kernel/ids.ts'
import { ok, type Result } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { anApi, type TestApi } from './an-api.ts'

const AT = '/api/tenants/dongying'
const PLAN = {
  lotCeilingFen: null,
  code: 'RACE',
  name: '演示计划',
  year: 2017,
  budgetFen: Fen.parse(100_000_000),
  fund: '福利彩票公益金（演示）',
  profile: 'local-selection',
  fields: ['社区营造'],
} as const

/**
 * Every unique key beside the primary ones, and how two at the same moment end. "Outrun": both find it free, one writes, the other
 * is done anew and refused by its own check. "Held": whoever asks first holds a row that the other waits for.
 */
const KEYS: Readonly<Record<string, string>> = {
  "acceptance (tenant, contract_id) WHERE (status = ANY (ARRAY['open'::text, 'checking'::text, 'to_sign'::text]))":
    'held: the contract',
  'action (tenant, noun, subject, revision)': 'held: the subject’s row, or it begins under a new id',
  "admission (tenant, credit_code) WHERE (status = 'pending'::text)": 'outrun: admission-pending',
  'admission (tenant, no)': 'outrun: by chance only; drawn anew',
  'bid (tenant, lot_id, party_id)': 'held: the lot',
  "backfill (tenant, digest) WHERE (status = 'taken'::text)": 'outrun: workbook-taken-before',
  'call_answer (tenant, question_id)': 'held: the question',
  'calendar_day (tenant, day)': 'outrun: the later word stands',
  'bid (tenant, receipt_no)': 'outrun: by chance only; drawn anew',
  "contract (tenant, lot_id) WHERE (status <> 'dropped'::text)": 'held: the lot',
  'contract (tenant, no)': 'outrun: contract-no-taken',
  'due (tenant, subject, deed, noun)': 'held: the subject',
  'identity.organisation (credit_code)': 'outrun: found when done anew',
  'identity.person (account)': 'a login’s own id, made with it',
  'identity.slip (token_hash)': 'random',
  "edition (tenant, code) WHERE (status = 'in_force'::text)": 'held: the edition it takes the place of',
  "edition (tenant, code) WHERE (status = 'proposed'::text)": 'outrun: already-proposed',
  'edition (tenant, code, no)': 'outrun: already-proposed',
  'juror (tenant, panel_id, member)': 'held: the panel',
  'login.account (provider_id, account_id)': 'outrun: account-tied',
  'login.rate_limit (key)': 'the login library’s own',
  'login.session (token)': 'random',
  'login."user" (email)': 'made of the user name',
  'login."user" (username)': 'outrun: user-name-taken',
  'last_offer (tenant, receipt_no)': 'outrun: by chance only; drawn anew',
  'last_offer (tenant, round_id, bid_id)': 'held: the lot',
  'lot (tenant, code)': 'outrun: code-taken',
  'member (tenant, person)': 'a person’s own id, made with it; whoever comes in as known holds the person',
  'negotiation (tenant, lot_id)': 'held: the lot',
  'need (tenant, no)': 'held: the counter of the year',
  'notice (tenant, no)': 'outrun: notice-no-taken',
  'user_opinion (tenant, acceptance_id, sheet) WHERE (struck_reason IS NULL)': 'held: the acceptance',
  'offer_round (tenant, lot_id)': 'held: the lot',
  "paper_signing (tenant, panel_id) WHERE (status = ANY (ARRAY['entered'::text, 'returned'::text]))": 'held: the panel',
  "offline_review (tenant, lot_id) WHERE (status <> 'withdrawn'::text)": 'held: the lot',
  "panel (tenant, lot_id) WHERE (status <> 'disbanded'::text)": 'held: the lot',
  "paper_sheet (tenant, juror_id, bid_id) WHERE (status <> 'withdrawn'::text)": 'held: the panel',
  "pause (tenant, lot_id) WHERE (status = 'standing'::text)": 'held: the lot',
  'past_year (tenant, year)': 'outrun: changed-meanwhile',
  'party (tenant, credit_code)': 'outrun: organisation-known',
  'party (tenant, organisation)': 'outrun: organisation-known',
  "payment (tenant, voucher_no, EXTRACT(year FROM paid_on), EXTRACT(month FROM paid_on)) WHERE (status = 'entered'::text)":
    'outrun: voucher-taken',
  'programme (tenant, code)': 'outrun: code-taken',
  "relation (tenant, kind, party_id, member, other_id) NULLS NOT DISTINCT WHERE (status = 'recorded'::text)":
    'outrun: relation-known',
  'second_factor_role (tenant, role)': 'outrun: the later word stands',
  'service_catalogue (tenant, no)': 'outrun: changed-meanwhile',
  "service_catalogue (tenant) WHERE (status = 'draft'::text)": 'outrun: changed-meanwhile',
  "service_catalogue (tenant) WHERE (status = 'in_force'::text)": 'held: the draft that takes its place',
  'sheet (tenant, juror_id, bid_id)': 'held: the panel',
  'village_application (tenant, no)': 'held: the counter of the year',
  'variation (tenant, no)': 'outrun: variation-no-taken',
}

onBothDatabases('two at the same moment', (open) => {
  let db: Database
  let district: District
  let api: TestApi
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS })
    district = await aDistrict(db)
    api = await anApi(db, district)
  })

  /** One has written and not yet committed when the other asks. */
  async function meanwhile<E>(one: Acting, deed: (tx: Tx) => Promise<Result<unknown, E>>, other: () => Promise<Response>) {
    let written = () => {}
    // Begun out here: what is asked inside the transaction would belong to it.
    const asked = new Promise<void>((resolve) => {
      written = resolve
    }).then(other)
    const first = await act(db.pool, one, async (tx) => {
      const done = await deed(tx)
      written()
      await pause(300)
      return done
    })
    expect(first.ok).toBe(true)
    const reply = await asked
    return [reply.status, await reply.json()]
  }

  it('the second who wants a programme’s code is told that it is taken', async () => {
    const [one, other] = [await district.as('officer'), await district.as('officer', 1)]
    const told = await meanwhile(
      one,
      (tx) => draftProgramme(tx, one, { ...PLAN, fields: [...PLAN.fields] }),
      () => api.ask(other.actor, 'POST', `${AT}/programmes`, PLAN),
    )
    expect(told).toMatchObject([409, { code: 'code-taken' }])
  })

  it('the second who wants a lot’s code is told that it is taken, in another programme too', async () => {
    const [one, other] = [await district.as('officer'), await district.as('officer', 1)]
    const programmes: ProgrammeId[] = []
    await act(db.pool, one, async (tx) => {
      for (const code of ['P1', 'P2']) programmes.push(await aProgramme(tx, district, { code }))
      return ok(undefined)
    })
    const [here, there] = programmes
    if (!here || !there) throw new Error('two programmes')
    const told = await meanwhile(
      one,
      (tx) => draftLot(tx, one, aLotPlan(here, { code: 'SAME' })),
      () => api.ask(other.actor, 'POST', `${AT}/lots`, aLotPlan(there, { code: 'SAME' })),
    )
    expect(told).toMatchObject([409, { code: 'code-taken' }])
  })

  it('whoever files one objection upon the other is held up before anybody looks at them', async () => {
    const resident = await district.as('resident')
    const complaint = { partyId: null, matter: '评分', text: '请核对。', remedy: '重算。' }
    const lot = district.newId()
    const told = []
    for (let time = 0; time < 7; time++)
      told.push((await api.ask(resident.actor, 'POST', `${AT}/lots/${lot}/challenges`, complaint)).status)
    expect(told).toEqual([404, 404, 404, 404, 404, 404, 429])
  })

  it('the second who enters an organisation is told that it is known, and it is there once', async () => {
    const [one, other] = [await district.as('officer'), await district.as('officer', 1)]
    const plan = {
      name: '同时登记的机构（演示）',
      shortName: '同时',
      creditCode: CreditCode.parse('91330100799655058B'),
      address: null,
      phone: null,
      legalRepresentative: null,
      bank: null,
      bankAccount: null,
    }
    const told = await meanwhile(
      one,
      (tx) => addOrganisation(tx, one, plan),
      () => api.ask(other.actor, 'POST', `${AT}/organisations`, plan),
    )
    expect(told).toMatchObject([409, { code: 'organisation-known' }])
  })

  it('ends in a refusal for every unique key there is', async () => {
    const keys = await db.asOwner('read', async (tx) => {
      const { rows } = await sql<{ key: string }>`
        select c.oid::regclass || ' ' || substring(pg_get_indexdef(i.indexrelid) from '\\(.*$') as key
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        where i.indisunique and not i.indisprimary and n.nspname in ('public', 'identity', 'login')`.execute(tx)
      return rows.map(({ key }) => key)
    })
    expect(keys.toSorted()).toEqual(Object.keys(KEYS).toSorted())
  })

  it('meets no constraint that waits for a commit, which the branches of the tests never make', async () => {
    const waiting = await sql`
      select conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.condeferrable and n.nspname in ('public', 'identity', 'login')`.execute(db.plain)
    expect(waiting.rows).toEqual([])
  })
})
