import { type Acting, deciding } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type NeedId, NOBODY, type SurveyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { Catalogue, MaskedContact, NeedItem, NeedList, NeedQuery, NeedView, OwnNeed } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { groupsOf } from '../rules/alike.ts'
import { markAfter } from '../rules/mark.ts'
import { maskedName, maskedPhone } from '../rules/mask.ts'
import type { NeedState } from '../rules/need.ts'
import { keptAs, needStandingOf } from '../rules/need-standing.ts'
import { purchaseOfAll } from '../rules/purchase.ts'
import { isReasonForResident, saidIn, takenBy } from '../rules/said.ts'
import { needSteps, nextDeed } from '../rules/steps.ts'
import { contactOf } from '../store/contacts.ts'
import { needs, surveys } from '../store/kept.ts'
import { areaNames, findNeeds, needsFiledBy, recordOf } from '../store/needs.ts'
import { applicationOfNeed } from '../store/village-applications.ts'
import { nameIn } from './area-name.ts'
import { needDeeds } from './deeds.ts'
import { headsOf, partsIn, projectShown } from './heads.ts'
import type { Project, ProjectsOf } from './projects-ahead.ts'

const may = deciding(NEED_POLICY)
const on = ({ area, filedBy }: NeedState) => ({ area, member: filedBy })

/** The register, as far as the caller's posts reach. */
export async function listNeeds(tx: ReadTx, acting: Acting, query: NeedQuery, projectsOf: ProjectsOf): Promise<NeedList> {
  const within = acting.posts.filter(({ area }) => may(acting, 'need.see-register', { area })).map(({ area }) => area)
  const { standing, onBehalf, limit, ...filter } = query
  const kept = standing === undefined ? {} : keptAs(standing)
  const isOnBehalf = onBehalf === undefined ? undefined : true
  const found = await findNeeds(tx, acting, { ...filter, ...kept, within, onBehalf: isOnBehalf, limit: limit + 1 })
  const { page, next } = cut(found, limit)
  const names = await areaNames(tx, areasOf(page))
  const projects = await projectsOf(tx, acting, takenUp(page))
  const items = page.map((need) => ({
    ...itemOf(acting, need),
    areaName: nameIn(names, need.area),
    purchase: purchaseOf(projects.get(need.id)),
  }))
  return { items, next }
}

/** One more was asked for than the page holds: it tells whether there is a further page. */
function cut(found: readonly NeedState[], limit: number): { page: readonly NeedState[]; next: string | null } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: found.length > limit && last !== undefined ? markAfter(last) : null }
}

const areasOf = (page: readonly NeedState[]) => page.map(({ area }) => area)
/** Those that are, or were, part of a purchase. */
const takenUp = (some: readonly NeedState[]) => some.flatMap(({ id, lotId }) => (lotId === null ? [] : [id]))

const shown = (need: NeedState) => {
  const { id, no, status, title, target, count, unit, area, place, channel, receivedOn, onBehalf, submittedAt } = need
  const { returnReason } = need
  const standing = needStandingOf(need)
  const told = { id, no, status, standing, title, target, count, unit, area, place }
  return { ...told, channel, receivedOn, onBehalf, submittedAt, returnReason }
}

const itemOf = (acting: Acting, need: NeedState): Omit<NeedItem, 'areaName' | 'purchase'> => ({
  ...shown(need),
  unknown: need.filedBy === NOBODY,
  groups: groupsOf(need),
  next: nextOf(acting, need),
  can: needDeeds.can(acting, need),
})

const MANY = 200

const purchaseOf = (projects: readonly Project[] = []) => purchaseOfAll(projects.map(({ status }) => status))

/** What the caller has told us in person, latest first. */
export async function ownNeeds(tx: ReadTx, acting: Acting, projectsOf: ProjectsOf): Promise<OwnNeed[]> {
  const found = await needsFiledBy(tx, acting, acting.actor, MANY)
  return ownShown(
    tx,
    acting,
    found.filter((need) => may(acting, 'need.see-own', on(need))),
    projectsOf,
  )
}

/** Needs as whoever told them reads them. Whose they are is the caller's to know. */
export async function ownShown(
  tx: ReadTx,
  acting: Acting,
  mine: readonly NeedState[],
  projectsOf: ProjectsOf,
): Promise<OwnNeed[]> {
  const names = await areaNames(tx, areasOf(mine))
  const projects = await projectsOf(tx, acting, takenUp(mine))
  const headOf = await headsOf(tx, acting, mine, projectsOf)
  return mine.map((need) => ({
    ...shown(need),
    areaName: nameIn(names, need.area),
    answer: need.answer,
    answeredAt: need.answeredAt,
    purchase: purchaseOf(projects.get(need.id)),
    head: headOf(need).head,
  }))
}

export async function viewNeed(
  tx: ReadTx,
  acting: Acting,
  id: NeedId,
  projectsOf: ProjectsOf,
): Promise<Result<NeedView, { code: 'not-found' }>> {
  const need = await needs.table.load(tx, acting.tenant, id)
  if (need === undefined || !may(acting, 'need.see', on(need))) return refuse({ code: 'not-found' })
  const { contact: _, filedBy: __, headId: ___, headLotId: ____, mergedFrom: _____, surveyId, surveyRow, ...open } = need
  const isInside = may(acting, 'need.see-register', on(need))
  const record = await recordOf(tx, acting, id)
  const contact = may(acting, 'need.see-contact', on(need)) ? await maskedContact(tx, acting, id) : null
  const projects = (await projectsOf(tx, acting, takenUp([need]))).get(id)
  const recorded = record.map(({ deed, facts }) => ({ deed, facts: JSON.parse(facts) }))
  const said = saidIn(recorded)
  const taking = recorded.map(takenBy)
  const done = record.map(({ revision, deed, at, name, ...acted }, nth) => {
    const role = Role.parse(acted.role)
    const { reason = null, changes = [] } = said[nth] ?? {}
    const isTold = isInside || isReasonForResident(deed)
    const who = { role, name: isInside ? inRecord(role, name, contact) : null }
    const project = projects?.find(({ lotId }) => lotId === taking[nth])?.name ?? null
    return { revision, deed, at, ...who, reason: isTold ? reason : null, project, changes }
  })
  const { head, mayPart } = (await headsOf(tx, acting, [need], projectsOf))(need)
  const parts = isInside ? await partsIn(tx, acting, need) : []
  const can = needDeeds.can(acting, need)
  if (!mayPart) can['need.unmerge'] = false
  if (parts.length > 0) can['need.merge'] = false
  if (need.contact === null) can['need.see-contact'] = can['need.erase-contact'] = false
  return ok({
    ...open,
    standing: needStandingOf(need),
    unknown: need.filedBy === NOBODY,
    // What was found on the spot is written for colleagues; the resident gets an answer.
    verification: isInside ? need.verification : null,
    areaName: nameIn(await areaNames(tx, [need.area]), need.area),
    contact,
    survey: surveyId === null || surveyRow === null ? null : await surveyNamed(tx, acting, surveyId, surveyRow),
    application: isInside ? ((await applicationOfNeed(tx, acting, id)) ?? null) : null,
    purchase: purchaseOf(projects),
    projects: (projects ?? []).map(projectShown),
    head,
    parts,
    steps: needSteps(record),
    record: done,
    next: nextOf(acting, need),
    can,
  })
}

async function surveyNamed(tx: ReadTx, acting: Acting, id: SurveyId, row: number): Promise<NeedView['survey']> {
  const survey = await surveys.table.load(tx, acting.tenant, id)
  return survey !== undefined && may(acting, 'survey.see', survey) ? { id, name: survey.name, row } : null
}

/** A resident is masked in the record as in the contact, whose every look is recorded, and gone from it when that was erased. */
const inRecord = (role: Role, name: string | null, contact: MaskedContact | null) =>
  role !== 'resident' ? name : name === null || contact === null ? null : maskedName(name)

/** What is to be done next, and whether it is the caller's to do: what a resident is asked others may add for them, but it waits for the resident. */
function nextOf(acting: Acting, need: NeedState): NeedItem['next'] {
  const next = nextDeed(need)
  if (next === undefined) return null
  const isTurn = next.who !== 'resident' || need.filedBy === acting.actor
  return { ...next, mine: isTurn && may(acting, asked(next.deed), on(need)) }
}

const asked = (deed: keyof typeof NEED_POLICY) => deed

async function maskedContact(tx: ReadTx, acting: Acting, id: NeedId): Promise<MaskedContact | null> {
  const contact = await contactOf(tx, acting, id)
  return contact === undefined ? null : { name: maskedName(contact.name), phone: maskedPhone(contact.phone) }
}

const CATALOGUED = ['listed', 'in_consultation', 'adopted'] as const

/** What the authority has taken up, for everyone: neither who asked, nor the house, nor the words of the report. */
export async function catalogue(
  tx: ReadTx,
  acting: Acting,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Catalogue> {
  const found = await findNeeds(tx, acting, { statuses: CATALOGUED, after, limit: limit + 1 })
  const { page, next } = cut(found, limit)
  const names = await areaNames(tx, areasOf(page))
  const items = page.map(({ no, title, target, count, unit, area, status, receivedOn, listedAt }) => ({
    no,
    title,
    target,
    count,
    unit,
    area,
    areaName: nameIn(names, area),
    status: CATALOGUED.find((one) => one === status) ?? ('listed' as const),
    receivedOn,
    listedOn: listedAt === null ? null : civilDateOf(listedAt),
  }))
  return { items, next }
}
