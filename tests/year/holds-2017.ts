import { expect } from 'vitest'
import year from '../../src/app/demo/demo-2017.json' with { type: 'json' }
import { AwardView } from '../../src/features/tenders/contract/award.ts'
import { BidList } from '../../src/features/tenders/contract/bid.ts'
import { ContractList } from '../../src/features/contracts/contract/contract.ts'
import { PanelView } from '../../src/features/tenders/contract/panel.ts'
import { civilDateOf } from '../../src/kernel/civil.ts'
import { lotIdOf, type Stage } from './stage.ts'

const nameOf = (org: string) => year.organisations.find(({ id }) => id === org)?.name
const personOf = (key: string) => year.people.find(({ id }) => id === key)?.name

/** All twenty bids, eight contracts and every story of the published year came out as they did then. */
export async function holds2017(stage: Stage): Promise<void> {
  await isRankedAsThen(stage)
  await isContractedAsThen(stage)
  await hadItsStories(stage)
}

async function isRankedAsThen(stage: Stage): Promise<void> {
  const { as, at, story } = stage
  const officer = await as('officer')
  const now = []
  for (const lot of story.lots) {
    const { bids } = await officer.get(at(`lots/${lotIdOf(stage, lot)}/award`), AwardView)
    now.push(...bids.map(({ partyName: who, total, rank }) => ({ lot: lot.code, who, total, rank })))
  }
  const then = year.reviews.flatMap(({ lot, bids }) =>
    bids.map(({ org, mean: total, rank }) => ({ lot, who: nameOf(org), total, rank })),
  )
  expect(then).toHaveLength(20)
  expect(inOrder(now)).toEqual(inOrder(then))
}

async function isContractedAsThen({ as, at }: Stage): Promise<void> {
  const { items } = await (await as('officer')).get(at('contracts?limit=100'), ContractList)
  const now = items.map(({ lot, no, amountFen, signedOn, publishedAt, status }) => ({
    lot: lot.code,
    no,
    yuan: amountFen / 100,
    signedOn,
    status,
    publishedOn: publishedAt === null ? null : civilDateOf(publishedAt),
  }))
  const then = year.results.map(({ lot, contractNo: no, awardYuan: yuan, signedOn, publishedOn }) => ({
    lot,
    no,
    yuan,
    signedOn,
    publishedOn,
    status: 'published',
  }))
  expect(inOrder(now)).toEqual(inOrder(then))
  expect(now.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(1_400_000)
}

/** The late bid, the recusal and who took the seat, the telephones under seal, and the objection that was answered. */
async function hadItsStories(stage: Stage): Promise<void> {
  const { as, at, notes, story } = stage
  expect(notes.refused).toEqual(['late'])
  const { items } = await (await as('pingyuan')).get(at('bids'), BidList)
  expect(items.find(({ lot }) => lot.code === 'DY2017-A04')).toMatchObject({ status: 'late', sealedAt: null })

  const officer = await as('officer')
  for (const lot of story.lots) {
    const panel = await officer.get(at(`lots/${lotIdOf(stage, lot)}/panel`), PanelView)
    expect([lot.code, panel.custody.reduce((sum, { phones }) => sum + phones, 0)]).toEqual([lot.code, 7])
    expect(panel.custody.filter(({ others }) => others.includes('手表'))).toHaveLength(1)
    expect(panel.status).toBe('released')
    const seats = panel.jurors.map(({ name, seat, status }) => `${seat} ${name} ${status}`).sort()
    const sat = (keys: readonly string[]) => keys.map((key, n) => `${n + 1} ${personOf(key)} signed`)
    const asThen = sat(year.reviews.find((review) => review.lot === lot.code)?.panel ?? [])
    const aside = lot.room.recusal === undefined ? [] : [`2 ${personOf('p-juror2')} recused`]
    expect([lot.code, seats]).toEqual([lot.code, [...asThen, ...aside].sort()])
  }

  const objection = year.events.find(({ kind }) => kind === 'challenge')
  const disputed = story.lots.find(({ code }) => code === objection?.lot)
  if (disputed === undefined) throw new Error('nobody objected')
  const award = await officer.get(at(`lots/${lotIdOf(stage, disputed)}/award`), AwardView)
  expect(award).toMatchObject({ awardStatus: 'notified', objections: [{ answer: objection?.reason, verdict: 'rejected' }] })
}

const inOrder = <T extends { lot: string; who?: string | undefined }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => `${a.lot} ${a.who}`.localeCompare(`${b.lot} ${b.who}`))

/** The same without the ids that each house gives anew: each becomes its place among those that were named before. */
export function unnamed(told: unknown): unknown {
  const known = new Map<string, string>()
  const text = JSON.stringify(told).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const name = known.get(id) ?? `id-${known.size + 1}`
    known.set(id, name)
    return name
  })
  return JSON.parse(text)
}
