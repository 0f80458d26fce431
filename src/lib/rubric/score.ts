import { ok, type Result } from '../../kernel/result.ts'
import { assess } from './assess.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { ScoreFile } from './schema.ts'
import { type Score, settle } from './settle.ts'

/**
 * Ranks the bids of one lot, or refuses with what is wrong and where. Pure: the same file gives the same result and the
 * same trace, whatever the order of its bids, sheets and keys. Takes a file that `readScoreFile` or `ScoreFile` has read.
 */
export function score(file: ScoreFile): Result<Score, ScoreRefusal> {
  const assessment = assess(file)
  return assessment.ok ? ok(settle(assessment.value)) : assessment
}
