import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { needFields, needSamples } from '../../../../ui/words/need.ts'
import type { Word } from '../../../../ui/words/say.ts'
import {
  applicationFields,
  applicationProblems,
  applicationSamples,
  applicationWords,
  satisfactions,
} from '../../../../ui/words/village-application.ts'
import {
  ApplicationGuided,
  ApplicationNeed,
  type ApplicationView,
  ApplicationVisit,
  VillageOpinion,
} from '../../contract/village-application.ts'
import { Satisfaction } from '../../rules/village-application.ts'
import { type ApplicationStep, useApplicationStep } from './applications-api.ts'

type Props = { view: ApplicationView; onDone: () => void }
type SheetProps<T> = Props & {
  schema: z.ZodType<T>
  value: unknown
  labels: Readonly<Record<string, Word>>
  label: Word
  stepOf: (sound: T) => ApplicationStep
  children: ReactNode
}

/** One step of an application, sent when everything in it is sound. */
function Sheet<T>({ view, onDone, schema, value, labels, label, stepOf, children }: SheetProps<T>) {
  const { t } = useVoice()
  const { errors, check, refuse } = useFieldErrors(schema, labels)
  const step = useApplicationStep(view.id, onDone)
  const send = () => {
    const sound = check(value)
    if (sound !== undefined) step.mutate(stepOf(sound), { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <Refusal error={notOfAField(step.error, {})} words={applicationProblems} />
      {children}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={step.isPending}>
          {t(label)}
        </Button>
        <Button onClick={onDone}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}

export function ScheduleForm({ view, onDone }: Props) {
  const { t } = useVoice()
  const { today } = useStanding()
  const [visitOn, setOn] = useState<CivilDate | undefined>(view.visitOn ?? view.wishedOn ?? undefined)
  const [visitAt, setAt] = useState(view.visitAt ?? '09:00')
  const [place, setPlace] = useState(view.place ?? '')
  const [guides, setGuides] = useState(view.guides ?? '')
  return (
    <Sheet
      view={view}
      onDone={onDone}
      schema={ApplicationVisit}
      value={{ visitOn, visitAt, place, guides }}
      labels={applicationFields}
      label={applicationWords.schedule}
      stepOf={(visit) => ({ deed: 'schedule', ...visit })}
    >
      <DateField name="visitOn" label={t(applicationFields.visitOn)} required value={visitOn} onChange={setOn} min={today} />
      <TextField
        name="visitAt"
        label={t(applicationFields.visitAt)}
        hint={t(applicationWords.timeHint)}
        required
        value={visitAt}
        onChange={setAt}
        maxLength={5}
      />
      <TextField
        name="place"
        label={t(applicationFields.place)}
        required
        value={place}
        onChange={setPlace}
        sample={applicationSamples.place}
        maxLength={100}
      />
      <TextField
        name="guides"
        label={t(applicationFields.guides)}
        hint={t(applicationWords.guidesHint)}
        required
        value={guides}
        onChange={setGuides}
        sample={applicationSamples.guides}
        maxLength={100}
      />
    </Sheet>
  )
}

export function GuideForm({ view, onDone }: Props) {
  const { t } = useVoice()
  const { today } = useStanding()
  const [guidedOn, setOn] = useState<CivilDate | undefined>(view.visitOn ?? undefined)
  const [attendance, setAttendance] = useState<number>()
  const [result, setResult] = useState('')
  return (
    <Sheet
      view={view}
      onDone={onDone}
      schema={ApplicationGuided}
      value={{ guidedOn, attendance, result }}
      labels={applicationFields}
      label={applicationWords.guide}
      stepOf={(guided) => ({ deed: 'guide', ...guided })}
    >
      <DateField name="guidedOn" label={t(applicationFields.guidedOn)} required value={guidedOn} onChange={setOn} max={today} />
      <NumberField
        name="attendance"
        label={t(applicationFields.attendance)}
        required
        value={attendance}
        onChange={setAttendance}
      />
      <TextArea
        name="result"
        label={t(applicationFields.result)}
        required
        value={result}
        onChange={setResult}
        sample={applicationSamples.result}
        rows={5}
        maxLength={2000}
      />
    </Sheet>
  )
}

export function CloseForm({ view, onDone }: Props) {
  const { t } = useVoice()
  const [satisfaction, setSatisfaction] = useState<Satisfaction>()
  const [opinion, setOpinion] = useState('')
  return (
    <Sheet
      view={view}
      onDone={onDone}
      schema={VillageOpinion}
      value={{ satisfaction, opinion }}
      labels={applicationFields}
      label={applicationWords.close}
      stepOf={(said) => ({ deed: 'close', ...said })}
    >
      <p className="quiet">{t(applicationWords.closeConsequence)}</p>
      <ChoiceField
        name="satisfaction"
        label={t(applicationFields.satisfaction)}
        required
        value={satisfaction}
        onChange={setSatisfaction}
        options={Satisfaction.options.map((value) => ({ value, label: t(satisfactions[value]) }))}
      />
      <TextArea
        name="opinion"
        label={t(applicationFields.opinion)}
        required
        value={opinion}
        onChange={setOpinion}
        sample={applicationSamples.opinion}
        rows={3}
        maxLength={500}
      />
    </Sheet>
  )
}

export function NeedForm({ view, onDone }: Props) {
  const { t } = useVoice()
  const [title, setTitle] = useState(view.title)
  const [text, setText] = useState(view.text)
  const [target, setTarget] = useState('')
  const [count, setCount] = useState<number>()
  return (
    <Sheet
      view={view}
      onDone={onDone}
      schema={ApplicationNeed}
      value={{ title, text, target, count: count ?? null, unit: 'persons', place: '' }}
      labels={needFields}
      label={applicationWords.raiseNeed}
      stepOf={(need) => ({ deed: 'need', ...need })}
    >
      <p className="quiet">{t(applicationWords.raiseHint)}</p>
      <TextField name="title" label={t(needFields.title)} required value={title} onChange={setTitle} maxLength={60} />
      <TextArea name="text" label={t(needFields.text)} value={text} onChange={setText} rows={4} maxLength={2000} />
      <TextField
        name="target"
        label={t(needFields.target)}
        required
        value={target}
        onChange={setTarget}
        sample={needSamples.target}
        maxLength={60}
      />
      <NumberField name="count" label={t(needFields.persons)} value={count} onChange={setCount} />
    </Sheet>
  )
}
