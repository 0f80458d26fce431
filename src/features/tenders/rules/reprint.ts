import type { JurorState } from './juror.ts'
import type { PanelState } from './panel.ts'

type Panel = Pick<PanelState, 'status'>

const TO_WRITE: ReadonlySet<JurorState['status']> = new Set(['confirmed', 'declared'])
const IN_THE_ROOM: ReadonlySet<PanelState['status']> = new Set(['drawn', 'declared', 'sealed_in', 'scoring'])
const LAID_OPEN: ReadonlySet<PanelState['status']> = new Set(['revealed', 'audited'])

/** Whether a new slip still has something to open: sheets not handed in yet, or afterwards a correction and the signature. */
export const opensSomething = ({ status: panel }: Panel, { status: juror }: Pick<JurorState, 'status'>): boolean =>
  TO_WRITE.has(juror) ? IN_THE_ROOM.has(panel) : juror === 'submitted' && LAID_OPEN.has(panel)
