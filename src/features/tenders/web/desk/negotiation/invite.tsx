import { z } from 'zod'
import { CivilDate, instantAt } from '../../../../../kernel/civil.ts'
import { useGo } from '../../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { directWords } from '../../../../../ui/words/direct.ts'
import { negotiationProblems } from '../../../../../ui/words/negotiation.ts'
import { consequences, deedButtons } from '../../../../../ui/words/next.ts'
import type { LotView } from '../../../contract/lot.ts'
import { Invitation } from '../../../contract/negotiation.ts'
import { inviteSupplier } from '../../negotiations-api.ts'

type Draft = { readonly on: CivilDate | undefined; readonly note: string }
const SHAPE = shapeOf({ on: z.string().optional(), note: z.string() })
const LABELS = { bidDeadline: directWords.responseBy, note: directWords.inviteNote }
/** Until the end of the working day. */
const HOUR = '17:00'

/** The invitation: until when the supplier responds, and what it is told. */
export function Invite({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['invite', lot.id],
    shape: SHAPE,
    begin: () => ({ on: undefined, note: '' }),
  })
  const { errors, check, refuse } = useFieldErrors(Invitation, LABELS, {
    words: negotiationProblems,
    fieldOf: { 'deadline-passed': 'bidDeadline' },
  })
  const invite = useDeed(
    (invitation: Invitation, id) => inviteSupplier({ tenant, lot: lot.id }, invitation, id),
    () => {
      forget()
      go('lots', lot.id)
    },
  )
  const written = () => check({ bidDeadline: draft.on && instantAt(draft.on, HOUR), note: draft.note })
  const send = () => {
    const sound = written()
    if (sound !== undefined) invite.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={written}>
      <Refusal error={invite.error} words={negotiationProblems} />
      <RestoredLine restored={restored} />
      <DateField
        name="bidDeadline"
        label={t(directWords.responseBy)}
        hint={t(directWords.responseHour, { hour: HOUR })}
        required
        min={today}
        value={draft.on}
        onChange={(on) => set({ on })}
      />
      <TextArea
        name="note"
        label={t(directWords.inviteNote)}
        hint={t(directWords.inviteNoteHint)}
        value={draft.note}
        onChange={(note) => set({ note })}
        rows={3}
        maxLength={500}
      />
      <FormActions>
        <ConfirmButton
          label={t(deedButtons['lot.invite'])}
          about={lot.supplierName}
          consequence={t(consequences['lot.invite'])}
          check={() => written() !== undefined}
          busy={invite.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}
