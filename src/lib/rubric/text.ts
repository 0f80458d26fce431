import { canonical } from '../../kernel/canonical.ts'
import { readScoreFile, tooDeep } from './read.ts'
import type { ScoreRefusal } from './refusal.ts'
import { LIMITS } from './schema.ts'
import { score } from './score.ts'

export type Spoken = { readonly exit: 0 | 1 | 2; readonly output: string }

/**
 * A score file as text, answered as text: 0 with the result, 1 where the text cannot be read, 2 where its content is
 * refused. Output is JSON with sorted keys, so that two people who recompute a result can compare it byte by byte.
 */
export function scoreText(text: string): Spoken {
  if (text.length > LIMITS.characters)
    return refused(1, { code: 'too-large', where: {}, expected: `at most ${LIMITS.characters} characters` })
  const { deepest, open } = nesting(text)
  if (open === 0 && deepest > LIMITS.depth) return refused(2, tooDeep())
  const json = open === 0 ? parsed(text) : undefined
  if (json === undefined) return refused(1, { code: 'not-json', where: {} })
  const file = readScoreFile(json.value)
  if (!file.ok) return refused(2, file.error)
  const result = score(file.value)
  return result.ok ? { exit: 0, output: pretty(canonical(result.value)) } : refused(2, result.error)
}

const refused = (exit: 1 | 2, error: ScoreRefusal): Spoken => ({ exit, output: pretty(canonical({ refused: error })) })

const pretty = (json: string): string => JSON.stringify(JSON.parse(json), null, 2)

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return undefined
  }
}

/**
 * How deep brackets nest outside strings, and how many are left open: a parser spends seconds on millions of either before
 * it says what this sees in one pass.
 */
function nesting(text: string): { readonly deepest: number; readonly open: number } {
  let [open, deepest, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted && character === '\\') at++
    else if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++open)
    else if (character === ']' || character === '}') open--
  }
  return { deepest, open }
}
