import { Button } from 'antd'
import { useState } from 'react'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { organisationWords, settingsWords } from '../../../../../ui/words/settings.ts'
import type { OrganisationEdit, OrganisationView } from '../../../contract/organisation.ts'
import { editOrganisation } from '../../settings-api.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { OrganisationRecord } from './organisation-record.tsx'
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
          <OrganisationRecord organisation={organisation} />
        )}
      </Panel>
    </>
  )
}
