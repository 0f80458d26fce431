import { Button } from 'antd'
import { useState } from 'react'
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
import { panelChecks, panelWords } from '../../../../../ui/words/panel.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { auditWords, conclusionSamples } from '../../../../../ui/words/room.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { Conclusions } from '../../../contract/panel.ts'
import type { Finding, PanelResults } from '../../../contract/results.ts'
import { concludeChecks, type RoomAt } from '../../room-api.ts'
import { useRoomDeed } from './use-room.ts'

type Check = keyof Conclusions
export const CHECKS = ['arithmetic', 'out-of-range', 'objective-differs', 'abnormal'] as const satisfies readonly Check[]

/** Which of the four checks a finding belongs to: too high and too low are one. */
export const checkOf = ({ check }: Pick<Finding, 'check'>): Check =>
  check === 'abnormal-high' || check === 'abnormal-low' ? 'abnormal' : check

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

/** The officer chooses to each of the four checks whether all is well and says why; only then may the jurors sign. */
export function AuditForm({ room, results }: { room: RoomAt; results: PanelResults }) {
  const { t } = useVoice()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['checks', results.panel],
    shape: SHAPE,
    begin: () => NOTHING,
  })
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const auditing = useRoomDeed(room, concludeChecks, forget)
  const conclusions = concluded(draft)
  return (
    <Form errors={conclusions ? {} : errors} onSubmit={() => setErrors(lackingIn(draft, t))}>
      <Refusal error={auditing.error} />
      <RestoredLine restored={restored} />
      {CHECKS.map((check) => (
        <CheckFields
          key={check}
          check={check}
          count={results.findings.filter((finding) => checkOf(finding) === check).length}
          typed={draft[check]}
          onChange={(part) => set({ [check]: { ...draft[check], ...part } })}
        />
      ))}
      <FormActions>
        {conclusions ? (
          <ConfirmButton
            label={t(resultWords.audit)}
            consequence={t(resultWords.auditConsequence)}
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

type CheckProps = { check: Check; count: number; typed: Typed; onChange: (part: Partial<Typed>) => void }

function CheckFields({ check, count, typed: { verdict, words }, onChange }: CheckProps) {
  const { t } = useVoice()
  const problem = count === 0 ? auditWords.problemUnseen : auditWords.problemSeen
  return (
    <div className="check-fields">
      <ChoiceField
        name={`${check}.verdict`}
        label={t(panelChecks[check])}
        hint={t(count === 0 ? panelWords.firstNothing : panelWords.firstFound, { count })}
        required
        options={VERDICTS.map((value) => ({ value, label: t(auditWords[value]) }))}
        value={verdict}
        onChange={(chosen) => onChange({ verdict: chosen })}
      />
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
