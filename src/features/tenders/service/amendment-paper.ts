import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { countingWords } from '../../../lib/document/counting.ts'
import { filed } from '../../../lib/document/filed.ts'
import { printedDate, printedMoment } from '../../../lib/document/printed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { AmendmentBody } from '../contract/notice.ts'
import type { PaperRefusalCode } from '../contract/papers.ts'
import { amendmentNotice, type PrintedChange } from '../documents/amendment-notice.ts'
import { amendmentsOf } from './amendment-views.ts'
import { paperBasis } from './paper-basis.ts'

type Change = AmendmentBody['changes'][number]
type Indicator = Extract<Change, { part: 'indicator' }>['before']
type Criterion = Extract<Change, { part: 'criterion' }>['before']

/** An amendment of a call as it was published. */
export async function amendmentPaper(
  tx: ReadTx,
  acting: Acting,
  { lot, notice: id }: { lot: LotId; notice: string },
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const basis = await paperBasis(tx, acting, lot)
  const notice = (await amendmentsOf(tx, acting, lot)).find((one) => one.id === id)
  if (!basis || !notice) return refuse({ code: 'not-found' })
  const { code, name, authority, programme, call, changes, touchesBids, reason, bidDeadline, contact } = notice.body
  const paper = amendmentNotice({
    profile: basis.profile.code,
    footer: basis.footer,
    documentNumber: notice.no,
    title: notice.title,
    programme: programme.name,
    purchaser: authority,
    lot: { code, name },
    call: { no: call.no, on: call.publishedOn },
    changes: changes.map(printed),
    touchesBids,
    reason,
    bidDeadline,
    contact,
    issuedOn: civilDateOf(notice.publishedAt),
  })
  return ok(filed(paper, basis.lot.code))
}

function printed(change: Change): PrintedChange {
  const { part } = change
  switch (part) {
    case 'bidDeadline':
      return { part, before: printedMoment(change.before), after: printedMoment(change.after) }
    case 'reviewOn':
      return { part, before: printedDate(change.before), after: printedDate(change.after) }
    case 'indicator':
      return {
        part,
        of: (change.before ?? change.after)?.name ?? '',
        before: indicatorIn(change.before),
        after: indicatorIn(change.after),
      }
    case 'criterion':
      return { part, of: change.before.name, before: criterionIn(change.before), after: criterionIn(change.after) }
    default:
      return { part, before: change.before, after: change.after }
  }
}

const indicatorIn = (one: Indicator): string =>
  one === null
    ? ''
    : [`${one.name} ${one.target}${one.unit}`, countingWords(one), one.note ?? ''].filter((text) => text !== '').join('\n')

const criterionIn = ({ name, look, scale }: Criterion): string =>
  [name, look, scale ?? ''].filter((text) => text !== '').join('\n')
