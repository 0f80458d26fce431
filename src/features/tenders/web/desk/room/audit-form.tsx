import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { panelChecks } from '../../../../../ui/words/panel.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { auditWords, conclusionSamples } from '../../../../../ui/words/room.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { Conclusions } from '../../../contract/panel.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { concludeChecks, type RoomAt } from '../../room-api.ts'
import { type Check, CHECKS, checkOf, foundIn, looksOf } from './checks.ts'
import { FarOffMarks } from './far-off-marks.tsx'
import { useRoomDeed } from './use-room.ts'

const VERDICTS = ['clear', 'problem'] as const
type Verdict = (typeof VERDICTS)[number]
type Typed = { readonly verdict: Verdict | undefined; readonly words: string }
type Draft = Readonly<Record<Check, Typed>>

const UNTOLD: Typed = { verdict: undefined, words: '' }
const NOTHING: Draft = { arithmetic: UNTOLD, 'out-of-range': UNTOLD, 'objective-differs': UNTOLD, abnormal: UNTOLD }
const TYPED = shapeOf({ verdict: z.enum(VERDICTS).optional(), words: z.string() })
const SHAPE = shapeOf({ arithmetic: TYPED, 'out-of-range': TYPED, 'objective-differs': TYPED, abnormal: TYPED })

/** What was chosen and typed as what is sent, or undefined while a choice or a word is missing. */
export function concluded(draft: Draft): Conclusions | undefined {
  const of = ({ verdict, words }: Typed) => ({ clear: verdict === 'clear', conclusion: words.trim() })
  if (CHECKS.some((check) => draft[check].verdict === undefined || draft[check].words.trim() === '')) return undefined
  return {
    arithmetic: of(draft.arithmetic),
    'out-of-range': of(draft['out-of-range']),
    'objective-differs': of(draft['objective-differs']),
    abnormal: of(draft.abnormal),
  }
}

/** What is missing, each under the name of its check: a choice and words are two things. */
export const lackingIn = (draft: Draft, t: Speaker): Record<string, string> =>
  Object.fromEntries(
    CHECKS.flatMap((check) => [
      ...(draft[check].verdict === undefined
        ? [[`${check}.verdict`, t(hints.chooseRequired, { label: t(panelChecks[check]) })]]
        : []),
      ...(draft[check].words.trim() === ''
        ? [[`${check}.words`, t(auditWords.wordsNeeded, { check: t(panelChecks[check]) })]]
        : []),
    ]),
  )

type FormProps = { room: RoomAt; results: PanelResults; names: ReadonlyMap<string, string> }

/** The officer chooses to each of the four checks whether all is well and says why; only then may the jurors sign. */
export function AuditForm({ room, results, names }: FormProps) {
  const { t } = useVoice()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['checks', results.panel],
    shape: SHAPE,
    begin: () => NOTHING,
  })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const auditing = useRoomDeed(room, concludeChecks, forget)
  const conclusions = concluded(draft)
  const countOf = (check: Check) => results.findings.filter((finding) => checkOf(finding) === check).length
  return (
    <Form errors={conclusions ? {} : errors} onSubmit={() => setErrors(lackingIn(draft, t))}>
      <Refusal error={auditing.error} />
      <RestoredLine restored={restored} />
      {CHECKS.map((check) => (
        <CheckFields
          key={check}
          check={check}
          count={countOf(check)}
          looks={looksOf(t, check, results)}
          typed={draft[check]}
          onChange={(part) => set({ [check]: { ...draft[check], ...part } })}
        >
          {check === 'abnormal' && <FarOffMarks results={results} names={names} />}
        </CheckFields>
      ))}
      <FormActions>
        {conclusions ? (
          <ConfirmButton
            label={t(resultWords.audit)}
            consequence={<Consequence conclusions={conclusions} countOf={countOf} />}
            busy={auditing.isPending}
            onConfirm={() => auditing.mutate(conclusions)}
          />
        ) : (
          <Button type="primary" htmlType="submit">
            {t(resultWords.audit)}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}

/** What was found and concluded, once more before it can no longer be changed. */
export function Consequence({ conclusions, countOf }: { conclusions: Conclusions; countOf: (check: Check) => number }) {
  const { t } = useVoice()
  const withProblem = CHECKS.filter((check) => !conclusions[check].clear)
  return (
    <>
      <ul>
        {CHECKS.map((check) => (
          <li key={check}>
            {t(auditWords.concluded, {
              check: t(panelChecks[check]),
              verdict: t(conclusions[check].clear ? auditWords.clear : auditWords.problem),
              first: foundIn(t, countOf(check)),
              words: conclusions[check].conclusion,
            })}
          </li>
        ))}
      </ul>
      {withProblem.length > 0 && (
        <p>
          <strong>
            {t(withProblem.some((check) => countOf(check) > 0) ? auditWords.problemStays : auditWords.problemStaysUnseen)}
          </strong>
        </p>
      )}
      <p>{t(resultWords.auditConsequence)}</p>
    </>
  )
}

type CheckProps = {
  check: Check
  count: number
  looks: string
  typed: Typed
  onChange: (part: Partial<Typed>) => void
  children: ReactNode
}

function CheckFields({ check, count, looks, typed: { verdict, words }, onChange, children }: CheckProps) {
  const { t } = useVoice()
  const problem = count === 0 ? auditWords.problemUnseen : auditWords.problemSeen
  return (
    <div className="check-fields">
      <ChoiceField
        name={`${check}.verdict`}
        label={t(panelChecks[check])}
        hint={t(auditWords.looked, { first: foundIn(t, count), looks })}
        required
        options={VERDICTS.map((value) => ({ value, label: t(auditWords[value]) }))}
        value={verdict}
        onChange={(chosen) => onChange({ verdict: chosen })}
      />
      {children}
      <TextField
        name={`${check}.words`}
        label={t(auditWords.words)}
        required
        maxLength={500}
        value={words}
        onChange={(said) => onChange({ words: said })}
        {...(verdict === 'problem' ? { hint: t(problem) } : {})}
        {...(verdict === 'clear' && count === 0 ? { sample: conclusionSamples[check] } : {})}
      />
    </div>
  )
}
