import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { partyOnRecord } from '../../identity/service/on-record.ts'
import type { Announcement } from '../contract/award.ts'
import type { ResultBody } from '../contract/publications.ts'
import { isUnderLaw } from '../rules/by-law.ts'
import type { LotState } from '../rules/lot.ts'
import { markedPrice, shareGranted } from '../rules/price.ts'
import type { Profile } from '../rules/profile.ts'
import { recusedFrom } from '../rules/recusal.ts'
import { bidderOf, seatedJurors, silentOn } from '../store/awards.ts'
import { bids, programmes } from '../store/kept.ts'
import { openedOffers } from '../store/last-offers.ts'
import { disbandingsOf, replacementsOf } from '../store/panel-changes.ts'
import { namesOf } from '../store/panels.ts'
import { datesOfDeeds } from '../store/lot-dates.ts'
import { authorityName } from '../store/names.ts'
import { noticesOf } from '../store/notices.ts'
import { groupOf, negotiationOf } from './agreed.ts'
import { offlineReviewOf, offlineTold } from './offline-told.ts'
import { written } from './award-deeds.ts'
import { roomOf } from './panel-room.ts'

type Announced = {
  readonly lot: LotState
  readonly announcement: Announcement
  readonly term: Deadline
  readonly challengeEnds: CivilDate
  readonly profile: Profile
}

/** The result in the words and figures of its day. Of all scores only the winner's is in it (own_score_only). */
export async function resultBody(
  tx: ReadTx,
  acting: Acting,
  { lot, announcement, term, profile, challengeEnds }: Announced,
): Promise<ResultBody> {
  const winner = lot.winner === null ? undefined : await bidderOf(tx, acting, lot.winner)
  const programme = await programmes.table.load(tx, acting.tenant, lot.programmeId)
  if (!winner || !programme || lot.awardFen === null) throw new Error(`lot ${lot.id} is announced without a winner`)
  const { code, name, year } = programme
  const agreed = lot.direct === null ? undefined : await negotiationOf(tx, acting, lot.id)
  const offline = await offlineReviewOf(tx, acting, lot)
  const jurors =
    offline?.jurors ?? (await (agreed === undefined ? seatedJurors(tx, acting, lot.id) : groupOf(tx, acting, agreed)))
  const silent = await silentOn(tx, acting, lot.id)
  const disbanded = await disbandingsOf(tx, acting, lot.id)
  const revealedAt = (await datesOfDeeds(tx, acting, 'lot', lot.id))['lot.reveal']
  return {
    lotId: lot.id,
    code: lot.code,
    cls: lot.cls,
    name: lot.name,
    authority: await authorityName(tx, acting),
    programme: { code, name, year },
    winner: {
      partyId: winner.partyId,
      name: winner.name,
      creditCode: winner.creditCode,
      address: isUnderLaw(profile.code) ? (await partyOnRecord(tx, acting, winner.partyId)).address || null : null,
      total: winner.total,
    },
    awardFen: lot.awardFen,
    isLastOffer: lot.winner !== null && lot.offline === null && (await openedOffers(tx, acting, [lot.winner])).length > 0,
    preferred: await preferredIn(tx, acting, lot),
    services: announcement.services,
    jurors: jurors.map((juror) => ({ name: juror.name, title: juror.title, expert: juror.expert })),
    panelChosen: offline?.chosen ?? null,
    silent: silent && { by: silent.by, names: silent.jurors.map(({ name: juror }) => juror) },
    recusals: await recusalsIn(tx, acting, lot),
    offline: await offlineTold(tx, acting, lot),
    disbanded: disbanded.map(({ at, reason }) => ({ on: civilDateOf(at), reason })),
    declines: await declinesIn(tx, acting, lot),
    reviewOn: offline?.heldOn ?? (revealedAt === undefined ? (agreed?.agreement?.heldOn ?? null) : civilDateOf(revealedAt)),
    standstill: written(term),
    challengeEnds: challengeEnds === term.due ? null : challengeEnds,
    receiver: announcement.receiver,
    answerDays: profile.answer.value,
    reviewDays: profile.reviewAsked.value,
  }
}

/** As the statement was held against the papers (财库〔2020〕46号). */
async function preferredIn(tx: ReadTx, acting: Acting, { rubric, winner, offline }: LotState): Promise<string | null> {
  if (markedPrice(rubric)?.preference == null || winner === null || offline !== null) return null
  const bid = await bids.table.load(tx, acting.tenant, winner)
  return bid === undefined ? null : shareGranted(rubric, bid.confirmed)
}

/** Of the panel that judged; nothing of what anybody wrote. */
async function recusalsIn(tx: ReadTx, acting: Acting, lot: LotState): Promise<ResultBody['recusals']> {
  const room = lot.direct === null && lot.offline === null ? await roomOf(tx, acting, lot.id) : undefined
  if (room === undefined) return null
  const recused = recusedFrom(room.jurors, await replacementsOf(tx, acting, room.panel.id))
  const people = recused.flatMap(({ member, replacedBy }) => (replacedBy === null ? [member] : [member, replacedBy]))
  const names = new Map((await namesOf(tx, acting, people)).map(({ id, name }) => [id, name]))
  return recused.map(({ member, grounds, replacedBy }) => ({
    name: names.get(member) ?? '',
    grounds,
    replacedBy: replacedBy === null ? null : (names.get(replacedBy) ?? null),
  }))
}

/** Who gave it up before. One that was never announced is told without a name: that it was ahead is no public matter. */
async function declinesIn(tx: ReadTx, acting: Acting, { id, declines }: LotState): Promise<ResultBody['declines']> {
  const before = declines.length === 0 ? [] : await noticesOf(tx, acting, id, 'result')
  const told: ResultBody['declines'] = []
  for (const { bid, announcedAt, at } of declines) {
    const notice = before.find(({ publishedAt }) => publishedAt === announcedAt)
    const name = notice === undefined ? null : ((await bidderOf(tx, acting, bid))?.name ?? null)
    told.push({ name, noticeNo: notice?.no ?? null, on: civilDateOf(at) })
  }
  return told
}
