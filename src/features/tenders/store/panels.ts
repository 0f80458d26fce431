import type { BidId, LotId, MemberId, PanelId, Scope, SheetId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { BidState } from '../rules/bid.ts'
import { JurorState, SlipReprint } from '../rules/juror.ts'
import { PanelState } from '../rules/panel.ts'
import { SheetState } from '../rules/sheet.ts'
import { PANEL_JSON, type SheetContentTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The panel of a lot; a disbanded one is none. */
export async function panelIdOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<PanelId | undefined> {
  const row = await tx
    .selectFrom('panel')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '<>', 'disbanded')
    .executeTakeFirst()
  return row?.id
}

/** The state of the panel of a lot, if it has one. */
export async function panelOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<PanelState | undefined> {
  const row = await tx
    .selectFrom('panel')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '<>', 'disbanded')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return PanelState.parse({ ...row, ...Object.fromEntries(PANEL_JSON.map((column) => [column, read(row[column])])) })
}

/** Everyone who was ever called to a panel, by seat and by when they were called to it. */
export async function jurorsOf(tx: ReadTx, { tenant }: Own, panel: PanelId): Promise<JurorState[]> {
  const rows = await tx
    .selectFrom('juror')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('panelId', '=', panel)
    .orderBy('seat')
    .orderBy('id')
    .execute()
  return rows.map((row) => JurorState.parse({ ...row, cleared: read(row.cleared) }))
}

/** The panels a member was called to, newest first. */
export async function seatsOf(tx: ReadTx, { tenant, actor }: Scope) {
  const rows = await tx
    .selectFrom('juror')
    .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'juror.tenant').onRef('lot.id', '=', 'juror.lotId'))
    .select([
      'juror.id as jurorId',
      'juror.status as jurorStatus',
      'panel.status as panelStatus',
      'panel.signing',
      'lot.id as lotId',
    ])
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['lot.code as lotCode', 'lot.name as lotName', 'lot.status as lotStatus', 'lot.reviewOn', 'lot.reviewPlace'])
    .select('programme.profile')
    .where('juror.tenant', '=', tenant)
    .where('juror.member', '=', actor)
    .where('panel.status', '<>', 'disbanded')
    .orderBy('juror.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, signing: PanelState.shape.signing.parse(read(row.signing)) }))
}

/** The sheets of some jurors, as far as the caller may see any. */
export async function sheetsOf(tx: ReadTx, { tenant }: Own, jurors: readonly Pick<JurorState, 'id'>[]): Promise<SheetState[]> {
  if (jurors.length === 0) return []
  const ids = jurors.map(({ id }) => id)
  const rows = await tx
    .selectFrom('sheet')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('jurorId', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => SheetState.parse({ ...row, marks: read(row.marks), before: read(row.before) }))
}

const read = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

export async function sheetContentsOf(tx: ReadTx, { tenant }: Own, ids: readonly SheetId[]): Promise<SheetContentTable[]> {
  if (ids.length === 0) return []
  return tx.selectFrom('sheetContent').selectAll().where('tenant', '=', tenant).where('sheetId', 'in', ids).execute()
}

/** Writes a draft; the salt is chosen with the first one and stays. */
export const saveSheetContent = (tx: Tx, content: SheetContentTable) =>
  tx
    .insertInto('sheetContent')
    .values(content)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'sheetId'])
        .doUpdateSet({ body: content.body, unsound: content.unsound, savedAt: content.savedAt }),
    )
    .execute()

export type BidderRow = Awaited<ReturnType<typeof biddersOf>>[number]

/** The bids of an opened lot with their bidders, by label. */
export const biddersOf = (tx: ReadTx, own: Own, lot: LotId) => biddersIn(tx, own, [lot])

/** The same of several lots. */
export async function biddersIn(tx: ReadTx, { tenant }: Own, lots: readonly [LotId, ...LotId[]]) {
  const rows = await tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.id', 'bid.lotId', 'bid.revision', 'bid.label', 'bid.status', 'bid.partyId', 'bid.total', 'bid.rank'])
    .select(['bid.confirmed', 'bid.offline', 'bid.offlineFen', 'bid.unopened', 'party.name as partyName'])
    .where('bid.tenant', '=', tenant)
    .where('bid.lotId', 'in', lots)
    .where('bid.status', 'not in', ['draft', 'sealed', 'withdrawn', 'lapsed', 'late', 'unconfirmed', 'unopened'])
    .orderBy('bid.label')
    .orderBy('bid.id')
    .execute()
  return rows.map((row) => ({ ...row, confirmed: BidState.shape.confirmed.parse(read(row.confirmed)) }))
}

export const bidBodiesOf = (tx: ReadTx, { tenant }: Own, ids: readonly BidId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('bidContent').select(['bidId', 'body']).where('tenant', '=', tenant).where('bidId', 'in', ids).execute()

/** The slips printed again for some jurors, as the record has it: when, by whom and why. */
export async function reprintsOf(tx: ReadTx, { tenant }: Own, jurors: readonly Pick<JurorState, 'id'>[]) {
  if (jurors.length === 0) return []
  const ids = jurors.map(({ id }) => id)
  const rows = await tx
    .selectFrom('action')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
    .select(['action.subject as juror', 'action.at', 'action.facts', 'member.name'])
    .where('action.tenant', '=', tenant)
    .where('action.noun', '=', 'juror')
    .where('action.type', '=', 'juror.reprint-slip')
    .where('action.subject', 'in', ids)
    .orderBy('action.at')
    .orderBy('action.id')
    .execute()
  return rows.map(({ juror, at, name, facts }) => ({ juror, at, name, ...SlipReprint.parse(read(facts)) }))
}

/** Of several panels, whoever handed in their marks and has neither signed the report nor dissented, by seat. */
export const silentJurors = (tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) =>
  lots.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('juror')
        .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
        .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'juror.tenant').onRef('member.id', '=', 'juror.member'))
        .select(['juror.lotId', 'member.name'])
        .where('juror.tenant', '=', tenant)
        .where('juror.lotId', 'in', lots)
        .where('panel.status', '=', 'audited')
        .where('juror.status', '=', 'submitted')
        .orderBy('juror.seat')
        .execute()

export const namesOf = (tx: ReadTx, { tenant }: Own, ids: readonly MemberId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('member').select(['id', 'name', 'title']).where('tenant', '=', tenant).where('id', 'in', ids).execute()
