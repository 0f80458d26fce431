import type { z } from 'zod'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { ScoreRefusal } from './refusal.ts'
import { Bid, LIMITS, Rubric, type ScoreFile, Sheet } from './schema.ts'

/**
 * Reads what anybody may have written. The frame is measured before it is read and members are read one by one, so that
 * a file of a million faults costs no more than its first.
 */
export function readScoreFile(value: unknown): Result<ScoreFile, ScoreRefusal> {
  const unfit = misfit(value)
  if (unfit !== undefined) return refuse(unfit)
  if (!isRecord(value)) return refuse({ code: 'malformed', where: { path: '' }, expected: 'object' })
  const { note, rubric, bids, sheets, ...strays } = value
  const stray = Object.keys(strays)[0]
  if (stray !== undefined) return refuse({ code: 'malformed', where: { path: stray }, found: 'unknown member' })
  if (note !== undefined && (typeof note !== 'string' || note.length > 2_000))
    return refuse({ code: 'malformed', where: { path: 'note' }, expected: 'text of at most 2000 characters' })
  const read = { rubric: one(Rubric, rubric, 'rubric'), bids: many(Bid, bids, 'bids'), sheets: many(Sheet, sheets, 'sheets') }
  if (!read.rubric.ok) return read.rubric
  if (!read.bids.ok) return read.bids
  if (!read.sheets.ok) return read.sheets
  const file = { rubric: read.rubric.value, bids: read.bids.value, sheets: read.sheets.value }
  return ok(note === undefined ? file : { note, ...file })
}

function many<T>(schema: z.ZodType<T>, value: unknown, path: 'bids' | 'sheets'): Result<T[], ScoreRefusal> {
  if (!Array.isArray(value)) return refuse({ code: 'malformed', where: { path }, expected: 'list' })
  if (value.length > LIMITS[path]) return refuse({ code: 'too-large', where: { path }, expected: `at most ${LIMITS[path]}` })
  const read: T[] = []
  for (const [index, member] of value.entries()) {
    const result = one(schema, member, `${path}[${index}]`)
    if (!result.ok) return result
    read.push(result.value)
  }
  return ok(read)
}

function one<T>(schema: z.ZodType<T>, value: unknown, path: string): Result<T, ScoreRefusal> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const inside = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return refuse({
    code: 'malformed',
    where: { path: `${path}${inside}`.slice(0, 300) },
    expected: (issue?.message ?? '').slice(0, 300),
  })
}

export const tooDeep = (): ScoreRefusal => ({ code: 'too-deep', where: {}, expected: `at most ${LIMITS.depth} levels` })

/** Too deep, too wide, or with the one key that JavaScript objects do not keep. Walks without recursion. */
export function misfit(value: unknown): ScoreRefusal | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { depth } = next
    if (!isRecord(next.value) && !Array.isArray(next.value)) continue
    if (depth > LIMITS.depth) return tooDeep()
    const keys = Array.isArray(next.value) ? [] : Object.keys(next.value)
    if (keys.includes('__proto__')) return { code: 'malformed', where: { path: '__proto__' }, found: 'unknown member' }
    const members: readonly unknown[] = Object.values(next.value)
    if (members.length > LIMITS.membersPerValue)
      return { code: 'too-large', where: {}, expected: `at most ${LIMITS.membersPerValue} members in one value` }
    for (const member of members) if (typeof member === 'object') waiting.push({ value: member, depth: depth + 1 })
  }
  return undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
