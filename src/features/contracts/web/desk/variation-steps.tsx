import { useState } from 'react'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { variationFields, variationWords } from '../../../../ui/words/variation.ts'
import { variationProblems } from '../../../../ui/words/variation-problems.ts'
import { hints } from '../../../../ui/words/common.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import type { VariationView } from '../../contract/variation.ts'
import type { ContractFile } from '../../contract/contract.ts'
import { addVariationPage, type VariationMove, moveVariation } from '../variations-api.ts'
import { sealPageHref } from '../contracts-api.ts'
import { type Publication, PublishForm } from './publish-form.tsx'
import { UPLOADS } from '../../../../kernel/uploads.ts'

type Chosen = { readonly file: File; readonly name: string; readonly size: number }

/** The scan that was signed and sealed, or sealed and served, and its day: with it the contract is so. */
export function SignVariation({ variation }: { variation: VariationView }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { tenant, today } = useStanding()
  const param = { tenant, variation: variation.id }
  const isSupplement = variation.kind === 'supplement'
  const [signedOn, setSignedOn] = useState<CivilDate | undefined>(today)
  const [page, setPage] = useState<ContractFile | undefined>(variation.files.at(-1))
  const [percent, setPercent] = useState<number>()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = useDeed(({ file }: Chosen, id) => addVariationPage(param, file, id, setPercent), setPage)
  const sign = useDeed((move: VariationMove, id) => moveVariation(param, move, id))
  const label = t(isSupplement ? variationFields.supplementOn : variationFields.servedOn)
  const written = () => {
    setErrors({
      ...(page === undefined ? { page: t(variationProblems['seal-page-missing']) } : {}),
      ...(signedOn === undefined ? { signedOn: t(hints.emptyRequired, { label }) } : {}),
    })
    return page === undefined || signedOn === undefined ? undefined : { signedOn, file: page.id }
  }
  const submit = () => {
    const signing = written()
    if (signing !== undefined) sign.mutate({ deed: 'variation.sign', signing })
  }
  const files = page === undefined ? [] : [page]
  const href = (id: ContractFile['id']) => sealPageHref({ tenant, contract: variation.contractId }, id)
  return (
    <Panel title={t(isSupplement ? variationWords.sign : variationWords.serve)} isPrinted={false}>
      <Form errors={errors} onSubmit={written}>
        <Refusal error={sign.error} words={variationProblems} />
        <FileField
          name="page"
          label={t(variationWords.page)}
          hint={t(variationWords.pageHint)}
          required
          single
          files={files.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256, href: href(id) }))}
          onChoose={([file]) => file !== undefined && add.mutate({ file, name: file.name, size: file.size })}
          onRemove={() => setPage(undefined)}
          maxBytes={UPLOADS.file}
          accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
          error={fileRefused(voice, add, variationProblems)}
          percent={add.isPending ? percent : undefined}
        />
        <DateField
          name="signedOn"
          label={label}
          hint={t(variationWords.dayHint)}
          required
          value={signedOn}
          onChange={setSignedOn}
          max={today}
          {...(variation.approvedAt === null ? {} : { min: civilDateOf(variation.approvedAt) })}
        />
        <FormActions>
          <ConfirmButton
            label={t(isSupplement ? variationWords.sign : variationWords.serve)}
            about={[signedOn && dateShown(lang, signedOn), page?.name].filter(Boolean).join(' · ')}
            consequence={t(isSupplement ? variationWords.signThen : variationWords.serveThen)}
            check={() => written() !== undefined}
            busy={sign.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}

/** What became of the contract goes before the public. */
export function PublishVariation({ variation }: { variation: VariationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const begin = { noticeNo: variation.proposedNo ?? '', title: t(variationWords.noticeTitle, { name: variation.lot.name }) }
  const send = (publication: Publication, id: string) =>
    moveVariation({ tenant, variation: variation.id }, { deed: 'variation.publish', publication }, id)
  return <PublishForm says={variationWords} problems={variationProblems} begin={begin} send={send} />
}
