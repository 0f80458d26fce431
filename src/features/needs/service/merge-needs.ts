import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AlikeNeed, NeedDone, NeedRefusalCode } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { ALIKE_FROM, likenessTo, sharedWords } from '../rules/alike.ts'
import { HEADS, isHead, isSameCommunity, mayPart } from '../rules/merger.ts'
import type { NeedState } from '../rules/need.ts'
import { needStandingOf } from '../rules/need-standing.ts'
import { needs } from '../store/kept.ts'
import { areaNames, needsAround, partsOf } from '../store/needs.ts'
import { nameIn } from './area-name.ts'
import { needDeeds } from './deeds.ts'

type Refused = { code: NeedRefusalCode }

const may = deciding(NEED_POLICY)

const COMPARED = 500
const SHOWN = 5

/** What may be the same as this need, the most alike first. Nothing is done with it: somebody who knows the place decides. */
export async function alikeNeeds(tx: ReadTx, acting: Acting, id: NeedId): Promise<Result<AlikeNeed[], { code: 'not-found' }>> {
  const need = await needs.table.load(tx, acting.tenant, id)
  if (need === undefined || !isMine(acting, need)) return refuse({ code: 'not-found' })
  const around = await needsAround(tx, acting, need.area, HEADS, COMPARED)
  const likeTo = likenessTo(need)
  const found = around.flatMap((other) => {
    const like = other.id === id || !isMine(acting, other) ? undefined : likeTo(other)
    return like === undefined || like.score < ALIKE_FROM ? [] : [{ other, like }]
  })
  const first = found.toSorted((a, b) => b.like.score - a.like.score || (a.other.no < b.other.no ? 1 : -1)).slice(0, SHOWN)
  const names = await areaNames(
    tx,
    first.map(({ other }) => other.area),
  )
  return ok(
    first.map(({ other, like: { score, said, groups } }) => ({
      ...shownOf(other),
      areaName: nameIn(names, other.area),
      score,
      said: [...said],
      shared: sharedWords(need, other),
      groups: [...groups],
    })),
  )
}

const shownOf = ({ id, no, title, status, returnReason, target, count, unit, receivedOn }: NeedState) => ({
  id,
  no,
  title,
  standing: needStandingOf({ status, returnReason }),
  target,
  count,
  unit,
  receivedOn,
})

const isMine = (acting: Acting, need: NeedState) => may(acting, 'need.merge', needDeeds.on(need))

/**
 * From now on handled with another: its own words, number and count stay as they were filed. One step deep, so that whoever told it
 * always finds the head in one: what has others merged into it is not merged itself, and what is merged takes no others.
 */
export async function mergeNeed(tx: Tx, acting: Acting, id: NeedId, into: NeedId): Promise<Result<NeedDone, Refused>> {
  if (id === into) return refuse({ code: 'same-need' })
  const { [into]: head } = await lockedInOrder(tx, acting, [id, into])
  const held = await needDeeds.hold(tx, acting, id, 'need.merge')
  if (!held.ok) return held
  if (head === undefined || !isMine(acting, head)) return refuse({ code: 'no-such-head' })
  if (!isHead(head)) return refuse({ code: 'head-not-open' })
  if (!isSameCommunity(held.value.area, head.area)) return refuse({ code: 'another-community' })
  if ((await partsOf(tx, acting, id, 1)).length > 0) return refuse({ code: 'has-merged' })
  const { no, status } = await needDeeds.does(tx, acting, held.value, 'need.merge', { into, lotId: head.lotId })
  return ok({ id, no, status })
}

/** On its own again, as it was, unless the head has become a project's since: what was bought then was bought for both. */
export async function unmergeNeed(tx: Tx, acting: Acting, id: NeedId, reason: string): Promise<Result<NeedDone, Refused>> {
  const seen = await needs.table.load(tx, acting.tenant, id)
  const locked = await lockedInOrder(tx, acting, [id, ...(seen?.headId ? [seen.headId] : [])])
  const held = await needDeeds.hold(tx, acting, id, 'need.unmerge')
  if (!held.ok) return held
  const head = held.value.headId === null ? undefined : locked[held.value.headId]
  // Merged anew, into another, between the two looks.
  if (head === undefined) return refuse({ code: 'wrong-status' })
  if (!mayPart(held.value, head)) return refuse({ code: 'head-adopted' })
  const { no, status } = await needDeeds.does(tx, acting, held.value, 'need.unmerge', { reason })
  return ok({ id, no, status })
}

/** In the order of their ids, so that two who merge crosswise wait for each other and the second finds what the first has done. */
async function lockedInOrder(tx: Tx, { tenant }: Acting, ids: readonly NeedId[]): Promise<Record<NeedId, NeedState | undefined>> {
  const locked: Record<NeedId, NeedState | undefined> = {}
  for (const id of ids.toSorted()) locked[id] = await needs.table.lock(tx, tenant, id)
  return locked
}
