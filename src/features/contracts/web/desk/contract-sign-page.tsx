import { Button } from 'antd'
import { useState } from 'react'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { contractFields, contractWords } from '../../../../ui/words/contract.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { ContractView } from '../../contract/contract.ts'
import { addSealPage, type ContractMove, moveContract, sealPageHref, useContract } from '../contracts-api.ts'

const MAX_BYTES = 50 * 1024 * 1024

/** The scan with both seals, the day it bears, and the confirmation. */
export default function ContractSignPage() {
  const contract = useContract(useNamed('contract'))
  return <Fetched query={contract}>{(view) => <Written contract={view} />}</Fetched>
}

function Written({ contract }: { contract: ContractView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const go = useGo()
  const param = { tenant, contract: contract.id }
  const [signedOn, setSignedOn] = useState<CivilDate | undefined>(today)
  const [percent, setPercent] = useState<number>()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = useDeed(
    ({ file }: { file: File; name: string; size: number }, id) => addSealPage(param, file, id, setPercent),
    () => setPercent(undefined),
  )
  const sign = useDeed(
    (move: ContractMove, id) => moveContract(param, move, id),
    () => go('contracts', contract.id),
  )
  const page = contract.files.at(-1)
  const written = () => {
    const missing = {
      ...(page === undefined ? { scan: t(tenderProblems['seal-page-missing']) } : {}),
      ...(signedOn === undefined ? { signedOn: t(hints.emptyRequired, { label: t(contractPageWords.signedOn) }) } : {}),
    }
    setErrors(missing)
    return page === undefined || signedOn === undefined ? undefined : { signedOn, file: page.id }
  }
  const submit = () => {
    const signing = written()
    if (signing !== undefined) sign.mutate({ deed: 'contract.sign', signing })
  }
  return (
    <>
      <PageTitle title={t(contractWords.sign)} above={contract.lot.name} />
      <Form errors={errors} onSubmit={written}>
        <Refusal error={sign.error ?? add.error} words={tenderProblems} />
        <FileField
          name="scan"
          label={t(contractPageWords.sealPage)}
          hint={t(contractPageWords.sealHint)}
          required
          files={contract.files.map(({ id, name, size, sha256 }) => ({
            id,
            name,
            bytes: size,
            check: sha256,
            href: sealPageHref(param, id),
          }))}
          onChoose={([file]) => file !== undefined && add.mutate({ file, name: file.name, size: file.size })}
          maxBytes={MAX_BYTES}
          accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
          percent={add.isPending ? percent : undefined}
        />
        <DateField
          name="signedOn"
          label={t(contractFields.signedOn)}
          required
          value={signedOn}
          onChange={setSignedOn}
          {...(contract.approvedAt === null ? {} : { min: civilDateOf(contract.approvedAt) })}
          max={today}
        />
        <FormActions>
          <ConfirmButton
            label={t(deedButtons['contract.sign'])}
            consequence={t(consequences['contract.sign'])}
            check={() => written() !== undefined}
            busy={sign.isPending}
            onConfirm={submit}
          />
          <Button onClick={() => go('contracts', contract.id)}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
