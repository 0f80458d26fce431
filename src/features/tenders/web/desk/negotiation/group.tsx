import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { CivilDate } from '../../../../../kernel/civil.ts'
import type { MemberId } from '../../../../../kernel/ids.ts'
import { ManyField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
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
import { Group as Called, type NegotiationView } from '../../../contract/negotiation.ts'
import { conveneGroup } from '../../negotiations-api.ts'

/** Who negotiates (协商小组), named by the officer; nobody is drawn. */
export function Group({ negotiation }: { negotiation: NegotiationView }) {
  const { t, lang } = useVoice()
  const { seats, meetsOn, place, needed, can } = negotiation
  const form = ['group', negotiation.lot.id]
  const [changing, setChanging] = useState(useLeft()(form))
  const may = can['negotiation.convene'] === true
  const isFirst = seats.length === 0
  return (
    <Panel
      title={t(negotiationWords.group)}
      actions={
        may && !isFirst && !changing ? (
          <Button onClick={() => setChanging(true)}>{t(negotiationWords.reconvene)}</Button>
        ) : undefined
      }
    >
      <p className="quiet">{t(negotiationWords.groupNeeds, needed)}</p>
      {isFirst && !may && <p className="quiet">{t(negotiationWords.noGroup)}</p>}
      {!isFirst && (
        <Facts
          facts={[
            ...seats.map(({ name, title, expert }) => ({
              label: t(expert ? negotiationWords.expert : negotiationWords.purchaser),
              value: [name, title].filter(Boolean).join(' · '),
            })),
            ...(meetsOn === null ? [] : [{ label: t(negotiationWords.meetsOn), value: dateShown(lang, meetsOn) }]),
            ...(place === null ? [] : [{ label: t(negotiationWords.place), value: place }]),
          ]}
        />
      )}
      {may && (isFirst || changing) && <Written negotiation={negotiation} form={form} onDone={() => setChanging(false)} />}
    </Panel>
  )
}

type Draft = { readonly members: readonly MemberId[]; readonly meetsOn: CivilDate | undefined; readonly place: string }
const SHAPE = shapeOf({ members: z.array(z.string()), meetsOn: z.string().optional(), place: z.string() })
const LABELS = { members: negotiationWords.members, meetsOn: negotiationWords.meetsOn, place: negotiationWords.place }
const FIELD_OF = {
  'meets-too-early': 'meetsOn',
  'group-too-small': 'members',
  'group-experts-too-few': 'members',
  'member-not-fit': 'members',
}

type Props = { negotiation: NegotiationView; form: readonly string[]; onDone: () => void }

function Written({ negotiation, form, onDone }: Props) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { lot, seats, candidates } = negotiation
  const { draft, set, forget, restored } = useDraft<Draft>({
    form,
    shape: SHAPE,
    begin: () => ({
      members: seats.map(({ member }) => member),
      meetsOn: negotiation.meetsOn ?? undefined,
      place: negotiation.place ?? '',
    }),
  })
  const leave = () => {
    forget()
    onDone()
  }
  const { errors, check, refuse } = useFieldErrors(Called, LABELS, { words: negotiationProblems, fieldOf: FIELD_OF })
  const convene = useDeed((group: Called, id) => conveneGroup({ tenant, lot: lot.id }, group, id), leave)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) convene.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={submit}>
      <Refusal error={convene.error} words={negotiationProblems} />
      <RestoredLine restored={restored} />
      <ManyField
        name="members"
        label={t(LABELS.members)}
        required
        value={draft.members}
        onChange={(members) => set({ members })}
        options={candidates.map(({ member, name, title, expert }) => ({
          value: member,
          label: [name, title, t(expert ? negotiationWords.expert : negotiationWords.purchaser)].filter(Boolean).join(' · '),
        }))}
      />
      <DateField
        name="meetsOn"
        label={t(LABELS.meetsOn)}
        required
        min={today}
        value={draft.meetsOn}
        onChange={(meetsOn) => set({ meetsOn })}
      />
      <TextField
        name="place"
        label={t(LABELS.place)}
        required
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={convene.isPending}>
          {t(negotiationWords.convene)}
        </Button>
        {seats.length > 0 && <Button onClick={leave}>{t(buttons.cancel)}</Button>}
      </FormActions>
    </Form>
  )
}
