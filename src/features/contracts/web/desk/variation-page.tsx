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
import { variationKinds, variationStatus } from '../../../../ui/words/variation-kinds.ts'
import {
  variationFields,
  variationMissing,
  variationWaits,
  variationWords,
  deliveryWords,
} from '../../../../ui/words/variation.ts'
import { variationProblems } from '../../../../ui/words/variation-problems.ts'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { VariationView } from '../../contract/variation.ts'
import { variationPaper, type VariationMove, moveVariation, useVariation } from '../variations-api.ts'
import { sealPageHref } from '../contracts-api.ts'
import { inShort } from '../../rules/supplement.ts'
import { BeyondProject } from './beyond-project.tsx'
import { leftIn } from './left-in.ts'
import { VariationChanges } from './variation-changes.tsx'
import { VariationInShort } from './variation-in-short.tsx'
import { PublishVariation, SignVariation } from './variation-steps.tsx'
import '../../../../ui/desk/css/work.css'

/** One supplement, suspension, resumption or termination: why, what it changes, and its next step. */
export default function VariationPage() {
  const variation = useVariation(useNamed('variation'))
  return <Fetched query={variation}>{(view) => <Shown variation={view} />}</Fetched>
}

function Shown({ variation }: { variation: VariationView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const { id, kind, contractId, lot, publishBy, can } = variation
  return (
    <>
      <PageTitle
        title={t(variationKinds[kind])}
        above={
          <>
            {lot.name} · {variation.contractNo} ·{' '}
            <PageLink to={['contracts', contractId, 'delivery']}>{t(deliveryWords.title)}</PageLink>
          </>
        }
        status={<StatusTag table={variationStatus} status={variation.status} />}
        actions={<PrintButton />}
      />
      {variation.returnReason !== null && (
        <Remark tone="waiting">{t(hints.labelled, { label: t(variationWords.returned), value: variation.returnReason })}</Remark>
      )}
      {variation.publishOverdue && publishBy !== null && (
        <Remark tone="waiting">{t(deliveryWords.overduePublish, { date: dateShown(lang, publishBy) })}</Remark>
      )}
      {variation.lapsed && (
        <Remark tone="waiting">{t(variation.status === 'draft' ? variationWords.lapsed : variationWords.lapsedChecking)}</Remark>
      )}
      {!variation.lapsed && variation.missing.length > 0 && (
        <Remark tone="waiting">
          {t(variationWords.missing)}
          {listShown(
            lang,
            variation.missing.map((one) => t(variationMissing[one])),
          )}
        </Remark>
      )}
      {variation.money !== null && <BeyondProject beyond={variation.money.beyond} />}
      <Waits variation={variation} />
      <Deeds variation={variation} />
      {can['variation.sign'] === true && <SignVariation variation={variation} />}
      {can['variation.publish'] === true && <PublishVariation variation={variation} />}
      <What variation={variation} />
      <VariationChanges variation={variation} />
      <Panel title={t(purchaseWords.documents)} isPrinted={false}>
        <PaperLinks label={t(variationKinds[kind])} address={variationPaper({ tenant, variation: id })} />
        {variation.sealPage !== null && (
          <FileList
            files={variation.files
              .filter((file) => file.id === variation.sealPage)
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

/** The next step where it is somebody else's; nothing where it is over, or the reader's own. */
function Waits({ variation: { status, can, lapsed } }: { variation: VariationView }) {
  const { t } = useVoice()
  if (lapsed || status === 'published' || status === 'dropped' || can[STEP[status]] === true) return null
  return <p className="quiet">{t(variationWaits[status])}</p>
}

const STEP = {
  draft: 'variation.submit',
  checking: 'variation.approve',
  to_sign: 'variation.sign',
  signed: 'variation.publish',
} as const

function What({ variation }: { variation: VariationView }) {
  const { t, lang } = useVoice()
  const { kind, signedOn, publishedAt, paidFen, paidWhy, enteredFen } = variation
  return (
    <Panel title={t(purchaseWords.facts)}>
      <Facts
        facts={[
          { label: t(variationFields.number), value: variation.no },
          { label: t(variationFields.contractNo), value: variation.contractNo },
          { label: t(variationFields.reason), value: <span className="long-text">{variation.reason}</span>, wide: true },
          ...(paidFen === null ? [] : [{ label: t(variationFields.paid), value: <Money fen={paidFen} /> }]),
          ...(enteredFen === null ? [] : [{ label: t(variationFields.entered), value: <Money fen={enteredFen} /> }]),
          ...(paidWhy === ''
            ? []
            : [{ label: t(variationFields.paidWhy), value: <span className="long-text">{paidWhy}</span>, wide: true }]),
          {
            label: t(kind === 'supplement' ? variationFields.supplementOn : variationFields.servedOn),
            value: signedOn && dateShown(lang, signedOn),
          },
          { label: t(variationFields.publishedOn), value: publishedAt && instantShown(lang, publishedAt) },
        ]}
      />
    </Panel>
  )
}

/** What can be done with one press; signing and publishing have a form of their own. */
function Deeds({ variation }: { variation: VariationView }) {
  const { id, kind, no, can, missing, personal, revision, money } = variation
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: VariationMove, deed) => moveVariation({ tenant, variation: id }, input, deed))
  const about = `${t(variationKinds[kind])} ${no}`
  return (
    <div className="screen-only">
      <Refusal error={move.error} words={variationProblems} filling={leftIn(move.error)} />
      <FormActions>
        {can['variation.revise'] === true && (
          <ButtonLink to={['variations', id, 'edit']} tone="plain">
            {t(buttons.edit)}
          </ButtonLink>
        )}
        {can['variation.submit'] === true && (
          <ConfirmButton
            label={t(variationWords.submit)}
            about={about}
            consequence={
              <>
                {money !== null && <BeyondProject beyond={money.beyond} />}
                <p>{t(variationWords.submitThen)}</p>
              </>
            }
            disabled={missing.length > 0 || personal}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'variation.submit' })}
          />
        )}
        {can['variation.drop'] === true && (
          <ConfirmButton
            label={t(variationWords.drop)}
            about={about}
            consequence={t(variationWords.dropThen)}
            tone="plain"
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'variation.drop' })}
          />
        )}
        {can['variation.approve'] === true && (
          <ConsentButton
            label={t(variationWords.approve)}
            about={about}
            consequence={
              <>
                <VariationInShort
                  reason={variation.reason}
                  changes={inShort(variation)}
                  beyond={variation.money?.beyond ?? null}
                />
                <p>{t(variationWords.approveThen)}</p>
              </>
            }
            busy={move.isPending}
            seen={{ opinion: '', revision }}
            onConsent={(seen) => move.mutate({ deed: 'variation.approve', seen })}
          />
        )}
        {can['variation.return'] === true && <Button onClick={() => setAsking(true)}>{t(variationWords.sendBack)}</Button>}
      </FormActions>
      <ReasonDialog
        about={['variation-return', id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(variationWords.sendBack)}
        words={variationProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'variation.return', reason })}
      />
    </div>
  )
}
