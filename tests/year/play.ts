import type { Database } from '../../src/platform/open-database.ts'
import type { Instant } from '../../src/kernel/civil.ts'
import { bidScenes } from './bids.ts'
import { aYearsHouse } from './house.ts'
import { lotScenes, needScenes, planScenes, serviceScenes } from './plan.ts'
import { contractScenes, resultScenes } from './result.ts'
import { roomScenes } from './room.ts'
import { aStage, playInOrder, type Scene, type Stage } from './stage.ts'
import type { Story, StoryLot } from './story.ts'

/** How far a project of the year is played: into the plan, to its call, or to its published contract. */
export type Reach = 'planned' | 'called' | 'contracted'

type Length = {
  /** A moment before anything happens. */
  readonly begins: Instant
  /** Which projects are in the plan at all, and how far each goes; every one to its published contract unless said. */
  readonly reach?: Readonly<Record<string, Reach>>
}

/** Plays a year over the wire: everybody asks the program by its routes, and nobody touches a row. */
export async function playYear(db: Database, whole: Story, { begins, reach }: Length): Promise<Stage> {
  const reachOf = ({ code }: StoryLot): Reach | undefined => (reach === undefined ? 'contracted' : reach[code])
  const lots = whole.lots.filter((lot) => reachOf(lot) !== undefined)
  const needs = whole.needs.filter(({ key }) => lots.some((lot) => lot.needs.includes(key)))
  const stage = aStage(await aYearsHouse(db, begins), { ...whole, lots, needs })
  const [drafted, ...decided] = planScenes(stage)
  const scenes = [
    ...serviceScenes(stage),
    drafted,
    ...needs.flatMap((need) => needScenes(stage, need)),
    ...lots.flatMap((lot) => scenesOf(stage, lot, reachOf(lot))),
    ...decided,
  ]
  await playInOrder(stage, scenes)
  return stage
}

function scenesOf(stage: Stage, lot: StoryLot, reach: Reach | undefined): Scene[] {
  const { planned, call } = lotScenes(stage, lot)
  if (reach !== 'contracted') return reach === 'called' ? [...planned, call] : planned
  return [
    ...planned,
    call,
    ...bidScenes(stage, lot),
    ...roomScenes(stage, lot),
    ...resultScenes(stage, lot),
    ...contractScenes(stage, lot),
  ]
}
