import { Button } from 'antd'
import { z } from 'zod'
import { AreaCode } from '../../../../kernel/area.ts'
import { CivilDate } from '../../../../kernel/civil.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { AreaField } from '../../../../ui/desk/form/area-field.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { notOfAField, useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import {
  applicationFields,
  applicationKinds,
  applicationProblems,
  applicationSamples,
  applicationWords,
} from '../../../../ui/words/village-application.ts'
import { ApplicationStatement } from '../../contract/village-application.ts'
import { ANSWER_DAYS, ApplicationKind } from '../../rules/village-application.ts'
import { useFilingApplication } from './applications-api.ts'
import { useRegisterPath } from './needs-api.ts'

type Draft = {
  readonly title: string
  readonly kind: ApplicationKind | undefined
  readonly text: string
  readonly area: AreaCode | undefined
  readonly wishedOn: CivilDate | undefined
}
const SHAPE = shapeOf({
  title: z.string(),
  kind: ApplicationKind.optional(),
  text: z.string(),
  area: AreaCode.optional(),
  wishedOn: CivilDate.optional(),
})

/** 提出村居服务申请: what the village asks for, and by when. */
export default function ApplicationFormPage() {
  const { t } = useVoice()
  const { area } = useStanding()
  const go = useGo()
  const path = useRegisterPath()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['village-application'],
    shape: SHAPE,
    begin: () => ({ title: '', kind: undefined, text: '', area, wishedOn: undefined }),
  })
  const { errors, check, refuse } = useFieldErrors(ApplicationStatement, applicationFields)
  const filing = useFilingApplication(({ id }) => {
    forget()
    go(path, 'applications', id)
  })
  const statement = { ...draft, wishedOn: draft.wishedOn ?? null }
  const send = () => {
    const sound = check(statement)
    if (sound !== undefined) filing.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(applicationWords.formTitle)} />
      <p className="quiet">{t(applicationWords.formHint, { days: ANSWER_DAYS })}</p>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={notOfAField(filing.error, {})} words={applicationProblems} />
        <RestoredLine restored={restored} />
        <Fields draft={draft} set={set} />
        <FormActions>
          <Button type="primary" htmlType="submit" loading={filing.isPending}>
            {t(applicationWords.file)}
          </Button>
          <Button
            onClick={() => {
              forget()
              go(path, 'applications')
            }}
          >
            {t(buttons.cancel)}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

function Fields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="title"
        label={t(applicationFields.title)}
        required
        value={draft.title}
        onChange={(title) => set({ title })}
        sample={applicationSamples.title}
        maxLength={60}
      />
      <ChoiceField
        name="kind"
        label={t(applicationFields.kind)}
        required
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={ApplicationKind.options.map((value) => ({ value, label: t(applicationKinds[value]) }))}
      />
      <TextArea
        name="text"
        label={t(applicationFields.text)}
        required
        value={draft.text}
        onChange={(text) => set({ text })}
        sample={applicationSamples.text}
        rows={5}
        maxLength={1000}
      />
      <AreaField name="area" label={t(applicationFields.area)} required value={draft.area} onChange={(area) => set({ area })} />
      <DateField
        name="wishedOn"
        label={t(applicationFields.wishedOn)}
        value={draft.wishedOn}
        onChange={(wishedOn) => set({ wishedOn })}
      />
    </>
  )
}
