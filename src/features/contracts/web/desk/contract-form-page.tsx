import { Button } from 'antd'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { InWords, useVoice, type Voice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { contractFields } from '../../../../ui/words/contract.ts'
import { contractFormWords } from '../../../../ui/words/contract-form.ts'
import { departureWords } from '../../../../ui/words/departures.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { organisationFields } from '../../../../ui/words/organisation.ts'
import { formWords } from '../../../../ui/words/purchase.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import { ContractEdit, type ContractView } from '../../contract/contract.ts'
import { reviseContract, useContract } from '../contracts-api.ts'
import { isOfPayee, paysElsewhere } from '../../rules/particulars.ts'
import { isNeeded, type Missing } from '../../rules/plan.ts'
import {
  CONTRACT_DRAFT,
  type ContractDraft,
  departuresIn,
  draftOf,
  editIn,
  faultsIn,
  offRecordIn,
  staffTyped,
  strangersTyped,
} from './contract-draft.ts'
import { type HintOf, PurchaserFields, SideFields } from './contract-sides.tsx'
import { ContractText } from './contract-text.tsx'
import { callShown } from './departures.tsx'
import { FixedTerms } from './fixed-terms.tsx'
import { FewerCertified, recordShown, Strangers } from './off-record.tsx'
import '../../../../ui/desk/css/work.css'
import './contract-form.css'

/** A contract in preparation: what the call and the award do not say already. */
export default function ContractFormPage() {
  const contract = useContract(useNamed('contract'))
  return (
    <Fetched query={contract}>
      {(view) => (
        <InWords of={view.profile}>
          <Written key={view.id} contract={view} />
        </InWords>
      )}
    </Fetched>
  )
}

const LABELS = {
  'plan.no': contractFields.number,
  'plan.place': contractFields.place,
  'plan.periodFrom': formWords.periodFrom,
  'plan.periodTo': formWords.periodTo,
  'plan.goal': lotFields.goal,
  'plan.beneficiaries': contractFields.served,
  'plan.team.worker': contractPageWords.worker,
  'plan.team.volunteers': contractPageWords.volunteers,
  'plan.team.manager': contractPageWords.manager,
  'plan.team.socialWorkers': contractPageWords.socialWorkers,
  'plan.departureReason': departureWords.reason,
  'plan.purchaser.representative': contractPageWords.representative,
  'plan.provider.representative': contractPageWords.representative,
  'plan.purchaser.creditCode': organisationFields.creditCode,
  'plan.purchaser.phone': organisationFields.phone,
  'plan.provider.phone': organisationFields.phone,
  'plan.provider.account': contractPageWords.account,
  plan: contractFields.team,
}

function Written({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft({
    form: ['contract', contract.id],
    shape: CONTRACT_DRAFT,
    begin: () => draftOf(contract),
  })
  const leave = () => {
    forget()
    go('contracts', contract.id)
  }
  const { errors, check, refuse } = useFieldErrors(ContractEdit, LABELS)
  const save = useDeed((edit: ContractEdit, id) => reviseContract({ tenant, contract: contract.id }, edit, id), leave)
  const submit = () => {
    const edit = check(editIn(draft, contract), faultsIn(draft, contract))
    if (edit !== undefined) save.mutate(edit, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(contractPageWords.newContract)} above={contract.lot.name} />
      <div className="contract-form">
        <Form errors={errors} onSubmit={submit}>
          <Refusal error={save.error} words={contractProblems} />
          <RestoredLine restored={restored} />
          <Basics contract={contract} draft={draft} set={set} />
          <Team contract={contract} draft={draft} set={set} />
          <Sides contract={contract} draft={draft} set={set} />
          <FormActions>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t(buttons.save)}
            </Button>
            <Button onClick={leave}>{t(buttons.cancel)}</Button>
          </FormActions>
        </Form>
      </div>
      <FixedTerms contract={contract} />
      <ContractText contract={contract} />
    </>
  )
}

/** Parts of the purchaser's side that are kept in the settings; its contact is whoever draws the contract up. */
const isOpenIn = ({ missing }: ContractView) =>
  missing.some((part) => part.startsWith('purchaser.') && part !== 'purchaser.contact')

/** What the record says where a field reads otherwise; of the account that is paid to, that it will be told. */
const recordHints = (voice: Voice, contract: ContractView, draft: ContractDraft): HintOf => {
  const parts = offRecordIn(draft, contract)
  return (field) => {
    const part = parts.find((one) => `plan.${one}` === field)
    if (part === undefined) return undefined
    const words = isOfPayee(part) ? contractFormWords.payeeRecordSays : contractFormWords.recordSays
    return { hint: voice.t(words, { known: recordShown(voice, contract, part) }) }
  }
}

function Sides({ contract, draft, set }: PartProps) {
  const hintOf = recordHints(useVoice(), contract, draft)
  return (
    <>
      <PurchaserFields
        side={draft.purchaser}
        isOpen={isOpenIn(contract)}
        onChange={(purchaser) => set({ purchaser })}
        hintOf={hintOf}
      />
      <SideFields
        at="plan.provider"
        title={contractFields.provider}
        side={draft.provider}
        paid
        onChange={(provider) => set({ provider })}
        hintOf={hintOf}
      />
    </>
  )
}

type PartProps = { contract: ContractView; draft: ContractDraft; set: (change: Partial<ContractDraft>) => void }

/** `mark` beside what may wait, but not beyond the leader's desk. */
const markOf = (part: Missing, { lot }: ContractView) => (isNeeded(part, lot.cls) ? { mark: contractFormWords.needed } : {})

function Basics({ contract, draft, set }: PartProps) {
  const voice = useVoice()
  const { t } = voice
  const departures = departuresIn(draft, contract)
  const hintOf = (part: (typeof departures)[number]) =>
    departures.includes(part) ? { hint: t(contractFormWords.differs, { called: callShown(voice, contract, part) }) } : {}
  const open = { hint: t(contractFormWords.public) }
  return (
    <>
      <h2>{t(contractFormWords.basics)}</h2>
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
        {...hintOf('periodFrom')}
        value={draft.periodFrom}
        onChange={(periodFrom) => set({ periodFrom })}
      />
      <DateField
        name="plan.periodTo"
        label={t(formWords.periodTo)}
        required
        {...hintOf('periodTo')}
        value={draft.periodTo}
        onChange={(periodTo) => set({ periodTo })}
      />
      <TextField
        name="plan.place"
        label={t(contractFields.place)}
        required
        {...hintOf('place')}
        value={draft.place}
        onChange={(place) => set({ place })}
        maxLength={120}
      />
      <TextArea
        name="plan.goal"
        label={t(lotFields.goal)}
        mark={contractFormWords.needed}
        {...open}
        {...hintOf('goal')}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        maxLength={2000}
      />
      <TextArea
        name="plan.beneficiaries"
        label={t(contractFields.served)}
        mark={contractFormWords.needed}
        {...open}
        value={draft.beneficiaries}
        onChange={(beneficiaries) => set({ beneficiaries })}
        maxLength={200}
        rows={2}
      />
      {(departures.length > 0 || paysElsewhere(offRecordIn(draft, contract))) && (
        <TextArea
          name="plan.departureReason"
          label={t(departureWords.reason)}
          mark={contractFormWords.needed}
          hint={t(contractFormWords.reasonHint)}
          value={draft.departureReason}
          onChange={(departureReason) => set({ departureReason })}
          sample={contractFormWords.reasonSample}
          maxLength={500}
        />
      )}
    </>
  )
}

function Team({ contract, draft, set }: PartProps) {
  const { t } = useVoice()
  return (
    <>
      <h2>{t(contractFields.team)}</h2>
      <TextField
        name="plan.team.worker"
        label={t(contractPageWords.worker)}
        {...markOf('team.worker', contract)}
        value={draft.worker}
        onChange={(worker) => set({ worker })}
        maxLength={40}
      />
      <TextField
        name="plan.team.volunteers"
        label={t(contractPageWords.volunteers)}
        {...markOf('team.volunteers', contract)}
        hint={t(contractPageWords.namesHint)}
        value={draft.volunteers}
        onChange={(volunteers) => set({ volunteers })}
      />
      <TextField
        name="plan.team.manager"
        label={t(contractPageWords.manager)}
        mark={contractFormWords.needed}
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
      <Strangers contract={{ staff: contract.staff, strangers: strangersTyped(draft, contract) }} />
      <FewerCertified team={staffTyped(draft)} scored={contract.scored} />
    </>
  )
}
