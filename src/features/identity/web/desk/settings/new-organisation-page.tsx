import { useGo } from '../../../../../ui/desk/address.ts'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { organisationWords, settingsWords } from '../../../../../ui/words/settings.ts'
import type { OrganisationPlan } from '../../../contract/organisation.ts'
import { addOrganisation } from '../../settings-api.ts'
import { OrganisationForm } from './organisation-form.tsx'

/** 新增机构 */
export default function NewOrganisationPage() {
  const { t } = useVoice()
  const go = useGo()
  const { tenant } = useStanding()
  const adding = useDeed(
    (plan: OrganisationPlan, id) => addOrganisation(tenant, plan, id),
    ({ id }) => go('settings', 'organisations', id),
  )
  return (
    <>
      <PageTitle
        above={<PageLink to={['settings', 'organisations']}>{t(settingsWords.organisations)}</PageLink>}
        title={t(organisationWords.add)}
      />
      <Panel title={t(organisationWords.add)}>
        <OrganisationForm onSave={adding.mutate} saving={adding} onCancel={() => go('settings', 'organisations')} />
      </Panel>
    </>
  )
}
