import {
  aBackfillBook,
  aBackfilledContract,
  aBackfillRow,
  BACKFILL_HEAD,
  mappedBackfill,
} from '../../../src/features/contracts/fixtures/a-backfill.ts'
import { decideAdmission } from '../../../src/features/identity/service/admissions.ts'
import { dropCalendarDay } from '../../../src/features/identity/service/calendar.ts'
import { demandSecondFactor } from '../../../src/features/identity/service/second-factor.ts'
import { listed, peopleOf } from '../../../src/features/needs/fixtures/a-need.ts'
import { aCall, aDraftLot, PUBLISHED } from '../../../src/features/tenders/fixtures/a-lot.ts'
import { approveAsItStands } from '../../../src/features/tenders/fixtures/as-it-stands.ts'
import { statePastYear } from '../../../src/features/tenders/service/comparison.ts'
import { adoptEdition, proposeEdition } from '../../../src/features/tenders/service/editions.ts'
import { prepareLot } from '../../../src/features/tenders/service/lot-plans.ts'
import { answerOpinions } from '../../../src/features/tenders/service/opinions.ts'
import { publishServiceCatalogue, writeServiceCatalogue } from '../../../src/features/tenders/service/service-catalogues.ts'
import { Fen } from '../../../src/kernel/fen.ts'
import type { EditionId } from '../../../src/kernel/ids.ts'
import { ok } from '../../../src/kernel/result.ts'
import { writeWorkbook } from '../../../src/platform/workbook/write-workbook.ts'
import { keep } from '../../access/a-scan.ts'
import { closed } from '../../access/calendar.ts'
import { opened, planned, said } from '../../access/consultations.ts'
import { PROPOSAL, proposed } from '../../access/editions.ts'
import { begun, pending } from '../../access/people.ts'
import { drafted, ITEMS } from '../../access/service-catalogue.ts'
import { does, type Ground, plainly, saying, stage, type Standing } from '../../access/stage.ts'

const SENT_BACK = { deed: 'return' as const, reason: '证书看不清，请重新上传。' }

const waiting = async (ground: Ground) => pending(ground, await begun(ground))

async function sentBack(ground: Ground, before: Awaited<ReturnType<typeof waiting>>): Promise<Standing> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => decideAdmission(tx, officer, before.id, SENT_BACK, async () => false))
  return before
}

const FINANCE = { role: 'finance', isTermRunning: async () => false } as const

async function demanded(ground: Ground): Promise<Standing> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => demandSecondFactor(tx, leader, { ...FINANCE, required: true }))
  return { ids: { role: 'finance' } }
}

/** A workday that was off for a while, and a role that was asked for a second factor for a while. */
async function takenBack(ground: Ground, { ids }: Standing): Promise<Standing> {
  const { date } = (await closed(ground)).ids
  const [officer, leader] = [await ground.district.as('officer'), await ground.district.as('leader')]
  await does(ground, officer, (tx) => dropCalendarDay(tx, officer, date))
  await does(ground, leader, (tx) => demandSecondFactor(tx, leader, { ...FINANCE, required: false }))
  return { ids: { ...ids, date } }
}

/** Rules are in force, and others are proposed in their place. */
async function proposedAnew(ground: Ground): Promise<Standing & { readonly next: EditionId }> {
  const { ids } = await proposed(ground)
  const [officer, leader] = [await ground.district.as('officer'), await ground.district.as('leader')]
  await does(ground, leader, (tx) => adoptEdition(tx, leader, ids.edition))
  const changes = { standstill: { value: 8, source: '演示区购买服务办法第6条' } }
  const { id: next } = await does(ground, officer, (tx) =>
    proposeEdition(tx, officer, { ...PROPOSAL, base: ids.edition, changes }),
  )
  return { ids: { edition: next }, next }
}

async function replaced(ground: Ground, before: Awaited<ReturnType<typeof proposedAnew>>): Promise<Standing> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => adoptEdition(tx, leader, before.next))
  return before
}

/** A catalogue of services is in force, and another is written. */
async function rewritten(ground: Ground) {
  const { ids, revision } = await drafted(ground)
  const [officer, leader] = [await ground.district.as('officer'), await ground.district.as('leader')]
  await does(ground, leader, (tx) => publishServiceCatalogue(tx, leader, ids.catalogue, revision))
  const next = await does(ground, officer, (tx) => writeServiceCatalogue(tx, officer, { revision: 0, items: ITEMS }))
  return { ids: { catalogue: next.id }, revision: next.revision }
}

async function outdated(ground: Ground, { ids, revision }: Awaited<ReturnType<typeof rewritten>>): Promise<Standing> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => publishServiceCatalogue(tx, leader, ids.catalogue, revision))
  return { ids }
}

const heard = async (ground: Ground) => said(ground, await opened(ground, await planned(ground)))
const REPLY = { wording: '希望周末也有课堂。', answer: '周六已列入，周日场地另有安排。' }

/** One opinion is adopted in part, another is not. */
async function weighed(ground: Ground, before: Awaited<ReturnType<typeof heard>>): Promise<Standing> {
  const officer = await ground.district.as('officer')
  const { consultation } = before.ids
  for (const [id, outcome] of [[before.one, 'partly_adopted'] as const, [before.other, 'not_adopted'] as const])
    await does(ground, officer, (tx) => answerOpinions(tx, officer, consultation, { ...REPLY, opinions: [id], outcome }))
  return before
}

const FIGURES = { moneyFen: 96_450_000, lots: 24, organisations: 15, source: '《2015年购买服务情况》（演示）' }

async function stated(ground: Ground) {
  const officer = await ground.district.as('officer')
  const edit = { revision: 0, figures: { ...FIGURES, moneyFen: Fen.parse(FIGURES.moneyFen) } }
  const { revision } = await does(ground, officer, (tx) => statePastYear(tx, officer, 2015, edit))
  return { ids: { year: '2015' }, revision }
}

/** A need of the catalogue is a lot's, which is ready to be called. */
async function withNeed(ground: Ground): Promise<Standing> {
  const { tx, district } = ground
  district.setClock(PUBLISHED)
  const need = await listed(tx, await peopleOf(district))
  const made = await aDraftLot(tx, district, { plan: { needs: [need] } })
  const [officer, leader] = [await district.as('officer'), await district.as('leader')]
  await does(ground, officer, (own) => prepareLot(own, officer, made.lotId))
  await does(ground, leader, (own) => approveAsItStands(own, leader, made.lotId))
  return { ids: { lot: made.lotId, need } }
}

/** One year's contracts are taken in, and more of them have come. */
async function more(ground: Ground) {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => aBackfilledContract(tx, officer).then(ok))
  const head = BACKFILL_HEAD.map((text) => ({ text: String(text), width: 9 }))
  const row = aBackfillRow({ contractNo: 'DY2016-02' })
  const { sha256 } = await keep(ground, await writeWorkbook([{ name: '合同', head, rows: [row] }]))
  const { id, revision } = await does(ground, officer, (tx) => mappedBackfill(tx, officer, aBackfillBook(row), sha256).then(ok))
  return { ids: { backfill: id }, revision }
}

const reply = (opinion: string, outcome: string) => ({ body: { ...REPLY, opinions: [opinion], outcome } })

export const planning = [
  stage(waiting, { 'POST admissions/{admission}/decide': saying(SENT_BACK) }, stage(sentBack, {})),
  stage(demanded, { 'PUT second-factor-roles/{role}': saying({ required: false }) }, stage(takenBack, {})),
  stage(proposedAnew, { 'POST editions/{edition}/adopt': plainly }, stage(replaced, {})),
  stage(
    rewritten,
    {
      'PUT service-catalogue': ({ revision }) => ({ body: { revision, items: ITEMS } }),
      'POST service-catalogue/{catalogue}/publish': ({ revision }) => ({ body: { revision } }),
    },
    stage(outdated, {}),
  ),
  stage(heard, { 'POST consultations/{consultation}/replies': ({ one }) => reply(one, 'partly_adopted') }, stage(weighed, {})),
  stage(heard, { 'POST consultations/{consultation}/replies': ({ one }) => reply(one, 'not_adopted') }),
  stage(stated, { 'PUT past-years/{year}': ({ revision }) => ({ body: { revision, figures: FIGURES } }) }),
  stage(withNeed, { 'POST lots/{lot}/publish': saying({ ...aCall(), title: '征集公告（演示）' }) }),
  stage(more, { 'POST backfills/{backfill}/take': ({ revision }) => ({ body: { revision, onlyAccepted: false } }) }),
]
