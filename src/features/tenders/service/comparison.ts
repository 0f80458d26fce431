import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf, yearOf } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { PastYearId, type ProgrammeId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type {
  ComparedYear,
  Comparison,
  PastYear,
  PastYearDone,
  PastYearRefusalCode,
  PastYearStatement,
} from '../contract/comparison.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { isSigned } from '../rules/counted.ts'
import { comparedYears } from '../rules/compared-years.ts'
import { PAST_YEAR_LIFE } from '../rules/past-year.ts'
import type { Profile } from '../rules/profile.ts'
import { splitSums } from '../rules/splitting.ts'
import { pastYears, programmes } from '../store/kept.ts'
import { partsOfFund, statedYears, yearsOfPlans } from '../store/past-years.ts'
import { awardedLots } from '../store/publications.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { rulesInForce } from './editions.ts'

type Refused = { code: PastYearRefusalCode }

export const pastYearDeeds = deedsOf({
  kept: pastYears,
  life: PAST_YEAR_LIFE,
  policy: TENDER_POLICY,
  asks: { 'past-year.state': 'programme.write', 'past-year.correct': 'programme.write' },
  on: () => ({}),
})

/** The last years up to this one, by the contracts that are signed and public; each year that was counted here opens them. */
export async function yearsUpTo(tx: ReadTx, acting: Acting, newest: number): Promise<ComparedYear[]> {
  const years = await yearsOfPlans(tx, acting)
  const won = (await awardedLots(tx, acting, {})).filter(isSigned).flatMap(({ programmeId, partyId, awardFen, backfillId }) => {
    const year = years.get(programmeId)
    return year === undefined ? [] : [{ year, partyId, awardFen, backfilled: backfillId !== null }]
  })
  return comparedYears(newest, won, await statedYears(tx, acting)).map((year) => ({
    ...year,
    list: isCounted(year.from) ? `awarded?year=${year.year}&contracted=true` : null,
  }))
}

/** From rows that can be shown; of what was stated of a year there are none. */
const isCounted = (from: ComparedYear['from']): boolean => from === 'here' || from === 'backfilled'

export async function viewComparison(
  tx: ReadTx,
  acting: Acting,
  id: ProgrammeId,
): Promise<Result<Comparison, { code: 'not-found' }>> {
  const programme = await programmes.table.load(tx, acting.tenant, id)
  if (!programme) return refuse({ code: 'not-found' })
  const { year, fund, profile } = programme
  const { tenderFrom }: Profile = (await rulesInForce(tx, acting))[profile]
  const sums = tenderFrom === null ? [] : splitSums(await partsOfFund(tx, acting, { year, fund }), tenderFrom.value)
  return ok({
    years: await yearsUpTo(tx, acting, year),
    fund,
    tenderFrom: tenderFrom && { value: Fen.parse(tenderFrom.value), source: tenderFrom.source },
    splitting: sums.map(({ sumFen, ...sum }) => ({ ...sum, sumFen: Fen.parse(sumFen) })),
    can: { 'past-year.state': mayInPurchase(acting, 'programme.write') },
  })
}

/** What was stated of one year, to be gone over. */
export async function viewPastYear(tx: ReadTx, acting: Acting, year: number): Promise<PastYear> {
  const found = (await statedYears(tx, acting)).find((one) => one.year === year)
  const state = found && (await pastYears.table.load(tx, acting.tenant, found.id))
  if (!state) return { year, revision: 0, figures: null }
  const { revision, moneyFen, lots, organisations, source } = state
  return { year, revision, figures: { moneyFen, lots, organisations, source } }
}

/** Enters the published figures of a year that is over, or corrects them as they were read. */
export async function statePastYear(
  tx: Tx,
  acting: Acting,
  year: number,
  { revision, figures }: PastYearStatement,
): Promise<Result<PastYearDone, Refused>> {
  const { moneyFen, lots, organisations } = figures
  if (moneyFen === null && lots === null && organisations === null) return refuse({ code: 'no-figures' })
  if (year >= yearOf(civilDateOf(acting.now))) return refuse({ code: 'year-not-over' })
  const found = (await statedYears(tx, acting)).find((one) => one.year === year)
  if (found === undefined) {
    if (revision !== 0) return refuse({ code: 'changed-meanwhile' })
    const id = PastYearId.parse(acting.newId())
    const stated = await pastYearDeeds.does(tx, acting, { id }, 'past-year.state', { ...figures, year })
    return ok({ id, revision: stated.revision })
  }
  const held = await pastYearDeeds.hold(tx, acting, found.id, 'past-year.correct')
  if (!held.ok) return refuse({ code: held.error.code })
  if (held.value.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const corrected = await pastYearDeeds.does(tx, acting, held.value, 'past-year.correct', figures)
  return ok({ id: found.id, revision: corrected.revision })
}
