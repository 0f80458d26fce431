import { Instant } from '../../../kernel/civil.ts'
import { NeedId } from '../../../kernel/ids.ts'
import type { NeedState } from './need.ts'

/** Where a page of needs ends: the instant and the id of its last one, as the next page's question carries it. */
export const markAfter = ({ submittedAt, id }: Pick<NeedState, 'submittedAt' | 'id'>): string => `${submittedAt}_${id}`

/** A mark that was made up stands at the end of everything. */
export function readMark(mark: string): { at: Instant; id: NeedId } {
  const [at = '', id = ''] = mark.split('_')
  const [instant, need] = [Instant.safeParse(at), NeedId.safeParse(id)]
  if (!instant.success || !need.success) return { at: Instant.parse('1900-01-01T00:00:00.000Z'), id: NeedId.parse(NO_ID) }
  return { at: instant.data, id: need.data }
}
const NO_ID = '00000000-0000-0000-0000-000000000000'
