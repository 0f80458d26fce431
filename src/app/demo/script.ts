import type { Instant } from '../../kernel/civil.ts'
import type { LotId, ProgrammeId } from '../../kernel/ids.ts'
import type { Chance } from '../../platform/chance.ts'
import type { DemoLot } from './plans.ts'
import type { Stage } from './stage.ts'
import type { TimeLine } from './time.ts'

/** One thing that happens at its time; what is learnt (ids) is kept in the lot's own notebook. */
export type Scene = { readonly at: Instant; play(): Promise<void> }

/** Everything a scene needs: the stage, the lot's data, its shifted days, and what earlier scenes found out. */
export type Script = {
  readonly stage: Stage
  readonly lot: DemoLot
  readonly no: number
  /** Its place among the lots in the order in which they were put before the public: papers are numbered by it. */
  readonly numbered: number
  readonly time: TimeLine
  readonly programme: ProgrammeId
  readonly cast: Cast
  /** Those that were drawn up before it, to which it adds itself. */
  readonly services: LotId[]
}

/**
 * Who sits on the panels: in the demonstration whom chance calls, the year's marks given seat by seat; in the year itself who sat then,
 * each with the marks that stand under the own name. `withPlan`: the lot was in the plan that the leader approved.
 */
export type Cast = { readonly draw: Chance['draw']; readonly asThen: boolean; readonly withPlan: boolean }
