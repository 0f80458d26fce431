import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { signingProblems, signingWords as words } from '../../../../../ui/words/paper-signing.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { ChallengeFile } from '../../../contract/challenge.ts'
import { PaperSigningEntry, type PaperSigningList, type PaperSigningView } from '../../../contract/paper-signing.ts'
import { addChallengePaper } from '../../awards-api.ts'
import { enterSigning, reviseSigning } from '../../signings-api.ts'
import { OneScan } from '../one-scan.tsx'

const PROBLEMS = { ...tenderProblems, ...signingProblems }
const LABELS = { signatures: words.signed, 'signatures.*.dissent': words.dissent, file: words.file }

type Said = { readonly how: 'none' | 'signed' | 'dissented'; readonly dissent: string }
const NOTHING: Said = { how: 'none', dissent: '' }
/** `before`: what is typed anew. */
type Props = { lot: LotId; jurors: PaperSigningList['jurors']; before?: PaperSigningView }

const saidIn = (before: PaperSigningView | undefined): Readonly<Record<string, Said>> =>
  Object.fromEntries(
    (before?.signatures ?? []).map(({ juror, dissent }) => [
      juror,
      { how: dissent === null ? 'signed' : 'dissented', dissent: dissent ?? '' },
    ]),
  )

/** Of each juror whose signature is wanting: whether it is on this paper, or the dissent. */
export function SigningForm({ lot, jurors, before }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [said, setSaid] = useState(() => saidIn(before))
  const [scan, setScan] = useState<ChallengeFile | undefined>(before?.file ?? undefined)
  const { errors, check, refuse } = useFieldErrors(PaperSigningEntry, LABELS, { words: PROBLEMS, uploaded: ['file'] })
  const enter = useDeed((entry: PaperSigningEntry, id) =>
    before === undefined ? enterSigning({ tenant, lot }, entry, id) : reviseSigning({ tenant, lot }, before, entry, id),
  )
  const open = jurors.filter((juror) => juror.open)
  const of = (juror: string): Said => said[juror] ?? NOTHING
  const written = () => {
    const signatures = open.flatMap(({ id: juror }) => {
      const { how, dissent } = of(juror)
      return how === 'none' ? [] : [{ juror, dissent: how === 'signed' ? null : dissent }]
    })
    return check({ signatures, file: scan?.id })
  }
  const submit = () => {
    const sound = written()
    if (sound !== undefined) enter.mutate(sound, { onError: refuse })
  }
  const set = (juror: string, one: Partial<Said>) => setSaid({ ...said, [juror]: { ...of(juror), ...one } })
  return (
    <Form errors={errors} onSubmit={written}>
      <Refusal error={enter.error} words={PROBLEMS} />
      {open.map(({ id, seat, name }) => (
        <Panel key={id} title={t(words.juror, { seat, name })}>
          <ChoiceField
            name={`juror.${seat}`}
            label={t(words.onReport)}
            required
            value={of(id).how}
            onChange={(how) => set(id, { how: how ?? 'none' })}
            options={(['none', 'signed', 'dissented'] as const).map((value) => ({ value, label: t(words[value]) }))}
          />
          {of(id).how === 'dissented' && (
            <TextArea
              name={`dissent.${seat}`}
              label={t(words.dissent)}
              required
              value={of(id).dissent}
              onChange={(dissent) => set(id, { dissent })}
              rows={3}
              maxLength={1000}
            />
          )}
        </Panel>
      ))}
      <OneScan
        label={t(words.file)}
        hint={t(words.fileHint)}
        send={(file, id, percent) => addChallengePaper({ tenant, lot }, file, id, percent)}
        problems={PROBLEMS}
        scan={scan}
        onChange={setScan}
      />
      <FormActions>
        <ConfirmButton
          label={t(words.submit)}
          consequence={t(words.submitConsequence)}
          check={() => written() !== undefined}
          busy={enter.isPending}
          onConfirm={submit}
        />
      </FormActions>
    </Form>
  )
}
