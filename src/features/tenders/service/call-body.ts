import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { CallBody } from '../contract/notice.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { Change } from '../rules/amendment.ts'
import type { Call, LotState } from '../rules/lot.ts'
import { criteriaOf } from '../rules/criteria.ts'
import { type DirectTerms, GROUNDS } from '../rules/direct.ts'
import type { Intention } from '../rules/intention.ts'
import { isPriceFixed, markedPrice } from '../rules/price.ts'
import type { Profile } from '../rules/profile.ts'
import type { ProgrammeState } from '../rules/programme.ts'
import { needTitles } from '../store/lots.ts'
import { namedLots } from '../store/sides.ts'
import { areaNamesOf, authorityName, partiesOf } from '../store/names.ts'

type Called = {
  readonly lot: LotState
  readonly programme: ProgrammeState
  readonly call: Call
  readonly profile: Profile
  readonly intention?: Intention | undefined
  /** Of the notice that one supplier is meant. */
  readonly sole?: Deadline | undefined
}

/** Everything a bidder must know, written out as it stands today. */
export async function callBody(
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  { lot, programme, call, profile, sole, intention }: Called,
): Promise<CallBody> {
  const { id: lotId, code, cls, name, place, fields, goal, service, budgetFen, periodFrom, periodTo } = lot
  const { indicators, instalments, teamPolicy, rubric } = lot
  const { bidDeadline, reviewOn, reviewPlace, contact } = call
  const needs = await needTitles(tx, own, lot.needs)
  return {
    lotId,
    code,
    cls,
    name,
    authority: await authorityName(tx, own),
    programme: { code: programme.code, name: programme.name, year: programme.year, fund: programme.fund },
    area: (await areaNamesOf(tx, [lot.area])).get(lot.area) ?? lot.area,
    place,
    fields,
    goal,
    service,
    budgetFen,
    lotCeilingFen: programme.lotCeilingFen,
    periodFrom,
    periodTo,
    intention: intention === undefined ? null : { publishedOn: intention.publishedOn, where: intention.where },
    needs: needs.map(({ no, title, target }) => ({ no, title, target })),
    indicators,
    instalments,
    teamPolicy,
    supervises: (await namedLots(tx, own, lot.supervises)).map(({ code: no, name: title }) => ({ code: no, name: title })),
    sole: lot.direct && (await soleIn(tx, own, lot.direct, sole)),
    criteria: wordedCriteria(lot),
    priceFixed: isPriceFixed(rubric),
    pricing: pricingIn(rubric),
    passMark: rubric.pass ?? null,
    ties: rubric.ties,
    disclosure: profile.disclosure.value,
    standstillDays: profile.standstill.value,
    bidDeadline,
    reviewOn,
    reviewPlace,
    contact,
  }
}

function pricingIn(rubric: LotState['rubric']): CallBody['pricing'] {
  const priced = markedPrice(rubric)
  return priced && { max: priced.max, preference: priced.preference?.share ?? null }
}

async function soleIn(
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  { supplier, ground, reason, opinions, original }: DirectTerms,
  term: Deadline | undefined,
): Promise<CallBody['sole']> {
  const [found] = await partiesOf(tx, own, [supplier])
  if (found === undefined) throw new Error(`the supplier ${supplier} is not known here`)
  const computed = term === undefined ? null : { ...term, steps: [...term.steps] }
  return { supplier: found, ground, source: GROUNDS[ground].source, reason, opinions, original, term: computed }
}

/** Leaves and parts in the order of the rubric, each with its words. */
export function wordedCriteria({ rubric, criteria }: LotState): CallBody['criteria'] {
  const worded = new Map(criteria.map((words) => [words.id, words]))
  return criteriaOf(rubric).map(({ id, max, depth }) => {
    const { name = id, look = '', scale = null } = worded.get(id) ?? {}
    return { id, name, look, scale, max, depth }
  })
}

/** The call as it stands after some amendments of it: what they changed in it, in their order. */
export const asAmended = (body: CallBody, changes: readonly Change[]): CallBody => changes.reduce(changed, body)

function changed(body: CallBody, change: Change): CallBody {
  if (change.part === 'indicator') return { ...body, indicators: exchanged(body.indicators, change) }
  if (change.part !== 'criterion') return { ...body, [change.part]: change.after }
  const { after } = change
  return { ...body, criteria: body.criteria.map((one) => (one.id === after.id ? { ...one, ...after } : one)) }
}

function exchanged(indicators: CallBody['indicators'], { before, after }: Extract<Change, { part: 'indicator' }>) {
  if (before === null) return after === null ? indicators : [...indicators, after]
  return indicators.flatMap((one) => (one.code === before.code ? (after ?? []) : one))
}
