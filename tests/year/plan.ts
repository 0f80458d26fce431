import { NeedDone } from '../../src/features/needs/contract/need.ts'
import { LotDone, LotList, LotView } from '../../src/features/tenders/contract/lot.ts'
import { ProgrammeDone, ProgrammeView } from '../../src/features/tenders/contract/programme.ts'
import { ServiceCatalogueDone } from '../../src/features/tenders/contract/service-catalogue.ts'
import { known, lotIdOf, type Scene, scene, type Stage } from './stage.ts'
import type { StoryLot, StoryNeed } from './story.ts'

/** From the residents' words to the catalogue. */
export function needScenes({ as, at, notes }: Stage, need: StoryNeed): Scene[] {
  const { key, by, said } = need
  const path = (deed: string) => at(`needs/${known(notes.needs.get(key), key)}/${deed}`)
  return [
    scene(need.at, async () => {
      const who = await as(by)
      const filed =
        'own' in said
          ? await who.post(at('needs'), said.own, NeedDone)
          : await who.post(at('needs/on-behalf'), said.onBehalf, NeedDone)
      notes.needs.set(key, filed.id)
    }),
    scene(need.verifiedAt, async () => {
      await (await as(need.verifiedBy)).post(path('verify'), { verification: '已入户核实，情况属实。' }, NeedDone)
    }),
    scene(need.listedAt, async () => {
      await (await as('officer')).post(path('list'), undefined, NeedDone)
    }),
  ]
}

/** What the place buys at all: written by the officer, in force with the leader's word. */
export function serviceScenes({ as, at, story: { services } }: Stage): Scene[] {
  if (services === undefined) return []
  let written: { id: string; revision: number } | undefined
  const path = at('service-catalogue')
  return [
    scene(services.written, async () => {
      written = await (await as('officer')).put(path, { revision: 0, items: services.items }, ServiceCatalogueDone)
    }),
    scene(services.published, async () => {
      const { id, revision } = known(written, 'the catalogue')
      await (await as('leader')).post(`${path}/${id}/publish`, { revision }, ServiceCatalogueDone)
    }),
  ]
}

/** The year's plan, once it holds what it is to hold, from the officer to the leader and out. */
export function planScenes({ as, at, notes, story }: Stage): [Scene, ...Scene[]] {
  const { plan, programme } = story
  const path = (deed = '') => at(`programmes/${known(notes.programme, 'the plan')}${deed}`)
  return [
    scene(plan.drafted, async () => {
      notes.programme = (await (await as('officer')).post(at('programmes'), programme, ProgrammeDone)).id
    }),
    scene(plan.submitted, async () => {
      await (await as('officer')).post(path('/submit'), undefined, ProgrammeDone)
    }),
    scene(plan.approved, async () => {
      const leader = await as('leader')
      const { revision } = await leader.get(path(), ProgrammeView)
      const { items } = await leader.get(at(`lots?programme=${notes.programme}&limit=100`), LotList)
      const lots = items.map((lot) => ({ id: lot.id, revision: lot.revision }))
      await leader.post(path('/approve'), { opinion: '同意', revision, lots }, ProgrammeDone)
    }),
    scene(plan.published, async () => {
      await (await as('officer')).post(path('/publish'), undefined, ProgrammeDone)
    }),
  ]
}

/** A project in the plan. What costs more than the plan's ceiling is warned of until its reason is given. */
export function lotScenes(stage: Stage, lot: StoryLot): { planned: Scene[]; call: Scene } {
  const { as, at, notes, story } = stage
  const earlier = story.lots.slice(0, story.lots.indexOf(lot))
  const written = () =>
    lot.plan({
      programme: known(notes.programme, 'the plan'),
      needs: lot.needs.map((key) => known(notes.needs.get(key), key)),
      earlier: earlier.map((one) => lotIdOf(stage, one)),
    })
  const path = (deed = '') => at(`lots/${lotIdOf(stage, lot)}${deed}`)
  const explained = async (ceilingReason: string) => {
    const officer = await as('officer')
    const { findings: before, revision } = await officer.get(path(), LotView)
    notes.refused.push((await officer.isRefused('POST', path('/prepare'), undefined, 'not-ready')).code)
    const submission = at(`programmes/${notes.programme}/submit`)
    notes.refused.push((await officer.isRefused('POST', submission, undefined, 'ceiling-reasons-missing')).code)
    await officer.put(path(), { revision, plan: { ...written(), ceilingReason } }, LotDone)
    const { findings: after } = await officer.get(path(), LotView)
    notes.warned.push({ lot: lot.code, before, after })
  }
  const { overCeiling } = lot
  const planned = [
    scene(lot.drafted, async () => {
      notes.lots.set(lot.code, (await (await as('officer')).post(at('lots'), written(), LotDone)).id)
    }),
    ...(overCeiling === undefined ? [] : [scene(lot.drafted, () => explained(overCeiling))]),
    scene(lot.prepared, async () => {
      await (await as('officer')).post(path('/prepare'), undefined, LotDone)
    }),
  ]
  const call = scene(lot.call.at, async () => {
    const { at: _, ...said } = lot.call
    await (await as('officer')).post(path('/publish'), said, LotDone)
  })
  return { planned, call }
}
