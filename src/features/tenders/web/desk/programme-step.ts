import type { Can } from '../../contract/programme.ts'
import type { z } from 'zod'

/** The deeds on a plan in the order in which they come up; the first that the caller may do is the next step. */
const ROAD = ['programme.submit', 'programme.approve', 'programme.publish'] as const
export type ProgrammeStep = (typeof ROAD)[number]

const WAITING: Readonly<Record<string, ProgrammeStep | undefined>> = {
  draft: 'programme.submit',
  in_review: 'programme.approve',
  approved: 'programme.publish',
}

/** What comes next for a plan, and whether it is the caller's; null where nothing is left to decide. */
export function programmeStep(status: string, can: z.infer<typeof Can>): { deed: ProgrammeStep; mine: boolean } | null {
  const mine = ROAD.find((deed) => can[deed] === true)
  if (mine !== undefined) return { deed: mine, mine: true }
  const waiting = WAITING[status]
  return waiting === undefined ? null : { deed: waiting, mine: false }
}
