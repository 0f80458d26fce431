import { acceptances, variations, contracts } from '../../features/contracts/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { Computation } from '../../features/tenders/contract/lot.ts'
import { dayIsOver } from '../../features/tenders/rules/award.ts'
import { isLongEnough } from '../../features/tenders/rules/notice-clock.ts'
import { duesFrom } from '../../features/tenders/store/dues.ts'
import { challenges, consultations, lots, offerRounds, panels, pauses, questions } from '../../features/tenders/store/kept.ts'
import type { DueTable } from '../../features/tenders/store/tables.ts'
import type { Tenant } from '../../kernel/ids.ts'
import { isCountedRight } from '../../kernel/working-days.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check, Code } from './beside.ts'
import { jsonIn } from './json-in.ts'
import {
  type Owed,
  owedByAcceptance,
  owedByVariation,
  owedByChallenge,
  owedByConsultation,
  owedByContract,
  owedByLot,
  owedByPanel,
  owedByPause,
  owedByQuestion,
  owedByRound,
} from './owed.ts'

/** Every deadline against the state that the record replays to, and against its own computation, counted again. */
export const deadlines: Check = {
  of: 'due',
  async run(tx, tenant, found) {
    const owed = await everyOwed(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => duesFrom(tx, { tenant }, after, limit))) {
      seen += page.length
      for (const due of page) {
        const one = owed.get(keyOf(due))
        const fault = one === undefined ? 'due-unrecorded' : faultOf(due, one)
        if (fault !== undefined) found(fault, 'due', due.id)
        owed.delete(keyOf(due))
      }
    }
    for (const { noun, subject } of owed.values()) found('due-missing', noun, subject)
    return seen
  },
}

const keyOf = ({ noun, subject, deed }: Pick<Owed, 'noun' | 'subject' | 'deed'>) => `${noun} ${subject} ${deed}`

async function everyOwed(tx: ReadTx, tenant: Tenant): Promise<Map<string, Owed>> {
  const owed: Owed[] = []
  const signBy = new Map<string, string>()
  for await (const page of pagesOf((after, limit) => contracts.table.all(tx, tenant, after, limit))) {
    for (const { status, lotId, signBy: day } of page) if (status !== 'dropped') signBy.set(lotId, day)
    owed.push(...page.flatMap(owedByContract))
  }
  for await (const page of pagesOf((after, limit) => variations.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByVariation))
  for await (const page of pagesOf((after, limit) => acceptances.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByAcceptance))
  for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap((lot) => owedByLot(lot, signBy.get(lot.id))))
  for await (const page of pagesOf((after, limit) => challenges.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByChallenge))
  for await (const page of pagesOf((after, limit) => panels.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByPanel))
  for await (const page of pagesOf((after, limit) => offerRounds.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByRound))
  for await (const page of pagesOf((after, limit) => pauses.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByPause))
  for await (const page of pagesOf((after, limit) => questions.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByQuestion))
  for await (const page of pagesOf((after, limit) => consultations.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap(owedByConsultation))
  return new Map(owed.map((one) => [keyOf(one), one]))
}

function faultOf({ deed, dueAt, rule, doneAt }: DueTable, { at, start, lastDay, isOpen }: Owed): Code | undefined {
  if (at !== undefined && dueAt !== at) return 'due-differs'
  const term = Computation.safeParse(jsonIn(rule)).data
  const isClosing = deed === 'lot.close' || deed === 'offer-round.open'
  if (term === undefined || term.start !== start || !isCountedRight(term, !isClosing && deed !== 'pause.end'))
    return 'due-miscounted'
  // A call may run longer than its term, and people set the hour for last offers; every other deadline is the term's last day.
  if (isClosing ? !isLongEnough(term, dueAt) : dueAt !== dayIsOver(term.due)) return 'due-miscounted'
  if (lastDay !== undefined && term.due !== lastDay) return 'due-differs'
  return isOpen && doneAt !== null ? 'due-ended-early' : undefined
}
