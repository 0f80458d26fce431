import type { JurorState } from './juror.ts'

type Standing = {
  /** How many panels of this lot were disbanded before. */
  readonly earlier: number
  readonly jurors: readonly Pick<JurorState, 'status'>[]
}

/** Who has said to which bidders they have no tie is known to all, and from then on also by what they lean to. */
const AT_WORK: readonly JurorState['status'][] = ['declared', 'submitted', 'signed', 'dissenting', 'deemed']
/** Whoever puts down jurors as absent could use up a panel that way. */
const NOT_THE_OFFICES: ReadonlySet<JurorState['status']> = new Set([...AT_WORK, 'absent'])

/**
 * A panel that is drawn until it pleases is not drawn (practice; 条例 Art. 39: drawn at random). The office starts anew once, and only
 * while nobody has declared or was put down as absent yet; every further time, and always after it, is the leader's to decide.
 */
export const isLeadersToDisband = ({ earlier, jurors }: Standing): boolean =>
  earlier > 0 || jurors.some(({ status }) => NOT_THE_OFFICES.has(status))
