import { NeedOnBehalf, NeedQuery } from '../../src/features/needs/contract/need.ts'
import { fileOnBehalf } from '../../src/features/needs/service/file-needs.ts'
import { listNeeds, viewNeed } from '../../src/features/needs/service/read-needs.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import { ActionId, type NeedId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { act, look } from '../../src/platform/act.ts'
import { claimDeed, finishDeed } from '../../src/platform/http/deeds.ts'
import type { Database } from '../../src/platform/open-database.ts'
import type { Orders } from './bare.ts'
import { FILING } from './cases.ts'
import { projectsOfNeeds } from '../../src/features/tenders/service/need-projects.ts'

/** What our use-cases ask a watched database, so that the bare server asks the same: each case's statements in order, the context first. */
export async function askedBy(db: Database, acting: Acting, need: NeedId): Promise<Orders['asked']> {
  const { pool } = db
  const during = async (deed: () => Promise<unknown>) => {
    const from = db.statements.length
    await deed()
    return db.statements.slice(from).map(({ sql }) => sql)
  }
  const listed = (query: Record<string, string>) =>
    during(() => look(pool, acting, (tx) => listNeeds(tx, acting, NeedQuery.parse(query), projectsOfNeeds)))
  const filed = () =>
    act(pool, acting, async (tx) => {
      const id = ActionId.parse(acting.newId())
      await claimDeed(tx, acting, { id, actor: acting.actor, request: '' })
      const done = await fileOnBehalf(tx, acting, NeedOnBehalf.parse(FILING), () => 0)
      await finishDeed(tx, acting, id, '{}')
      return done.ok ? ok(undefined) : done
    })
  return {
    list: await listed({}),
    detail: await during(() => look(pool, acting, (tx) => viewNeed(tx, acting, need, projectsOfNeeds))),
    search: await listed({ q: '陪诊' }),
    create: await during(filed),
  }
}
