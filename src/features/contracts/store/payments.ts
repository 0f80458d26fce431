import { sql } from 'kysely'
import type { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import type { ContractId, PartyId, PaymentId, ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { BINDING, PaymentState } from '../rules/payment.ts'

type Own = Pick<Scope, 'tenant'>

/** Everything that was entered of some contracts, also what was struck, in the order of the days. */
export async function paymentsOf(tx: ReadTx, { tenant }: Own, contracts: readonly ContractId[]): Promise<PaymentState[]> {
  if (contracts.length === 0) return []
  const rows = await tx
    .selectFrom('payment')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('contractId', 'in', contracts)
    .orderBy('paidOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => PaymentState.parse(row))
}

/**
 * A voucher's number counts within the month of its day: accounting vouchers are numbered without a gap (会计基础工作规范 Art. 51), in practice
 * from 1 in each month, so that 记-12 comes anew every month, and the same number twice in one month is the same voucher.
 */
export const voucherIsTaken = async (
  tx: ReadTx,
  { tenant }: Own,
  { voucherNo, paidOn }: { readonly voucherNo: string; readonly paidOn: CivilDate },
): Promise<boolean> =>
  (await tx
    .selectFrom('payment')
    .select('id')
    .where('tenant', '=', tenant)
    .where('voucherNo', '=', voucherNo)
    .where('status', '=', 'entered')
    .where(sql<boolean>`extract(year from paid_on) = extract(year from ${paidOn}::date)`)
    .where(sql<boolean>`extract(month from paid_on) = extract(month from ${paidOn}::date)`)
    .executeTakeFirst()) !== undefined

export type PaymentFilter = { readonly programme?: ProgrammeId | undefined; readonly after?: PaymentId | undefined }

/** With contract, project and payee, newest entry first, from behind `after`; those that the reader may see. */
export async function listPaid(tx: ReadTx, { tenant }: Own, { programme, after }: PaymentFilter, limit: number) {
  let found = tx
    .selectFrom('payment')
    .innerJoin('contract', (join) =>
      join.onRef('contract.tenant', '=', 'payment.tenant').onRef('contract.id', '=', 'payment.contractId'),
    )
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'contract.tenant').onRef('lot.id', '=', 'contract.lotId'))
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'payment.tenant').onRef('party.id', '=', 'payment.partyId'))
    .select(['payment.id', 'payment.contractId', 'payment.nth', 'payment.paidOn', 'payment.amountFen', 'payment.voucherNo'])
    .select(['payment.status', 'payment.reason', 'payment.struckReason', 'contract.no as contractNo', 'contract.instalments'])
    .select(['lot.code as lotCode', 'lot.name as lotName', 'lot.programmeId', 'party.name as providerName'])
    .where('payment.tenant', '=', tenant)
  if (programme !== undefined) found = found.where('lot.programmeId', '=', programme)
  if (after !== undefined) found = found.where('payment.id', '<', after)
  return found.orderBy('payment.id', 'desc').limit(limit).execute()
}

/**
 * Of the contracts of each plan, as far as the reader may see them, what was paid, and what is unpaid of those that are public (已签约) and
 * bind still. Of those from before the system the accounts alone tell what is unpaid. `parties`: with these alone; anybody sees the contracts of others,
 * and not what was paid of them.
 */
export async function paidByProgramme(tx: ReadTx, { tenant }: Own, parties?: readonly PartyId[]) {
  if (parties?.length === 0) return []
  const all = tx
    .selectFrom('contract')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'contract.tenant').onRef('lot.id', '=', 'contract.lotId'))
    .leftJoin(
      (from) =>
        from
          .selectFrom('payment')
          .select(['tenant', 'contractId', sql<number>`sum(amount_fen)::bigint`.as('fen')])
          .where('tenant', '=', tenant)
          .where('status', '=', 'entered')
          .groupBy(['tenant', 'contractId'])
          .as('paid'),
      (join) => join.onRef('paid.tenant', '=', 'contract.tenant').onRef('paid.contractId', '=', 'contract.id'),
    )
    .select(['lot.programmeId', sql<number>`coalesce(sum(paid.fen), 0)::bigint`.as('fen')])
    .select(
      sql<number>`coalesce(sum(greatest(contract.amount_fen - coalesce(paid.fen, 0), 0)) filter (
        where contract.backfill_id is null and contract.published_at is not null and contract.status in (${sql.join(BINDING)})), 0)::bigint`.as(
        'unpaid',
      ),
    )
    .where('contract.tenant', '=', tenant)
    .where('contract.signedOn', 'is not', null)
    .groupBy('lot.programmeId')
    .orderBy('lot.programmeId')
  const rows = await (parties === undefined ? all : all.where('contract.partyId', 'in', parties)).execute()
  return rows.map(({ programmeId, fen, unpaid }) => ({ programmeId, paidFen: Fen.parse(fen), unpaidFen: Fen.parse(unpaid) }))
}
