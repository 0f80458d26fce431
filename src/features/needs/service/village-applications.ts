import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import type { Draw } from '../../../kernel/chance.ts'
import { civilDateOf, yearOf } from '../../../kernel/civil.ts'
import { ApplicationId } from '../../../kernel/ids.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type {
  ApplicationDone,
  ApplicationItem,
  ApplicationList,
  ApplicationNeed,
  ApplicationRefusalCode,
  ApplicationStatement,
  ApplicationView,
} from '../contract/village-application.ts'
import { applicationNumber } from '../documents/application-number.ts'
import {
  answerTerm,
  APPLICATION_LIFE,
  type ApplicationState,
  type ApplicationStatus,
  type Guided,
  isOverdue,
  type VillageOpinion,
  type Visit,
  visitFault,
} from '../rules/village-application.ts'
import { needs, villageApplications } from '../store/kept.ts'
import { areaNames } from '../store/needs.ts'
import { applicationIds, memberName, nextApplicationNumber } from '../store/village-applications.ts'
import { nameIn } from './area-name.ts'
import { fileOnBehalf } from './file-needs.ts'

type Outcome = Promise<Result<ApplicationDone, { code: ApplicationRefusalCode; status?: string }>>

const may = deciding(NEED_POLICY)

export const applicationDeeds = deedsOf({
  kept: villageApplications,
  life: APPLICATION_LIFE,
  policy: NEED_POLICY,
  asks: {
    'village-application.accept': 'village-application.handle',
    'village-application.decline': 'village-application.handle',
    'village-application.schedule': 'village-application.handle',
    'village-application.guide': 'village-application.handle',
    'village-application.close': 'village-application.close',
    'village-application.raise-need': 'village-application.raise-need',
  },
  on: ({ area }) => ({ area }),
})

const done = ({ id, no, status }: ApplicationState): ApplicationDone => ({ id, no, status })

/** A village or community committee asks, by whoever works there; the office answers within its term. */
export async function fileApplication(tx: Tx, acting: Acting, statement: ApplicationStatement): Outcome {
  const { area } = statement
  if (!may(acting, 'village-application.file', { area })) return refuse({ code: 'not-found' })
  if (!(await areaNames(tx, [area])).has(area)) return refuse({ code: 'no-such-area' })
  if (givesPersonalNumber(statement.text)) return refuse({ code: 'application-gives-number' })
  const today = civilDateOf(acting.now)
  const { due: answerDue } = answerTerm(await calendarOf(tx, acting), today)
  const no = applicationNumber(yearOf(today), await nextApplicationNumber(tx, acting, yearOf(today)))
  const role = actingAs(NEED_POLICY, acting, 'village-application.file', { area })
  const id = ApplicationId.parse(acting.newId())
  const facts = { ...statement, no, answerDue }
  return ok(done(await append(tx, { ...acting, role }, villageApplications, { id }, 'village-application.file', facts)))
}

export type ApplicationMove =
  | { deed: 'village-application.accept'; facts: Record<string, never> }
  | { deed: 'village-application.decline'; facts: { reason: string } }
  | { deed: 'village-application.schedule'; facts: Visit }
  | { deed: 'village-application.guide'; facts: Guided }
  | { deed: 'village-application.close'; facts: VillageOpinion }

/** Takes it up or not, plans the visit or puts it off, tells of it; and at last the village says what it was worth. */
export async function moveApplication(tx: Tx, acting: Acting, id: ApplicationId, move: ApplicationMove): Outcome {
  const held = await applicationDeeds.hold(tx, acting, id, move.deed)
  if (!held.ok) return held
  const isDated = move.deed === 'village-application.schedule' || move.deed === 'village-application.guide'
  const fault = isDated ? visitFault(held.value, move.facts, acting.now) : undefined
  if (fault !== undefined) return refuse({ code: fault })
  return ok(done(await applicationDeeds.does(tx, acting, held.value, move.deed, move.facts)))
}

/** What comes out of it goes into the register as the village's need, and each of the two names the other. */
export async function raiseNeed(tx: Tx, acting: Acting, id: ApplicationId, said: ApplicationNeed, draw: Draw): Outcome {
  const deed = 'village-application.raise-need'
  const held = await applicationDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  const { area, filedAt } = held.value
  const filing = { ...said, area, channel: 'village', receivedOn: civilDateOf(filedAt), contact: null } as const
  const filed = await fileOnBehalf(tx, acting, filing, draw)
  if (!filed.ok) {
    const { code } = filed.error
    return refuse({ code: code === 'no-such-area' || code === 'received-in-future' ? code : 'not-found' })
  }
  return ok(done(await applicationDeeds.does(tx, acting, held.value, deed, { needId: filed.value.id })))
}

const PAGE = 50

/** Those of the areas that the caller works over, latest first. */
export async function listApplications(
  tx: ReadTx,
  acting: Acting,
  { status, after }: { status?: ApplicationStatus | undefined; after?: ApplicationId | undefined },
): Promise<ApplicationList> {
  const within = acting.posts.filter(({ area }) => may(acting, 'village-application.see', { area })).map(({ area }) => area)
  const last = after === undefined ? undefined : await villageApplications.table.load(tx, acting.tenant, after)
  const ids = await applicationIds(tx, acting, { within, status, after: last }, PAGE + 1)
  const found = await villageApplications.table.each(tx, acting.tenant, ids.slice(0, PAGE))
  const names = await areaNames(
    tx,
    found.map(({ area }) => area),
  )
  const items = found.map(
    ({ id, no, status: stands, title, kind, area, filedAt, answerDue, visitOn, visitAt }): ApplicationItem => ({
      id,
      no,
      status: stands,
      title,
      kind,
      area,
      filedAt,
      answerDue,
      visitOn,
      visitAt,
      areaName: nameIn(names, area),
      overdue: isOverdue({ status: stands, answerDue }, acting.now),
    }),
  )
  return { items, next: ids.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

export async function viewApplication(
  tx: ReadTx,
  acting: Acting,
  id: ApplicationId,
): Promise<Result<ApplicationView, { code: 'not-found' }>> {
  const application = await villageApplications.table.load(tx, acting.tenant, id)
  if (application === undefined || !may(acting, 'village-application.see', { area: application.area }))
    return refuse({ code: 'not-found' })
  const { filedBy, needs: raised, ...open } = application
  const term = answerTerm(await calendarOf(tx, acting), civilDateOf(application.filedAt))
  return ok({
    ...open,
    areaName: nameIn(await areaNames(tx, [application.area]), application.area),
    filedByName: await memberName(tx, acting, filedBy),
    overdue: isOverdue(application, acting.now),
    term: { ...term, steps: [...term.steps] },
    needs: (await needs.table.each(tx, acting.tenant, raised)).map(({ id: need, no, title }) => ({ id: need, no, title })),
    can: applicationDeeds.can(acting, application),
  })
}
