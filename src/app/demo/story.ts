import type { ProgrammeId } from '../../kernel/ids.ts'
import { NO_CONTRACTS } from '../../features/tenders/service/contracts-ahead.ts'
import { listLots } from '../../features/tenders/service/lot-views.ts'
import { approveProgramme, moveProgramme, viewProgramme } from '../../features/tenders/service/programmes.ts'
import { purchaseOf } from './act-one.ts'
import { biddingFor } from './act-two.ts'
import { inquiriesOf } from './inquiry.ts'
import { reviewOf } from './act-three.ts'
import { resultOf } from './act-four.ts'
import type { DemoLot } from './plans.ts'
import type { Stage } from './stage.ts'
import type { Scene, Script } from './script.ts'
import { SHIFTS, shifted, type TimeLine, YEAR_ENDS } from './time.ts'
import { seededChance } from '../../platform/chance.ts'

/** The lots in the order of their calls. */
const IN_ORDER = Object.entries(SHIFTS)
  .toSorted(([, a], [, b]) => a - b)
  .map(([code]) => code)

/** Plays one lot's story in order, as far as it has come when the demonstration begins. */
export async function playLot(
  stage: Stage,
  lot: DemoLot,
  no: number,
  plan: Pick<Script, 'programme' | 'services'>,
): Promise<void> {
  const time = shifted(SHIFTS[lot.code] ?? 0)
  const cast = { draw: stage.draw, asThen: false, withPlan: no === 1 }
  const script: Script = { stage, lot, no, numbered: IN_ORDER.indexOf(lot.code) + 1, time, ...plan, cast }
  // With the first lot drafted the plan goes to the leader; it lies seven weeks before the year's own, as that lot does.
  const decided = no === 1 ? planScenes(stage, plan.programme, time) : []
  await play([...scenesOf(script), ...decided], time)
}

/** The chance that calls the five who sat that day, and first the one who took the place of who stepped aside. */
const AS_THEN = '2017-3489'

/** Plays the year as it was: every lot on its own days, to its published contract. */
export async function playYear(
  stage: Stage,
  lots: readonly DemoLot[],
  plan: Pick<Script, 'programme' | 'services'>,
): Promise<void> {
  const time = shifted(0, YEAR_ENDS)
  const scenes = lots.flatMap((lot, n) => {
    const cast = { draw: seededChance(AS_THEN).draw, asThen: true, withPlan: true }
    return scenesOf({ stage, lot, no: n + 1, numbered: n + 1, time, ...plan, cast })
  })
  await play([...scenes, ...planScenes(stage, plan.programme, time)], time)
}

function scenesOf(script: Script): Scene[] {
  const purchase = purchaseOf(script)
  const bidding = biddingFor(script, purchase.lotId)
  const inquiries = inquiriesOf(script, purchase.lotId)
  const review = reviewOf(script, purchase.lotId)
  const result = resultOf(script, purchase.lotId)
  return [...purchase.scenes, ...bidding, ...inquiries, ...review, ...result]
}

async function play(scenes: readonly Scene[], time: TimeLine): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (!time.has(scene.at)) return
    await scene.play()
  }
}

/** Once it holds what it is to hold the year's plan goes to the leader, and is out before the first call. */
function planScenes({ does }: Stage, id: ProgrammeId, { at }: TimeLine): Scene[] {
  const scene = (who: string, on: string, move: Parameters<typeof moveProgramme>[3]): Scene => ({
    at: at(on, '10:00'),
    async play() {
      await does(who, this.at, (tx, acting) => moveProgramme(tx, acting, id, move))
    },
  })
  const approve: Scene = {
    at: at('2017-05-11', '10:00'),
    async play() {
      await does('leader', this.at, async (tx, acting) => {
        const plan = await viewProgramme(tx, acting, id)
        if (!plan.ok) return plan
        const { items } = await listLots(tx, acting, { programme: id, limit: 100 }, NO_CONTRACTS)
        const lots = items.map(({ id: lot, revision }) => ({ id: lot, revision }))
        return approveProgramme(tx, acting, id, { opinion: '同意', revision: plan.value.revision, lots })
      })
    },
  }
  return [
    scene('officer', '2017-05-09', { deed: 'programme.submit', facts: {} }),
    approve,
    scene('officer', '2017-05-12', { deed: 'programme.publish', facts: {} }),
  ]
}
