import { type Acting, actingAs } from '../../../kernel/acting.ts'
import { yearOf } from '../../../kernel/civil.ts'
import { type BackfillId, ContractId, type PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Workbook } from '../../../kernel/workbook.ts'
import { doneOf } from '../../../lib/workbook-rows/shown.ts'
import { takenOf } from '../../../lib/workbook-rows/taken-in.ts'
import type { Tx } from '../../../platform/db.ts'
import { addOrganisation } from '../../identity/service/organisations.ts'
import { beginAll } from '../../ledger/service/append.ts'
import { backfillLots } from '../../tenders/service/backfilled-lots.ts'
import type { BackfillDone, BackfillRefusalCode, BackfillTaking } from '../contract/backfill.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import type { BackfillRow } from '../rules/backfill-rows.ts'
import { readBy } from '../rules/backfill-sheet.ts'
import type { ContractPlan, Side } from '../rules/contract.ts'
import { takenOfBytes } from '../store/backfills.ts'
import { contracts } from '../store/kept.ts'
import { type Beside, besideOf } from './backfill-beside.ts'
import { backfillDeeds } from './backfill-deeds.ts'
import { catchUp, waitForBeginning } from './later-dues.ts'

type Refused = { code: BackfillRefusalCode }
type Read = { readonly sha256: Sha256 | null; readonly workbook: Workbook }

/**
 * All rows become contracts, or none; where the officer says so, those without faults do. Read again here, by the record as it is now.
 * Refuses 'rows-have-faults' where some row has one, 'no-row-to-take' where none is left.
 */
export async function takeBackfill(
  tx: Tx,
  acting: Acting,
  id: BackfillId,
  { revision, onlyAccepted }: BackfillTaking,
  { sha256, workbook }: Read,
): Promise<Result<BackfillDone, Refused>> {
  const held = await backfillDeeds.hold(tx, acting, id, 'backfill.take')
  if (!held.ok) return held
  const { plan, digest } = held.value
  if (held.value.revision !== revision || held.value.sha256 !== sha256) return refuse({ code: 'changed-meanwhile' })
  if (await takenOfBytes(tx, acting, digest)) return refuse({ code: 'workbook-taken-before' })
  if (plan === null) return refuse({ code: 'sheet-not-mapped' })
  const beside = await besideOf(tx, acting)
  const read = readBy(workbook, plan, beside)
  if (!read.ok) return read
  const taken = takenOf(read.value, onlyAccepted)
  if (!taken.ok) return taken
  const done = await backfillDeeds.does(tx, acting, held.value, 'backfill.take', taken.value)
  const { accepted } = read.value
  const parties = await partiesFor(tx, acting, accepted, beside)
  for (const year of yearsOf(accepted)) {
    const ofYear = accepted.filter(({ signedOn }) => yearOf(signedOn) === year)
    await enterYear(tx, acting, { backfillId: id, year, way: plan }, ofYear, parties)
  }
  return ok(doneOf(done))
}

const yearsOf = (rows: readonly BackfillRow[]) => [...new Set(rows.map(({ signedOn }) => yearOf(signedOn)))].toSorted()

type Parties = ReadonlyMap<BackfillRow['creditCode'], PartyId>

/** Whoever is not on record is entered by name and code alone, as an office enters an organisation: without an admission. */
async function partiesFor(tx: Tx, acting: Acting, rows: readonly BackfillRow[], { parties }: Beside): Promise<Parties> {
  const ids = new Map([...parties].map(([code, { id }]) => [code, id]))
  for (const { creditCode, provider } of rows) {
    if (ids.has(creditCode)) continue
    const added = await addOrganisation(tx, acting, {
      creditCode,
      name: provider,
      shortName: provider.slice(0, 30),
      address: null,
      phone: null,
      legalRepresentative: null,
      bank: null,
      bankAccount: null,
    })
    if (!added.ok) throw new Error(`organisation ${creditCode} could not be entered: ${added.error.code}`)
    ids.set(creditCode, added.value.id)
  }
  return ids
}

const partyOf = (parties: Parties, { creditCode }: BackfillRow): PartyId => {
  const id = parties.get(creditCode)
  if (id === undefined) throw new Error(`organisation ${creditCode} was not entered`)
  return id
}

/** The projects of one year with their contracts, which go on from here by the clock. */
async function enterYear(
  tx: Tx,
  acting: Acting,
  of: Parameters<typeof backfillLots>[2],
  rows: readonly BackfillRow[],
  parties: Parties,
): Promise<void> {
  const planned = rows.map((row) => ({
    name: row.name,
    providerId: partyOf(parties, row),
    awardFen: row.amountFen,
    area: row.area,
    place: row.place,
    field: row.field,
    goal: row.goal,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    indicators: row.indicators,
    instalments: row.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
  }))
  const lots = await backfillLots(tx, acting, of, planned)
  const begun = rows.flatMap((row, n) => {
    const lot = lots[n]
    if (lot === undefined) return []
    const { amountFen, signedOn, publicOn, row: backfillRow } = row
    const terms = { amountFen, signedOn, publicOn, backfillRow, backfillId: of.backfillId }
    const facts = { ...planOfRow(row), ...terms, lotId: lot.id, partyId: partyOf(parties, row) }
    return [{ id: ContractId.parse(acting.newId()), facts }]
  })
  const role = actingAs(CONTRACT_POLICY, acting, 'contract.write')
  for (const contract of await beginAll(tx, { ...acting, role }, contracts, 'contract.backfill', begun)) {
    await waitForBeginning(tx, acting, contract)
    await catchUp(tx, acting, contract)
  }
}

const UNTOLD: Side = { representative: '', title: '', address: '', contact: '', phone: '', bank: '', account: '' }

/** What no workbook tells, who signs and where the money goes, is read in the paper contract. */
const planOfRow = (row: BackfillRow): ContractPlan => ({
  no: row.no,
  periodFrom: row.periodFrom,
  periodTo: row.periodTo,
  place: row.place,
  goal: row.goal,
  beneficiaries: row.beneficiaries,
  indicators: row.indicators,
  instalments: row.instalments,
  team: { worker: null, volunteers: [], manager: '', socialWorkers: [] },
  purchaser: { ...UNTOLD, creditCode: '' },
  provider: UNTOLD,
  departureReason: '',
})
