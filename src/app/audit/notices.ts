import { z } from 'zod'
import { contracts } from '../../features/contracts/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { noticeDigest } from '../../features/tenders/service/notice-drafts.ts'
import { lots } from '../../features/tenders/store/kept.ts'
import { noticesFrom } from '../../features/tenders/store/notices.ts'
import { Digest } from '../../kernel/digest.ts'
import type { Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

/** What each deed puts before the public. */
const KIND_OF: Readonly<Record<string, string>> = {
  'lot.publish': 'call',
  'lot.amend': 'amendment',
  'lot.move-review': 'amendment',
  'lot.announce': 'result',
  'lot.void': 'void',
  'lot.cancel': 'void',
  'contract.publish': 'contract',
  'variation.publish': 'variation',
  'acceptance.publish': 'acceptance',
}

/**
 * Lot and kind find the actions of a notice, and the digest tells which of them published it. A lot has one notice of each kind, as many
 * amendments as were made, and one of each variation and each acceptance of its contract: one that is no more what was published takes the place of an
 * action whose notice is not there.
 */
export const publishedNotices: Check = {
  of: 'notice',
  async run(tx, tenant, found) {
    const published = await publishedBy(tx, tenant)
    const others: { key: string; id: string }[] = []
    let seen = 0
    for await (const page of pagesOf((after, limit) => noticesFrom(tx, { tenant }, after, limit))) {
      seen += page.length
      for (const row of page) {
        const key = keyOf(subjectOf(row), row.kind)
        const digest = noticeDigest(row)
        if (!taken(published, key, (one) => one.digest === digest)) others.push({ key, id: row.id })
      }
    }
    for (const { key, id } of others)
      found(taken(published, key, () => true) ? 'notice-differs' : 'notice-unrecorded', 'notice', id)
    for (const left of published.values()) for (const { noun, subject } of left) found('notice-missing', noun, subject)
    return seen
  },
}

const Named = z.looseObject({ variationId: z.string().optional(), acceptanceId: z.string().optional() })
type Told = { readonly id: string; readonly lotId: string; readonly kind: string; readonly body: string }

/** Whose notice it is: the lot's, or that of what it names. */
function subjectOf({ id, lotId, kind, body }: Told): string {
  if (kind === 'variation') return Named.safeParse(jsonIn(body)).data?.variationId ?? id
  return kind === 'acceptance' ? (Named.safeParse(jsonIn(body)).data?.acceptanceId ?? id) : lotId
}

const keyOf = (lot: string, kind: string) => `${lot} ${kind}`

/** Takes one of those that published something of a key out of the rest; whether there was one. */
function taken(published: Map<string, Publication[]>, key: string, isIt: (one: Publication) => boolean): boolean {
  const left = published.get(key) ?? []
  const index = left.findIndex(isIt)
  if (index < 0) return false
  published.set(key, left.toSpliced(index, 1))
  return true
}

type Publication = { readonly noun: string; readonly subject: string; readonly digest: string | undefined }
const Bound = z.looseObject({ notice: Digest.optional().catch(undefined) })

async function publishedBy(tx: ReadTx, tenant: Tenant): Promise<Map<string, Publication[]>> {
  const published = new Map<string, Publication[]>()
  for (const { subject, type, facts } of await actionsOfTypes(tx, { tenant }, Object.keys(KIND_OF))) {
    const [noun = ''] = type.split('.')
    const lot = noun === 'contract' ? (await contracts.table.load(tx, tenant, subject))?.lotId : subject
    if (lot === undefined || (type === 'lot.cancel' && (await isDraft(tx, tenant, lot)))) continue
    const digest = Bound.safeParse(jsonIn(facts)).data?.notice
    const key = keyOf(lot, KIND_OF[type] ?? '')
    published.set(key, [...(published.get(key) ?? []), { noun, subject, digest }])
  }
  return published
}

/** What was never published is put away without a notice. */
async function isDraft(tx: ReadTx, tenant: Tenant, lot: string): Promise<boolean> {
  return (await lots.table.load(tx, tenant, lot))?.publishedAt === null
}
