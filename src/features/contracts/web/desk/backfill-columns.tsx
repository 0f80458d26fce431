import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { type Telling, tellingOf } from '../../../../ui/desk/workbook/sheet-columns.tsx'
import { SheetForm } from '../../../../ui/desk/workbook/sheet-form.tsx'
import { useTelling } from '../../../../ui/desk/workbook/telling-draft.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillFields, backfillProblems, backfillWords } from '../../../../ui/words/backfill.ts'
import { hints } from '../../../../ui/words/common.ts'
import { profileNames } from '../../../../ui/words/profile.ts'
import type { BackfillView } from '../../contract/backfill.ts'
import { BackfillField } from '../../rules/backfill-columns.ts'
import { useBackfillMove } from '../backfills-api.ts'

type Draft = Telling<BackfillField> & {
  readonly profile: ProfileCode
  readonly fund: string
  readonly field: string
}

const begun = ({ plan, sheets }: BackfillView): Draft => ({
  ...tellingOf(plan, sheets),
  profile: plan?.profile ?? 'local-selection',
  fund: plan?.fund ?? '',
  field: plan?.field ?? '',
})

/** 对应栏目: which sheet, where its headings are, what each column tells, and how the contracts were bought. */
export function BackfillColumns({ backfill, onEdited }: { backfill: BackfillView; onEdited: (isEdited: boolean) => void }) {
  const { t } = useVoice()
  const { draft, change } = useTelling(() => begun(backfill), onEdited)
  const move = useBackfillMove(backfill.id, () => onEdited(false))
  const { profile, fund, field } = draft
  const empty = (label: string) => t(hints.emptyRequired, { label })
  return (
    <SheetForm
      title={t(backfillWords.columns)}
      note={t(backfillWords.columnsNote)}
      sheets={backfill.sheets}
      draft={draft}
      change={change}
      fields={BackfillField.options}
      words={backfillFields}
      faults={{
        ...(fund.trim() === '' ? { fund: empty(t(backfillWords.fund)) } : {}),
        ...(field.trim() === '' ? { field: empty(t(backfillWords.field)) } : {}),
      }}
      onTold={(told) => move.mutate({ deed: 'map', mapping: { ...told, profile, fund, field } })}
      move={move}
      problems={backfillProblems}
    >
      <Ways draft={draft} change={change} />
    </SheetForm>
  )
}

/** What no row tells: how they were bought, from which fund, and the field where none is named. */
function Ways({ draft, change }: { draft: Draft; change: (over: Partial<Draft>) => void }) {
  const { t } = useVoice()
  return (
    <>
      <SelectField
        name="profile"
        label={t(backfillWords.profile)}
        hint={t(backfillWords.profileNote)}
        required
        options={ProfileCode.options.map((value) => ({ value, label: t(profileNames[value]) }))}
        value={draft.profile}
        onChange={(profile) => change({ profile: profile ?? draft.profile })}
      />
      <TextField
        name="fund"
        label={t(backfillWords.fund)}
        required
        maxLength={120}
        value={draft.fund}
        onChange={(fund) => change({ fund })}
      />
      <TextField
        name="field"
        label={t(backfillWords.field)}
        required
        maxLength={20}
        value={draft.field}
        onChange={(field) => change({ field })}
      />
    </>
  )
}
