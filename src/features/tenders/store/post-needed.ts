import type { MemberId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PENDING } from '../rules/challenge.ts'
import { JurorStatus } from '../rules/juror.ts'
import { LotStatus } from '../rules/lot.ts'
import { PanelStatus } from '../rules/panel.ts'

type Own = Pick<Scope, 'tenant'>

/** Every seat that somebody was called to, and how far it, its panel and its lot are. */
export async function seatsEver(tx: ReadTx, { tenant }: Own, member: MemberId) {
  const rows = await tx
    .selectFrom('juror')
    .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'juror.tenant').onRef('lot.id', '=', 'juror.lotId'))
    .select(['juror.status as juror', 'panel.status as panel', 'lot.status as lot'])
    .where('juror.tenant', '=', tenant)
    .where('juror.member', '=', member)
    .execute()
  return rows.map(({ juror, panel, lot }) => ({
    juror: JurorStatus.parse(juror),
    panel: PanelStatus.parse(panel),
    lot: LotStatus.parse(lot),
  }))
}

/** Whether any lot of the authority stands so. */
export const hasLotAt = async (tx: ReadTx, { tenant }: Own, statuses: readonly LotStatus[]): Promise<boolean> =>
  (await tx
    .selectFrom('lot')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', 'in', statuses)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Whether somebody filed an objection that waits for its answer. */
export const awaitsAnswer = async (tx: ReadTx, { tenant }: Own, member: MemberId): Promise<boolean> =>
  (await tx
    .selectFrom('challenge')
    .select('id')
    .where('tenant', '=', tenant)
    .where('filedBy', '=', member)
    .where('arrivedOn', 'is', null)
    .where('status', 'in', PENDING)
    .limit(1)
    .executeTakeFirst()) !== undefined
