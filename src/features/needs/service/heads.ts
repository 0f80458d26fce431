import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { Role } from '../../../kernel/roles.ts'
import type { NeedHead, NeedPart, NeedProject } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { mayPart } from '../rules/merger.ts'
import type { NeedState } from '../rules/need.ts'
import { purchaseOfAll, purchaseStage } from '../rules/purchase.ts'
import { needs } from '../store/kept.ts'
import { mergersOf, partsOf } from '../store/needs.ts'
import { needDeeds } from './deeds.ts'
import type { Project, ProjectsOf } from './projects-ahead.ts'

const may = deciding(NEED_POLICY)
const isInside = (acting: Acting, need: NeedState) => may(acting, 'need.see-register', needDeeds.on(need))

type Told = { readonly head: NeedHead | null; readonly mayPart: boolean }
const ALONE: Told = { head: null, mayPart: false }

/** With what each of these needs is handled together. How far that is anyone may know who may see the need; which it is, who may see that. */
export async function headsOf(
  tx: ReadTx,
  acting: Acting,
  some: readonly NeedState[],
  projectsOf: ProjectsOf,
): Promise<(need: NeedState) => Told> {
  const ids = [...new Set(some.flatMap(({ headId }) => headId ?? []))]
  if (ids.length === 0) return () => ALONE
  const heads = await needs.table.each(tx, acting.tenant, ids)
  const taken = heads.flatMap(({ id, lotId }) => (lotId === null ? [] : [id]))
  const projects = await projectsOf(tx, acting, taken)
  return (need) => {
    const head = heads.find(({ id }) => id === need.headId)
    if (head === undefined) return ALONE
    const taking = projects.get(head.id) ?? []
    const isKnown = isInside(acting, head)
    const isOpen = isKnown || head.listedAt !== null
    const { status, answer, answeredAt, lotId, transferredTo, transferReason } = head
    return {
      head: {
        status,
        answer,
        answeredAt,
        lotId,
        transferredTo,
        transferReason,
        id: isKnown ? head.id : null,
        no: isOpen ? head.no : null,
        title: isOpen ? head.title : null,
        purchase: purchaseOfAll(taking.map((project) => project.status)),
        projects: taking.map(projectShown),
      },
      mayPart: mayPart(need, head),
    }
  }
}

export const projectShown = ({ lotId, name, status }: Project): NeedProject => ({ lotId, name, purchase: purchaseStage(status) })

const MANY = 200

/** What was merged into a need, for those whose posts reach it, with who did it. */
export async function partsIn(tx: ReadTx, acting: Acting, head: NeedState): Promise<NeedPart[]> {
  const parts = (await partsOf(tx, acting, head.id, MANY)).filter((part) => isInside(acting, part))
  const mergers = await mergersOf(
    tx,
    acting,
    parts.map(({ id }) => id),
  )
  return parts.flatMap(({ id, no, title, target, count, unit, receivedOn, mergedAt }) => {
    const by = mergers.findLast(({ subject }) => subject === id)
    if (by === undefined || mergedAt === null) return []
    return [{ id, no, title, target, count, unit, receivedOn, mergedAt, role: Role.parse(by.role), name: by.name }]
  })
}
