import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { CivilDate } from '../../../../../kernel/civil.ts'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft, useLeft } from '../../../../../ui/desk/form/use-draft.ts'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { negotiationProblems, negotiationWords } from '../../../../../ui/words/negotiation.ts'
import { type NegotiationView, Visit } from '../../../contract/negotiation.ts'
import { recordVisit } from '../../negotiations-api.ts'

/** The visits to a supplier (考察), as they were put down. */
export function Visits({ negotiation }: { negotiation: NegotiationView }) {
  const { t, lang } = useVoice()
  const form = ['visit', negotiation.lot.id]
  const [adding, setAdding] = useState(useLeft()(form))
  const may = negotiation.can['negotiation.visit'] === true
  return (
    <Panel
      title={t(negotiationWords.visits)}
      actions={may && !adding ? <Button onClick={() => setAdding(true)}>{t(negotiationWords.addVisit)}</Button> : undefined}
    >
      {negotiation.visits.length === 0 && <p className="quiet">{t(negotiationWords.noVisits)}</p>}
      {negotiation.visits.map((visit) => (
        <Facts
          key={`${visit.on} ${visit.place} ${visit.findings}`}
          facts={[
            { label: t(negotiationWords.visitOn), value: dateShown(lang, visit.on) },
            { label: t(negotiationWords.visitPlace), value: visit.place },
            { label: t(negotiationWords.visitWho), value: visit.who },
            {
              label: t(negotiationWords.visitFindings),
              value: <span className="long-text">{visit.findings}</span>,
              wide: true,
            },
          ]}
        />
      ))}
      {may && adding && <Written negotiation={negotiation} form={form} onDone={() => setAdding(false)} />}
    </Panel>
  )
}

type Draft = { readonly on: CivilDate | undefined; readonly place: string; readonly who: string; readonly findings: string }
const SHAPE = shapeOf({ on: z.string().optional(), place: z.string(), who: z.string(), findings: z.string() })
const LABELS = {
  on: negotiationWords.visitOn,
  place: negotiationWords.visitPlace,
  who: negotiationWords.visitWho,
  findings: negotiationWords.visitFindings,
}

type Props = { negotiation: NegotiationView; form: readonly string[]; onDone: () => void }

function Written({ negotiation: { lot }, form, onDone }: Props) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form,
    shape: SHAPE,
    begin: () => ({ on: undefined, place: '', who: '', findings: '' }),
  })
  const leave = () => {
    forget()
    onDone()
  }
  const { errors, check, refuse } = useFieldErrors(Visit, LABELS, {
    words: negotiationProblems,
    fieldOf: { 'visit-not-yet': 'on' },
  })
  const record = useDeed((visit: Visit, id) => recordVisit({ tenant, lot: lot.id }, visit, id), leave)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) record.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={submit}>
      <Refusal error={record.error} words={negotiationProblems} />
      <RestoredLine restored={restored} />
      <DateField name="on" label={t(LABELS.on)} required max={today} value={draft.on} onChange={(on) => set({ on })} />
      <TextField
        name="place"
        label={t(LABELS.place)}
        required
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <TextField name="who" label={t(LABELS.who)} required value={draft.who} onChange={(who) => set({ who })} maxLength={200} />
      <TextArea
        name="findings"
        label={t(LABELS.findings)}
        required
        value={draft.findings}
        onChange={(findings) => set({ findings })}
        rows={4}
        maxLength={2000}
      />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={leave}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
