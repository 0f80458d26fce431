import { Button } from 'antd'
import { useState } from 'react'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { contractFields } from '../../../../ui/words/contract.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { ContractEdit, type ContractView } from '../../contract/contract.ts'
import { reviseContract, useContract } from '../contracts-api.ts'
import { type ContractDraft, draftOf, editIn, type SideDraft } from './contract-draft.ts'
import '../../../../ui/desk/css/work.css'

/** A contract in preparation: what the call and the award do not say already. */
export default function ContractFormPage() {
  const contract = useContract(useNamed('contract'))
  return <Fetched query={contract}>{(view) => <Written key={view.id} contract={view} />}</Fetched>
}

const LABELS = {
  'plan.no': contractFields.number,
  'plan.place': contractFields.place,
  'plan.periodFrom': formWords.periodFrom,
  'plan.periodTo': formWords.periodTo,
  'plan.goal': lotFields.goal,
  'plan.team.manager': contractPageWords.manager,
  'plan.purchaser.representative': contractPageWords.representative,
  'plan.provider.representative': contractPageWords.representative,
  plan: contractFields.team,
}

function Written({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [draft, setDraft] = useState(() => draftOf(contract))
  const { errors, check, refuse } = useFieldErrors(ContractEdit, LABELS)
  const save = useDeed(
    (edit: ContractEdit, id) => reviseContract({ tenant, contract: contract.id }, edit, id),
    () => go('contracts', contract.id),
  )
  const set = (change: Partial<ContractDraft>) => setDraft({ ...draft, ...change })
  const submit = () => {
    const edit = check(editIn(draft, contract))
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(contractPageWords.editContract)} above={contract.lot.name} />
      <Form errors={errors} onSubmit={submit}>
        <Refusal error={save.error} words={tenderProblems} />
        <Basics draft={draft} set={set} />
        <Team draft={draft} set={set} />
        <Side
          at="plan.purchaser"
          title={contractFields.purchaser}
          side={draft.purchaser}
          onChange={(purchaser) => set({ purchaser })}
        />
        <Side
          at="plan.provider"
          title={contractFields.provider}
          side={draft.provider}
          onChange={(provider) => set({ provider })}
        />
        <p className="quiet">{t(contractPageWords.amounts)}</p>
        <FormActions>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t(buttons.save)}
          </Button>
          <Button onClick={() => go('contracts', contract.id)}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

type PartProps = { draft: ContractDraft; set: (change: Partial<ContractDraft>) => void }

function Basics({ draft, set }: PartProps) {
  const { t } = useVoice()
  return (
    <>
      <TextField
        name="plan.no"
        label={t(contractFields.number)}
        required
        value={draft.no}
        onChange={(no) => set({ no })}
        maxLength={60}
      />
      <DateField
        name="plan.periodFrom"
        label={t(formWords.periodFrom)}
        required
        value={draft.periodFrom}
        onChange={(periodFrom) => set({ periodFrom })}
      />
      <DateField
        name="plan.periodTo"
        label={t(formWords.periodTo)}
        required
        value={draft.periodTo}
        onChange={(periodTo) => set({ periodTo })}
      />
      <TextField
        name="plan.place"
        label={t(contractFields.place)}
        required
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <TextArea
        name="plan.goal"
        label={t(lotFields.goal)}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        maxLength={2000}
      />
    </>
  )
}

function Team({ draft, set }: PartProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(contractFields.team)}</h2>
      <TextField
        name="plan.team.worker"
        label={t(contractPageWords.worker)}
        value={draft.worker}
        onChange={(worker) => set({ worker })}
        maxLength={40}
      />
      <TextField
        name="plan.team.volunteers"
        label={t(contractPageWords.volunteers)}
        hint={t(contractPageWords.namesHint)}
        value={draft.volunteers}
        onChange={(volunteers) => set({ volunteers })}
      />
      <TextField
        name="plan.team.manager"
        label={t(contractPageWords.manager)}
        required
        value={draft.manager}
        onChange={(manager) => set({ manager })}
        maxLength={40}
      />
      <TextField
        name="plan.team.socialWorkers"
        label={t(contractPageWords.socialWorkers)}
        hint={t(contractPageWords.namesHint)}
        value={draft.socialWorkers}
        onChange={(socialWorkers) => set({ socialWorkers })}
      />
    </>
  )
}

type SideProps = { at: string; title: Word; side: SideDraft; onChange: (side: SideDraft) => void }

function Side({ at, title, side, onChange }: SideProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(title)}</h2>
      <TextField
        name={`${at}.representative`}
        label={t(contractPageWords.representative)}
        required
        value={side.representative}
        onChange={(representative) => onChange({ ...side, representative })}
        maxLength={40}
      />
      <TextField
        name={`${at}.title`}
        label={t(contractPageWords.sideTitle)}
        value={side.title}
        onChange={(text) => onChange({ ...side, title: text })}
        maxLength={60}
      />
      <TextField
        name={`${at}.address`}
        label={t(contractPageWords.address)}
        value={side.address}
        onChange={(address) => onChange({ ...side, address })}
        maxLength={120}
      />
      <TextField
        name={`${at}.account`}
        label={t(contractPageWords.account)}
        value={side.account}
        onChange={(account) => onChange({ ...side, account })}
        maxLength={120}
      />
    </>
  )
}
