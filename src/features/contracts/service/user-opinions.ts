import type { Acting } from '../../../kernel/acting.ts'
import { type AcceptanceId, UserOpinionId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { publishedContract } from '../../tenders/service/publications.ts'
import type { ContractBody } from '../../tenders/contract/publications.ts'
import type { AcceptanceRefusal, GivenOpinion, Opinions, PaperOpinion, StruckOpinion } from '../contract/acceptance.ts'
import { tallyOf } from '../rules/accepting.ts'
import {
  countSheets,
  insertOpinion,
  lotHeard,
  opinionOf,
  opinionsOf,
  sheetIsEntered,
  strikeOpinion,
} from '../store/acceptances.ts'
import { acceptances } from '../store/kept.ts'
import type { UserOpinionTable } from '../store/tables.ts'
import { acceptanceDeeds } from './acceptances.ts'
import { mayOnContract } from './contract-deeds.ts'

/** More sheets of paper than any project has service users; what came by the public link has a number of its own (`hears_opinions`) and takes no place of them. */
const MOST = 5_000

type Said = { readonly id: UserOpinionId }

/** What is asked about, for whoever has the link; nothing where no opinions are heard. */
export async function heardAbout(tx: ReadTx, acting: Acting, id: AcceptanceId): Promise<ContractBody | undefined> {
  const lot = await lotHeard(tx, acting, id)
  return lot === undefined ? undefined : (await publishedContract(tx, acting, lot))?.body
}

/** By the public link: a mark and words, and not who it is. Sent again, it is the same one. */
export async function giveOpinion(
  tx: Tx,
  acting: Acting,
  id: AcceptanceId,
  { opinion, mark, words }: GivenOpinion,
): Promise<Result<Said, AcceptanceRefusal>> {
  if (!mayOnContract(acting, 'user-opinion.give') || (await lotHeard(tx, acting, id)) === undefined)
    return refuse({ code: 'not-found' })
  const { tenant, now: givenAt } = acting
  const said: UserOpinionTable = {
    tenant,
    id: opinion,
    acceptanceId: id,
    channel: 'link',
    sheet: null,
    mark,
    words,
    givenAt,
    enteredBy: null,
    struckReason: null,
  }
  await insertOpinion(tx, said)
  // Writing it waited for whoever was just concluding; what came too late is asked again, and taken back.
  return (await lotHeard(tx, acting, id)) === undefined ? refuse({ code: 'not-found' }) : ok({ id: opinion })
}

/** A sheet of paper as somebody filled it in; each sheet by its number, once. */
export async function enterOpinion(
  tx: Tx,
  acting: Acting,
  id: AcceptanceId,
  { sheet, mark, words }: PaperOpinion,
): Promise<Result<Said, AcceptanceRefusal>> {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.revise')
  if (!held.ok) return held
  if (await sheetIsEntered(tx, acting, id, sheet)) return refuse({ code: 'sheet-entered' })
  if ((await countSheets(tx, acting, id)) >= MOST) return refuse({ code: 'too-many-user-opinions', most: MOST })
  const { tenant, now: givenAt, actor: enteredBy } = acting
  const opinion = UserOpinionId.parse(acting.newId())
  const paper = { tenant, id: opinion, acceptanceId: id, channel: 'paper' as const, sheet, mark, words }
  await insertOpinion(tx, { ...paper, givenAt, enteredBy, struckReason: null })
  return ok({ id: opinion })
}

/** An entry that was a mistake stays, with why it does not count. What came by the link nobody strikes out. */
export async function strike(
  tx: Tx,
  acting: Acting,
  id: AcceptanceId,
  opinion: UserOpinionId,
  { reason }: StruckOpinion,
): Promise<Result<Said, AcceptanceRefusal>> {
  const held = await acceptanceDeeds.hold(tx, acting, id, 'acceptance.revise')
  if (!held.ok) return held
  const known = await opinionOf(tx, acting, id, opinion)
  if (known?.channel !== 'paper') return refuse({ code: 'not-found' })
  if (known.struckReason === null) await strikeOpinion(tx, acting, opinion, reason)
  return ok({ id: opinion })
}

/** Everything that was said, for the purchaser's people alone. */
export async function listOpinions(
  tx: ReadTx,
  acting: Acting,
  id: AcceptanceId,
): Promise<Result<Opinions, { code: 'not-found' }>> {
  const acceptance = await acceptances.table.load(tx, acting.tenant, id)
  if (!acceptance || !mayOnContract(acting, 'user-opinion.read')) return refuse({ code: 'not-found' })
  const all = await opinionsOf(tx, acting, id)
  const items = all.map(({ id: opinion, channel, sheet, mark, words, givenAt, struckReason }) => ({
    id: opinion,
    channel,
    sheet,
    mark,
    words,
    givenAt,
    struckReason,
  }))
  const sheets = all.flatMap(({ sheet }) => sheet ?? [])
  return ok({ items, tally: tallyOf(all), nextSheet: Math.max(0, ...sheets) + 1 })
}
