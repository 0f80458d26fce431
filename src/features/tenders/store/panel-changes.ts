import type { BidId, JurorId, LotId, PanelId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { Denial, Recusal } from '../rules/juror.ts'
import { Disbanding, Replacement } from '../rules/panel.ts'

type Own = Pick<Scope, 'tenant'>

const deedsOn = (tx: ReadTx, { tenant }: Own, noun: string, types: readonly string[], subjects: readonly string[]) =>
  tx
    .selectFrom('action')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
    .select(['action.subject', 'action.at', 'action.facts', 'member.name'])
    .where('action.tenant', '=', tenant)
    .where('action.noun', '=', noun)
    .where('action.type', 'in', types)
    .where('action.subject', 'in', subjects)
    .orderBy('action.at')
    .orderBy('action.id')
    .execute()

/** Each seat that changed hands, in the order of the calls. */
export async function replacementsOf(tx: ReadTx, own: Own, panel: PanelId) {
  const rows = await deedsOn(tx, own, 'panel', ['panel.replace'], [panel])
  return rows.map(({ at, facts }) => ({ at, ...Replacement.parse(JSON.parse(facts)) }))
}

/** Each panel of the lot that was disbanded: when, by whom and why. */
export async function disbandingsOf(tx: ReadTx, own: Own, lot: LotId) {
  const panels = await tx
    .selectFrom('panel')
    .select('id')
    .where('tenant', '=', own.tenant)
    .where('lotId', '=', lot)
    .where('status', '=', 'disbanded')
    .execute()
  if (panels.length === 0) return []
  const ids = panels.map(({ id }) => id)
  const rows = await deedsOn(tx, own, 'panel', ['panel.disband'], ids)
  return rows.map(({ at, name: by, facts }) => ({ at, by, ...Disbanding.parse(JSON.parse(facts)) }))
}

/** What those who stepped aside wrote of their own; nothing for those who wrote nothing. */
export async function recusalNotesOf(tx: ReadTx, own: Own, jurors: readonly { readonly id: JurorId }[]) {
  if (jurors.length === 0) return []
  const ids = jurors.map(({ id }) => id)
  const rows = await deedsOn(tx, own, 'juror', ['juror.recuse'], ids)
  return rows.map(({ subject: juror, at, facts }) => ({ juror, at, note: Recusal.parse(JSON.parse(facts)).note }))
}

/** What jurors said of the ties that the record knows; read by whoever may read the register, and of each by themselves. */
export async function denialsOf(tx: ReadTx, own: Own, jurors: readonly { readonly id: JurorId }[]) {
  if (jurors.length === 0) return []
  const ids = jurors.map(({ id }) => id)
  const rows = await deedsOn(tx, own, 'juror', ['juror.deny'], ids)
  return rows.map(({ subject: juror, facts }) => ({ juror, ...Denial.parse(JSON.parse(facts)) }))
}

/** Who decided on each bid's qualification and when; the last of several decisions counts. */
export async function verdictsOn(tx: ReadTx, own: Own, bids: readonly { readonly id: BidId }[]) {
  if (bids.length === 0) return []
  const ids = bids.map(({ id }) => id)
  const rows = await deedsOn(tx, own, 'bid', ['bid.qualify', 'bid.disqualify'], ids)
  return rows.map(({ subject: bid, at, name }) => ({ bid, at, name }))
}
