import { type District, VILLAGE } from '../../src/features/identity/fixtures/a-district.ts'
import {
  aFiling,
  aFilingOnBehalf,
  CONTACT,
  file,
  granted,
  type People,
  peopleOf,
  verified,
} from '../../src/features/needs/fixtures/a-need.ts'
import { adoptNeeds } from '../../src/features/needs/service/adopt-needs.ts'
import { decideNeed } from '../../src/features/needs/service/decide-needs.ts'
import { LotId, type NeedId } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { anytime, type Setting, type Settings } from './settings.ts'

type Stage = 'submitted' | 'verified' | 'listed' | 'adopted' | 'answered'

async function take(tx: Tx, people: People, id: NeedId, to: Stage): Promise<void> {
  const { officer } = people
  if (to === 'verified') await verified(tx, people, id)
  if (to === 'listed') granted(await decideNeed(tx, officer, id, { deed: 'need.list', facts: {} }))
  if (to === 'adopted') await adoptNeeds(tx, officer, [id], LotId.parse('01900000-0000-7000-8000-00000000a107'))
  if (to === 'answered') granted(await decideNeed(tx, officer, id, { deed: 'need.answer', facts: { answer: '已安排' } }))
}

/** A resident's need brought along these stations. */
const on =
  (stations: readonly Stage[], body?: unknown): Setting =>
  async (tx, district: District) => {
    const people = await peopleOf(district)
    const { id } = await file(tx, people.resident)
    for (const to of stations) await take(tx, people, id, to)
    return { params: { tenant: district.tenant, need: id }, body }
  }

const AT = '/api/tenants/{tenant}/needs'
const { contact: _, area: __, ...COMPLETION } = aFiling()

export const needSettings: Settings = {
  [`GET ${AT}`]: anytime(),
  [`POST ${AT}`]: anytime({ body: aFiling({ area: VILLAGE, contact: CONTACT }) }),
  [`POST ${AT}/on-behalf`]: anytime({ body: aFilingOnBehalf() }),
  [`GET ${AT}/{need}`]: on([]),
  [`GET ${AT}/{need}/contact`]: on([]),
  [`PUT ${AT}/{need}`]: on([], COMPLETION),
  [`POST ${AT}/{need}/return`]: on([], { reason: '请写明地点' }),
  [`POST ${AT}/{need}/verify`]: on([], { verification: '属实' }),
  [`POST ${AT}/{need}/list`]: on(['verified']),
  [`POST ${AT}/{need}/answer`]: on(['verified', 'listed', 'adopted'], { answer: '九月开课' }),
  [`POST ${AT}/{need}/decline`]: on([], { reason: '不属本单位职责' }),
  [`POST ${AT}/{need}/close`]: on(['verified', 'answered']),
  'GET /api/tenants/{tenant}/my-needs': anytime(),
  'GET /api/tenants/{tenant}/need-catalogue': anytime(),
}
