import { z } from 'zod'

/** Which word of a deed's facts says why: its opinion, reason or note. */
const REMARKS: Readonly<Record<string, string>> = {
  'lot.reconsider': 'reason',
  'lot.propose-amendment': 'reason',
  'lot.return-amendment': 'reason',
  'lot.amend': 'reason',
  'lot.move-review': 'reason',
  'lot.confirm': 'opinion',
  'lot.return': 'reason',
  'lot.resubmit': 'note',
  'lot.suspend': 'reason',
  'lot.void': 'reason',
  'lot.cancel': 'reason',
  'bid.disqualify': 'reason',
  'bid.lose': 'reason',
  'bid.decline': 'reason',
  'bid.decline-on-paper': 'reason',
  'lot.invite': 'note',
  'pause.enter': 'no',
  'pause.lift': 'liftNo',
  'offer-round.ask': 'changes',
  'negotiation.sign': 'dissent',
  'offline-review.return': 'reason',
  'offline-review.withdraw': 'reason',
  'bid.refuse-offline': 'reason',
  'bid.leave-unopened': 'reason',
  'bid.tell-unopened': 'reason',
  'lot.review-offline': 'reason',
  'panel.disband': 'reason',
  'panel.release': 'note',
  'juror.reprint-slip': 'reason',
  'juror.miss': 'ground',
  'juror.recuse': 'note',
  'juror.dissent': 'reason',
  'juror.dissent-on-paper': 'reason',
  'paper-signing.return': 'reason',
  'paper-signing.withdraw': 'reason',
  'juror.deem': 'by',
  'sheet.return': 'reason',
  'sheet.correct': 'reason',
  'challenge.file': 'matter',
  'challenge.register': 'matter',
  'challenge.refuse': 'answer',
  'challenge.uphold': 'answer',
  'challenge.reject': 'answer',
  'question.answer': 'answer',
  'question.decline': 'reason',
}

/** Said inside the office: between leader and officer, or taken from the answer to an objection. */
const INSIDE: ReadonlySet<string> = new Set([
  'lot.reconsider',
  'lot.propose-amendment',
  'lot.return-amendment',
  'lot.reconsider',
  'lot.confirm',
  'lot.return',
  'lot.resubmit',
  'lot.suspend',
  'bid.decline',
  'bid.decline-on-paper',
  // Its bidder reads it with its bid.
  'bid.tell-unopened',
])

/** What was said with a deed, for whoever reads the record; null where nothing was, or it was said inside the office. */
export function remarkOf(
  deed: string,
  facts: Readonly<Record<string, unknown>>,
  { isOffice }: { isOffice: boolean },
): string | null {
  if (deed === 'bid.confirm-facts') return reasonsIn(facts['facts'])
  if (WRITTEN.has(deed)) return isOffice ? whyOf(facts) : null
  const key = Object.hasOwn(REMARKS, deed) ? REMARKS[deed] : undefined
  if (key === undefined || (INSIDE.has(deed) && !isOffice)) return null
  const said = facts[key]
  return typeof said === 'string' && said !== '' ? said : null
}

const WRITTEN: ReadonlySet<string> = new Set(['lot.draft', 'lot.revise'])

/** A plan gives a reason for each thing in it that asks for one. */
function whyOf({ ceilingReason, serviceReason, needsReason }: Readonly<Record<string, unknown>>): string | null {
  const said = [ceilingReason, serviceReason, needsReason].filter((one) => typeof one === 'string' && one !== '')
  return said.length === 0 ? null : said.join(' ')
}

/** Why stated facts were corrected; nothing where all were as stated. */
function reasonsIn(found: unknown): string | null {
  const reasons = z.array(z.object({ reason: z.string().nullable() })).safeParse(found).data ?? []
  return reasons.flatMap(({ reason }) => reason ?? []).join(' ') || null
}

/** Of a score sheet only what was done to it after the scores were shown: the rest the jurors' own deeds tell already. */
export const SHEET_DEEDS = ['sheet.return', 'sheet.correct'] as const
