import { Button } from 'antd'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { NoticeFields } from '../../../../ui/desk/form/notice-fields.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import { type ContractView, Publication } from '../../contract/contract.ts'
import { type ContractMove, moveContract, useContract } from '../contracts-api.ts'

const LABELS = { noticeNo: purchaseWords.noticeNo, title: purchaseWords.noticeTitle, phone: contractPageWords.phone }

const SHAPE = shapeOf({ noticeNo: z.string(), title: z.string(), phone: z.string() })

/** The contract put before the public: no account, no address, no private person but who signed. */
export default function ContractPublishPage() {
  const contract = useContract(useNamed('contract'))
  return (
    <Fetched query={contract}>
      {(view) => (
        <InWords of={view.profile}>
          <Written contract={view} />
        </InWords>
      )}
    </Fetched>
  )
}

function Written({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft({
    form: ['contract-notice', contract.id],
    shape: SHAPE,
    begin: () => ({
      noticeNo: contract.proposedNo ?? '',
      title: t(contractPageWords.noticeTitle, { name: contract.lot.name }),
      phone: '',
    }),
  })
  const leave = () => {
    forget()
    go('contracts', contract.id)
  }
  const { errors, check, refuse } = useFieldErrors(Publication, LABELS)
  const publish = useDeed((move: ContractMove, id) => moveContract({ tenant, contract: contract.id }, move, id), leave)
  const submit = () => {
    const publication = check(draft)
    if (publication !== undefined) publish.mutate({ deed: 'contract.publish', publication }, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(contractPageWords.publishTitle)} above={contract.lot.name} />
      <Form errors={errors} onSubmit={() => check(draft)}>
        <Refusal error={publish.error} words={contractProblems} />
        <RestoredLine restored={restored} />
        <NoticeFields
          draft={draft}
          set={set}
          samples={{ title: contractPageWords.titleSample, no: contractPageWords.noSample }}
        />
        <TextField
          name="phone"
          label={t(contractPageWords.phone)}
          required
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          sample={formSamples.receiverPhone}
          maxLength={40}
        />
        <FormActions>
          <ConfirmButton
            label={t(deedButtons['contract.publish'])}
            consequence={t(consequences['contract.publish'])}
            check={() => check(draft) !== undefined}
            busy={publish.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
