import { acceptances, variations, contracts } from '../../features/contracts/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { Computation } from '../../features/tenders/contract/lot.ts'
import { dayIsOver } from '../../features/tenders/rules/award.ts'
import { asCounted, isLongEnough } from '../../features/tenders/rules/notice-clock.ts'
import { duesFrom } from '../../features/tenders/store/dues.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import {
  challenges,
  consultations,
  lots,
  negotiations,
  offerRounds,
  panels,
  pauses,
  questions,
} from '../../features/tenders/store/kept.ts'
import type { DueTable } from '../../features/tenders/store/tables.ts'
import { type CivilDate, civilDateOf, isBefore } from '../../kernel/civil.ts'
import type { LotId, Tenant } from '../../kernel/ids.ts'
import { isCountedRight } from '../../kernel/working-days.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check, Code } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'
import {
  type Owed,
  owedByAcceptance,
  owedByVariation,
  owedByChallenge,
  owedByConsultation,
  owedByContract,
  owedByLot,
  owedByNegotiation,
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
  const lotOf = new Map<LotId, LotState>()
  for await (const page of pagesOf((after, limit) => lots.table.all(tx, tenant, after, limit)))
    for (const lot of page) {
      lotOf.set(lot.id, lot)
      owed.push(...owedByLot(lot, signBy.get(lot.id)))
    }
  for await (const page of pagesOf((after, limit) => challenges.table.all(tx, tenant, after, limit)))
    owed.push(...page.flatMap((one) => owedByChallenge(one, lotOf.get(one.lotId)?.soleEnds ?? null)))
  owed.push(...(await owedByNegotiations(tx, tenant, lotOf)))
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

/** The day on which a record was written last is told by the deed alone. */
async function owedByNegotiations(tx: ReadTx, tenant: Tenant, lotOf: ReadonlyMap<LotId, LotState>): Promise<Owed[]> {
  const written = await actionsOfTypes(tx, { tenant }, ['negotiation.record'])
  const recordedOn = new Map<string, CivilDate>(written.map(({ subject, at }) => [subject, civilDateOf(at)]))
  const owed: Owed[] = []
  for await (const page of pagesOf((after, limit) => negotiations.table.all(tx, tenant, after, limit)))
    for (const one of page) owed.push(...owedByNegotiation(one, recordedOn.get(one.id) ?? null, lotOf.get(one.lotId)))
  return owed
}

function faultOf({ deed, dueAt, rule, doneAt }: DueTable, { at, start, lastDay, isOpen, actedAt }: Owed): Code | undefined {
  if (at !== undefined && dueAt !== at) return 'due-differs'
  const term = Computation.safeParse(jsonIn(rule)).data
  const isClosing = deed === 'lot.close' || deed === 'offer-round.open'
  const counted = term && (deed === 'lot.close' ? asCounted(term) : term)
  if (!term || !counted || term.start !== start || !isCountedRight(counted, !isClosing && deed !== 'pause.end'))
    return 'due-miscounted'
  // A call may run longer than its term, and people set the hour for last offers; every other deadline is the term's last day.
  if (isClosing ? !isLongEnough(term, dueAt) : dueAt !== dayIsOver(term.due)) return 'due-miscounted'
  if (lastDay !== undefined && term.due !== lastDay) return 'due-differs'
  if (actedAt != null && isBefore(actedAt, dueAt)) return 'acted-early'
  return isOpen && doneAt !== null ? 'due-ended-early' : undefined
}
