import { type Acting, deciding } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { NOBODY } from '../../../kernel/ids.ts'
import type { WrittenSheet } from '../../../kernel/workbook.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { RegisterQuery } from '../contract/register.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { blankRegister, REGISTER_ROWS, type RegisterLine, registerSheets } from '../documents/need-register.ts'
import { handlingOf } from '../rules/handling.ts'
import { maskedName, maskedPhone } from '../rules/mask.ts'
import type { NeedState } from '../rules/need.ts'
import { keptAs } from '../rules/need-standing.ts'
import { whomOf } from '../store/contacts.ts'
import { areaNames, authorityOf, decidedOn, findNeeds } from '../store/needs.ts'
import { nameIn } from './area-name.ts'
import { needDeeds } from './deeds.ts'
import type { ProjectsOf } from './projects-ahead.ts'

const may = deciding(NEED_POLICY)
const NUMBERS = new Intl.Collator('en', { numeric: true })

/**
 * 居民需求台账, as far as the caller's posts reach and as the list is narrowed down, in the order of their numbers. Who asked is
 * masked as on the pages, and not told to whoever may not reach the resident there.
 */
export async function registerWorkbook(
  tx: ReadTx,
  acting: Acting,
  query: RegisterQuery,
  projectsOf: ProjectsOf,
): Promise<WrittenSheet[]> {
  const within = acting.posts.filter(({ area }) => may(acting, 'need.see-register', { area })).map(({ area }) => area)
  const { standing, onBehalf, ...filter } = query
  const kept = standing === undefined ? {} : keptAs(standing)
  const isOnBehalf = onBehalf === undefined ? undefined : true
  const found = await findNeeds(tx, acting, { ...filter, ...kept, within, onBehalf: isOnBehalf, limit: REGISTER_ROWS + 1 })
  const some = found.slice(0, REGISTER_ROWS).toSorted((one, other) => NUMBERS.compare(one.no, other.no))
  const lineOf = await linesOf(tx, acting, some, projectsOf)
  return registerSheets(some.map(lineOf), found.length > REGISTER_ROWS)
}

async function linesOf(tx: ReadTx, acting: Acting, some: readonly NeedState[], projectsOf: ProjectsOf) {
  const ids = some.map(({ id }) => id)
  const reachable = some.filter((need) => may(acting, 'need.see-contact', needDeeds.on(need))).map(({ id }) => id)
  const whom = new Map((await whomOf(tx, acting, reachable)).map((one) => [one.needId, one]))
  const decided = await decidedOn(tx, acting, ids)
  const verifiedBy = new Map(decided.filter(({ type }) => type === 'need.verify').map((done) => [done.subject, done]))
  const declined = new Set(decided.filter(({ type }) => type === 'need.decline').map(({ subject }) => subject))
  const names = await areaNames(
    tx,
    some.map(({ area }) => area),
  )
  const projects = await projectsOf(
    tx,
    acting,
    some.flatMap(({ id, lotId }) => (lotId === null ? [] : [id])),
  )
  return (need: NeedState): RegisterLine => {
    const { no, receivedOn, channel, onBehalf, place, target, count, unit, title, text, verification, answeredAt } = need
    const contact = whom.get(need.id)
    const verified = verifiedBy.get(need.id)
    const statement = { no, receivedOn, channel, onBehalf, place, target, count, unit, title, text }
    return {
      ...statement,
      unknown: need.filedBy === NOBODY,
      name: contact === undefined ? '' : maskedName(contact.name),
      phone: contact === undefined ? '' : maskedPhone(contact.phone),
      areaName: nameIn(names, need.area),
      verifiedBy: verified?.name ?? '',
      verifiedOn: verified === undefined ? null : civilDateOf(verified.at),
      finding: verification ?? '',
      handling: handlingOf(need, declined.has(need.id)),
      projects: (projects.get(need.id) ?? []).map(({ name }) => name),
      answeredOn: answeredAt === null ? null : civilDateOf(answeredAt),
    }
  }
}

/** The same form, empty. */
export async function registerBlank(tx: ReadTx, acting: Acting): Promise<OfficeDocument> {
  return blankRegister((await authorityOf(tx, acting))?.name ?? '')
}
