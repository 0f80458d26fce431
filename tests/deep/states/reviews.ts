import { GOOD_MARKS, NO_CONFLICT } from '../../../src/features/tenders/fixtures/a-panel.ts'
import { takePaper, typePaper } from '../../../src/features/tenders/service/paper-sheets.ts'
import { declare } from '../../../src/features/tenders/service/seats.ts'
import { newSalt } from '../../../src/kernel/chance.ts'
import { CivilDate, instantAt } from '../../../src/kernel/civil.ts'
import { seededChance } from '../../../src/platform/chance.ts'
import { recorded } from '../../access/direct.ts'
import { paused, scanned } from '../../access/pauses.ts'
import * as review from '../../access/review.ts'
import { does, type Ground, saying, stage, type Standing } from '../../access/stage.ts'
import { sweptAt } from './playing.ts'

const { draw } = seededChance('states: reviews')

export async function scoring(ground: Ground): Promise<review.Scoring> {
  const called = await review.drawn(ground, await review.reviewing(ground))
  const declared = await review.declared(ground, await review.arrived(ground, called))
  return review.scoring(ground, await review.sealedIn(ground, declared))
}

/** The juror in the first seat, who is kin to the head of a bidder, is asked for a declaration. */
async function kinArrived(ground: Ground): Promise<review.Review> {
  const called = await review.drawn(ground, await review.reviewing(ground))
  return review.arrived(ground, await review.near(ground, called))
}

/** Who says that it is another person of that name. */
async function kinDeclared(ground: Ground, before: review.Review): Promise<review.Review> {
  const juror = before.seats.find(({ jurorId }) => jurorId === before.ids.juror)?.acting
  if (juror === undefined) throw new Error('nobody in the first seat')
  await does(ground, juror, (tx) => declare(tx, juror, before.ids.lot, DENIED))
  return before
}

const DENIED = { ...NO_CONFLICT, denial: '同名不同人' }
const CONFLICT = { ...NO_CONFLICT, answers: NO_CONFLICT.answers.map((one, n) => ({ ...one, conflict: n === 0 })) }

/** Nobody signs the report, and the term is over. */
async function deemed(ground: Ground): Promise<Standing> {
  const locked = await review.locked(ground, await review.written()(ground, await scoring(ground)))
  const before = await review.audited(ground, await review.revealed(ground, locked))
  await sweptAt(ground, instantAt(CivilDate.parse('2017-07-14'), '12:00'))
  return before
}

/** A second hand has taken a paper to type it again. */
async function takenUp(ground: Ground): Promise<review.OnPaper> {
  const before = await review.typedByBoth(ground, await review.scannedByBoth(ground, await scoring(ground)))
  const custodian = await ground.district.as('custodian')
  await does(ground, custodian, (tx) => takePaper(tx, custodian, before.ids.lot, before.ids.paper))
  return before
}

/** It reads another mark than the first. */
async function differing(ground: Ground, before: review.OnPaper): Promise<Standing> {
  const custodian = await ground.district.as('custodian')
  const { lot, paper } = before.ids
  const typing = { marks: { ...GOOD_MARKS, C9: '1' }, salt: newSalt(draw) }
  await does(ground, custodian, (tx) => typePaper(tx, custodian, lot, paper, typing))
  return before
}

/** The group is silent until the term is over. */
async function agreed(ground: Ground): Promise<Standing> {
  const before = await recorded(ground)
  await sweptAt(ground, instantAt(CivilDate.parse('2017-06-30'), '12:00'))
  return before
}

/** A pause that the bureau let run to its end. */
async function goingOn(ground: Ground): Promise<Standing> {
  const before = await paused(ground, await scanned(ground))
  await sweptAt(ground, instantAt(CivilDate.parse('2017-08-01'), '12:00'))
  return before
}

const SEAT = 'lots/{lot}/seat'
const JUROR = 'lots/{lot}/panel/jurors/{juror}'

export const reviews = [
  stage(
    kinArrived,
    { [`POST ${SEAT}/declare`]: saying(DENIED) },
    stage(kinDeclared, { [`POST ${JUROR}/settle`]: saying({ outcome: 'cleared', reason: '核对户籍材料，不是同一人' }) }),
  ),
  stage(kinArrived, { [`POST ${SEAT}/declare`]: saying(CONFLICT) }),
  stage(deemed, {}),
  stage(takenUp, { 'POST lots/{lot}/paper-sheets/{paper}/typing': saying({ marks: GOOD_MARKS }) }, stage(differing, {})),
  stage(agreed, {}),
  stage(goingOn, {}),
]
