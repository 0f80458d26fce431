import fc from 'fast-check'

// A small world of two authorities, told as plain facts: the oracle reads it, the database is filled from it.

export const TENANTS = ['east', 'west'] as const
export const AREAS = ['3705', '370502', '370502003', '370502003005', '370505'] as const
export const PEOPLE = 5
export const PARTIES = 3
export const ROLES = [
  'officer',
  'community_worker',
  'provider_manager',
  'social_worker',
  'provider_finance',
  'juror',
  'leader',
  'finance',
  'custodian',
  'oversight',
  'resident',
] as const

/** The day on which everybody looks, and days before and after it. */
export const TODAY = '2017-06-01'
const DAYS = ['2017-01-01', '2017-05-31', TODAY, '2017-06-02', '2017-12-31'] as const

const index = (n: number) => fc.nat({ max: n - 1 })
/** A post's first day and its last; most are held today. */
const aPeriod = fc.oneof(
  fc.constant([DAYS[0], null] as const),
  fc
    .tuple(fc.constantFrom(...DAYS), fc.option(fc.constantFrom(...DAYS)))
    .map(([from, until]) => [from, until !== null && until < from ? from : until] as const),
)
const post = fc.record({
  person: index(PEOPLE),
  role: fc.constantFrom(...ROLES),
  party: fc.option(index(PARTIES)),
  area: fc.constantFrom(...AREAS),
  period: aPeriod,
})
const need = fc.record({ area: fc.constantFrom(...AREAS), filedBy: fc.option(index(PEOPLE)) })
/** Unlabelled: a draft that was never submitted, or was withdrawn. Unopened: where its review was held on paper. */
const bidder = fc.record({ party: index(PARTIES), labelled: fc.boolean(), unopened: fc.boolean() })
const lot = fc.record({
  opened: fc.boolean(),
  bidders: fc.uniqueArray(bidder, { selector: ({ party }) => party, maxLength: PARTIES }),
  /** Null: no panel yet. */
  panel: fc.option(fc.record({ locked: fc.boolean(), jurors: fc.uniqueArray(index(PEOPLE), { maxLength: 3 }) })),
  /** With its one supplier, by these people; null: several compete for it. */
  negotiation: fc.option(fc.uniqueArray(index(PEOPLE), { maxLength: 2 })),
  /** Its review was held on paper. */
  offline: fc.boolean(),
  /** Of all its bidders; unlike one that was given, one that was missed lays nothing open. Null: nobody is asked. */
  lastOffers: fc.option(fc.record({ opened: fc.boolean(), given: fc.boolean() })),
  /** About its call, by somebody of this party; null: nobody asked. */
  question: fc.option(fc.record({ party: index(PARTIES), answered: fc.boolean() })),
  /** With the first of the bidders; null: none yet. */
  contract: fc.option(fc.record({ stage: fc.constantFrom('draft', 'to_sign', 'signed', 'published'), accepted: fc.boolean() })),
})

/** Of a person to a party, or of two parties where there is no person. */
const relation = fc.record({ person: fc.option(index(PEOPLE)), party: index(PARTIES) })
/** By one of the people, or by a visitor. */
const opinion = fc.record({ by: fc.option(index(PEOPLE)) })

const authority = fc.record({
  posts: fc.array(post, { maxLength: 6 }),
  needs: fc.array(need, { maxLength: 4 }),
  opinions: fc.array(opinion, { maxLength: 3 }),
  /** What villages of these areas asked for. */
  applications: fc.array(fc.constantFrom(...AREAS), { maxLength: 3 }),
  /** Of the catalogue of services: of one there is at most one in force and one being written. */
  editions: fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean())
    .map(([replaced, inForce, draft]) => [
      ...(replaced ? (['replaced'] as const) : []),
      ...(inForce ? (['in_force'] as const) : []),
      ...(draft ? (['draft'] as const) : []),
    ]),
  lots: fc.array(lot, { maxLength: 3 }),
  relations: fc.array(relation, { maxLength: 4 }),
})
export const aWorld = fc.tuple(authority, authority)
export type Authority = (typeof authority)['generate'] extends (...args: never[]) => { value: infer V } ? V : never
export type World = readonly [Authority, Authority]

/** Names of records: need `0`, bid `1.2` (party 2's bid on lot 1), sheet `1.0.2` (on that lot, juror 0's sheet for party 2's bid), contract, negotiation and question `1`. */
export type Sight = {
  readonly contacts: string[]
  readonly bids: string[]
  /** Bids whose content and files are seen: a file is where its content is. */
  readonly contents: string[]
  readonly sheets: string[]
  /** By the bid, as are their contents. */
  readonly lastOffers: string[]
  readonly offerContents: string[]
  readonly contracts: string[]
  readonly variations: string[]
  readonly acceptances: string[]
  /** What service users said, by its acceptance. */
  readonly userOpinions: string[]
  /** Of the contract, once it is signed. */
  readonly payments: string[]
  readonly scans: string[]
  readonly negotiations: string[]
  readonly offlineReviews: string[]
  readonly paperSignings: string[]
  readonly questions: string[]
  /** Where it is seen who asked. */
  readonly askers: string[]
  readonly answers: string[]
  /** Questions whose term to answer is seen. */
  readonly terms: string[]
  /** Relations whose row and particulars are seen. */
  readonly relations: string[]
  /** What people said of a catalogue that was put to the public. */
  readonly opinions: string[]
  readonly applications: string[]
  /** Of the catalogue of services. */
  readonly editions: string[]
  readonly actions: string[]
  /** What the search functions find, which run past row-level security. */
  readonly foundNeeds: string[]
  readonly foundLots: string[]
}

/** Where every lot of this world serves. */
export const SERVED = '370502003005'

const PURCHASERS_STAFF: ReadonlySet<string> = new Set(['officer', 'leader', 'finance'])
const BIDDERS_STAFF: ReadonlySet<string> = new Set(['provider_manager', 'social_worker', 'provider_finance'])

/** What somebody may see of an authority's closed records, said once more without SQL. */
export function sightOf(
  { posts, needs, opinions: said, applications: asking, editions: written, lots, relations: declared }: Authority,
  person: number,
): Sight {
  const held = posts.filter(
    ({ person: holder, period: [from, until] }) => holder === person && from <= TODAY && (until === null || TODAY <= until),
  )
  const worksFor = (party: number) => held.some((one) => one.party === party && BIDDERS_STAFF.has(one.role))
  const isOver = (area: string, roles: readonly string[]) =>
    held.some((one) => roles.includes(one.role) && area.startsWith(one.area))
  const needsSeen = (roles: readonly string[]) =>
    needs.flatMap(({ area, filedBy }, n) => (filedBy === person || isOver(area, roles) ? [`${n}`] : []))

  const contacts = needsSeen(['officer', 'community_worker'])
  const foundNeeds = needsSeen(['officer', 'leader', 'community_worker'])
  const seesDrafts = held.some(({ role }) => role === 'officer' || role === 'leader' || role === 'finance')
  const foundLots = seesDrafts ? lots.map((_, n) => `${n}`) : []
  const bidsOf = (may: (bid: { party: number; labelled: boolean; unopened: boolean }, opened: boolean) => boolean) =>
    lots.flatMap(({ opened, offline, bidders }, n) =>
      bidders.filter((bid) => may({ ...bid, unopened: bid.unopened && offline }, opened)).map(({ party }) => `${n}.${party}`),
    )
  const bids = bidsOf(({ party }, opened) => opened || worksFor(party))
  const contents = bidsOf(({ party, labelled, unopened }, opened) => (opened && labelled && !unopened) || worksFor(party))
  const offersOf = (isLaidOpen: (round: { opened: boolean; given: boolean }) => boolean) =>
    lots.flatMap(({ bidders, lastOffers: round }, n) =>
      round === null
        ? []
        : bidders.filter(({ party }) => isLaidOpen(round) || worksFor(party)).map(({ party }) => `${n}.${party}`),
    )
  const [lastOffers, offerContents] = [offersOf(({ opened }) => opened), offersOf(({ opened, given }) => opened && given)]
  const sheets = lots.flatMap(({ panel, bidders }, n) =>
    (panel?.jurors ?? [])
      .filter((juror) => panel?.locked === true || juror === person)
      .flatMap((juror) => bidders.map(({ party }) => `${n}.${juror}.${party}`)),
  )
  const isPurchasers = held.some(({ role }) => PURCHASERS_STAFF.has(role))
  const isSigned = (stage: string) => stage === 'signed' || stage === 'published'
  const contractsOf = (may: (stage: string) => boolean) =>
    lots.flatMap(({ contract, bidders: [holder] }, n) => {
      if (!contract || !holder) return []
      const isSide = isPurchasers || (contract.stage !== 'draft' && worksFor(holder.party))
      return isSide || may(contract.stage) ? [`${n}`] : []
    })
  const contracts = contractsOf((stage) => stage === 'published' || (isSigned(stage) && isOver(SERVED, ['community_worker'])))
  const scans = contractsOf(() => false)
  const isOffice = held.some(({ role }) => role === 'officer' || role === 'leader')
  const askedBy = (may: (party: number) => boolean) =>
    lots.flatMap(({ question }, n) => (question !== null && may(question.party) ? [`${n}`] : []))
  const [questions, askers] = [askedBy((party) => isOffice || worksFor(party)), askedBy(worksFor)]
  const answers = lots.flatMap(({ question }, n) => (question?.answered === true ? [`${n}`] : []))
  // What becomes of a contract no community is told before it is public.
  const variations = contractsOf((stage) => stage === 'published')
  // Its provider says what was delivered from the first day on; everybody reads what was published; what users said is the purchaser's.
  const acceptances = lots.flatMap(({ contract, bidders: [holder] }, n) => {
    if (!contract || !holder) return []
    return isPurchasers || worksFor(holder.party) || contract.accepted ? [`${n}`] : []
  })
  const userOpinions = lots.flatMap(({ contract, bidders: [holder] }, n) =>
    holder && contract?.stage === 'published' && isPurchasers ? [`${n}`] : [],
  )
  // What was paid is the two sides' alone, and public in no form.
  const payments = lots.flatMap(({ contract, bidders: [holder] }, n) =>
    contract && holder && isSigned(contract.stage) && (isPurchasers || worksFor(holder.party)) ? [`${n}`] : [],
  )
  const negotiations = lots.flatMap(({ negotiation }, n) => {
    if (negotiation === null) return []
    const isOfGroup = negotiation.includes(person) && held.some(({ role }) => role === 'juror')
    return isPurchasers || isOfGroup || held.some(({ role }) => role === 'custodian') ? [`${n}`] : []
  })
  const isOfReviews = isPurchasers || held.some(({ role }) => role === 'custodian')
  const offlineReviews = lots.flatMap(({ offline }, n) => (offline && isOfReviews ? [`${n}`] : []))
  const paperSignings = lots.flatMap(({ offline, panel }, n) => (offline && panel !== null && isOfReviews ? [`${n}`] : []))
  const isWatching = held.some(({ role }) => role === 'officer' || role === 'custodian')
  const relations = declared.flatMap((one, n) => (isWatching || one.person === person ? [`${n}`] : []))
  const opinions = said.flatMap(({ by }, n) => (isOffice || by === person ? [`${n}`] : []))
  const reading = ['officer', 'leader', 'community_worker']
  const applications = asking.flatMap((area, n) => (isOver(area, reading) ? [`${n}`] : []))
  const editions = written.flatMap((status, n) => (isOffice || status !== 'draft' ? [`${n}`] : []))
  const noted = {
    'service-catalogue': editions,
    relation: relations,
    negotiation: negotiations,
    'offline-review': offlineReviews,
    'paper-signing': paperSignings,
    opinion: opinions,
    'village-application': applications,
    bid: bids,
    'last-offer': lastOffers,
    sheet: sheets,
    contract: contracts,
    variation: variations,
    acceptance: acceptances,
    payment: payments,
  }
  const ofNouns = Object.entries(noted).flatMap(([noun, names]) => names.map((name) => `${noun} ${name}`))
  const answered = questions.filter((name) => answers.includes(name))
  const actions = [
    ...ofNouns,
    ...askers.map((name) => `question.ask ${name}`),
    ...answered.map((name) => `question.answer ${name}`),
  ]
  const asked = { questions, askers, answers, terms: questions }
  const agreed = {
    contracts,
    variations,
    acceptances,
    userOpinions,
    payments,
    scans,
    negotiations,
    offlineReviews,
    paperSignings,
  }
  return {
    contacts,
    bids,
    contents,
    sheets,
    lastOffers,
    offerContents,
    ...agreed,
    ...asked,
    actions,
    foundNeeds,
    foundLots,
    relations,
    opinions,
    applications,
    editions,
  }
}
