import type { Stage } from '../../access/stage.ts'
import { awards } from './awards.ts'
import { bids } from './bids.ts'
import { contracts } from './contracts.ts'
import { papers } from './papers.ts'
import { planning } from './planning.ts'
import { reviews } from './reviews.ts'

/** The trade played on to the states that the access table does not come to, by the deeds of people and by the clock. */
export const FURTHER: Readonly<Record<string, readonly Stage<undefined>[]>> = {
  planning,
  bids,
  reviews,
  papers,
  awards,
  contracts,
}

/** States in which no deed can be asked for, each with the reason. */
export const WITHOUT_A_WAY: ReadonlyMap<string, string> = new Map([
  ['last-offer broken', 'only where the content that is kept is not what was sealed: no deed of the trade changes it'],
  ['need draft', 'a need is recorded when it is filed; nothing leads into it'],
  ['paper-sheet checked', 'gone through within the deed that compares the two typings'],
])

/** Deeds of people that no route of the programming interface does, each with where it is done. */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['need.confirm-phone', 'on the public form without scripts, by the code that was sent to the telephone'],
])

/** Deeds of people on what the path does not name, each with what it names: they are not asked for in every state of their thing. */
export const BESIDE: ReadonlyMap<string, string> = new Map([
  ['need.adopt', 'a lot that is published, whose plan names needs'],
  ['need.consult', 'a programme whose consultation is opened, with the needs in its words'],
  ['need.relist', 'a consultation that is concluded'],
  ['programme.run', 'the first lot of a programme that is published'],
  ['programme.conclude', 'a consultation that is concluded'],
  ['lot.review-offline', 'a review on paper that a second hand checks'],
  ['bid.rank-offline', 'a review on paper, with the organisations in it'],
  ['bid.refuse-offline', 'a review on paper, with the organisations in it'],
  ['bid.leave-unopened', 'a review on paper, with those that are not in it'],
  ['juror.sign-on-paper', 'what jurors signed on paper, with who they are'],
  ['juror.dissent-on-paper', 'what jurors signed on paper, with who they are'],
  ['programme.backfill-more', 'a workbook of contracts from before the system'],
])

/** Deeds that are not recorded a second time where things are already as they make them, each with the reason. */
export const SAID_ALREADY: ReadonlyMap<string, string> = new Map([
  ['second-factor-role.waive', 'the page sends what shall hold, and what holds already is not said again'],
])
