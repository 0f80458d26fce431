import {
  aGroup,
  AGREED,
  anAgreement,
  anInvitedLot,
  aSoleNotice,
  aVisit,
  CLEARED,
  groupIn,
  INVITED,
  aLotToNegotiate,
} from '../../src/features/tenders/fixtures/a-direct.ts'
import { DEADLINE } from '../../src/features/tenders/fixtures/a-lot.ts'
import { recordAgreement } from '../../src/features/tenders/service/negotiations.ts'
import { sweep } from '../../src/features/tenders/service/sweep.ts'
import { insertPoolJurors } from '../../src/features/tenders/store/pool.ts'
import type { LotId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const NEGOTIATION = 'lots/{lot}/negotiation'

const around = (ground: Ground) => ({
  district: ground.district,
  run: <T>(
    who: Parameters<typeof does>[1],
    deed: (tx: Ground['tx'], who: Parameters<typeof does>[1]) => ReturnType<Parameters<typeof does<T, { code: string }>>[2]>,
  ) => does(ground, who, (tx) => deed(tx, who)),
})
const of = (lot: LotId) => ({ ids: { lot } })

async function noticed(ground: Ground) {
  const { lotId } = await aSoleNotice(around(ground), 'SOLE')
  ground.district.setClock(INVITED)
  const system = { ...ground.district.system, now: CLEARED }
  await does(ground, system, async (tx) => ok(await sweep(tx, system)))
  return of(lotId)
}

async function invited(ground: Ground) {
  const { lotId } = await anInvitedLot(around(ground), 'SOLE')
  ground.district.setClock(AGREED)
  return of(lotId)
}

async function open(ground: Ground) {
  const { lotId } = await aLotToNegotiate(around(ground), 'SOLE')
  ground.district.setClock(AGREED)
  const experts = (await groupIn(around(ground))).slice(0, 2)
  await does(ground, await ground.district.as('officer'), async (tx) => {
    const pooled = experts.map(({ actor: member }) => ({ member, expert: true, field: '社会工作' }))
    return ok(await insertPoolJurors(tx, ground.district, pooled))
  })
  const members = (await groupIn(around(ground))).map(({ actor }) => actor)
  return { ...of(lotId), members }
}

async function grouped(ground: Ground) {
  const { lotId } = await aGroup(around(ground), 'SOLE')
  ground.district.setClock(AGREED)
  return { ...of(lotId), who: { juror: 0 }, elsewhere: { juror: 5 } }
}

export async function recorded(ground: Ground) {
  const standing = await grouped(ground)
  const officer = { ...(await ground.district.as('officer')), now: AGREED }
  const written = { revision: 3, agreement: anAgreement() }
  await does(ground, officer, (tx) => recordAgreement(tx, officer, standing.ids.lot, written))
  return standing
}

export const direct = [
  stage(noticed, { 'POST lots/{lot}/invite': saying({ bidDeadline: DEADLINE, note: '' }) }),
  stage(invited, { [`POST ${NEGOTIATION}/visits`]: saying(aVisit) }),
  stage(open, {
    [`POST ${NEGOTIATION}/convene`]: ({ members }) => ({
      body: { members, meetsOn: '2017-06-09', place: '演示会议室' },
    }),
  }),
  stage(grouped, {
    [`GET ${NEGOTIATION}`]: plainly,
    [`POST ${NEGOTIATION}/record`]: saying({ revision: 3, agreement: anAgreement() }),
  }),
  stage(recorded, { [`POST ${NEGOTIATION}/sign`]: saying({ revision: 4, dissent: null }) }),
]
