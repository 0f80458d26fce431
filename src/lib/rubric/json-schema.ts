import { z } from 'zod'
import { ScoreFile } from './schema.ts'

/** The published form of a score file, for editors and other programs. What JSON Schema cannot say, `score` checks. */
export function scoreJsonSchema(): string {
  const schema = z.toJSONSchema(ScoreFile, { io: 'input', reused: 'ref' })
  return `${JSON.stringify({ title: 'Heli score file', ...schema }, null, 2)}\n`
}
