import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import {
  columnField,
  SheetChoice,
  SheetColumns,
  SheetRefused,
  type Telling,
  tellingOf,
  toldTwice,
} from '../../../../ui/desk/workbook/sheet-columns.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { backfillFields, backfillProblems, backfillWords } from '../../../../ui/words/backfill.ts'
import { hints } from '../../../../ui/words/common.ts'
import { profileNames } from '../../../../ui/words/profile.ts'
import { workbookWords } from '../../../../ui/words/workbook.ts'
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
  const [draft, setDraft] = useState<Draft>(() => begun(backfill))
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const move = useBackfillMove(backfill.id, () => onEdited(false))
  const sheet = backfill.sheets.find(({ name }) => name === draft.sheet)
  const twice = useMemo(() => toldTwice(draft.columns), [draft.columns])
  const change = (over: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...over }))
    onEdited(true)
  }
  const empty = (label: string) => t(hints.emptyRequired, { label })
  const send = () => {
    const { heading, fund, field } = draft
    const wrong = {
      ...(heading === undefined ? { heading: empty(t(workbookWords.heading)) } : {}),
      ...(fund.trim() === '' ? { fund: empty(t(backfillWords.fund)) } : {}),
      ...(field.trim() === '' ? { field: empty(t(backfillWords.field)) } : {}),
      ...Object.fromEntries(
        twice.map(({ column, field: told }) => [
          columnField(column),
          t(workbookWords.toldTwice, { field: t(backfillFields[told]) }),
        ]),
      ),
    }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0 || heading === undefined) return
    const { profile, columns } = draft
    move.mutate({ deed: 'map', mapping: { sheet: draft.sheet, heading, profile, fund, field, columns: [...columns] } })
  }
  return (
    <Panel title={t(backfillWords.columns)}>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={move.error} words={backfillProblems} />
        <p className="quiet">{t(backfillWords.columnsNote)}</p>
        <SheetChoice sheets={backfill.sheets} draft={draft} change={change} />
        <Ways draft={draft} change={change} />
        <SheetRefused sheet={sheet} />
        {sheet?.refused === null && (
          <SheetColumns sheet={sheet} draft={draft} change={change} fields={BackfillField.options} words={backfillFields} />
        )}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={move.isPending} disabled={sheet?.refused !== null}>
            {t(workbookWords.check)}
          </Button>
        </FormActions>
      </Form>
    </Panel>
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
