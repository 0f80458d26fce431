import { endOf, type Instant, isAfter } from '../../../kernel/civil.ts'
import type { JurorState } from './juror.ts'
import type { PanelState } from './panel.ts'

// Who disagrees with the report signs a dissent with reasons; who does neither is deemed to agree (条例 Art. 41). When silence counts
// is a term of the way of purchasing, `reportSigning`, in working days from the day on which the report went out.

type Term = Pick<PanelState, 'signing'>

/** Signed to the last millisecond of the last day, the clock alone telling: whatever comes later finds the term over, swept or not. */
export const isSigningOver = ({ signing }: Term, now: Instant): boolean => signing !== null && isAfter(now, endOf(signing.by))

/** Who handed in their marks and has neither signed nor dissented. */
export const isSilent = ({ status }: Pick<JurorState, 'status'>): boolean => status === 'submitted'

/** The juror's part in the report is done: said, or taken as said. */
export const ANSWERED = ['signed', 'dissenting', 'deemed'] as const satisfies JurorState['status'][]
