import { fingerprint, TOWN } from '../../src/features/identity/fixtures/a-district.ts'
import { invitationMark } from '../../src/features/identity/service/invitations.ts'
import { addPerson } from '../../src/features/identity/service/roll.ts'
import { slipHash } from '../../src/features/identity/service/slips.ts'
import { insertInvitation } from '../../src/features/identity/store/invitations.ts'
import { insertSlip } from '../../src/features/identity/store/slips.ts'
import { civilDateOf, plusMs } from '../../src/kernel/civil.ts'
import { LotId } from '../../src/kernel/ids.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

const CODE = 'ACDE-FGHJ-KMNP'

async function issued({ tx, district }: Ground) {
  const { tenant, actor: member, now: issuedAt } = await district.as('juror')
  const lot = LotId.parse(district.newId())
  await insertSlip(tx, {
    codeHash: slipHash(fingerprint, CODE),
    tenant,
    member,
    lot,
    issuedAt,
    expiresAt: plusMs(issuedAt, 1000),
  })
  return { ids: {} }
}

async function invited({ tx, district }: Ground) {
  const { tenant, actor: member, now: issuedAt } = await district.as('custodian')
  const codeHash = invitationMark(fingerprint, CODE) ?? ''
  await insertInvitation(tx, { codeHash, tenant, member, issuedAt, expiresAt: plusMs(issuedAt, 1000) })
  return { ids: {} }
}

/** Of this district, and with the name of an officer of another one: whoever is known here already is told so. */
async function invitedNamesake(ground: Ground) {
  const { tx, district } = ground
  const officer = await district.as('officer')
  const post = { role: 'community_worker', party: null, area: TOWN, from: civilDateOf(officer.now), until: null } as const
  const { member } = await does(ground, officer, (inTx) => addPerson(inTx, officer, { name: '演示officer 0', title: null, post }))
  const codeHash = invitationMark(fingerprint, CODE) ?? ''
  const issuedAt = officer.now
  await insertInvitation(tx, { codeHash, tenant: district.tenant, member, issuedAt, expiresAt: plusMs(issuedAt, 1000) })
  return { ids: {} }
}

export const session = [
  stage(anyTime, {
    'GET /api/health': plainly,
    'GET /api/me': plainly,
    'GET /api/me/login-events': plainly,
    'POST /api/slip/leave': plainly,
  }),
  stage(invited, {
    'POST /api/invitations/ask': saying({ code: CODE }),
    'POST /api/invitations/open': saying({ code: CODE, username: 'zhou', password: 'long enough 1' }),
  }),
  stage(invitedNamesake, { 'POST /api/invitations/join': saying({ code: CODE }) }),
  stage(issued, { 'POST /api/slip': saying({ code: CODE }) }),
]
