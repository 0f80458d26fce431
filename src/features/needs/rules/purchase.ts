export type Purchase = 'calling' | 'judging' | 'in-notice' | 'chosen' | 'contracted' | 'ended'

/** What a resident is told of the project that took their need up. Nothing is chosen while the result may be objected to. */
const STAGES = {
  draft: null,
  ready: null,
  published: 'calling',
  closed: 'judging',
  opening: 'judging',
  qualifying: 'judging',
  reviewing: 'judging',
  auditing: 'judging',
  scored: 'judging',
  announced: 'in-notice',
  suspended: 'in-notice',
  awarded: 'chosen',
  contracted: 'contracted',
  void: 'ended',
  cancelled: 'ended',
} as const satisfies Record<string, Purchase | null>
/** A project's statuses, as purchasing has them; that none is missing the compiler sees where one is read. */
export type ProjectStatus = keyof typeof STAGES

export const purchaseStage = (status: ProjectStatus): Purchase | null => STAGES[status]

const IN_ORDER: readonly Purchase[] = ['calling', 'judging', 'in-notice', 'chosen', 'contracted']

/**
 * How far a need is that several projects took up, each for one aspect: as far as the last of those under way, so that nothing is
 * promised for a part that is still open; it came to nothing only where all of them did.
 */
export function purchaseOfAll(statuses: readonly ProjectStatus[]): Purchase | null {
  const stages = new Set(statuses.map(purchaseStage))
  return IN_ORDER.find((stage) => stages.has(stage)) ?? (stages.has('ended') ? 'ended' : null)
}
