import type { Schema } from '../migration.ts'
import { jobQueue } from '../protect.ts'

/** The one job that looks for deadlines that have come. */
export const up = (db: Schema): Promise<void> => jobQueue(db, 'sweep')
