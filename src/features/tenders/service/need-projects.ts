import type { ProjectsOf } from '../../needs/service/projects-ahead.ts'
import { lotStatusesOf } from '../store/lots.ts'

/** Answers the needs what has become of them. */
export const projectsOfNeeds: ProjectsOf = (tx, acting, lots) => lotStatusesOf(tx, acting, lots)
