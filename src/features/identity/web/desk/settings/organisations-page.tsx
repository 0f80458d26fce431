import { useAddressQuery } from '../../../../../ui/desk/address.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../../ui/desk/settings-parts.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { codeOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { organisationFields } from '../../../../../ui/words/organisation.ts'
import {
  admissionStatus,
  admissionWords,
  organisationKinds,
  organisationWords,
  settingsWords,
} from '../../../../../ui/words/settings.ts'
import { listed } from '../../../../../ui/words/problems.ts'
import { OwnDetails } from './own-details.tsx'
import { useAdmissions, useOrganisations } from './use-settings.ts'

/** 机构: those that ask to be let in, and all that are known. */
export default function OrganisationsPage() {
  const { t } = useVoice()
  const [query, setQuery] = useAddressQuery()
  const found = useOrganisations(query['q'] ?? '')
  const kindOf = (kind: string) => {
    const word = listed(organisationKinds, kind)
    return word === undefined ? kind : t(word)
  }
  return (
    <>
      <PageTitle
        title={t(settingsWords.organisations)}
        actions={
          found.data?.can.write === true && (
            <ButtonLink to={['settings', 'organisations', 'new']}>{t(organisationWords.add)}</ButtonLink>
          )
        }
      />
      <SettingsParts here="organisations" />
      <Requests />
      <OwnDetails />
      <Panel title={t(settingsWords.organisations)}>
        {found.data?.more === true && <p className="quiet">{t(organisationWords.more)}</p>}
        <DataTable
          caption={t(settingsWords.organisations)}
          searchLabel={t(organisationWords.search)}
          value={query}
          onChange={setQuery}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t(organisationFields.name),
              cell: ({ id, name }) => <PageLink to={['settings', 'organisations', id]}>{name}</PageLink>,
            },
            {
              key: 'code',
              title: t(organisationFields.creditCode),
              width: 220,
              cell: ({ creditCode }) => <span className="code">{creditCode}</span>,
            },
            { key: 'kind', title: t(organisationFields.kind), width: 180, cell: ({ kind }) => kindOf(kind) },
          ]}
          empty={t(organisationWords.empty)}
          problem={found.error ? { code: codeOf(found.error) } : undefined}
          onRetry={() => void found.refetch()}
        />
      </Panel>
    </>
  )
}

function Requests() {
  const { t, lang } = useVoice()
  const found = useAdmissions()
  return (
    <Panel title={t(admissionWords.list)}>
      <Fetched query={found}>
        {({ items }) => (
          <PlainTable
            caption={t(admissionWords.list)}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: t(organisationFields.name),
                cell: ({ id, name }) => <PageLink to={['settings', 'admissions', id]}>{name}</PageLink>,
              },
              { key: 'no', title: t(admissionWords.no), width: 200, cell: ({ no }) => no },
              { key: 'filed', title: t(admissionWords.filed), width: 200, cell: ({ filedAt }) => instantShown(lang, filedAt) },
              {
                key: 'state',
                title: t(admissionWords.state),
                width: 120,
                cell: ({ status }) => <StatusTag table={admissionStatus} status={status} />,
              },
            ]}
            empty={t(admissionWords.none)}
          />
        )}
      </Fetched>
    </Panel>
  )
}
