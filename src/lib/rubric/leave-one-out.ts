import { ok, type Result } from '../../kernel/result.ts'
import { assess } from './assess.ts'
import type { Standing } from './rank.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { ScoreFile } from './schema.ts'
import { type Score, settle } from './settle.ts'

export type WithoutJuror = { readonly juror: string; readonly ranking: readonly Standing[]; readonly changesFirst: boolean }

/**
 * The ranking as it would stand without each juror in turn, and whether that changes who is first. It finds a panel on
 * which one person decided. A panel of one has nobody to leave out: the list is empty.
 */
export function leaveOneOut(file: ScoreFile): Result<readonly WithoutJuror[], ScoreRefusal> {
  const assessment = assess(file)
  if (!assessment.ok) return assessment
  const { jurors } = assessment.value
  const first = firstOf(settle(assessment.value))
  if (jurors.length < 2) return ok([])
  return ok(
    jurors.map((juror) => {
      const score = settle(assessment.value, juror)
      return { juror, ranking: score.ranking, changesFirst: firstOf(score) !== first }
    }),
  )
}

/** The first place as one text: the bids that share it. */
const firstOf = ({ ranking }: Score): string => JSON.stringify(ranking.filter(({ rank }) => rank === 1).map(({ bid }) => bid))
