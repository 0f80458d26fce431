import { Button } from 'antd'
import { z } from 'zod'
import type { CivilDate } from '../../../../../kernel/civil.ts'
import type { Fen } from '../../../../../kernel/fen.ts'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { MoneyField } from '../../../../../ui/desk/form/number-fields.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { negotiationProblems, negotiationWords } from '../../../../../ui/words/negotiation.ts'
import type { NegotiationView } from '../../../contract/negotiation.ts'
import { Agreement } from '../../../rules/negotiation.ts'
import { recordAgreement } from '../../negotiations-api.ts'

type ItemRow = { readonly key: number; readonly matter: string; readonly asked: string; readonly agreed: string }
type Draft = {
  readonly heldOn: CivilDate | undefined
  readonly place: string
  readonly items: readonly ItemRow[]
  readonly cost: string
  readonly quality: string
  readonly terms: string
  readonly agreedFen: Fen | undefined
}

const SHAPE = shapeOf({
  heldOn: z.string().optional(),
  place: z.string(),
  items: z.array(shapeOf({ key: z.number(), matter: z.string(), asked: z.string(), agreed: z.string() })),
  cost: z.string(),
  quality: z.string(),
  terms: z.string(),
  agreedFen: z.number().optional(),
})
const LABELS = {
  heldOn: negotiationWords.heldOn,
  place: negotiationWords.place,
  items: negotiationWords.items,
  'items.*.matter': negotiationWords.matter,
  'items.*.asked': negotiationWords.asked,
  'items.*.agreed': negotiationWords.agreed,
  cost: negotiationWords.cost,
  quality: negotiationWords.quality,
  terms: negotiationWords.terms,
  agreedFen: negotiationWords.agreedPrice,
}
const FIELD_OF = {
  'held-on-wrong-day': 'heldOn',
  'agreed-nothing': 'agreedFen',
  'agreed-over-budget': 'agreedFen',
  'agreed-over-offer': 'agreedFen',
}

const draftOf = ({ agreement, meetsOn, place }: NegotiationView): Draft => ({
  heldOn: agreement?.heldOn ?? meetsOn ?? undefined,
  place: agreement?.place ?? place ?? '',
  items: (agreement?.items ?? [{ matter: '', asked: '', agreed: '' }]).map((one, key) => ({ ...one, key })),
  cost: agreement?.cost ?? '',
  quality: agreement?.quality ?? '',
  terms: agreement?.terms ?? '',
  agreedFen: agreement?.agreedFen,
})

type Props = { negotiation: NegotiationView; form: readonly string[]; onDone: () => void }

/** What was agreed on, item by item, with the price; corrected until the first signature. */
export function AgreementForm({ negotiation, form, onDone }: Props) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const { lot, revision } = negotiation
  const { draft, set, forget, restored } = useDraft<Draft>({ form, shape: SHAPE, begin: () => draftOf(negotiation) })
  const leave = () => {
    forget()
    onDone()
  }
  const { errors, check, refuse } = useFieldErrors(Agreement, LABELS, { words: negotiationProblems, fieldOf: FIELD_OF })
  const record = useDeed(
    (agreement: Agreement, id) => recordAgreement({ tenant, lot: lot.id }, { revision, agreement }, id),
    leave,
  )
  const submit = () => {
    const items = draft.items.map(({ key: _key, ...one }) => one)
    const sound = check({ ...draft, items })
    if (sound !== undefined) record.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={submit}>
      <Refusal error={record.error} words={negotiationProblems} />
      <RestoredLine restored={restored} />
      <p className="quiet">{t(negotiationWords.correctUntil)}</p>
      <DateField
        name="heldOn"
        label={t(LABELS.heldOn)}
        required
        max={today}
        value={draft.heldOn}
        onChange={(heldOn) => set({ heldOn })}
      />
      <TextField
        name="place"
        label={t(LABELS.place)}
        required
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <MoneyField
        name="agreedFen"
        label={t(LABELS.agreedFen)}
        required
        value={draft.agreedFen}
        onChange={(agreedFen) => set({ agreedFen })}
      />
      {(['cost', 'quality', 'terms'] as const).map((part) => (
        <TextArea
          key={part}
          name={part}
          label={t(LABELS[part])}
          required
          value={draft[part]}
          onChange={(said) => set({ [part]: said })}
          rows={3}
          maxLength={2000}
        />
      ))}
      <Items rows={draft.items} onChange={(items) => set({ items })} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t(negotiationWords.save)}
        </Button>
        {negotiation.agreement !== null && <Button onClick={leave}>{t(buttons.cancel)}</Button>}
      </FormActions>
    </Form>
  )
}

function Items({ rows, onChange }: { rows: readonly ItemRow[]; onChange: (rows: readonly ItemRow[]) => void }) {
  const { t } = useVoice()
  const change = (key: number, one: Partial<ItemRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...one } : row)))
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
  return (
    <div className="item-rows">
      {rows.map((row, n) => (
        <fieldset key={row.key}>
          <legend>
            {t(negotiationWords.items)} {n + 1}
          </legend>
          <TextField
            name={`items.${n}.matter`}
            label={t(negotiationWords.matter)}
            required
            value={row.matter}
            onChange={(matter) => change(row.key, { matter })}
            maxLength={60}
          />
          {(['asked', 'agreed'] as const).map((part) => (
            <TextArea
              key={part}
              name={`items.${n}.${part}`}
              label={t(negotiationWords[part])}
              required
              value={row[part]}
              onChange={(said) => change(row.key, { [part]: said })}
              rows={2}
              maxLength={500}
            />
          ))}
          {rows.length > 1 && (
            <p>
              <Button onClick={() => onChange(rows.filter((other) => other.key !== row.key))}>
                {t(negotiationWords.removeItem, { n: n + 1 })}
              </Button>
            </p>
          )}
        </fieldset>
      ))}
      <Button onClick={() => onChange([...rows, { key, matter: '', asked: '', agreed: '' }])}>
        {t(negotiationWords.addItem)}
      </Button>
    </div>
  )
}
