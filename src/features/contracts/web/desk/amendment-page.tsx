import { Button } from 'antd'
import { useState } from 'react'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { ConsentButton } from '../../../../ui/desk/consent-button.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { FileList } from '../../../../ui/desk/form/file-field.tsx'
import { FormActions } from '../../../../ui/desk/form/form.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown, listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendmentKinds, amendmentStatus } from '../../../../ui/words/amendment-kinds.ts'
import { amendmentFields, amendmentMissing, amendmentWords, deliveryWords } from '../../../../ui/words/amendment.ts'
import { amendmentProblems } from '../../../../ui/words/amendment-problems.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { AmendmentView } from '../../contract/amendment.ts'
import { amendmentPaper, type AmendmentMove, moveAmendment, useAmendment } from '../amendments-api.ts'
import { sealPageHref } from '../contracts-api.ts'
import { AmendmentChanges } from './amendment-changes.tsx'
import { PublishAmendment, SignAmendment } from './amendment-steps.tsx'
import '../../../../ui/desk/css/work.css'

/** One supplement, suspension, resumption or termination: why, what it changes, and its next step. */
export default function AmendmentPage() {
  const amendment = useAmendment(useNamed('amendment'))
  return <Fetched query={amendment}>{(view) => <Shown amendment={view} />}</Fetched>
}

function Shown({ amendment }: { amendment: AmendmentView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const { id, kind, contractId, lot, publishBy, can } = amendment
  return (
    <>
      <PageTitle
        title={t(amendmentKinds[kind])}
        above={
          <>
            {lot.name} · {amendment.contractNo} ·{' '}
            <PageLink to={['contracts', contractId, 'delivery']}>{t(deliveryWords.title)}</PageLink>
          </>
        }
        status={<StatusTag table={amendmentStatus} status={amendment.status} />}
        actions={<PrintButton />}
      />
      {amendment.returnReason !== null && (
        <Remark tone="waiting">{t(hints.labelled, { label: t(amendmentWords.returned), value: amendment.returnReason })}</Remark>
      )}
      {amendment.publishOverdue && publishBy !== null && (
        <Remark tone="waiting">{t(deliveryWords.overduePublish, { date: dateShown(lang, publishBy) })}</Remark>
      )}
      {amendment.missing.length > 0 && (
        <Remark tone="waiting">
          {t(amendmentWords.missing)}
          {listShown(
            lang,
            amendment.missing.map((one) => t(amendmentMissing[one])),
          )}
        </Remark>
      )}
      <Deeds amendment={amendment} />
      {can['amendment.sign'] === true && <SignAmendment amendment={amendment} />}
      {can['amendment.publish'] === true && <PublishAmendment amendment={amendment} />}
      <What amendment={amendment} />
      <AmendmentChanges amendment={amendment} />
      <Panel title={t(purchaseWords.documents)} isPrinted={false}>
        <PaperLinks label={t(amendmentKinds[kind])} address={amendmentPaper({ tenant, amendment: id })} />
        {amendment.sealPage !== null && (
          <FileList
            files={amendment.files
              .filter((file) => file.id === amendment.sealPage)
              .map(({ id: file, name, size, sha256 }) => ({
                id: file,
                name,
                bytes: size,
                check: sha256,
                href: sealPageHref({ tenant, contract: contractId }, file),
              }))}
          />
        )}
      </Panel>
    </>
  )
}

function What({ amendment }: { amendment: AmendmentView }) {
  const { t, lang } = useVoice()
  const { kind, signedOn, publishedAt, paidFen } = amendment
  return (
    <Panel title={t(purchaseWords.facts)}>
      <Facts
        facts={[
          { label: t(amendmentFields.number), value: amendment.no },
          { label: t(amendmentFields.contractNo), value: amendment.contractNo },
          { label: t(amendmentFields.reason), value: <span className="long-text">{amendment.reason}</span>, wide: true },
          ...(paidFen === null ? [] : [{ label: t(amendmentFields.paid), value: <Money fen={paidFen} /> }]),
          {
            label: t(kind === 'supplement' ? amendmentFields.supplementOn : amendmentFields.servedOn),
            value: signedOn && dateShown(lang, signedOn),
          },
          { label: t(amendmentFields.publishedOn), value: publishedAt && instantShown(lang, publishedAt) },
        ]}
      />
    </Panel>
  )
}

/** What can be done with one press; signing and publishing have a form of their own. */
function Deeds({ amendment: { id, kind, no, can, missing, personal, revision } }: { amendment: AmendmentView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: AmendmentMove, deed) => moveAmendment({ tenant, amendment: id }, input, deed))
  const about = `${t(amendmentKinds[kind])} ${no}`
  return (
    <div className="screen-only">
      <Refusal error={move.error} words={amendmentProblems} />
      <FormActions>
        {can['amendment.revise'] === true && (
          <ButtonLink to={['amendments', id, 'edit']} tone="plain">
            {t(buttons.edit)}
          </ButtonLink>
        )}
        {can['amendment.submit'] === true && (
          <ConfirmButton
            label={t(amendmentWords.submit)}
            about={about}
            consequence={t(amendmentWords.submitThen)}
            disabled={missing.length > 0 || personal}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'amendment.submit' })}
          />
        )}
        {can['amendment.drop'] === true && (
          <ConfirmButton
            label={t(amendmentWords.drop)}
            about={about}
            consequence={t(amendmentWords.dropThen)}
            tone="plain"
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'amendment.drop' })}
          />
        )}
        {can['amendment.approve'] === true && (
          <ConsentButton
            label={t(amendmentWords.approve)}
            about={about}
            consequence={t(amendmentWords.approveThen)}
            busy={move.isPending}
            seen={{ opinion: '', revision }}
            onConsent={(seen) => move.mutate({ deed: 'amendment.approve', seen })}
          />
        )}
        {can['amendment.return'] === true && <Button onClick={() => setAsking(true)}>{t(amendmentWords.sendBack)}</Button>}
      </FormActions>
      <ReasonDialog
        about={['amendment-return', id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(amendmentWords.sendBack)}
        words={amendmentProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'amendment.return', reason })}
      />
    </div>
  )
}
