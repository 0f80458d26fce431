import type { Speaker } from '../../../ui/words/profile.ts'
import { scaleWords } from '../../../ui/words/purchase.ts'
import { isBands } from '../rules/scale.ts'

/** What is looked for and how it is marked, as clauses: '目标具体、可衡量', '分档：9-10/7-8/5-6/0-4'. */
export const standardClauses = (t: Speaker, { look, scale }: { look: string; scale: string | null }): string[] => [
  ...(look === '' ? [] : [look]),
  ...(scale === null || scale === '' ? [] : [t(isBands(scale) ? scaleWords.bands : scaleWords.points, { scale })]),
]
