import { type Acting, actingAs } from '../../../kernel/acting.ts'
import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import { addFen, type Fen } from '../../../kernel/fen.ts'
import { type BackfillId, LotId, type PartyId, ProgrammeId } from '../../../kernel/ids.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { Tx } from '../../../platform/db.ts'
import { beginAll } from '../../ledger/service/append.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { AS_AGREED, backfilledLotCode, backfilledPlanCode, backfilledPlanName } from '../documents/backfilled-plan.ts'
import type { InstalmentPlan, LotPlan, LotState } from '../rules/lot.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { backfilledPlan, codesUnder } from '../store/backfilled-plans.ts'
import { lots, programmes } from '../store/kept.ts'
import { codeIsTaken } from '../store/programmes.ts'
import { programmeDeeds } from './programmes.ts'

// What was bought before the system: projects without a call, a bid or a jury, under a plan of their year that was never planned here.

export { isBoughtUnder } from '../rules/profiles.ts'

/** How it was bought, and from which fund: the rules of that way govern what becomes of the contract. */
export type BackfilledWay = { readonly profile: ProfileCode; readonly fund: string }

export type BackfilledLot = {
  readonly name: string
  readonly providerId: PartyId
  readonly awardFen: Fen
  readonly area: AreaCode
  readonly place: string
  readonly field: string
  readonly goal: string
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly indicators: readonly Indicator[]
  readonly instalments: readonly InstalmentPlan[]
}

/** Nothing was scored here; where no criterion is, none of this is asked for. */
const UNSCORED: LotPlan['rubric'] = { decimals: 2, aggregate: 'mean', ties: [], tree: [] }

/** Enters the projects of one year in their order, under its plan; the plan's money is what its contracts come to. */
export async function backfillLots(
  tx: Tx,
  acting: Acting,
  { backfillId, year, way }: { readonly backfillId: BackfillId; readonly year: number; readonly way: BackfilledWay },
  rows: readonly BackfilledLot[],
): Promise<LotState[]> {
  const plan = await planOfYear(tx, acting, { year, ...way, rows })
  const role = actingAs(TENDER_POLICY, acting, 'lot.write')
  const codes = await freeCodes(tx, acting, plan.code, rows.length)
  const begun = rows.map(({ awardFen, field, indicators, instalments, ...row }, n) => ({
    id: LotId.parse(acting.newId()),
    facts: {
      ...row,
      backfillId,
      awardFen,
      programmeId: plan.id,
      code: codes[n] ?? '',
      cls: 'A' as const,
      fields: [field],
      budgetFen: awardFen,
      ceilingReason: '',
      needs: [],
      needsReason: '',
      rubric: UNSCORED,
      criteria: [],
      indicators: [...indicators],
      instalments: [...instalments],
      teamPolicy: AS_AGREED,
      supervises: [],
      service: null,
      serviceReason: '',
      direct: null,
    },
  }))
  return beginAll(tx, { ...acting, role }, lots, 'lot.backfill', begun)
}

type Year = BackfilledWay & { readonly year: number; readonly rows: readonly BackfilledLot[] }

/** The year's plan, grown by what comes now; its row is held, so that two workbooks do not count their projects alike. */
async function planOfYear(tx: Tx, acting: Acting, { year, profile, fund, rows }: Year): Promise<ProgrammeState> {
  const budgetFen = addFen(...rows.map(({ awardFen }) => awardFen))
  const known = await backfilledPlan(tx, acting, { year, profile, fund })
  const plan = known && (await programmes.table.lock(tx, acting.tenant, known.id))
  if (plan) return programmeDeeds.does(tx, acting, plan, 'programme.backfill-more', { budgetFen })
  let nth = 1
  while (await codeIsTaken(tx, acting, backfilledPlanCode(year, nth), undefined)) nth += 1
  return programmeDeeds.does(tx, acting, { id: ProgrammeId.parse(acting.newId()) }, 'programme.backfill', {
    code: backfilledPlanCode(year, nth),
    name: backfilledPlanName(year),
    year,
    budgetFen,
    lotCeilingFen: null,
    fund,
    profile,
    fields: [],
  })
}

async function freeCodes(tx: Tx, acting: Acting, planCode: string, count: number): Promise<string[]> {
  const taken = new Set(await codesUnder(tx, acting, planCode))
  const free: string[] = []
  for (let nth = 1; free.length < count; nth += 1) {
    const code = backfilledLotCode(planCode, nth)
    if (!taken.has(code)) free.push(code)
  }
  return free
}
