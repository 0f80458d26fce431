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
import { jsonIn } from './json-in.ts'

/** What each deed puts before the public. */
const KIND_OF: Readonly<Record<string, string>> = {
  'lot.publish': 'call',
  'lot.announce': 'result',
  'lot.void': 'void',
  'lot.cancel': 'void',
  'contract.publish': 'contract',
  'variation.publish': 'variation',
}

/**
 * A lot has at most one notice of each kind but of variations, so lot and kind find the action of a notice, for a variation its own id
 * in the notice, and the digest tells whether it is the same.
 */
export const publishedNotices: Check = {
  of: 'notice',
  async run(tx, tenant, found) {
    const published = await publishedBy(tx, tenant)
    const there = new Set<string>()
    const others: { key: string; id: string }[] = []
    let seen = 0
    for await (const page of pagesOf((after, limit) => noticesFrom(tx, { tenant }, after, limit))) {
      seen += page.length
      for (const row of page) {
        const key = keyOf(row.kind === 'variation' ? variationIn(row) : row.lotId, row.kind)
        if (published.get(key)?.digest === noticeDigest(row)) there.add(key)
        else others.push({ key, id: row.id })
      }
    }
    for (const { key, id } of others) {
      const isRecorded = published.has(key) && !there.has(key)
      found(isRecorded ? 'notice-differs' : 'notice-unrecorded', 'notice', id)
      if (isRecorded) there.add(key)
    }
    for (const [key, { noun, subject }] of published) if (!there.has(key)) found('notice-missing', noun, subject)
    return seen
  },
}

const Amended = z.looseObject({ variationId: z.string() })
const variationIn = ({ id, body }: { readonly id: string; readonly body: string }) =>
  Amended.safeParse(jsonIn(body)).data?.variationId ?? id

const keyOf = (lot: string, kind: string) => `${lot} ${kind}`

type Publication = { readonly noun: string; readonly subject: string; readonly digest: string | undefined }
const Bound = z.looseObject({ notice: Digest.optional().catch(undefined) })

async function publishedBy(tx: ReadTx, tenant: Tenant): Promise<Map<string, Publication>> {
  const published = new Map<string, Publication>()
  for (const { subject, type, facts } of await actionsOfTypes(tx, { tenant }, Object.keys(KIND_OF))) {
    const [noun = ''] = type.split('.')
    const lot = noun === 'contract' ? (await contracts.table.load(tx, tenant, subject))?.lotId : subject
    if (lot === undefined || (type === 'lot.cancel' && (await isDraft(tx, tenant, lot)))) continue
    const digest = Bound.safeParse(jsonIn(facts)).data?.notice
    published.set(keyOf(lot, KIND_OF[type] ?? ''), { noun, subject, digest })
  }
  return published
}

/** What was never published is put away without a notice. */
async function isDraft(tx: ReadTx, tenant: Tenant, lot: string): Promise<boolean> {
  return (await lots.table.load(tx, tenant, lot))?.publishedAt === null
}
