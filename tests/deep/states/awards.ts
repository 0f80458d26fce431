import { answerChallenge, disownChallenge, withdrawChallenge } from '../../../src/features/tenders/service/challenges.ts'
import { accepted, announced, confirmed, disputed, proposed, registered, scanned } from '../../access/awards.ts'
import { does, type Ground, stage, type Standing } from '../../access/stage.ts'

const ANSWER = { answer: '经核对，计分无误。' }

const noticed = async (ground: Ground) => announced(ground, await confirmed(ground, await proposed(ground)))

/** One objection is not taken up, the other is taken back. */
async function notHeard(ground: Ground): Promise<Standing> {
  const before = await disputed(ground, await noticed(ground))
  const [officer, resident] = [await ground.district.as('officer'), await ground.district.as('resident')]
  await does(ground, officer, (tx) => answerChallenge(tx, officer, before.byRival, { deed: 'challenge.refuse', ...ANSWER }))
  await does(ground, resident, (tx) => withdrawChallenge(tx, resident, before.byResident))
  return before
}

async function rejected(ground: Ground): Promise<Standing> {
  const before = await accepted(ground, await disputed(ground, await noticed(ground)))
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => answerChallenge(tx, officer, before.byRival, { deed: 'challenge.reject', ...ANSWER }))
  return before
}

/** What came on paper in its name was not the bidder's. */
async function disowned(ground: Ground): Promise<Standing> {
  const before = await registered(ground, await scanned(ground, await noticed(ground)))
  const manager = await ground.district.as('provider_manager', 1)
  await does(ground, manager, (tx) => disownChallenge(tx, manager, before.challenge))
  return { ...before, ids: { ...before.ids, challenge: before.challenge } }
}

export const awards = [stage(notHeard, {}), stage(rejected, {}), stage(disowned, {})]
