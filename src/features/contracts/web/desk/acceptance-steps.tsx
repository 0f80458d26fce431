import { Button } from 'antd'
import { useState } from 'react'
import { type CivilDate, civilDateOf } from '../../../../kernel/civil.ts'
import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { UPLOADS } from '../../../../kernel/uploads.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { ConsentButton } from '../../../../ui/desk/consent-button.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../ui/desk/form/file-refused.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { acceptanceFields as fields, acceptanceWords as words } from '../../../../ui/words/acceptance.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import { hints } from '../../../../ui/words/common.ts'
import { offerWords } from '../../../../ui/words/offer.ts'
import type { AcceptanceView } from '../../contract/acceptance.ts'
import type { ContractFile } from '../../contract/contract.ts'
import { type AcceptanceMove, addAcceptanceFile, moveAcceptance } from '../acceptances-api.ts'
import { sealPageHref } from '../contracts-api.ts'
import { type Publication, PublishForm } from './publish-form.tsx'

type Chosen = { readonly file: File; readonly name: string; readonly size: number }
type StepProps = { acceptance: AcceptanceView }

/** What can be done with one press; signing and publishing have a form of their own. */
export function AcceptanceDeeds({ acceptance: { id, lot, can, missing, personal, revision } }: StepProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: AcceptanceMove, deed) => moveAcceptance({ tenant, acceptance: id }, input, deed))
  const about = lot.name
  return (
    <div className="screen-only">
      <Refusal error={move.error} words={acceptanceProblems} />
      <FormActions>
        {can['acceptance.revise'] === true && (
          <ButtonLink to={['acceptances', id, 'edit']} tone={missing.length > 0 ? 'primary' : 'plain'}>
            {t(words.edit)}
          </ButtonLink>
        )}
        {can['acceptance.claim'] === true && (
          <ButtonLink to={['acceptances', id, 'claims']} tone={can['acceptance.revise'] === true ? 'plain' : 'primary'}>
            {t(words.claim)}
          </ButtonLink>
        )}
        {can['acceptance.submit'] === true && (
          <ConfirmButton
            label={t(words.submit)}
            about={about}
            consequence={t(words.submitThen)}
            disabled={missing.length > 0 || personal}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'acceptance.submit' })}
          />
        )}
        {can['acceptance.drop'] === true && (
          <ConfirmButton
            label={t(words.drop)}
            about={about}
            consequence={t(words.dropThen)}
            tone="plain"
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'acceptance.drop' })}
          />
        )}
        {can['acceptance.approve'] === true && (
          <ConsentButton
            label={t(words.approve)}
            about={about}
            consequence={t(words.approveThen)}
            busy={move.isPending}
            seen={{ opinion: '', revision }}
            onConsent={(seen) => move.mutate({ deed: 'acceptance.approve', seen })}
          />
        )}
        {can['acceptance.return'] === true && <Button onClick={() => setAsking(true)}>{t(words.sendBack)}</Button>}
      </FormActions>
      <ReasonDialog
        about={['acceptance-return', id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(words.sendBack)}
        words={acceptanceProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'acceptance.return', reason })}
      />
    </div>
  )
}

/** The scan of the report with every signature, and its day: what is passed is accepted with it. */
export function SignAcceptance({ acceptance }: StepProps) {
  const voice = useVoice()
  const { t, lang } = voice
  const { tenant, today } = useStanding()
  const param = { tenant, acceptance: acceptance.id }
  const [signedOn, setSignedOn] = useState<CivilDate | undefined>(today)
  const [page, setPage] = useState<ContractFile | undefined>(acceptance.files.findLast(({ kind }) => kind === 'seal-page'))
  const [percent, setPercent] = useState<number>()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = useDeed(({ file }: Chosen, id) => addAcceptanceFile(param, { file, kind: 'seal-page' }, id, setPercent), setPage)
  const sign = useDeed((move: AcceptanceMove, id) => moveAcceptance(param, move, id))
  const label = t(fields.signedOn)
  const written = () => {
    setErrors({
      ...(page === undefined ? { page: t(acceptanceProblems['seal-page-missing']) } : {}),
      ...(signedOn === undefined ? { signedOn: t(hints.emptyRequired, { label }) } : {}),
    })
    return page === undefined || signedOn === undefined ? undefined : { signedOn, file: page.id }
  }
  const submit = () => {
    const signing = written()
    if (signing !== undefined) sign.mutate({ deed: 'acceptance.sign', signing })
  }
  const files = page === undefined ? [] : [page]
  const href = (id: ContractFile['id']) => sealPageHref({ tenant, contract: acceptance.contractId }, id)
  return (
    <Panel title={t(words.sign)} isPrinted={false}>
      <Form errors={errors} onSubmit={written}>
        <Refusal error={sign.error} words={acceptanceProblems} />
        <FileField
          name="page"
          label={t(words.page)}
          hint={t(words.pageHint)}
          required
          single
          files={files.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256, href: href(id) }))}
          onChoose={([file]) => file !== undefined && add.mutate({ file, name: file.name, size: file.size })}
          onRemove={() => setPage(undefined)}
          maxBytes={UPLOADS.file}
          accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
          error={fileRefused(voice, add, acceptanceProblems)}
          percent={add.isPending ? percent : undefined}
        />
        <DateField
          name="signedOn"
          label={label}
          hint={t(words.dayHint)}
          required
          value={signedOn}
          onChange={setSignedOn}
          max={today}
          {...(acceptance.approvedAt === null ? {} : { min: civilDateOf(acceptance.approvedAt) })}
        />
        <FormActions>
          <ConfirmButton
            label={t(words.sign)}
            about={[signedOn && dateShown(lang, signedOn), page?.name].filter(Boolean).join(' · ')}
            consequence={t(words.signThen)}
            check={() => written() !== undefined}
            busy={sign.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}

/** The result goes before the public. */
export function PublishAcceptance({ acceptance }: StepProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const begin = { noticeNo: acceptance.proposedNo ?? '', title: t(words.noticeTitle, { name: acceptance.lot.name }) }
  const send = (publication: Publication, id: string) =>
    moveAcceptance({ tenant, acceptance: acceptance.id }, { deed: 'acceptance.publish', publication }, id)
  return <PublishForm says={words} problems={acceptanceProblems} begin={begin} send={send} />
}
