import { fingerprint } from '../../src/features/identity/fixtures/a-district.ts'
import { invitationMark } from '../../src/features/identity/service/invitations.ts'
import { slipHash } from '../../src/features/identity/service/slips.ts'
import { insertInvitation } from '../../src/features/identity/store/invitations.ts'
import { insertSlip } from '../../src/features/identity/store/slips.ts'
import { plusMs } from '../../src/kernel/civil.ts'
import { LotId } from '../../src/kernel/ids.ts'
import { anyTime, type Ground, plainly, saying, stage } from './stage.ts'

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
  stage(issued, { 'POST /api/slip': saying({ code: CODE }) }),
]
