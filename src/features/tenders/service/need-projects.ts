import type { ProjectsOf } from '../../needs/service/projects-ahead.ts'
import { projectsTaking } from '../store/lots.ts'

/** Answers the needs what has become of them. */
export const projectsOfNeeds: ProjectsOf = (tx, acting, needs) => projectsTaking(tx, acting, needs)
