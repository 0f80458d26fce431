import { useContext } from 'react'
import { Fen } from '../../../../../kernel/fen.ts'
import { ChoiceField, SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { FieldChanged } from '../../../../../ui/desk/form/field.tsx'
import { MoneyField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { moneyRounded } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotClasses, lotFields, lotSamples } from '../../../../../ui/words/lot.ts'
import { formSamples } from '../../../../../ui/words/purchase-samples.ts'
import { programmeWords } from '../../../../../ui/words/programme.ts'
import { formWords, purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { ProgrammeView } from '../../../contract/programme.ts'
import { AreaField } from './area-field.tsx'
import { ceilingPassed, type LotDraft, roomIn } from './lot-draft.ts'

type Props = {
  draft: LotDraft
  set: (change: Partial<LotDraft>) => void
  programmes: readonly ProgrammeView[]
  lot: LotView | undefined
}

export function Basics({ draft, set, programmes, lot }: Props) {
  const { t } = useVoice()
  return (
    <>
      <SelectField
        name="programmeId"
        label={t(purchaseWords.programme)}
        required
        value={draft.programmeId}
        onChange={(programmeId) => set({ programmeId })}
        options={programmes.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
      <TextField
        name="name"
        label={t(lotFields.name)}
        required
        value={draft.name}
        onChange={(name) => set({ name })}
        sample={lotSamples.name}
        maxLength={120}
      />
      <TextField
        name="code"
        label={t(formWords.code)}
        hint={t(formWords.codeHint)}
        required
        value={draft.code}
        onChange={(code) => set({ code: code.toUpperCase() })}
        maxLength={20}
      />
      <ChoiceField
        name="cls"
        label={t(lotFields.class)}
        required
        value={draft.cls}
        onChange={(cls) => set({ cls: cls ?? 'A' })}
        options={[
          { value: 'A', label: t(lotClasses.A) },
          { value: 'B', label: t(lotClasses.B) },
        ]}
      />
      <AreaField area={draft.area} areaName={draft.areaName} onChange={(area, areaName) => set({ area, areaName })} />
      <TextField
        name="place"
        label={t(formWords.place)}
        required
        value={draft.place}
        onChange={(place) => set({ place })}
        sample={formSamples.place}
        maxLength={120}
      />
      <TextField
        name="fields"
        label={t(formWords.fields)}
        hint={t(formWords.fieldsHint)}
        required
        value={draft.fields}
        onChange={(fields) => set({ fields })}
        sample={formSamples.fields}
      />
      <Terms draft={draft} set={set} programmes={programmes} lot={lot} />
    </>
  )
}

/** For how much, and from when to when. */
function Terms({ draft, set, programmes, lot }: Props) {
  const { t, lang } = useVoice()
  const changed = useContext(FieldChanged)
  const room = roomIn(draft, programmes, lot)
  // One complaint with the figure, said while the amount is typed; at saving the list on top repeats it.
  const over = room?.isOver === true ? t(formWords.over, { money: moneyRounded(lang, Fen.parse(room.fen)) }) : undefined
  return (
    <>
      <MoneyField
        name="budgetFen"
        label={t(lotFields.budget)}
        required
        value={draft.budgetFen}
        onChange={(budgetFen) => set({ budgetFen })}
        error={draft.budgetFen === undefined ? undefined : over}
      />
      <RoomLeft draft={draft} programmes={programmes} lot={lot} />
      <AboveCeiling draft={draft} set={set} programmes={programmes} />
      <DateField
        name="periodFrom"
        label={t(formWords.periodFrom)}
        required
        value={draft.periodFrom}
        onChange={(periodFrom) => {
          set({ periodFrom })
          // An end before the beginning may be put right at either.
          changed('periodTo')
        }}
      />
      <DateField
        name="periodTo"
        label={t(formWords.periodTo)}
        required
        value={draft.periodTo}
        onChange={(periodTo) => set({ periodTo })}
        {...(draft.periodFrom === undefined ? {} : { min: draft.periodFrom })}
      />
    </>
  )
}

/** Why it costs more than a project should; asked only of one that does. */
function AboveCeiling({ draft, set, programmes }: Omit<Props, 'lot'>) {
  const { t, lang } = useVoice()
  const passed = ceilingPassed(draft, programmes)
  if (passed === undefined) return null
  return (
    <TextArea
      name="ceilingReason"
      label={t(lotFields.ceilingReason)}
      hint={t(programmeWords.overCeiling, { money: moneyRounded(lang, passed) })}
      value={draft.ceilingReason}
      onChange={(ceilingReason) => set({ ceilingReason })}
      sample={formSamples.ceilingReason}
      maxLength={500}
      rows={2}
    />
  )
}

/** Said while the amount is typed, so that nobody finds out at the end. */
function RoomLeft({ draft, programmes, lot }: Omit<Props, 'set'>) {
  const { t, lang } = useVoice()
  const room = roomIn(draft, programmes, lot)
  if (room === undefined || room.isOver) return null
  return (
    <output className="remark" data-tone="quiet">
      {t(formWords.left, { money: moneyRounded(lang, Fen.parse(room.fen)) })}
    </output>
  )
}
