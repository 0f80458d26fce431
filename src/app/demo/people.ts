import { CivilDate } from '../../kernel/civil.ts'
import { CreditCode, kindOfOrganisation } from '../../kernel/credit-code.ts'
import { MemberId, OrganisationId, PartyId, PersonId, PostId, SYSTEM, Tenant } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import divisionsCsv from '../../features/identity/data/divisions.csv?raw'
import { parseDivisions } from '../../features/identity/rules/divisions.ts'
import {
  insertAreas,
  insertAuthority,
  insertMember,
  insertMembership,
  insertOrganisation,
  insertParty,
  insertPerson,
  insertPost,
} from '../../features/identity/store/enrol.ts'
import { insertPoolJurors } from '../../features/tenders/store/pool.ts'
import { act } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import type { Login } from '../../platform/session.ts'
import type { AreaCode } from '../../kernel/area.ts'
import type { Instant } from '../../kernel/civil.ts'
import { CAST, CITY, type Figure, ORGANISATIONS } from './cast.ts'
import { DEMO_BEGINS } from './time.ts'

export const DEMO_TENANT = Tenant.parse('dongying')
const PASSWORD = 'heli-2017-demo'
const SINCE = CivilDate.parse('2016-01-01')

export const DEMO_LOGINS = [
  `演示登录  密码都是 ${PASSWORD}`,
  '  officer 经办 · leader 分管领导 · finance 财务 · custodian1…custodian3 监督员 · juror1…juror7 评委',
  '  lanqi hewan tongyan … 机构负责人 · lanqi-sw1 社工 · worker1 社区工作者 · resident1 居民',
].join('\n')

/** What the contracts print of both sides: invented, and to be seen as such. */
const OF_AUTHORITY = {
  creditCode: CreditCode.parse('11370500MJDEM0102D'),
  address: '东营市东营区演示路1号',
  bank: '演示银行东营分行',
  bankAccount: '0000 0000 0000 0001',
  legalRepresentative: '仲启东（虚构）',
  phone: '0546-0000000',
}

const BRANCHES = ['东城', '西城', '新区', '河口', '垦利', '广饶']

/** Of each organisation its own: payments of several contracts to one account are what an auditor looks for. */
function ofParty(n: number) {
  const own = String(n + 2).padStart(2, '0')
  return {
    address: `东营市东营区演示路${n + 2}号`,
    bank: `演示银行${BRANCHES[n % BRANCHES.length] ?? ''}支行`,
    bankAccount: `0000 0000 0000 00${own}`,
    phone: `0546-00000${own}`,
  }
}

/** Who is who: `member` and `party` by the demonstration's own keys. */
export type People = { readonly members: ReadonlyMap<string, MemberId>; readonly parties: ReadonlyMap<string, PartyId> }

type Tools = { readonly db: Database; readonly login: Login; readonly newId: () => string }

/** An invented authority with everybody who has to do with its purchases. */
export type Company = {
  readonly tenant: Tenant
  readonly name: string
  readonly area: AreaCode
  readonly cast: readonly Figure[]
  readonly organisations: readonly {
    readonly id: string
    readonly uscc: string
    readonly name: string
    readonly shortName: string
    readonly founded: string
  }[]
  readonly password: string
  /** When they were settled. */
  readonly at: Instant
}

const DEMONSTRATION: Company = {
  tenant: DEMO_TENANT,
  name: '东营市民政局',
  area: CITY,
  cast: CAST,
  organisations: ORGANISATIONS,
  password: PASSWORD,
  at: DEMO_BEGINS,
}

/** Settles the invented people of 2017, or those of another authority, and the areas around them into an empty database. */
export async function settlePeople({ db, login, newId }: Tools, company: Company = DEMONSTRATION): Promise<People> {
  const { tenant, cast } = company
  const parties = new Map(company.organisations.map(({ id }) => [id, PartyId.parse(newId())]))
  // A draw lines up its pool by these ids: in order, the demonstration's chance calls the same jurors each time it is played.
  const inOrder = cast.map(() => MemberId.parse(newId())).sort()
  const people = cast.flatMap((figure, n) => {
    const member = inOrder[n]
    return member === undefined ? [] : [{ figure, person: PersonId.parse(newId()), member }]
  })
  const organisations = company.organisations.map((one) => ({
    id: OrganisationId.parse(newId()),
    key: one.id,
    facts: {
      creditCode: CreditCode.parse(one.uscc),
      name: one.name,
      shortName: one.shortName,
      kind: kindOfOrganisation(CreditCode.parse(one.uscc)),
      foundedOn: CivilDate.parse(one.founded),
    },
  }))
  await insertOrganisation(
    db.plain,
    organisations.map(({ id, facts }) => ({ id, ...facts })),
  )
  for (const { figure, person } of people) {
    const account = await login.open({ username: figure.username, password: company.password, name: figure.name })
    await insertPerson(db.plain, { id: person, name: figure.name, account })
  }
  await insertMembership(
    db.plain,
    people.map(({ person, member }) => ({ person, member, tenant })),
  )
  await act(db.pool, { tenant, actor: SYSTEM, now: company.at }, async (tx) => {
    await insertAuthority(tx, {
      tenant,
      name: company.name,
      area: company.area,
      profile: 'local-selection',
      ...OF_AUTHORITY,
    })
    await insertAreas(tx, divisions())
    const known = organisations.flatMap(({ id: organisation, key, facts }, n) => {
      const id = parties.get(key)
      return id === undefined ? [] : [{ tenant, id, organisation, ...facts, ...ofParty(n) }]
    })
    await insertParty(tx, known)
    const members = people.map(({ figure, person, member: id }) => ({
      tenant,
      id,
      person,
      name: figure.name,
      title: figure.title,
    }))
    await insertMember(tx, members)
    await insertPost(
      tx,
      people.map(({ figure, member }) => ({ tenant, ...postOf(figure, member, parties, newId) })),
    )
    const jurors = people.flatMap(({ figure, member }) =>
      figure.expert === undefined ? [] : [{ member, expert: figure.expert, field: figure.field ?? '' }],
    )
    await insertPoolJurors(tx, { tenant }, jurors)
    return ok(undefined)
  })
  return { parties, members: new Map(people.map(({ figure, member }) => [figure.username, member])) }
}

const postOf = ({ role, org, area }: Figure, member: MemberId, parties: ReadonlyMap<string, PartyId>, newId: () => string) => ({
  id: PostId.parse(newId()),
  member,
  party: org === null ? null : (parties.get(org) ?? null),
  role,
  area,
  validFrom: SINCE,
  validUntil: null,
})

function divisions() {
  const read = parseDivisions(divisionsCsv)
  if (!read.ok) throw new Error(`divisions: ${read.error.code}`)
  return read.value.map(({ code, name, level, parent }) => ({
    code,
    name,
    level,
    parent: parent ?? null,
    validFrom: SINCE,
    validUntil: null,
  }))
}
