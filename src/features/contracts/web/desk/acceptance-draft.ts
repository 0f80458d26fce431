import { z } from 'zod'
import { CivilDate } from '../../../../kernel/civil.ts'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import type { AcceptanceView } from '../../contract/acceptance.ts'
import { AcceptanceSeat, Conclusion, Finding } from '../../rules/acceptance-kind.ts'
import { findingOf, wantsRectification } from '../../rules/accepting.ts'

// What the officer writes of an acceptance, while it is written: numbers may be missing still.

/** `key` tells members apart while they have no name yet. */
const Member = shapeOf({ key: z.number(), name: z.string(), unit: z.string(), seat: AcceptanceSeat, bought: z.boolean() })
const Found = shapeOf({ verified: z.number().optional(), finding: Finding.optional(), reason: z.string() })
export const ACCEPTANCE_DRAFT = shapeOf({
  heldOn: CivilDate.optional(),
  place: z.string(),
  manner: z.string(),
  present: z.string(),
  panel: z.array(Member),
  findings: z.record(z.string(), Found),
  invited: z.number().optional(),
  fewReason: z.string(),
  heard: z.string(),
  conclusion: Conclusion.optional(),
  statement: z.string(),
  matters: z.string(),
  rectifyBy: CivilDate.optional(),
})
export type Member = z.infer<typeof Member>
export type Found = z.infer<typeof Found>
export type AcceptanceDraft = z.infer<typeof ACCEPTANCE_DRAFT>

export const NOBODY_YET: Member = { key: 0, name: '', unit: '', seat: 'purchaser', bought: false }
export const nextKey = (panel: readonly Member[]): number => Math.max(0, ...panel.map(({ key }) => key)) + 1
export const NOT_FOUND: Found = { reason: '' }

const FIRST_THREE = [NOBODY_YET, NOBODY_YET, { ...NOBODY_YET, seat: 'community' as const }]

export function draftOf(acceptance: AcceptanceView): AcceptanceDraft {
  const { heldOn, place, manner, present, panel, findings, invited, fewReason, heard, conclusion, statement, rectification } =
    acceptance
  return {
    heldOn: heldOn ?? undefined,
    place,
    manner,
    present,
    panel: (panel.length === 0 ? FIRST_THREE : panel).map((one, key) => ({ ...one, key })),
    findings: Object.fromEntries(
      findings.map(({ code, verified, finding, reason }) => [
        code,
        { verified: verified ?? undefined, finding: finding ?? undefined, reason },
      ]),
    ),
    invited: invited ?? undefined,
    fewReason,
    heard,
    conclusion: conclusion ?? undefined,
    statement,
    matters: rectification?.matters ?? '',
    rectifyBy: rectification?.by,
  }
}

/** A member of whom nothing is written is none; a number that is entered says what it means until somebody says otherwise. */
export function editIn(draft: AcceptanceDraft, { revision, occasion, indicators }: AcceptanceView) {
  const { heldOn, invited, conclusion, matters, rectifyBy, findings, panel, ...words } = draft
  const isPutRight = wantsRectification({ conclusion: conclusion ?? null, occasion }) && rectifyBy !== undefined
  return {
    revision,
    plan: {
      ...words,
      heldOn: heldOn ?? null,
      invited: invited ?? null,
      conclusion: conclusion ?? null,
      panel: panel.flatMap(({ key: _key, ...member }) =>
        member.name.trim() === '' && member.unit.trim() === '' ? [] : [member],
      ),
      findings: indicators.flatMap(({ code, target }) => {
        const { verified, finding, reason } = findings[code] ?? NOT_FOUND
        if (verified === undefined && finding === undefined && reason === '') return []
        const meant = verified === undefined ? null : findingOf(verified, target)
        return [{ code, verified: verified ?? null, finding: finding ?? meant, reason }]
      }),
      rectification: isPutRight ? { matters, by: rectifyBy } : null,
    },
  }
}
