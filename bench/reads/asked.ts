import { NeedOnBehalf, NeedQuery } from '../../src/features/needs/contract/need.ts'
import { fileOnBehalf } from '../../src/features/needs/service/file-needs.ts'
import { listNeeds, viewNeed } from '../../src/features/needs/service/read-needs.ts'
import type { Acting } from '../../src/kernel/acting.ts'
import { ActionId, type NeedId } from '../../src/kernel/ids.ts'
import { act, look } from '../../src/platform/act.ts'
import { claimDeed, finishDeed } from '../../src/platform/http/deeds.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { FILING, type Kind } from './cases.ts'
import { projectsOfNeeds } from '../../src/features/tenders/service/need-projects.ts'

/** A statement with what it was asked with: to be asked again, with other values in the places of those that a request has of its own. */
export type Asked = { readonly sql: string; readonly parameters: readonly unknown[] }

/** What our use-cases ask a watched database: each case's statements in order, the context first. */
export type Recorded = {
  readonly asked: Readonly<Record<Kind, readonly Asked[]>>
  /** The values that another request has others of: which need, what is searched for, the ids that were made and the number that was given. */
  readonly own: { readonly need: string; readonly word: string; readonly made: readonly string[]; readonly no: string }
}

/** Refused requests are no measure: a filing that is refused ends the bench. */
export async function askedBy(db: Database, acting: Acting, need: NeedId, filing: typeof FILING = FILING): Promise<Recorded> {
  const { pool } = db
  const during = async <T>(deed: () => Promise<T>): Promise<[Asked[], T]> => {
    const from = db.statements.length
    const done = await deed()
    return [db.statements.slice(from).map(({ sql, parameters }) => ({ sql, parameters })), done]
  }
  const listed = (query: Record<string, string>) =>
    during(() => look(pool, acting, (tx) => listNeeds(tx, acting, NeedQuery.parse(query), projectsOfNeeds)))
  const made: string[] = []
  const making = { ...acting, newId: () => made[made.push(acting.newId()) - 1] ?? '' }
  const [create, filed] = await during(() =>
    act(pool, making, async (tx) => {
      const id = ActionId.parse(making.newId())
      await claimDeed(tx, making, { id, actor: acting.actor, request: '' })
      const done = await fileOnBehalf(tx, making, NeedOnBehalf.parse(filing), () => 0)
      await finishDeed(tx, making, id, '{}')
      return done
    }),
  )
  if (!filed.ok) throw new Error(`bench: a need is not filed: ${filed.error.code}`)
  const word = '陪诊'
  const [list] = await listed({})
  const [search] = await listed({ q: word })
  const [detail] = await during(() => look(pool, acting, (tx) => viewNeed(tx, acting, need, projectsOfNeeds)))
  return { asked: { list, detail, search, create }, own: { need, word, made, no: filed.value.no } }
}
