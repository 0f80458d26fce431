import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, NeedId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { ProjectStatus } from '../rules/purchase.ts'

/**
 * The port through which a need's page learns of the projects that took it up: projects know needs, never the reverse. The tenders
 * answer, and whoever puts the house together hands the answer in. Of each need those that were published, the first one first.
 */
export type ProjectsOf = (
  tx: ReadTx,
  acting: Acting,
  needs: readonly NeedId[],
) => Promise<ReadonlyMap<NeedId, readonly Project[]>>

export type Project = { readonly lotId: LotId; readonly name: string; readonly status: ProjectStatus }

/** What routes are given, whose pages speak of projects. */
export type Ahead = { readonly projectsOf: ProjectsOf }
