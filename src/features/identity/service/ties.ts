import type { CivilDate } from '../../../kernel/civil.ts'
import type { MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { bearsOn, conflictsOf, type Headed, type Pair, pairsAmong, type Tie } from '../rules/ties.ts'
import { detailsOfParties } from '../store/organisations.ts'
import { postsAtParties, relationsOfMembers, relationsOfParties } from '../store/relations.ts'

type Own = Pick<Scope, 'tenant'>
/** What was declared, where the caller is told of it for what they decide and does not read it. */
type Told = { readonly declared?: readonly Tie[] }

/**
 * What the record knows of these people at these organisations and counts on that day: their posts, and what was declared. The
 * database shows the latter to officers and custodians, and to everybody their own.
 */
export async function tiesOf(
  tx: ReadTx,
  own: Own,
  { members, parties, day, declared = [] }: { members: readonly MemberId[]; parties: readonly PartyId[]; day: CivilDate } & Told,
): Promise<Tie[]> {
  const posts = (await postsAtParties(tx, own, parties, members)).flatMap(({ party, ...post }): Tie[] =>
    party === null ? [] : [{ ...post, party, kind: 'post', other: null, share: null }],
  )
  const known: Tie[] = [...posts, ...(await relationsOfMembers(tx, own, parties, members)), ...declared]
  return members.flatMap((member) => conflictsOf(member, parties, known, day))
}

/** Everybody whose ties to these organisations count on that day, as far as the caller may know, and whom they name as their heads. */
export async function nearOf(
  tx: ReadTx,
  own: Own,
  { parties, day, declared = [] }: { parties: readonly PartyId[]; day: CivilDate } & Told,
): Promise<{ readonly members: readonly MemberId[]; readonly heads: readonly string[] }> {
  const ties = [...(await postsAtParties(tx, own, parties)), ...(await relationsOfMembers(tx, own, parties)), ...declared]
  const members = new Set(ties.filter((tie) => bearsOn(tie, day)).flatMap(({ member }) => member ?? []))
  const details = await detailsOfParties(tx, own, parties)
  return { members: [...members], heads: details.flatMap(({ legalRepresentative }) => legalRepresentative ?? []) }
}

/** Which of these organisations stand nearer to one of those than two bidders may, as far as the record tells. */
export async function pairsOf(
  tx: ReadTx,
  own: Own,
  { these, those, day }: { these: readonly PartyId[]; those: readonly PartyId[]; day: CivilDate },
): Promise<readonly Pair[]> {
  const all = [...new Set([...these, ...those])]
  const heads = new Map((await detailsOfParties(tx, own, all)).map((one) => [one.id, one.legalRepresentative]))
  const headed = (parties: readonly PartyId[]): Headed[] => parties.map((party) => ({ party, head: heads.get(party) ?? null }))
  return pairsAmong(headed(these), headed(those), await relationsOfParties(tx, own, all), day)
}
