import { answeredIn, spreadOf } from '../../features/contracts/rules/accepting.ts'
import { asSigned } from '../../features/contracts/rules/contract.ts'
import { acceptances, variations, contracts } from '../../features/contracts/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { AmendmentBody, CallBody } from '../../features/tenders/contract/notice.ts'
import { AcceptanceBody } from '../../features/tenders/contract/acceptance-body.ts'
import { VariationBody } from '../../features/tenders/contract/variation-body.ts'
import { ContractBody, ResultBody } from '../../features/tenders/contract/publications.ts'
import type { LotState } from '../../features/tenders/rules/lot.ts'
import { isPriceFixed } from '../../features/tenders/rules/price.ts'
import { asAmended, wordedCriteria } from '../../features/tenders/service/call-body.ts'
import { bids, lots } from '../../features/tenders/store/kept.ts'
import { partiesOf } from '../../features/tenders/store/names.ts'
import { noticesFrom, noticesOf } from '../../features/tenders/store/notices.ts'
import type { NoticeTable } from '../../features/tenders/store/tables.ts'
import { canonical, type Json } from '../../kernel/canonical.ts'
import type { Instant } from '../../kernel/civil.ts'
import type { LotId, Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

/**
 * The figures of every notice against the lot and the contract as they stand: by which rubric and for how much, who won with how
 * many marks, what was agreed. That a notice is the one that was published is looked at beside this.
 */
export const announcedFigures: Check = {
  of: 'announced figures',
  async run(tx, tenant, found) {
    const agreed = await contractsByLot(tx, tenant)
    let seen = 0
    for await (const page of pagesOf((after, limit) => noticesFrom(tx, { tenant }, after, limit))) {
      for (const notice of page) {
        if (notice.kind === 'void' || notice.kind === 'amendment') continue
        seen += 1
        if (!(await isBorneOut(tx, tenant, notice, agreed))) found('notice-contradicts', 'notice', notice.id)
      }
    }
    return seen
  },
}

/** What was never signed was never published either. */
const stands = ({ status }: { readonly status: string }): boolean => status !== 'dropped'

type Agreed = Pick<ContractBody, 'amountFen' | 'periodFrom' | 'periodTo' | 'instalments'>

async function contractsByLot(tx: ReadTx, tenant: Tenant): Promise<ReadonlyMap<LotId, Agreed>> {
  const agreed = new Map<LotId, Agreed>()
  for await (const page of pagesOf((after, limit) => contracts.table.all(tx, tenant, after, limit)))
    for (const { lotId, amountFen, periodFrom, periodTo, instalments } of page.filter(stands).map(asSigned))
      agreed.set(lotId, { amountFen, periodFrom, periodTo, instalments })
  return agreed
}

async function isBorneOut(
  tx: ReadTx,
  tenant: Tenant,
  { lotId, kind, publishedAt, body: text }: NoticeTable,
  agreed: ReadonlyMap<LotId, Agreed>,
): Promise<boolean> {
  const body = jsonIn(text)
  if (kind === 'acceptance') return isAsAccepted(tx, tenant, AcceptanceBody.safeParse(body).data)
  if (kind === 'variation') return isAsVaried(tx, tenant, VariationBody.safeParse(body).data)
  if (kind === 'contract') return isSaid(ContractBody.pick(AGREED).safeParse(body).data, agreed.get(lotId))
  const lot = await lots.table.load(tx, tenant, lotId)
  if (lot === undefined) return false
  if (kind === 'call')
    return (
      isSaid(CallBody.pick(CALLED).safeParse(await asItStands(tx, tenant, lotId, body)).data, calledOf(lot, body)) &&
      isSaid(soleIn(CallBody.safeParse(body).data), await soleOf(tx, tenant, lot))
    )
  return isSaid(wonIn(ResultBody.safeParse(body).data), await wonOf(tx, tenant, lot, publishedAt))
}

/** The call with everything that was changed in it since: what the lot says now. */
async function asItStands(tx: ReadTx, tenant: Tenant, lot: LotId, body: unknown): Promise<unknown> {
  const bodies = (await noticesOf(tx, { tenant }, lot, 'amendment')).map(({ body: text }) =>
    AmendmentBody.safeParse(jsonIn(text)),
  )
  const call = CallBody.safeParse(body)
  if (!call.success || bodies.some(({ success }) => !success)) return undefined
  return asAmended(
    call.data,
    bodies.flatMap(({ data }) => data?.changes ?? []),
  )
}
/** What was published of a supplement, a suspension or an end against the one that was signed. */
async function isAsVaried(tx: ReadTx, tenant: Tenant, body: VariationBody | undefined): Promise<boolean> {
  const variation = body && (await variations.table.load(tx, tenant, body.variationId))
  if (!body || !variation) return false
  const sums = (terms: VariationBody['terms']) => terms && [terms.amountFen, terms.periodTo, terms.instalments]
  const figuresOf = ({ kind, addedFen, paidFen, before, terms }: Pick<VariationBody, Figured>) =>
    canonical([kind, addedFen, paidFen, sums(before), sums(terms)])
  return figuresOf(body) === figuresOf(variation)
}
/** What was published of an acceptance against the one that was concluded. */
async function isAsAccepted(tx: ReadTx, tenant: Tenant, body: AcceptanceBody | undefined): Promise<boolean> {
  const acceptance = body && (await acceptances.table.load(tx, tenant, body.acceptanceId))
  if (!body || acceptance?.tally == null) return false
  const { tally, invited, conclusion, indicators, findings, rectification } = acceptance
  const found = indicators.map(({ code, target }) => {
    const one = findings.find((finding) => finding.code === code)
    return [target, one?.verified ?? null, one?.finding ?? null]
  })
  const said = body.indicators.map(({ target, verified, finding }) => [target, verified, finding])
  const { opinions } = body
  return (
    canonical([body.conclusion, body.rectification, said, opinions.invited, opinions.answered, opinions.spread]) ===
    canonical([conclusion, rectification, found, invited, answeredIn(tally), spreadOf(tally)])
  )
}

type Figured = 'kind' | 'addedFen' | 'paidFen' | 'before' | 'terms'

const isSaid = <F extends Json>(said: F | undefined, figures: F | undefined): boolean =>
  said !== undefined && figures !== undefined && canonical(said) === canonical(figures)

const AGREED = { amountFen: true, periodFrom: true, periodTo: true, instalments: true } as const
const CALLED = {
  service: true,
  budgetFen: true,
  periodFrom: true,
  periodTo: true,
  instalments: true,
  bidDeadline: true,
  criteria: true,
  priceFixed: true,
  passMark: true,
  ties: true,
} as const

/** One supplier is told its deadline with the invitation, which comes after the notice. */
function calledOf(lot: LotState, body: unknown) {
  const { service, budgetFen, periodFrom, periodTo, instalments, rubric } = lot
  const planned = lot.invitedAt === null ? undefined : CallBody.safeParse(body).data?.bidDeadline
  const bidDeadline = planned ?? lot.bidDeadline
  const criteria = wordedCriteria(lot)
  const ruled = { criteria, priceFixed: isPriceFixed(rubric), passMark: rubric.pass ?? null, ties: [...rubric.ties] }
  return { service, budgetFen, periodFrom, periodTo, instalments, bidDeadline, ...ruled }
}

/** Where one supplier is meant: which, on which ground and why, who was heard on it, and to which day that is public. */
const soleIn = (body: CallBody | undefined): Json | undefined => {
  if (!body?.sole) return body && null
  const { supplier, ground, reason, opinions, original, term } = body.sole
  return [supplier.creditCode, ground, reason, opinions, original, term?.due ?? null]
}

async function soleOf(tx: ReadTx, tenant: Tenant, { direct, soleEnds }: LotState): Promise<Json | undefined> {
  if (direct === null) return null
  const { supplier, ground, reason, opinions, original } = direct
  const [party] = await partiesOf(tx, { tenant }, [supplier])
  return party && [party.creditCode, ground, reason, opinions, original, soleEnds]
}

type Won = { readonly awardFen: number | null; readonly party: string; readonly total: string | null }

const wonIn = (body: ResultBody | undefined): Won | undefined =>
  body && { awardFen: body.awardFen, party: body.winner.partyId, total: body.winner.total }

/** Of a result that was given up later as of the one that stands: told apart by the instant of the notice. */
async function wonOf(tx: ReadTx, tenant: Tenant, lot: LotState, publishedAt: Instant): Promise<Won | undefined> {
  const givenUp = lot.declines.find(({ announcedAt }) => announcedAt === publishedAt)
  const { winner, awardFen } = givenUp === undefined ? lot : { winner: givenUp.bid, awardFen: givenUp.awardFen }
  const bid = winner === null ? undefined : await bids.table.load(tx, tenant, winner)
  return bid && { awardFen, party: bid.partyId, total: bid.total }
}
