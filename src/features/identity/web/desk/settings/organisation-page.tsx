import { Button } from 'antd'
import { useState } from 'react'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import { listed } from '../../../../../ui/words/problems.ts'
import { organisationKinds, organisationWords, settingsWords } from '../../../../../ui/words/settings.ts'
import type { OrganisationEdit, OrganisationView } from '../../../contract/organisation.ts'
import { editOrganisation } from '../../settings-api.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { useOrganisation } from './use-settings.ts'

/** One organisation as the authority knows it, as contracts print it. */
export default function OrganisationPage() {
  return <Fetched query={useOrganisation()}>{(view) => <Shown key={view.id} organisation={view} />}</Fetched>
}

function ToList() {
  const { t } = useVoice()
  return <PageLink to={['settings', 'organisations']}>{t(settingsWords.organisations)}</PageLink>
}

function Shown({ organisation }: { organisation: OrganisationView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [isEditing, setEditing] = useState(false)
  const { id, name, can } = organisation
  const saving = useDeed(
    (edit: OrganisationEdit, named) => editOrganisation(tenant, id, edit, named),
    () => setEditing(false),
  )
  return (
    <>
      <PageTitle above={<ToList />} title={name} />
      <Panel
        title={t(isEditing ? organisationWords.edit : menuWords.organisation)}
        actions={can.write && !isEditing && <Button onClick={() => setEditing(true)}>{t(buttons.edit)}</Button>}
      >
        {isEditing ? (
          <OrganisationForm known={organisation} onSave={saving.mutate} saving={saving} onCancel={() => setEditing(false)} />
        ) : (
          <Record organisation={organisation} />
        )}
      </Panel>
    </>
  )
}

function Record({ organisation: { name, shortName, creditCode, kind, ...rest } }: { organisation: OrganisationView }) {
  const { t } = useVoice()
  const kindWord = listed(organisationKinds, kind)
  return (
    <Facts
      facts={[
        { label: t(organisationFields.name), value: name },
        { label: t(organisationWords.shortName), value: shortName },
        { label: t(organisationFields.creditCode), value: creditCode },
        { label: t(organisationFields.kind), value: kindWord === undefined ? kind : t(kindWord) },
        { label: t(organisationWords.legalRepresentative), value: rest.legalRepresentative },
        { label: t(organisationFields.phone), value: rest.phone },
        { label: t(organisationFields.address), value: rest.address, wide: true },
        { label: t(organisationFields.bank), value: rest.bank },
        { label: t(organisationWords.bankAccount), value: rest.bankAccount },
      ]}
    />
  )
}
