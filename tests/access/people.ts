import { attachScan, fileAdmission } from '../../src/features/identity/service/admissions.ts'
import { AdmissionFiling } from '../../src/features/identity/contract/admission.ts'
import { RelationPlan } from '../../src/features/identity/contract/relation.ts'
import type { PostPlan } from '../../src/features/identity/contract/people.ts'
import { fingerprint, TOWN } from '../../src/features/identity/fixtures/a-district.ts'
import { addPerson, viewPerson } from '../../src/features/identity/service/roll.ts'
import { admissions } from '../../src/features/identity/store/kept.ts'
import { recordRelation, correctRelation } from '../../src/features/identity/service/relations.ts'
import { append } from '../../src/features/ledger/service/append.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import type { PartyId } from '../../src/kernel/ids.ts'
import { keep, PNG } from './a-scan.ts'
import { anyTime, does, type Ground, plainly, type Request, saying, stage } from './stage.ts'

const DAY = CivilDate.parse('2017-05-02')
const DETAILS = { address: null, phone: null, legalRepresentative: null, bank: null, bankAccount: null }
const ORGANISATION = { name: '向阳中心（虚构）', shortName: '向阳', ...DETAILS }
const CREDIT = '91330100799655058B'
const PHONE = '0546-7654321'
const FILING = AdmissionFiling.parse({
  name: '向阳中心（虚构）',
  creditCode: CREDIT,
  contactName: '赵虚构',
  contactPhone: PHONE,
  username: 'xiangyang',
  password: 'long enough 1',
})

const aPost = (party: PartyId | null): PostPlan => ({
  role: party === null ? 'community_worker' : 'social_worker',
  party,
  area: TOWN,
  from: DAY,
  until: null,
})

async function settled({ district }: Ground) {
  return { ids: { party: district.parties[0] ?? '' }, party: district.parties[0] ?? null }
}

/** Somebody of the office’s own, and somebody of the first provider, whom its manager alone deals with. */
async function hired(ground: Ground) {
  const { district } = ground
  const party = district.parties[0] ?? null
  const officer = await enters(ground, await district.as('officer'), aPost(null))
  const provider = await enters(ground, await district.as('provider_manager'), aPost(party))
  const both = (body?: unknown): Request => ({ body, as: { provider_manager: { ids: provider, body } } })
  const posts = (): Request => ({ body: aPost(null), as: { provider_manager: { ids: provider, body: aPost(party) } } })
  return { ids: officer, both, posts }
}

async function enters(ground: Ground, giver: Acting, post: PostPlan) {
  const { member } = await does(ground, giver, (tx) => addPerson(tx, giver, { name: '周虚构', title: null, post }))
  const seen = await viewPerson(ground.tx, giver, member)
  return { member, post: seen.ok ? (seen.value.posts[0]?.id ?? '') : '' }
}

const aRelation = (member: string, partyId: PartyId | null) => ({
  kind: 'kin',
  member,
  partyId: partyId ?? '',
  otherId: null,
  kin: 'spouse',
  share: null,
  validFrom: '2016-01-01',
  validUntil: null,
  source: 'office',
  note: '负责人声明（虚构）',
})

async function someone({ district }: Ground) {
  const { actor: member } = await district.as('juror', 3)
  return { ids: {}, member, party: district.parties[0] ?? null }
}

async function related(ground: Ground) {
  const { district } = ground
  const officer = await district.as('officer')
  const { actor: member } = await district.as('juror')
  const plan = RelationPlan.parse(aRelation(member, district.parties[0] ?? null))
  const { id } = await does(ground, officer, (tx) => recordRelation(tx, officer, plan, () => 7))
  return { ids: { relation: id }, id }
}

async function mistaken(ground: Ground, { id }: Awaited<ReturnType<typeof related>>) {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => correctRelation(tx, officer, id, { revision: 1, reason: '同名，不是同一人' }))
  return { ids: { relation: id } }
}

export async function begun(ground: Ground) {
  const nobody = ground.district.nobody
  const tools = { fingerprint, draw: () => 7, passwordHash: 'a hash' }
  const { id, no } = await does(ground, nobody, (tx) => fileAdmission(tx, nobody, FILING, tools))
  return { ids: { admission: id }, id, no }
}

export async function pending(ground: Ground, { id, no }: Awaited<ReturnType<typeof begun>>) {
  const scan = await keep(ground, PNG)
  const nobody = ground.district.nobody
  await does(ground, nobody, (tx) => attachScan(tx, nobody, id, scan))
  return { ids: { admission: id }, id, no }
}

/** Let in as the first provider, which has a manager already: the record alone is of interest here. */
async function admitted({ tx, district }: Ground, { id }: Awaited<ReturnType<typeof pending>>) {
  const officer = await district.as('officer')
  const party = district.parties[0] ?? null
  const waiting = await admissions.table.lock(tx, district.tenant, id)
  if (!waiting || !party) throw new Error('nothing waits')
  await append(tx, { ...officer, role: 'officer' }, admissions, waiting, 'admission.admit', { party })
  return { ids: { party } }
}

export const people = [
  stage(
    settled,
    {
      'GET organisations': plainly,
      'POST organisations': saying({ ...ORGANISATION, creditCode: CREDIT }),
      'GET organisations/{party}': plainly,
      'PUT organisations/{party}': saying(ORGANISATION),
      'PUT organisations/{party}/contact': saying({ phone: PHONE, address: null }),
      'GET authority': plainly,
      'PUT authority': saying({ creditCode: CREDIT, ...DETAILS }),
      'GET people': plainly,
      'GET changes': plainly,
      'GET login-events': plainly,
      'POST people': ({ party }) => ({
        body: { name: '周虚构', title: null, post: aPost(null) },
        as: { provider_manager: { body: { name: '周虚构', title: null, post: aPost(party) } } },
      }),
    },
    stage(hired, {
      'GET people/{member}': ({ both }) => both(),
      'POST people/{member}/posts': ({ posts }) => posts(),
      'POST people/{member}/invitation': ({ both }) => both(),
      'POST people/{member}/login': ({ both }) => both({ username: 'zhou' }),
      'POST posts/{post}/end': ({ both }) => both({ until: DAY }),
    }),
  ),
  stage(
    someone,
    {
      'GET relations': plainly,
      'GET relation-parties': plainly,
      'POST relations': ({ member, party }) => ({ body: aRelation(member, party) }),
      'POST relations/own': ({ party }) => {
        const { member: _, otherId: __, source: ___, ...plan } = aRelation('', party)
        return { body: plan }
      },
    },
    stage(
      related,
      {
        'POST relations/{relation}/end': saying({ revision: 1, validUntil: '2017-01-01', reason: '已离婚，有证明' }),
        'POST relations/{relation}/correct': saying({ revision: 1, reason: '同名，不是同一人' }),
      },
      stage(mistaken, { 'POST relations/{relation}/erase': plainly }),
    ),
  ),
  stage(anyTime, {
    'GET /api/authorities': plainly,
    'GET admissions': plainly,
    'POST admissions': saying(FILING),
  }),
  stage(
    begun,
    { 'PUT admissions/{admission}/scan': () => ({ body: PNG }) },
    stage(
      pending,
      {
        'POST admissions/ask': ({ no }) => ({ body: { no, phone: PHONE } }),
        'GET admissions/{admission}': plainly,
        'GET admissions/{admission}/scan': plainly,
        'POST admissions/{admission}/decide': saying({ deed: 'admit' }),
      },
      stage(admitted, { 'GET organisations/{party}/certificate': plainly }),
    ),
  ),
]
