import { CivilDate, type Instant, plusMonths, startOf } from '../../../kernel/civil.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { AmendmentBody, CallBody, EndBody } from '../../tenders/contract/notice.ts'
import { AcceptanceBody } from '../../tenders/contract/acceptance-body.ts'
import { publicDeclines } from '../../tenders/contract/decline.ts'
import { ContractBody, ResultBody } from '../../tenders/contract/publications.ts'
import { VariationBody } from '../../tenders/contract/variation-body.ts'
import type { Month } from '../contract/packages.ts'
import type { ActLot, PublicAct } from '../rules/acts.ts'
import { closedIn, declinedIn, finalIn, lotsCalledIn, noticesIn, plansIn, type Reach, upheldIn } from '../store/public-acts.ts'

type Own = Pick<Scope, 'tenant'>

/**
 * What anybody could see happen, from the notices as they were published and the dates of what the clock and the leader brought
 * about since. Bids, sheets, objections and drafts are not asked.
 */
export async function publicActs(tx: ReadTx, own: Own, reach: Reach): Promise<PublicAct[]> {
  return [
    ...(await plansIn(tx, own, reach)).flatMap(({ publishedAt: at, ...programme }) =>
      at === null ? [] : [{ act: 'planned' as const, at, programme }],
    ),
    ...(await noticesIn(tx, own, reach)).map(noticed),
    ...(await closedIn(tx, own, reach)).flatMap(({ closedAt: at, sealed: received, bidDeadline: deadline, ...lot }) =>
      at === null || received === null || deadline === null
        ? []
        : [{ act: 'closed' as const, at, lot: lotOf(lot), received, deadline }],
    ),
    ...(await finalIn(tx, own, reach)).flatMap(({ awardedAt: at, declines, ...lot }) =>
      at === null ? [] : [{ act: 'final' as const, at, lot: lotOf(lot), award: awardAt(declines, at) }],
    ),
    ...(await upheldIn(tx, own, reach)).map(({ at, declines, ...lot }) => ({
      act: 'upheld' as const,
      at,
      lot: lotOf(lot),
      award: awardAt(declines, at),
    })),
    ...(await declinedIn(tx, own, reach)).flatMap((lot) => givenUp(lot).filter(({ at }) => isIn(reach, at))),
  ]
}

const isIn = (reach: Reach, at: Instant): boolean => 'lots' in reach || (reach.from <= at && at < reach.until)

/** How many results had been announced and given up by then, and one more. */
const awardAt = (declines: string, at: Instant): number => 1 + publicDeclines(declines).filter((one) => one.at <= at).length

/** That it was final, where it had come so far, and that it was given up. */
const givenUp = ({ declines, ...lot }: ActLot & { readonly declines: string }): PublicAct[] =>
  publicDeclines(declines).flatMap(({ at, awardedAt }, place) => {
    const of = { lot: lotOf(lot), award: place + 1 }
    return [
      ...(awardedAt === null ? [] : [{ act: 'final' as const, at: awardedAt, ...of }]),
      { act: 'declined' as const, at, ...of },
    ]
  })

const lotOf = ({ id, code }: ActLot): ActLot => ({ id, code })

type Noticed = Awaited<ReturnType<typeof noticesIn>>[number]

function noticed({
  noticeId: id,
  kind,
  no,
  title,
  publishedAt: at,
  body: text,
  announcedAt,
  declines,
  profile,
  ...lot
}: Noticed): PublicAct {
  const head = { at, lot: lotOf(lot), notice: { id, no, title } }
  const body: unknown = JSON.parse(text)
  const award = awardAt(declines, at)
  switch (kind) {
    case 'call':
      return { act: 'called', ...head, body: CallBody.parse(body), profile }
    case 'amendment':
      return { act: 'amended', ...head, body: AmendmentBody.parse(body) }
    case 'result':
      return { act: 'announced', ...head, award, body: ResultBody.parse(body) }
    case 'contract':
      return { act: 'contracted', ...head, award, body: ContractBody.parse(body) }
    case 'variation':
      return { act: 'varied', ...head, award, body: VariationBody.parse(body) }
    case 'acceptance':
      return { act: 'accepted', ...head, award, body: AcceptanceBody.parse(body) }
    case 'void':
      return { act: 'ended', ...head, award, body: EndBody.parse(body), revokes: announcedAt !== null }
  }
}

/** A month's first instant, and the next one's. */
export function boundsOf(month: Month): { readonly from: Instant; readonly until: Instant } {
  const first = CivilDate.parse(`${month}-01`)
  return { from: startOf(first), until: startOf(plusMonths(first, 1)) }
}

export const actsOfMonth = (tx: ReadTx, own: Own, month: Month): Promise<PublicAct[]> => publicActs(tx, own, boundsOf(month))

/** Everything that has become since of what began in a month. */
export async function actsBegunIn(tx: ReadTx, own: Own, month: Month): Promise<PublicAct[]> {
  const { from, until } = boundsOf(month)
  const plans = (await plansIn(tx, own, { from, until })).flatMap(({ publishedAt: at, ...programme }) =>
    at === null ? [] : [{ act: 'planned' as const, at, programme }],
  )
  return [...plans, ...(await publicActs(tx, own, { lots: await lotsCalledIn(tx, own, from, until) }))]
}

export const actsOfLot = (tx: ReadTx, own: Own, lot: LotId): Promise<PublicAct[]> => publicActs(tx, own, { lots: [lot] })
