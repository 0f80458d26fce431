import { Button } from 'antd'
import { useState } from 'react'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { contractFields, contractWords } from '../../../../ui/words/contract.ts'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import type { ContractFile, ContractView } from '../../contract/contract.ts'
import { signingFault } from '../../rules/plan.ts'
import { addSealPage, type ContractMove, type ContractParam, moveContract, sealPageHref, useContract } from '../contracts-api.ts'

const MAX_BYTES = 50 * 1024 * 1024

/** The scan with both seals, the day it bears, and the confirmation. */
export default function ContractSignPage() {
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

type Chosen = { readonly file: File; readonly name: string; readonly size: number }

function Written({ contract }: { contract: ContractView }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { tenant, today, now } = useStanding()
  const go = useGo()
  const param = { tenant, contract: contract.id }
  const [signedOn, setSignedOn] = useState<CivilDate | undefined>(today)
  // Of several uploads one is signed by: the last, until it is taken away.
  const [page, setPage] = useState<ContractFile | undefined>(contract.files.at(-1))
  const [percent, setPercent] = useState<number>()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = useDeed(({ file }: Chosen, id) => addSealPage(param, file, id, setPercent), setPage)
  const sign = useDeed(
    (move: ContractMove, id) => moveContract(param, move, id),
    () => go('contracts', contract.id),
  )
  const { approvedAt } = contract
  const approvedOn = approvedAt === null ? undefined : civilDateOf(approvedAt)
  const written = () => {
    const fault = signedOn && approvedAt && signingFault(signedOn, approvedAt, now)
    const missing = {
      ...(page === undefined ? { scan: t(contractProblems['seal-page-missing']) } : {}),
      ...(signedOn === undefined ? { signedOn: t(hints.emptyRequired, { label: t(contractPageWords.signedOn) }) } : {}),
      ...(fault ? { signedOn: t(contractProblems[fault]) } : {}),
    }
    setErrors(missing)
    return page === undefined || signedOn === undefined || fault ? undefined : { signedOn, file: page.id }
  }
  const submit = () => {
    const signing = written()
    if (signing !== undefined) sign.mutate({ deed: 'contract.sign', signing })
  }
  return (
    <>
      <PageTitle title={t(contractWords.sign)} above={contract.lot.name} />
      <Form errors={errors} onSubmit={written}>
        <Refusal error={sign.error} words={contractProblems} />
        <ScanField
          param={param}
          page={page}
          error={fileRefused(voice, add, contractProblems)}
          percent={add.isPending ? percent : undefined}
          onChoose={(file) => add.mutate({ file, name: file.name, size: file.size })}
          onRemove={() => setPage(undefined)}
        />
        <DateField
          name="signedOn"
          label={t(contractFields.signedOn)}
          hint={approvedOn && t(contractPageWords.signedFrom, { date: dateShown(lang, approvedOn) })}
          required
          value={signedOn}
          onChange={setSignedOn}
          max={today}
          {...(approvedOn === undefined ? {} : { min: approvedOn })}
        />
        <FormActions>
          <ConfirmButton
            label={t(deedButtons['contract.sign'])}
            about={[signedOn && dateShown(lang, signedOn), page?.name].filter(Boolean).join(' · ')}
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

type ScanProps = {
  param: ContractParam
  page: ContractFile | undefined
  error: string | undefined
  percent: number | undefined
  onChoose: (file: File) => void
  onRemove: () => void
}

/** One page, with both seals: another one takes its place. */
function ScanField({ param, page, onChoose, ...field }: ScanProps) {
  const { t } = useVoice()
  const files = page === undefined ? [] : [page]
  return (
    <FileField
      name="scan"
      label={t(contractPageWords.sealPage)}
      hint={t(contractPageWords.sealHint)}
      required
      single
      files={files.map(({ id, name, size, sha256 }) => ({
        id,
        name,
        bytes: size,
        check: sha256,
        href: sealPageHref(param, id),
      }))}
      onChoose={([file]) => file !== undefined && onChoose(file)}
      maxBytes={MAX_BYTES}
      accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
      {...field}
    />
  )
}
