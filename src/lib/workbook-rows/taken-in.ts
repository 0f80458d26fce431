import { z } from 'zod'
import { Instant } from '../../kernel/civil.ts'
import { MemberId } from '../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { line } from '../../kernel/text.ts'
import type { Reading } from './rows.ts'

// A workbook on record, from its arrival until its rows are taken in or it is thrown away. What its rows become its feature says.

export const WorkbookStatus = z.enum(['received', 'taken', 'discarded'])
export type WorkbookStatus = z.infer<typeof WorkbookStatus>

/** How a workbook is called. */
export const WorkbookName = line(200)
  .refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' })
  .refine((name) => name.toLowerCase().endsWith('.xlsx'), { error: 'not-a-workbook' })

/** What may be refused of any workbook, and of its sheets and rows. */
export const WorkbookRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'file-kind-refused',
  'workbook-unreadable',
  'workbook-too-large',
  'workbooks-waiting',
  'no-such-sheet',
  'no-such-column',
  'sheet-has-formulas',
  'sheet-too-many-rows',
  'sheet-not-mapped',
  'rows-have-faults',
  'no-row-to-take',
])
export type WorkbookRefusalCode = z.infer<typeof WorkbookRefusalCode>

/** As which it came. */
export const ReceivedWorkbook = z.strictObject({ name: WorkbookName, sha256: Sha256, size: z.int().min(1) })

/** What was taken in of it, and why the other rows were not. */
export const takenWorkbook = <P extends z.ZodType>(problem: P) =>
  z.strictObject({
    rows: z.int().min(1),
    accepted: z.int().min(1),
    /** An officer said that the rows without faults are enough. */
    onlyAccepted: z.boolean(),
    problems: z.array(problem),
  })

export const workbookState = <L extends z.ZodType, P extends z.ZodType>(plan: L, problem: P) => ({
  revision: z.int().min(1),
  status: WorkbookStatus,
  name: z.string(),
  /** The kept workbook; null once it is gone. */
  sha256: Sha256.nullable(),
  /** By which the same workbook is known again, also when it is gone. */
  digest: Sha256,
  size: z.int().min(1),
  receivedBy: MemberId,
  receivedAt: Instant,
  plan: plan.nullable(),
  rows: z.int().nullable(),
  accepted: z.int().nullable(),
  onlyAccepted: z.boolean().nullable(),
  problems: z.array(problem),
  takenBy: MemberId.nullable(),
  takenAt: Instant.nullable(),
})

type Told = { readonly actor: MemberId; readonly at: Instant }

/** How it begins: nothing is told of its columns yet, and nothing taken in. */
export const receivedState = <R extends z.infer<typeof ReceivedWorkbook>>({ sha256, ...received }: R, { actor, at }: Told) => ({
  ...received,
  status: 'received' as const,
  sha256,
  digest: sha256,
  receivedBy: actor,
  receivedAt: at,
  plan: null,
  rows: null,
  accepted: null,
  onlyAccepted: null,
  problems: [],
  takenBy: null,
  takenAt: null,
})

/**
 * What is taken in of the rows as they were read: all, or none; where somebody says so, those without faults. Refuses 'rows-have-faults'
 * where some row has one, 'no-row-to-take' where none is left.
 */
export function takenOf<R, P>(
  { rows, accepted, problems }: Reading<R, P>,
  onlyAccepted: boolean,
): Result<
  { rows: number; accepted: number; onlyAccepted: boolean; problems: P[] },
  { code: 'rows-have-faults' | 'no-row-to-take' }
> {
  if (problems.length > 0 && !onlyAccepted) return refuse({ code: 'rows-have-faults' })
  if (accepted.length === 0) return refuse({ code: 'no-row-to-take' })
  return ok({ rows, accepted: accepted.length, onlyAccepted, problems: [...problems] })
}
