import { append } from '../../../src/features/ledger/service/append.ts'
import { aPaperReview, fit, HELD_ON, named, NEWCOMER, unfit } from '../../../src/features/tenders/fixtures/a-paper-review.ts'
import { DEADLINE } from '../../../src/features/tenders/fixtures/a-lot.ts'
import { confirmOfflineReview } from '../../../src/features/tenders/service/offline-results.ts'
import { lots } from '../../../src/features/tenders/store/kept.ts'
import { instantAt } from '../../../src/kernel/civil.ts'
import type { LotId } from '../../../src/kernel/ids.ts'
import { called } from '../../access/bids.ts'
import * as offline from '../../access/offline-reviews.ts'
import * as signing from '../../access/paper-signings.ts'
import * as review from '../../access/review.ts'
import { does, type Ground, stage, type Standing } from '../../access/stage.ts'
import { drafts, seals } from './bids.ts'
import { scoring } from './reviews.ts'

/** The fixture's call has no row of the clock: the closing is its deed by itself. */
async function closes({ tx, district }: Ground, id: LotId): Promise<void> {
  const lot = await lots.table.load(tx, district.tenant, id)
  if (lot === undefined) throw new Error('the lot was called')
  await append(tx, { ...district.system, now: DEADLINE, role: 'system' }, lots, lot, 'lot.close', { sealed: 3 })
}

/** Three sealed their bids here and nothing was opened: on paper one is found fit with a newcomer, one is not, and one is left out. */
async function leftClosed(ground: Ground) {
  const { tx, district } = ground
  const { lot } = (await called(ground)).ids
  for (const n of [0, 1, 2]) await seals(ground, await drafts(ground, lot, n), n)
  await closes(ground, lot)
  district.setClock(instantAt(HELD_ON, '17:00'))
  const [first, second] = await named(tx, district.tenant, district.parties.slice(0, 2))
  if (first === undefined || second === undefined) throw new Error('three have bid')
  const suppliers = [fit(first, '88'), fit(NEWCOMER, '80'), unfit(second)]
  const entry = aPaperReview(await offline.scannedFor(ground, lot), suppliers, { unopenedReason: '口令遗失' })
  return offline.entered(ground, { ids: { lot }, entry })
}

async function takenIn(ground: Ground, before: Awaited<ReturnType<typeof leftClosed>>): Promise<Standing> {
  const leader = await ground.district.as('leader')
  const { lot, review: papers } = before.ids
  await does(ground, leader, (tx) => confirmOfflineReview(tx, leader, lot, papers, before.revision))
  return before
}

/** The report is out, and one who signed it by hand wrote a dissent beside the name. */
async function dissenting(ground: Ground) {
  const locked = await review.locked(ground, await review.written()(ground, await scoring(ground)))
  const scanned = await signing.scanned(ground, await review.audited(ground, await review.revealed(ground, locked)))
  const signatures = scanned.entry.signatures.map((one, n) => (n === 0 ? { ...one, dissent: '第二名的方案更可行' } : one))
  return signing.entered(ground, { ...scanned, entry: { ...scanned.entry, signatures } })
}

const seen = ({ revision }: { readonly revision: number }) => ({ body: { revision } })

export const papers = [
  stage(leftClosed, { 'POST lots/{lot}/offline-reviews/{review}/confirm': seen }, stage(takenIn, {})),
  stage(
    dissenting,
    { 'POST lots/{lot}/paper-signings/{signing}/confirm': seen },
    stage(signing.returned, {
      'POST lots/{lot}/paper-signings/{signing}/revise': ({ revision, entry }) => ({ body: { revision, entry } }),
    }),
  ),
]
