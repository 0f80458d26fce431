import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { AreaCode } from '../../src/kernel/area.ts'
import { canonical } from '../../src/kernel/canonical.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import { CreditCode } from '../../src/kernel/credit-code.ts'
import { Fen } from '../../src/kernel/fen.ts'
import {
  BidId,
  FileId,
  JurorId,
  LotId,
  MemberId,
  NeedId,
  NOBODY,
  OrganisationId,
  PanelId,
  PartyId,
  PersonId,
  PostId,
  ProgrammeId,
  QuestionId,
  SheetId,
  SYSTEM,
  Tenant,
} from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { aLotPlan } from '../../src/features/tenders/fixtures/a-lot-plan.ts'
import { LOT_JSON } from '../../src/features/tenders/store/tables.ts'
import { fillAcceptance } from './fill-acceptance.ts'
import { AT, DAY, enter, fillAction, SCAN } from './fill-common.ts'
import { fillContract, fillPayment } from './fill-contract.ts'
import { fillLastOffers } from './fill-last-offers.ts'
import { fillOfflineReview, fillPaperSigning } from './fill-offline-review.ts'
import { fillNegotiation } from './fill-negotiation.ts'
import { fillRelations } from './fill-relation.ts'
import { fillSaid } from './fill-said.ts'
import { fillServices } from './fill-services.ts'
import { fillVariation } from './fill-variation.ts'
import { type Authority, PARTIES, PEOPLE } from './world.ts'

export type Filled = {
  readonly tenant: Tenant
  readonly people: readonly MemberId[]
  /** From a row's id to the name the world gives the record. */
  readonly names: ReadonlyMap<string, string>
}

const CODES = ['52370500MJDEM0014P', '52370500MJDEM0022J', '52370502MJDEM0030A']

/** Writes one authority's records as the runtime role itself: lots stand open and panels locked until everything is in. */
export async function fill(tx: Tx, name: string, world: Authority): Promise<Filled> {
  const tenant = Tenant.parse(name)
  const people = Array.from({ length: PEOPLE }, () => MemberId.parse(randomUUID()))
  const parties = Array.from({ length: PARTIES }, () => PartyId.parse(randomUUID()))
  const names = new Map<string, string>()
  const at = <T>(list: readonly T[], n: number): T => list[n] ?? fail()
  await enter(tx, tenant, at(people, 0))

  for (const [n, id] of people.entries()) await fillMember(tx, tenant, id, `${n}`)
  for (const [n, id] of parties.entries()) {
    const creditCode = CreditCode.parse(at(CODES, n))
    const organisation = OrganisationId.parse(randomUUID())
    await tx
      .insertInto('party')
      .values({ tenant, id, organisation, name: `${n}`, shortName: `${n}`, creditCode, kind: 'service', foundedOn: null })
      .execute()
  }
  for (const post of world.posts) {
    const party = post.party === null ? null : at(parties, post.party)
    const [from, until] = post.period
    const period = { validFrom: CivilDate.parse(from), validUntil: until === null ? null : CivilDate.parse(until) }
    const held = { role: post.role, area: AreaCode.parse(post.area), ...period }
    await tx
      .insertInto('post')
      .values({ tenant, id: PostId.parse(randomUUID()), member: at(people, post.person), party, ...held })
      .execute()
  }
  for (const [n, need] of world.needs.entries()) {
    await enter(tx, tenant, need.filedBy === null ? NOBODY : at(people, 0))
    names.set(await fillNeed(tx, tenant, n, need.area, need.filedBy === null ? NOBODY : at(people, need.filedBy)), `${n}`)
  }

  await enter(tx, tenant, SYSTEM)
  const near = await fillRelations(tx, { tenant, people, parties }, world.relations)
  for (const [n, id] of near.entries()) {
    await fillAction(tx, tenant, 'relation', id, SYSTEM)
    names.set(id, `${n}`)
  }
  await enter(tx, tenant, at(people, 0))

  const programmeId = ProgrammeId.parse(randomUUID())
  const plan = {
    code: 'P',
    name: 'p',
    year: 2017,
    budgetFen: Fen.parse(1),
    fund: 'f',
    profile: 'local-selection',
    fields: '[]',
  } as const
  const never = { startedOn: null, consultedAt: null, unconsulted: null, backfilled: false }
  const unset = { approvedAt: null, publishedAt: null, returnReason: null, ...never }
  await tx
    .insertInto('programme')
    .values({ tenant, id: programmeId, revision: 1, status: 'published', ...plan, ...unset })
    .execute()
  const said = world.opinions.map(({ by }) => (by === null ? NOBODY : at(people, by)))
  const spoken = await fillSaid(tx, { tenant, programmeId, said, areas: world.applications }, enter, fillAction)
  for (const [id, nth] of [...spoken, ...(await fillServices(tx, tenant, world.editions))]) names.set(id, nth)
  await enter(tx, tenant, at(people, 0))
  for (const [n, lot] of world.lots.entries()) {
    const lotId = await fillLot(tx, tenant, programmeId, n)
    names.set(lotId, `${n}`)
    if (lot.offline) names.set(await fillOfflineReview(tx, tenant, lotId, at(people, 0)), `${n}`)
    const bids = new Map<number, BidId>()
    for (const { party, labelled, unopened } of lot.bidders) {
      const by = at(people, 0)
      const id = await fillBid(tx, tenant, {
        lotId,
        partyId: at(parties, party),
        startedBy: by,
        labelled,
        unopened: unopened && lot.offline,
      })
      bids.set(party, id)
      names.set(id, `${n}.${party}`)
    }
    if (lot.panel) await fillPanel(tx, tenant, lotId, n, lot.panel, { people, bids, names })
    const [holder] = lot.bidders
    const bidId = holder && bids.get(holder.party)
    if (lot.contract && holder && bidId) {
      const signed = { lotId, bidId, partyId: at(parties, holder.party), stage: lot.contract.stage }
      const contractId = await fillContract(tx, tenant, n, signed)
      const variation = await fillVariation(tx, { tenant, contractId, ...signed })
      await fillAction(tx, tenant, 'variation', variation, SYSTEM)
      const { stage, accepted: isPublic } = lot.contract
      const of = { tenant, contractId, partyId: signed.partyId }
      const acceptance = await fillAcceptance(tx, { ...of, isPublic, isHeard: stage === 'published' })
      await fillAction(tx, tenant, 'acceptance', acceptance, SYSTEM)
      for (const id of [contractId, variation, acceptance]) names.set(id, `${n}`)
      if (stage === 'signed' || stage === 'published')
        names.set(await fillPayment(tx, tenant, { contractId, partyId: signed.partyId }), `${n}`)
      await enter(tx, tenant, at(people, 0))
    }
    if (lot.lastOffers) await fillLastOffers(tx, tenant, { lotId, n, bids, parties, names, ...lot.lastOffers }, at(people, 0))
    const signing = lot.offline ? await fillPaperSigning(tx, tenant, lotId, at(people, 0)) : undefined
    if (signing !== undefined) names.set(signing, `${n}`)
    if (lot.negotiation) names.set(await fillNegotiation(tx, tenant, lotId, membersOf(people, lot.negotiation)), `${n}`)
    if (lot.question) {
      const id = await fillQuestion(tx, tenant, {
        lotId,
        partyId: at(parties, lot.question.party),
        answered: lot.question.answered,
      })
      names.set(id, `${n}`)
      await enter(tx, tenant, at(people, 0))
    }
    if (!lot.opened)
      await tx.updateTable('lot').set({ openedAt: null }).where('tenant', '=', tenant).where('id', '=', lotId).execute()
  }
  return { tenant, people, names }
}

const fillMember = (tx: Tx, tenant: Tenant, id: MemberId, name: string) =>
  tx
    .insertInto('member')
    .values({ tenant, id, person: PersonId.parse(randomUUID()), name, nameOrder: name, title: null })
    .execute()

/** By somebody, or by a visitor, who has a ticket for it. */
async function fillNeed(tx: Tx, tenant: Tenant, n: number, area: string, filedBy: MemberId): Promise<string> {
  const id = NeedId.parse(randomUUID())
  const statement = {
    title: 't',
    text: 't',
    target: 't',
    count: null,
    unit: 'persons',
    area: AreaCode.parse(area),
    place: '',
    channel: 'phone',
    receivedOn: DAY,
  } as const
  const rest = {
    verification: null,
    returnReason: null,
    lotId: null,
    answer: null,
    answeredAt: null,
    headId: null,
    headLotId: null,
    mergedFrom: null,
    mergedAt: null,
    transferredTo: null,
    transferReason: null,
    phoneConfirmedAt: null,
    contactAgreed: true,
    contact: null,
    onBehalf: false,
    surveyId: null,
    surveyRow: null,
  }
  await tx
    .insertInto('need')
    .values({ tenant, id, revision: 1, status: 'submitted', no: `${n}`, ...statement, ...rest, filedBy, submittedAt: AT })
    .execute()
  await tx.insertInto('needContact').values({ tenant, needId: id, name: 'n', phone: '1', address: '', salt: '0' }).execute()
  if (filedBy === NOBODY) await tx.insertInto('needTicket').values({ tenant, needId: id, ticket: '0' }).execute()
  return id
}

async function fillLot(tx: Tx, tenant: Tenant, programmeId: ProgrammeId, n: number): Promise<LotId> {
  const id = LotId.parse(randomUUID())
  const plan = aLotPlan(programmeId, { code: `L${n}`, needs: [] })
  const json = Object.fromEntries(
    LOT_JSON.flatMap((key) =>
      key === 'releases' ||
      key === 'approved' ||
      key === 'amendment' ||
      key === 'fixing' ||
      key === 'announcing' ||
      key === 'notifying' ||
      key === 'intention' ||
      key === 'declines' ||
      key === 'direct' ||
      key === 'offline' ||
      key === 'service'
        ? []
        : [[key, canonical(plan[key])]],
    ),
  )
  await sql`
    insert into lot (tenant, id, revision, status, programme_id, code, cls, name, area, place, fields, goal, budget_fen, period_from, period_to,
      needs, rubric, criteria, indicators, instalments, team_policy, releases, opened_at)
    values (${tenant}, ${id}, 1, 'qualifying', ${programmeId}, ${plan.code}, 'A', 'l', ${plan.area}, 'p', ${json['fields']}, '', 1, ${DAY}, ${DAY},
      '[]', ${json['rubric']}, ${json['criteria']}, ${json['indicators']}, ${json['instalments']}, 't', '[]', ${AT})`.execute(tx)
  return id
}

type Bid = { readonly lotId: LotId; readonly partyId: PartyId; readonly startedBy: MemberId } & {
  readonly labelled: boolean
  readonly unopened: boolean
}

async function fillBid(tx: Tx, tenant: Tenant, { lotId, partyId, startedBy, labelled, unopened }: Bid): Promise<BidId> {
  const id = BidId.parse(randomUUID())
  const unset = {
    receiptNo: null,
    sealedAt: null,
    digest: null,
    reason: null,
    strengths: null,
    total: null,
    rank: null,
    changesKnown: 0,
    offline: unopened,
    offlineFen: null,
    unopened: false,
  }
  await tx
    .insertInto('bid')
    .values({ tenant, id, revision: 1, status: 'draft', lotId, partyId, startedBy, label: 'A', confirmed: '[]', ...unset })
    .execute()
  await tx
    .insertInto('bidContent')
    .values({ tenant, bidId: id, revision: 1, body: '{}', salt: '0', savedBy: startedBy, savedAt: AT })
    .execute()
  await tx
    .insertInto('bidFile')
    .values({ tenant, id: FileId.parse(randomUUID()), bidId: id, ...SCAN, addedBy: startedBy, addedAt: AT, removedAt: null })
    .execute()
  // Judged on paper and never opened: written while it still lay open.
  if (unopened) await tx.updateTable('bid').set({ unopened }).where('tenant', '=', tenant).where('id', '=', id).execute()
  if (!labelled) await tx.updateTable('bid').set({ label: null }).where('tenant', '=', tenant).where('id', '=', id).execute()
  await fillAction(tx, tenant, 'bid', id, startedBy)
  return id
}

type Asked = { readonly lotId: LotId; readonly partyId: PartyId; readonly answered: boolean }

/** A question with its term and its answer, all written by somebody who works for whoever asks, and is none of those who look. */
async function fillQuestion(tx: Tx, tenant: Tenant, { lotId, partyId, answered }: Asked): Promise<QuestionId> {
  const [id, asker] = [QuestionId.parse(randomUUID()), MemberId.parse(randomUUID())]
  await fillMember(tx, tenant, asker, 'asker')
  const held = { role: 'provider_manager', area: AreaCode.parse('3705'), validFrom: DAY, validUntil: null } as const
  await tx
    .insertInto('post')
    .values({ tenant, id: PostId.parse(randomUUID()), member: asker, party: partyId, ...held })
    .execute()
  await enter(tx, tenant, asker)
  await tx.insertInto('questionAsker').values({ tenant, questionId: id, partyId }).execute()
  const said = {
    section: null,
    text: 't',
    askedAt: AT,
    answerDue: DAY,
    wording: null,
    answer: null,
    answeredAt: null,
    reason: null,
  }
  await tx
    .insertInto('question')
    .values({ tenant, id, revision: 1, status: answered ? 'answered' : 'asked', lotId, ...said })
    .execute()
  const due = { noun: 'question', subject: id, deed: 'question.answer', dueAt: AT, rule: '{}', doneAt: null }
  await tx
    .insertInto('due')
    .values({ tenant, id: randomUUID(), ...due })
    .execute()
  await fillAction(tx, tenant, 'question', id, asker, { revision: 1, type: 'question.ask' })
  if (!answered) return id
  await tx
    .insertInto('callAnswer')
    .values({ tenant, id: randomUUID(), questionId: id, lotId, section: null, question: 't', answer: 't', answeredAt: AT })
    .execute()
  await fillAction(tx, tenant, 'question', id, asker, { revision: 2, type: 'question.answer' })
  return id
}

type Seats = { people: readonly MemberId[]; bids: ReadonlyMap<number, BidId>; names: Map<string, string> }

async function fillPanel(
  tx: Tx,
  tenant: Tenant,
  lotId: LotId,
  lot: number,
  panel: { locked: boolean; jurors: number[] },
  { people, bids, names }: Seats,
): Promise<void> {
  const panelId = PanelId.parse(randomUUID())
  const unset = {
    draw: '{}',
    waiting: '[]',
    custody: '[]',
    tieOrder: '[]',
    checks: '[]',
    sealedInAt: null,
    revealedAt: null,
    releasedAt: null,
  }
  await tx
    .insertInto('panel')
    .values({ tenant, id: panelId, revision: 1, status: 'scoring', lotId, lockedAt: AT, ...unset })
    .execute()
  for (const [seat, juror] of panel.jurors.entries()) {
    const jurorId = JurorId.parse(randomUUID())
    const open = {
      confirmedAt: null,
      declaredAt: null,
      ground: null,
      submittedAt: null,
      signedAt: null,
      signedOnPaper: false,
      dissent: null,
      contested: null,
      cleared: '[]',
    }
    const member = people[juror] ?? fail()
    await tx
      .insertInto('juror')
      .values({
        tenant,
        id: jurorId,
        revision: 1,
        status: 'declared',
        lotId,
        panelId,
        member,
        expert: true,
        seat: seat + 1,
        ...open,
      })
      .execute()
    for (const [party, bidId] of bids) {
      const id = SheetId.parse(randomUUID())
      names.set(id, `${lot}.${juror}.${party}`)
      const blank = { digest: null, submittedAt: null, marks: null, returnReason: null, correction: null }
      await tx
        .insertInto('sheet')
        .values({ tenant, id, revision: 1, status: 'draft', lotId, jurorId, bidId, ...blank })
        .execute()
      await tx
        .insertInto('sheetContent')
        .values({ tenant, sheetId: id, body: '{}', unsound: '{}', salt: '0', savedAt: AT })
        .execute()
      await fillAction(tx, tenant, 'sheet', id, member)
    }
  }
  if (!panel.locked)
    await tx.updateTable('panel').set({ lockedAt: null }).where('tenant', '=', tenant).where('id', '=', panelId).execute()
}

const membersOf = (people: readonly MemberId[], group: readonly number[]) => group.map((n) => people[n] ?? fail())

function fail(): never {
  throw new Error('the world names somebody who is not in it')
}
