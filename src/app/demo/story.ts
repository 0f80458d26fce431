import type { ProgrammeId } from '../../kernel/ids.ts'
import { purchaseOf } from './act-one.ts'
import { biddingFor } from './act-two.ts'
import { reviewOf } from './act-three.ts'
import { resultOf } from './act-four.ts'
import type { DemoLot } from './plans.ts'
import type { Stage } from './stage.ts'
import type { Script } from './script.ts'
import { SHIFTS, shifted } from './time.ts'

/** The lots in the order of their calls. */
const IN_ORDER = Object.entries(SHIFTS)
  .toSorted(([, a], [, b]) => a - b)
  .map(([code]) => code)

/** Plays one lot's story in order, as far as it has come when the demonstration begins. */
export async function playLot(stage: Stage, lot: DemoLot, no: number, programme: ProgrammeId): Promise<void> {
  const time = shifted(SHIFTS[lot.code] ?? 0)
  const script: Script = { stage, lot, no, numbered: IN_ORDER.indexOf(lot.code) + 1, time, programme }
  const purchase = purchaseOf(script)
  const bidding = biddingFor(script, purchase.lotId)
  const review = reviewOf(script, purchase.lotId)
  const result = resultOf(script, purchase.lotId)
  const scenes = [...purchase.scenes, ...bidding, ...review, ...result].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
  for (const scene of scenes) {
    if (!time.has(scene.at)) return
    await scene.play()
  }
}
