import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, type Instant } from '../../../kernel/civil.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { CallBody, EndBody } from '../contract/notice.ts'
import { ResultBody } from '../contract/publications.ts'
import { callNotice } from '../documents/call-notice.ts'
import { endNotice } from '../documents/end-notice.ts'
import { countingWords } from '../../../lib/document/counting.ts'
import { CONDITIONS, furtherReceiver, groupSeatWords, GUIDE_WHERE, seatWords, submissionHow } from '../documents/paper-words.ts'
import type { Remedies } from '../documents/remedies.ts'
import { resultNotice } from '../documents/result-notice.ts'
import { soleNotice } from '../documents/sole-notice.ts'
import type { Revocation } from '../documents/revocation.ts'
import { wordingOf } from '../documents/wording.ts'
import type { LotState } from '../rules/lot.ts'
import { percentOf } from '../rules/price.ts'
import { isRevoked } from '../rules/outcome.ts'
import { announcedDeclines } from '../rules/succession.ts'
import { ARGUMENT_DAYS } from '../rules/sole-notice.ts'
import { noticeOf } from '../store/notices.ts'
import { objectionsByResult } from './objections.ts'
import { type PaperBasis, printedRubric } from './paper-basis.ts'

/** A contact is one line, a name and a number; without a number the whole line stands for both. */
export function contactOf(contact: string): { name: string; phone: string } {
  const [, name = '', phone = ''] = /^(.*?)[\s,，:：]*(\d[\d\s()-]{4,})$/.exec(contact) ?? []
  return name === '' || phone === '' ? { name: contact, phone: contact } : { name, phone }
}

/** The call as it was published. */
export async function callPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const notice = await noticeOf(tx, acting, basis.lot.id, 'call')
  if (!notice) return undefined
  const body = CallBody.parse(JSON.parse(notice.body))
  const { profile, purchaser, footer } = basis
  const [issuedOn, contact] = [civilDateOf(notice.publishedAt), contactOf(body.contact)]
  const said = { footer, documentNumber: notice.no, title: notice.title, purchaser, contact, issuedOn }
  if (body.sole !== null) return soleNotice({ ...said, ...ofOne(body, body.sole) })
  return callNotice({
    profile: profile.code,
    footer,
    documentNumber: notice.no,
    title: notice.title,
    programme: body.programme.name,
    purchaser,
    lot: {
      code: body.code,
      name: body.name,
      class: body.cls,
      communities: [body.place],
      fields: body.fields,
      goal: body.goal,
      teamPolicy: body.teamPolicy,
      period: [body.periodFrom, body.periodTo],
      budget: body.budgetFen,
      ...(body.service === null ? {} : { service: `${body.service.code} ${body.service.name}` }),
      ...(body.lotCeilingFen === null ? {} : { ceiling: body.lotCeilingFen }),
      supervises: body.supervises.map(({ code, name }) => `${code} ${name}`),
      fund: body.programme.fund,
      ...(body.intention === null ? {} : { intention: body.intention }),
    },
    conditions: CONDITIONS,
    indicators: body.indicators.map((one) => ({
      name: one.name,
      target: one.target,
      unit: one.unit,
      counting: `${countingWords(one)}${one.note ?? ''}`,
    })),
    rubric: printedRubric({ ...basis, lot: { ...basis.lot, criteria: body.criteria } }),
    guide: { period: [issuedOn, civilDateOf(body.bidDeadline)], where: GUIDE_WHERE },
    submission: { how: submissionHow(wordingOf(profile.code)), deadline: body.bidDeadline },
    review: { on: body.reviewOn, place: body.reviewPlace },
    remedies: remediesOf(basis, { receiver: purchaser, phone: contact.phone }),
    contact,
    issuedOn,
  })
}

/** What the notice that one supplier is meant says beside who says it. */
const ofOne = (body: CallBody, { term, original, ...sole }: NonNullable<CallBody['sole']>) => ({
  ...sole,
  programme: body.programme.name,
  lot: {
    code: body.code,
    name: body.name,
    place: body.place,
    goal: body.goal,
    period: [body.periodFrom, body.periodTo] as const,
    budget: body.budgetFen,
    fund: body.programme.fund,
  },
  original: original && { contractNo: original.contractNo, sum: original.sumFen },
  ends: term && { on: term.due, workingDays: term.amount },
  argumentDays: ARGUMENT_DAYS,
})

const remediesOf = ({ profile, purchaser }: PaperBasis, where: Pick<Remedies, 'receiver' | 'phone' | 'address'>) => ({
  ...where,
  // Counted from the end of the notice where the rules give a term after it.
  askDays: profile.filedAfterNotice.value === 0 ? profile.standstill.value : profile.filedAfterNotice.value,
  answerDays: profile.answer.value,
  furtherDays: profile.reviewAsked.value,
  furtherReceiver: furtherReceiver(purchaser),
})

/** The result as it was published. */
export async function resultPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const notice = await noticeOf(tx, acting, basis.lot.id, 'result')
  if (!notice) return undefined
  const body = ResultBody.parse(JSON.parse(notice.body))
  const { name, address: at, total } = body.winner
  const issuedOn = civilDateOf(notice.publishedAt)
  // Who negotiates with one supplier marks nothing, and is no juror.
  const sits = basis.lot.direct === null ? seatWords : groupSeatWords
  const { name: receiver, phone, address } = body.receiver
  return resultNotice({
    profile: basis.profile.code,
    footer: basis.footer,
    documentNumber: notice.no,
    title: notice.title,
    programme: body.programme.name,
    purchaser: body.authority,
    lot: { code: body.code, name: body.name },
    winner: {
      name,
      ...(at === null ? {} : { address: at }),
      ...(total === null ? {} : { score: total }),
      amount: body.awardFen,
      isLastOffer: body.isLastOffer,
      ...(body.preferred === null ? {} : { preferred: percentOf(body.preferred) }),
      services: body.services,
    },
    reviewedOn: body.reviewOn ?? issuedOn,
    panel: body.jurors.map((juror) => ({ name: juror.name, title: sits(juror.title, juror.expert) })),
    chosen: body.panelChosen,
    silent: body.silent,
    recusals: body.recusals,
    offline: body.offline,
    disbanded: body.disbanded,
    declines: body.declines,
    standing: { from: issuedOn, to: body.standstill.due, workingDays: body.standstill.amount },
    remedies: remediesOf(basis, { receiver, phone, address }),
    ...(await objectionsByResult(tx, acting, basis.lot, notice.publishedAt)),
    ...(await revocationOf(tx, acting, basis.lot)),
    issuedOn,
  })
}

/** For the papers on a result that an upheld objection took back, or that its winner gave up; nothing of any other. */
export async function revocationOf(tx: ReadTx, acting: Acting, lot: LotState): Promise<{ revoked?: Revocation }> {
  const givenUp = lot.announcedAt === null ? announcedDeclines(lot).at(-1) : undefined
  if (givenUp !== undefined) return { revoked: { declinedOn: civilDateOf(givenUp.at) } }
  if (!isRevoked(lot)) return {}
  const end = await noticeOf(tx, acting, lot.id, 'void')
  return { revoked: { notice: end === undefined ? null : datedNumber(end) } }
}

const datedNumber = ({ no, publishedAt }: { readonly no: string; readonly publishedAt: Instant }) => ({
  no,
  on: civilDateOf(publishedAt),
})

/** The end of the purchase as it was published. */
export async function endPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { lot, programme, profile, purchaser, footer } = basis
  const notice = await noticeOf(tx, acting, lot.id, 'void')
  if (!notice) return undefined
  const { code, name, ended, reason, received, contact } = EndBody.parse(JSON.parse(notice.body))
  const call = await noticeOf(tx, acting, lot.id, 'call')
  // One that its winner gave up had gone before.
  const result = isRevoked(lot) ? await noticeOf(tx, acting, lot.id, 'result') : undefined
  return endNotice({
    profile: profile.code,
    footer,
    documentNumber: notice.no,
    title: notice.title,
    programme: programme.name,
    purchaser,
    lot: { code, name },
    called: call === undefined ? null : datedNumber(call),
    ended,
    reason,
    received,
    revoked: result === undefined ? null : datedNumber(result),
    contact,
    issuedOn: civilDateOf(notice.publishedAt),
  })
}
