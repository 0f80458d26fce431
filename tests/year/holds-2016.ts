import { expect } from 'vitest'
import { ContractList, ContractView } from '../../src/features/contracts/contract/contract.ts'
import { NeedView, OwnNeeds } from '../../src/features/needs/contract/need.ts'
import { BidList } from '../../src/features/tenders/contract/bid.ts'
import { AwardView } from '../../src/features/tenders/contract/award.ts'
import { ProgrammeView } from '../../src/features/tenders/contract/programme.ts'
import { civilDateOf } from '../../src/kernel/civil.ts'
import { aReader, textOf } from './open-to-all.ts'
import { known, type Stage } from './stage.ts'
import { LOTS_2016, PUBLISHED_2016 } from './the-year-2016.ts'

const FEN = 100
const { awardedYuan, organisations, lots, needs, fundYuan, closesOn, callOn } = PUBLISHED_2016
const LAST = 'DYQ2016-24'

/** What everybody reads of the year is what was published of it: 17 needs, 24 projects, 15 organisations, 964,500 yuan. */
export async function holds2016(stage: Stage): Promise<void> {
  await isTold(stage)
  await isOnThePages(stage)
  await isInTheOffice(stage)
  await hadItsStories(stage)
}

async function isTold(stage: Stage): Promise<void> {
  const reader = aReader(stage)
  const [figures] = await reader.figures()
  expect(figures).toMatchObject({
    budgetFen: { value: fundYuan * FEN },
    lots: { value: lots },
    awardedFen: { value: awardedYuan * FEN },
    awardedLots: { value: lots },
    organisations: { value: organisations },
    news: { signedFen: { value: awardedYuan * FEN }, organisations: { value: organisations }, lots: { value: lots } },
  })
  const awarded = await reader.awarded()
  const sum = awarded.reduce((fen, { amountFen }) => fen + amountFen, 0)
  expect(sum).toBe(awardedYuan * FEN)
  expect(sum / awarded.length).toBe(40_187.5 * FEN)
  expect(fundYuan * FEN - sum).toBe(35_500 * FEN)
  expect(awarded.every(({ contracted }) => contracted)).toBe(true)
  expect(awarded.filter(({ amountFen }) => amountFen > 50_000 * FEN).map(({ lotCode }) => lotCode)).toEqual(['DYQ2016-01'])
  const winners = [...new Set(awarded.map(({ partyId }) => partyId))]
  const shares = winners.map((winner) => awarded.filter(({ partyId }) => partyId === winner).length)
  expect(shares.sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3])

  for (const kind of ['call', 'result', 'contract'] as const)
    expect([kind, (await reader.notices(kind)).length]).toEqual([kind, lots])
  const calls = await reader.notices('call')
  expect(new Set(calls.map(({ publishedAt, endsOn }) => `${civilDateOf(publishedAt)} ${endsOn}`))).toEqual(
    new Set([`${callOn} ${closesOn}`]),
  )
  const catalogue = await reader.catalogue()
  expect(catalogue.map(({ status }) => status)).toEqual(Array.from({ length: needs }, () => 'adopted'))
  expect(
    catalogue
      .map(({ receivedOn }) => receivedOn)
      .sort()
      .at(-1),
  ).toBe(PUBLISHED_2016.needsUntil)
}

async function isOnThePages(stage: Stage): Promise<void> {
  const { page, notices } = aReader(stage)
  const money = textOf(await page('/money'))
  for (const said of ['96.45', '1,000,000.00', '964,500.00', '35,500.00', '24个', '15家']) expect(money).toContain(said)
  const rows = textOf(await page('/money/awarded'))
  for (const { name } of LOTS_2016) expect(rows).toContain(name)
  const listed = textOf(await page('/money/lots'))
  for (const { name } of LOTS_2016) expect(listed).toContain(name)
  for (const kind of ['call', 'result', 'contract'] as const)
    for (const { id, lotName } of await notices(kind)) expect(textOf(await page(`/announcements/${id}`))).toContain(lotName)
}

async function isInTheOffice({ as, at, notes, story }: Stage): Promise<void> {
  const officer = await as('officer')
  const plan = await officer.get(at(`programmes/${notes.programme}`), ProgrammeView)
  expect(plan).toMatchObject({ lots, allottedFen: awardedYuan * FEN, awardedFen: awardedYuan * FEN })
  const [first] = story.lots
  const another = known(first, 'a project').plan({ programme: plan.id, needs: [], earlier: [] })
  const beyond = { ...another, code: 'DYQ2016-25', budgetFen: 3_550_001 }
  expect((await officer.isRefused('POST', at('lots'), beyond, 'over-budget'))['facts']).toEqual({ leftFen: 3_550_000 })
  let taken = 0
  for (const [key, id] of notes.needs) {
    const need = await officer.get(at(`needs/${id}`), NeedView)
    expect([key, need.projects.length]).toEqual([key, LOTS_2016.filter((lot) => lot.need === key).length])
    expect(need.purchase).toBe('contracted')
    taken += need.projects.length
  }
  expect(taken).toBe(lots)
  const resident = await as('resident-liaohe')
  const told = (await resident.get(at('my-needs'), OwnNeeds)).items
  expect(told.map(({ title, status, purchase }) => [title, status, purchase])).toContainEqual([
    '放学后没人接孩子',
    'adopted',
    'contracted',
  ])
  const { items } = await officer.get(at('contracts?limit=100'), ContractList)
  const teams = []
  for (const { id } of items) teams.push((await officer.get(at(`contracts/${id}`), ContractView)).team)
  // Each project is carried by one community worker, two residents and one organisation.
  expect(teams.map(({ worker, volunteers }) => [worker === null ? 0 : 1, volunteers.length])).toEqual(teams.map(() => [1, 2]))
  expect(new Set(teams.flatMap(({ volunteers }) => volunteers)).size).toBe(48)
}

async function hadItsStories({ as, at, notes }: Stage): Promise<void> {
  expect(notes.refused).toEqual(['not-ready', 'ceiling-reasons-missing', 'late'])
  const { items } = await (await as('wanzhou')).get(at('bids'), BidList)
  const late = items.find(({ lot }) => lot.code === 'DYQ2016-01')
  expect(late).toMatchObject({ status: 'late', sealedAt: null })
  // 2016-09-29 and seven working days across the holiday and its two make-up days.
  expect(notes.answerBy.get(LAST)).toBe('2016-10-13')
  const last = await (await as('officer')).get(at(`lots/${notes.lots.get(LAST)}/award`), AwardView)
  expect(last).toMatchObject({ awardStatus: 'notified', objections: [{ verdict: 'rejected', answeredOn: '2016-10-12' }] })
}
