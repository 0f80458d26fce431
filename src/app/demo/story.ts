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
import { SHIFTS, shifted } from './time.ts'

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
  const { programme } = plan
  const time = shifted(SHIFTS[lot.code] ?? 0)
  const script: Script = { stage, lot, no, numbered: IN_ORDER.indexOf(lot.code) + 1, time, ...plan }
  const purchase = purchaseOf(script)
  const bidding = biddingFor(script, purchase.lotId)
  const inquiries = inquiriesOf(script, purchase.lotId)
  const review = reviewOf(script, purchase.lotId)
  const result = resultOf(script, purchase.lotId)
  const decided = no === 1 ? planScenes(stage, programme) : []
  const scenes = [...purchase.scenes, ...decided, ...bidding, ...inquiries, ...review, ...result].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
  for (const scene of scenes) {
    if (!time.has(scene.at)) return
    await scene.play()
  }
}

/** Once the first lot is drafted the year's plan goes to the leader, and is out before the first call. */
function planScenes({ does }: Stage, id: ProgrammeId): Scene[] {
  const { at } = shifted(0)
  const scene = (who: string, on: string, move: Parameters<typeof moveProgramme>[3]): Scene => ({
    at: at(on, '10:00'),
    async play() {
      await does(who, this.at, (tx, acting) => moveProgramme(tx, acting, id, move))
    },
  })
  const approve: Scene = {
    at: at('2017-03-23', '10:00'),
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
    scene('officer', '2017-03-21', { deed: 'programme.submit', facts: {} }),
    approve,
    scene('officer', '2017-03-24', { deed: 'programme.publish', facts: {} }),
  ]
}
