import { insertSlip } from '../../src/features/identity/store/slips.ts'
import { plusMs } from '../../src/kernel/civil.ts'
import { sha256 } from '../../src/platform/hash.ts'
import { anytime, type Settings } from './settings.ts'

const CODE = 'ACDE-FGHJ-KMNP'

export const sessionSettings: Settings = {
  'GET /api/health': anytime(),
  'GET /api/me': anytime(),
  'POST /api/slip': async (tx, district) => {
    const { actor: member, now: issuedAt } = await district.as('juror')
    await insertSlip(tx, { codeHash: sha256(CODE), tenant: district.tenant, member, issuedAt, expiresAt: plusMs(issuedAt, 1000) })
    return { params: {}, body: { code: CODE } }
  },
  'POST /api/slip/leave': anytime(),
}
