import type { VariationKind } from '../../../src/features/contracts/rules/variation-kind.ts'
import { dropContract } from '../../../src/features/contracts/service/lot-contracts.ts'
import { addVariationPage } from '../../../src/features/contracts/service/variation-pages.ts'
import { signVariation } from '../../../src/features/contracts/service/variation-signing.ts'
import { viewVariation } from '../../../src/features/contracts/service/variation-views.ts'
import {
  approveVariation,
  draftVariation,
  reviseVariation,
  submitVariation,
} from '../../../src/features/contracts/service/variations.ts'
import { aNotifiedLot, NOTIFIED } from '../../../src/features/tenders/fixtures/a-result.ts'
import { declineAward } from '../../../src/features/tenders/service/declines.ts'
import { CivilDate, civilDateOf, instantAt } from '../../../src/kernel/civil.ts'
import { Fen } from '../../../src/kernel/fen.ts'
import type { ContractId } from '../../../src/kernel/ids.ts'
import { keep, PNG } from '../../access/a-scan.ts'
import { approved, drafted, published, revised, scanned, signed, submitted, won } from '../../access/contracts.ts'
import { does, type Ground, stage, type Standing } from '../../access/stage.ts'
import { sweptAt } from './playing.ts'

type Contracted = { readonly ids: { readonly contract: ContractId } }

/** Drawn up, and its winner gives the award up. */
async function dropped(ground: Ground): Promise<Standing> {
  const { tx, district } = ground
  const people = { officer: await district.as('officer'), leader: await district.as('leader') }
  const { bids, lotId: lot } = await aNotifiedLot(tx, district, people)
  district.setClock(NOTIFIED)
  const { ids } = await drafted(ground, { ids: { lot } })
  const [manager, bid] = [await district.as('provider_manager'), bids[0]?.bidId]
  if (bid === undefined) throw new Error('nobody has won')
  await does(ground, manager, (own) => declineAward(own, manager, bid, '无力承接', dropContract))
  return { ids }
}

async function inForce(ground: Ground) {
  const asSubmitted = await submitted(ground, await revised(ground, await drafted(ground, await won(ground))))
  const before = await published(ground, await signed(ground, await scanned(ground, await approved(ground, asSubmitted))))
  await sweptAt(ground, instantAt(CivilDate.parse('2017-10-09'), '12:00'))
  return before
}

/** Within thirty days of its last. */
async function expiring(ground: Ground): Promise<Standing> {
  const before = await inForce(ground)
  await sweptAt(ground, instantAt(CivilDate.parse('2018-07-10'), '12:00'))
  return before
}

/** Put before the leader, sealed and served: from then on the contract is so. */
async function brought(ground: Ground, { ids }: Contracted, kind: VariationKind): Promise<void> {
  const [officer, leader] = [await ground.district.as('officer'), await ground.district.as('leader')]
  const { id } = await does(ground, officer, (tx) =>
    draftVariation(tx, officer, ids.contract, { kind, reason: '服务场所停水停电，须停止服务。' }),
  )
  const { no, revision } = await does(ground, officer, (tx) => viewVariation(tx, officer, id))
  const paidFen = kind === 'termination' ? Fen.parse(0) : null
  const plan = { no, reason: '服务场所停水停电，须停止服务。', paidFen, paidWhy: '', supplement: null }
  await does(ground, officer, (tx) => reviseVariation(tx, officer, id, { revision, plan }))
  await does(ground, officer, (tx) => submitVariation(tx, officer, id))
  await does(ground, leader, (tx) => approveVariation(tx, leader, id, { opinion: '同意', revision: revision + 2 }))
  const page = { name: '盖章页.png', stored: await keep(ground, PNG) }
  const { id: file } = await does(ground, officer, (tx) => addVariationPage(tx, officer, id, page))
  const signing = { signedOn: civilDateOf(ground.district.clock.now()), file }
  await does(ground, officer, (tx) => signVariation(tx, officer, id, signing))
}

async function suspended(ground: Ground) {
  const before = await inForce(ground)
  await brought(ground, before, 'suspension')
  return before
}

async function terminated(ground: Ground): Promise<Standing> {
  const before = await inForce(ground)
  await brought(ground, before, 'termination')
  return before
}

export const contracts = [stage(dropped, {}), stage(expiring, {}), stage(suspended, {}), stage(terminated, {})]
