import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { unstopped } from '../../../lib/document/printed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { PanelResults } from '../contract/results.ts'
import {
  annexWords,
  groundWords,
  leftWords,
  outWords,
  poolChangeWords,
  reprintWords,
  seatWords,
} from '../documents/paper-words.ts'
import type { Check, Checks, Concluded, Correction } from '../documents/review-checks.ts'
import { reviewReport, type ReviewReport } from '../documents/review-report.ts'
import type { LotState } from '../rules/lot.ts'
import { changedLeaves } from '../rules/report.ts'
import { actorOfDeed, type HandedIn, handedInBids } from '../store/awards.ts'
import { datesOfDeeds } from '../store/lot-dates.ts'
import { disbandingsOf, recusalNotesOf, replacementsOf, verdictsOn } from '../store/panel-changes.ts'
import { namesOf, reprintsOf } from '../store/panels.ts'
import { lastOffersShown } from './last-offer-views.ts'
import { type PaperBasis, printedRubric } from './paper-basis.ts'
import type { Room } from './panel-room.ts'
import { viewResults } from './results.ts'
import { checkedFactsIn, objectiveItems, onPaperIn, scoreTableOf, seenRoom } from './review-papers.ts'

type Names = ReadonlyMap<MemberId, { readonly name: string; readonly title: string | null }>

/** Who left the panel, in their own words, and who was called instead. */
type Changes = {
  readonly replacements: Awaited<ReturnType<typeof replacementsOf>>
  readonly notes: ReadonlyMap<string, string>
}

type Called = LotState & { readonly [K in 'bidDeadline' | 'publishedAt']: NonNullable<LotState[K]> }

/** The report is there once the marks have been checked. */
export const hasReport = ({ panel }: Room, lot: LotState): lot is Called =>
  panel.checks.length > 0 && lot.bidDeadline !== null && lot.publishedAt !== null

/** 评审报告 from the record of the room: after the checks, for the officials and those who sat in it. */
export async function reportPaper(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { lot } = basis
  const [room, seen] = [await seenRoom(tx, acting, lot.id), await viewResults(tx, acting, lot.id)]
  if (!room || !seen.ok || !hasReport(room, lot)) return undefined
  const results = seen.value
  const names = await peopleOf(tx, acting, room)
  const bids = await handedInBids(tx, acting, lot.id)
  const drawnAt = (await datesOfDeeds(tx, acting, 'panel', room.panel.id))['panel.draw'] ?? acting.now
  const keeper = await actorOfDeed(tx, acting, 'panel', room.panel.id, 'panel.seal-in')
  const opened = bids.filter(({ status }) => status !== 'withdrawn')
  const changes: Changes = {
    replacements: await replacementsOf(tx, acting, room.panel.id),
    notes: new Map((await recusalNotesOf(tx, acting, room.jurors)).map(({ juror, note }) => [juror, note])),
  }
  const declarations = room.jurors.flatMap((juror) => declarationOf(juror, changes, names))
  const verdicts = await verdictsOn(tx, acting, opened)
  const reviewedOn = civilDateOf(room.panel.revealedAt ?? acting.now)
  return reviewReport({
    profile: basis.profile.code,
    footer: basis.footer,
    programme: basis.programme.name,
    purchaser: basis.purchaser,
    lot: { code: lot.code, name: lot.name, budget: lot.budgetFen },
    publishedOn: civilDateOf(lot.publishedAt),
    deadline: lot.bidDeadline,
    bids: bids.flatMap(({ partyName: bidder, sealedAt, status }) =>
      sealedAt === null
        ? []
        : [{ bidder, at: sealedAt, state: status === 'withdrawn' ? ('withdrawn' as const) : ('accepted' as const) }],
    ),
    draw: {
      on: civilDateOf(drawnAt),
      disbanded: await disbandingsOf(tx, acting, lot.id),
      ...drawOf(room, changes, names),
    },
    declarations,
    custody: custodyOf(room, keeper ?? '', acting),
    reprints: await reprintsIn(tx, acting, room, names),
    qualifications: opened.map((bid) => qualificationOf(bid, verdicts)),
    facts: checkedFactsIn(results),
    lastOffers: await offersPrinted(tx, acting, lot),
    rubric: printedRubric(basis),
    scoredOn: results.sheets.every(({ paper }) => paper !== null) ? 'paper' : 'screen',
    scores: scoreTableOf(results),
    onPaper: onPaperIn(results),
    checks: checksOf(basis, results),
    outcome: outcomeOf(results),
    signing: signingOf(results, room),
    annexes: annexWords({ sheets: results.sheets.length, declarations: declarations.length }),
    reviewedOn,
  })
}

/** What was offered in the end; null where nobody was asked. */
async function offersPrinted(tx: ReadTx, acting: Acting, lot: LotState): Promise<ReviewReport['lastOffers']> {
  const { round, offers } = await lastOffersShown(tx, acting, lot)
  if (round === null) return null
  return {
    askedAt: round.askedAt,
    deadline: round.deadline,
    changes: round.changes,
    rows: offers.map(({ partyName: bidder, firstFen: first, lastFen: last, outGround }) => ({
      bidder,
      first,
      last,
      out: outGround && outWords(outGround),
    })),
  }
}

async function peopleOf(tx: ReadTx, acting: Acting, { jurors, panel }: Room): Promise<Names> {
  const members = [
    ...new Set([
      ...jurors.map(({ member }) => member),
      ...panel.draw.seats,
      ...panel.draw.alternates,
      ...panel.draw.since.map(({ member }) => member),
    ]),
  ]
  return new Map((await namesOf(tx, acting, members)).map(({ id, name, title }) => [id, { name, title }]))
}

/** The draw as it was made, whoever sat in the end, and each change after it. */
function drawOf(
  { panel, jurors }: Room,
  { replacements, notes }: Changes,
  names: Names,
): Omit<ReviewReport['draw'], 'on' | 'disbanded'> {
  const { pool, since, excluded, fields, widened, witness, seats, alternates } = panel.draw
  const name = (member: MemberId) => names.get(member)?.name ?? ''
  const seatOf = (member: MemberId, place: 'member' | 'alternate') => {
    const isExpert = pool.find((one) => one.member === member)?.expert ?? true
    const kind = isExpert ? ('expert' as const) : ('purchaser' as const)
    return { name: name(member), title: seatWords(names.get(member)?.title ?? null, isExpert), kind, place }
  }
  return {
    method: 'drawn',
    poolSize: pool.length,
    since: since.map(({ member, ...change }) => poolChangeWords(name(member), change)),
    excluded: excluded.length,
    fields,
    widened,
    witness,
    seats: [...seats.map((member) => seatOf(member, 'member')), ...alternates.map((member) => seatOf(member, 'alternate'))],
    changes: replacements.map((replacement) => {
      const left = jurors.find(({ member }) => member === replacement.out)
      const note = left === undefined ? '' : (notes.get(left.id) ?? '')
      return {
        seat: left?.seat ?? 0,
        out: name(replacement.out),
        why: leftWords({ recused: left?.status === 'recused', ground: replacement.ground, note }),
        in: name(replacement.in),
        at: replacement.at,
      }
    }),
  }
}

/** Everyone who declared, and whoever stepped aside with the ground, the reason given and the one who came in. */
function declarationOf(
  { id, member, status, ground, declaredAt }: Room['jurors'][number],
  { replacements, notes }: Changes,
  names: Names,
): ReviewReport['declarations'][number][] {
  const juror = names.get(member)?.name ?? ''
  if (status !== 'recused') return declaredAt === null ? [] : [{ juror }]
  const after = replacements.find(({ out }) => out === member)
  const note = unstopped(notes.get(id) ?? '')
  return [
    {
      juror,
      ground: groundWords(ground ?? ''),
      ...(note === '' ? {} : { note }),
      ...(after === undefined ? {} : { replacedBy: names.get(after.in)?.name ?? '' }),
    },
  ]
}

function custodyOf({ panel }: Room, keeper: string, acting: Acting): ReviewReport['custody'] {
  const { custody, sealedInAt, releasedAt } = panel
  const without = custody.filter(({ phones }) => phones === 0)
  const jurors = custody.filter(({ juror }) => juror !== null).length
  return {
    from: sealedInAt ?? acting.now,
    ...(releasedAt === null ? {} : { to: releasedAt }),
    jurors,
    staff: custody.length - jurors,
    phones: custody.reduce((sum, { phones }) => sum + phones, 0),
    without: without.map(({ holder }) => holder),
    others: custody.flatMap(({ others }) => (others === '' ? [] : [others])),
    keepers: [keeper],
    openings: [],
  }
}

async function reprintsIn(tx: ReadTx, acting: Acting, { jurors }: Room, names: Names): Promise<string[]> {
  const reprints = await reprintsOf(tx, acting, jurors)
  return reprints.map(({ juror, at, name: by, reason }) => {
    const member = jurors.find(({ id }) => id === juror)?.member
    const name = (member === undefined ? undefined : names.get(member))?.name ?? ''
    return reprintWords({ at, by, name, reason })
  })
}

type Verdicts = Awaited<ReturnType<typeof verdictsOn>>

function qualificationOf(
  { id, partyName: bidder, status, reason }: HandedIn,
  verdicts: Verdicts,
): ReviewReport['qualifications'][number] {
  const last = verdicts.findLast(({ bid }) => bid === id)
  const done = { bidder, by: last?.name ?? '', ...(last === undefined ? {} : { at: last.at }) }
  return status === 'disqualified' ? { ...done, passed: false, reason: reason ?? '' } : { ...done, passed: true }
}

const CHECK_NAMES = {
  arithmetic: 'arithmetic',
  'out-of-range': 'range',
  'objective-differs': 'objective',
  abnormal: 'outlier',
} as const satisfies Record<PanelResults['checks'][number]['check'], Check>

function concludedIn(checks: PanelResults['checks']): Checks['concluded'] {
  const of = (named: Check): Concluded => {
    const one = checks.find(({ check }) => CHECK_NAMES[check] === named)
    if (one === undefined) throw new Error(`the check ${named} was never concluded`)
    return one
  }
  return { arithmetic: of('arithmetic'), range: of('range'), objective: of('objective'), outlier: of('outlier') }
}

function checksOf(basis: PaperBasis, { checks, sheets, bids, jurors }: PanelResults): Checks {
  const concluded = concludedIn(checks)
  const names = new Map(basis.lot.criteria.map(({ id, name }) => [id, name]))
  const corrections = sheets.flatMap((sheet): Correction[] => {
    const before = sheet.before
    if (before === null) return []
    return changedLeaves(before, sheet.marks).map((leaf) => ({
      juror: jurors.find(({ id }) => id === sheet.juror)?.name ?? '',
      bidder: bids.find(({ id }) => id === sheet.bid)?.partyName ?? '',
      item: names.get(leaf) ?? leaf,
      from: before[leaf] ?? '',
      to: sheet.marks[leaf] ?? '',
      reason: sheet.correction ?? '',
    }))
  })
  return { concluded, marksObjective: objectiveItems(basis).length > 0, corrections }
}

function outcomeOf({ ranking, bids, belowPass }: PanelResults): ReviewReport['outcome'] {
  const [first, ...others] = ranking
  const nameOf = (bid: PanelResults['bids'][number]['id']) => bids.find(({ id }) => id === bid)?.partyName ?? ''
  if (first === undefined || belowPass.includes(first.bid))
    return { kind: 'failed', totals: ranking.map(({ bid, total }) => ({ bidder: nameOf(bid), score: total })) }
  const next = others.filter(({ bid }) => !belowPass.includes(bid)).map(({ bid }) => nameOf(bid))
  return { kind: 'recommended', bidder: nameOf(first.bid), score: first.total, next }
}

function signingOf({ jurors }: PanelResults, { panel, jurors: seats }: Room): ReviewReport['signing'] {
  return {
    open: panel.status === 'audited',
    forPurchaser: jurors.some(({ expert }) => !expert),
    members: jurors.map(({ id, name, status, dissent }) => {
      const { signedAt = null, signedOnPaper: onPaper = false } = seats.find((seat) => seat.id === id) ?? {}
      return {
        name,
        onPaper,
        ...(signedAt === null ? {} : { signedAt }),
        dissented: dissent !== null,
        deemed: status === 'deemed',
      }
    }),
    dissents: jurors.flatMap(({ name, dissent }) => (dissent === null ? [] : [{ juror: name, reasons: dissent }])),
    by: panel.signing?.by ?? null,
    silent: jurors.flatMap(({ name, status }) => (status === 'deemed' ? [name] : [])),
  }
}
