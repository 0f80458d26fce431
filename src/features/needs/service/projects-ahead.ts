import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { ProjectStatus } from '../rules/purchase.ts'

/**
 * The port through which a need's page learns of the project that took it up: projects know needs, never the reverse. The tenders
 * answer, and whoever puts the house together hands the answer in.
 */
export type ProjectsOf = (tx: ReadTx, acting: Acting, lots: readonly LotId[]) => Promise<ReadonlyMap<LotId, ProjectStatus>>

/** What routes are given, whose pages speak of projects. */
export type Ahead = { readonly projectsOf: ProjectsOf }
