import { aContent, anOpenedLot, aPublishedLot, OPENED } from '../../src/features/tenders/fixtures/a-lot.ts'
import { aRubricOfFacts } from '../../src/features/tenders/fixtures/a-lot-plan.ts'
import { saveBid, startBid } from '../../src/features/tenders/service/bid-drafts.ts'
import { addFile } from '../../src/features/tenders/service/bid-files.ts'
import { sealBid, withdrawBid } from '../../src/features/tenders/service/bid-sealing.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import type { BidId, LotId, PartyId } from '../../src/kernel/ids.ts'
import { seededChance } from '../../src/platform/chance.ts'
import { keep, PNG } from './a-scan.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const { draw } = seededChance('access: bids')
const JUNE_5 = instantAt(CivilDate.parse('2017-06-05'), '10:00')

type Called = { readonly ids: { readonly lot: LotId }; readonly party: PartyId }
type Begun = { readonly ids: { readonly lot: LotId; readonly bid: BidId } }

export async function called({ tx, district }: Ground): Promise<Called> {
  district.setClock(JUNE_5)
  const { lotId: lot } = await aPublishedLot(tx, district, { noticed: true })
  const [party] = district.parties
  if (party === undefined) throw new Error('nobody to bid')
  return { ids: { lot }, party }
}

/** A draft of the first party, saved once. */
export async function begun(ground: Ground, { ids, party }: Called): Promise<Begun> {
  const manager = await ground.district.as('provider_manager')
  const { id: bid } = await does(ground, manager, (tx) => startBid(tx, manager, ids.lot, party))
  await does(ground, manager, (tx) => saveBid(tx, manager, bid, { revision: 0, content: aContent() }, draw))
  return { ids: { ...ids, bid } }
}

async function withFile(ground: Ground, { ids }: Begun) {
  const manager = await ground.district.as('provider_manager')
  const stored = await keep(ground, PNG)
  const { id: file } = await does(ground, manager, (tx) => addFile(tx, manager, ids.bid, { name: '证书.png', stored }))
  return { ids: { ...ids, file } }
}

async function sealed(ground: Ground, before: Begun): Promise<Begun> {
  const manager = await ground.district.as('provider_manager')
  await does(ground, manager, (tx) => sealBid(tx, manager, before.ids.bid, { revision: 1 }, draw))
  return before
}

async function withdrawn(ground: Ground, before: Begun): Promise<Begun> {
  const manager = await ground.district.as('provider_manager')
  await does(ground, manager, (tx) => withdrawBid(tx, manager, before.ids.bid, '另有安排'))
  return before
}

/** Started, sealed and opened: three deeds. */
const AS_OPENED = 3
const NO_RULES = { fact: 'hasManagementRules', value: false, reason: '附件中没有制度文本' }

async function opened({ tx, district }: Ground) {
  district.setClock(OPENED)
  const { bids, lotId: lot } = await anOpenedLot(tx, district, { plan: { rubric: aRubricOfFacts() } })
  return { ids: { lot, bid: bids[0]?.bidId ?? '' } }
}

export const bids = [
  stage(
    called,
    { 'POST lots/{lot}/bids': ({ party }) => ({ body: { partyId: party } }) },
    stage(
      begun,
      {
        'PUT bids/{bid}/content': saying({ revision: 1, content: aContent({ certifiedSocialWorkers: 4 }) }),
        'PUT bids/{bid}/files': () => ({ query: '?name=certificate.png', body: PNG }),
        'POST bids/{bid}/seal': saying({ revision: 1 }),
      },
      stage(withFile, { 'DELETE bids/{bid}/files/{file}': plainly }),
      stage(
        sealed,
        {
          'GET bids': plainly,
          'POST bids/{bid}/unseal': plainly,
          'POST bids/{bid}/withdraw': saying({ reason: '另有安排' }),
        },
        stage(withdrawn, { 'POST bids/{bid}/resume': plainly }),
      ),
    ),
  ),
  // From here on the database hides no bid any more: what a stranger is still refused, the use-case refuses.
  stage(opened, {
    'GET bids/{bid}/receipt': plainly,
    'POST bids/{bid}/qualify': saying({ revision: AS_OPENED }),
    'POST bids/{bid}/confirm-facts': saying({ revision: AS_OPENED, facts: [NO_RULES] }),
    'POST bids/{bid}/disqualify': saying({ reason: '未按要求盖章', revision: AS_OPENED }),
  }),
]
