import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { FormActions } from '../../../../../ui/desk/form/form.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import { listed } from '../../../../../ui/words/problems.ts'
import {
  admissionProblems,
  admissionStatus,
  admissionWords,
  organisationKinds,
  settingsWords,
} from '../../../../../ui/words/settings.ts'
import type { AdmissionDecision, AdmissionView } from '../../../contract/admission.ts'
import { decideAdmission, scanHref } from '../../settings-api.ts'
import { useAdmission } from './use-settings.ts'

/** 入驻申请核验: what an organisation says of itself beside its certificate, and the officer's or the leader's answer. */
export default function AdmissionPage() {
  return <Fetched query={useAdmission()}>{(admission) => <Shown admission={admission} />}</Fetched>
}

function Shown({ admission }: { admission: AdmissionView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const { id, name, no, status, creditCode, kind, contact, username, filedAt, decidedAt, returnReason, party } = admission
  const kindWord = listed(organisationKinds, kind)
  return (
    <>
      <PageTitle
        above={<PageLink to={['settings', 'organisations']}>{t(settingsWords.organisations)}</PageLink>}
        title={name}
        status={<StatusTag table={admissionStatus} status={status} />}
      />
      <Panel title={t(admissionWords.one)}>
        <Facts
          facts={[
            { label: t(admissionWords.no), value: no },
            { label: t(organisationFields.creditCode), value: creditCode },
            { label: t(organisationFields.kind), value: kindWord === undefined ? kind : t(kindWord) },
            { label: t(admissionWords.contactName), value: contact?.name },
            { label: t(admissionWords.contactPhone), value: contact?.phone },
            { label: t(admissionWords.username), value: username },
            { label: t(admissionWords.filed), value: instantShown(lang, filedAt) },
            ...(decidedAt === null ? [] : [{ label: t(admissionWords.decided), value: instantShown(lang, decidedAt) }]),
            ...(returnReason === null ? [] : [{ label: t(admissionWords.reason), value: returnReason, wide: true }]),
            ...(party === null
              ? []
              : [
                  {
                    label: t(settingsWords.organisations),
                    value: <PageLink to={['settings', 'organisations', party]}>{name}</PageLink>,
                  },
                ]),
          ]}
        />
        {admission.hasScan && (
          <p>
            <a href={scanHref(tenant, id)}>{t(admissionWords.scanOpen)}</a>
          </p>
        )}
        {admission.people !== null && <Known people={admission.people} />}
        {admission.can.decide && <Decide admission={admission} />}
      </Panel>
    </>
  )
}

/** Somebody asks to come in as an organisation that is known: who could tell whether they belong to it. */
function Known({ people }: { people: NonNullable<AdmissionView['people']> }) {
  const { t } = useVoice()
  return (
    <>
      <Remark tone="waiting">{t(admissionWords.known)}</Remark>
      <h3>{t(admissionWords.knownPeople)}</h3>
      {people.length === 0 ? (
        <p>{t(admissionWords.knownNobody)}</p>
      ) : (
        <ul>
          {people.map(({ post, name, role, held }) => (
            <li key={post}>
              {t(held ? admissionWords.knownHeld : admissionWords.knownPast, { name, role: t(roleWords[role]) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Decide({ admission: { id, name, can } }: { admission: AdmissionView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const deciding = useDeed((decision: AdmissionDecision, named) => decideAdmission(tenant, id, decision, named))
  return (
    <>
      <Refusal error={deciding.error} words={admissionProblems} />
      <FormActions>
        {can.admit && (
          <ConfirmButton
            label={t(admissionWords.admit)}
            about={name}
            consequence={<p>{t(admissionWords.admitConsequence)}</p>}
            busy={deciding.isPending}
            onConfirm={() => deciding.mutate({ deed: 'admit' })}
          />
        )}
        <Button onClick={() => setOpen(true)}>{t(admissionWords.sendBack)}</Button>
      </FormActions>
      <ReasonDialog
        about={['admission-return', id]}
        open={open}
        onClose={() => setOpen(false)}
        title={t(admissionWords.sendBack)}
        sample={admissionWords.sendBackSample}
        maxLength={300}
        words={admissionProblems}
        onReason={(reason) => deciding.mutateAsync({ deed: 'return', reason })}
      />
    </>
  )
}
