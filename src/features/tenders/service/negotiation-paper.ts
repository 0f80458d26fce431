import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { negotiationRecord } from '../documents/negotiation-record.ts'
import { groupSeatWords } from '../documents/paper-words.ts'
import { partyNamesOf } from '../store/names.ts'
import { noticeOf } from '../store/notices.ts'
import { groupOf } from './agreed.ts'
import { seenNegotiation } from './negotiation-views.ts'
import { objectionsTo } from './objections.ts'
import type { PaperBasis } from './paper-basis.ts'

/** The record of what was agreed, for those who may look into it; none before it is written. */
export async function negotiationPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { lot, programme, purchaser, footer } = basis
  const negotiation = lot.direct === null ? undefined : await seenNegotiation(tx, acting, lot)
  if (lot.direct === null || !negotiation?.agreement || negotiation.firstFen === null) return undefined
  const { supplier, ground } = lot.direct
  const group = await groupOf(tx, acting, negotiation)
  return negotiationRecord({
    footer,
    programme: programme.name,
    purchaser,
    lot: { code: lot.code, name: lot.name, budget: lot.budgetFen },
    ground,
    supplier: (await partyNamesOf(tx, acting, [supplier])).get(supplier) ?? '',
    noticed: await noticedOf(tx, acting, basis),
    visits: negotiation.visits,
    firstFen: negotiation.firstFen,
    agreement: negotiation.agreement,
    group: negotiation.seats.map(({ member }, place) => {
      const signed = negotiation.signatures.find((one) => one.member === member)
      const person = group[place]
      return {
        name: person?.name ?? '',
        title: groupSeatWords(person?.title ?? null, person?.expert ?? false),
        signedAt: signed?.at ?? null,
        dissent: signed?.dissent ?? null,
        silent: negotiation.silent.includes(member),
      }
    }),
  })
}

async function noticedOf(tx: ReadTx, acting: Acting, { lot }: PaperBasis) {
  const notice = lot.soleEnds === null ? undefined : await noticeOf(tx, acting, lot.id, 'call')
  if (lot.soleEnds === null || notice === undefined) return null
  const heard = await objectionsTo(tx, acting, lot.id, 'notice')
  return { no: notice.no, from: civilDateOf(notice.publishedAt), to: lot.soleEnds, objections: heard.length }
}
