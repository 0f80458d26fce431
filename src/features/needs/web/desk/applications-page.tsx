import { civilDateOf } from '../../../../kernel/civil.ts'
import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { statusWord } from '../../../../ui/words/profile.ts'
import {
  applicationFields,
  applicationKinds,
  applicationStatus,
  applicationWords,
} from '../../../../ui/words/village-application.ts'
import type { ApplicationItem } from '../../contract/village-application.ts'
import { ApplicationStatus } from '../../rules/village-application.ts'
import { useApplications } from './applications-api.ts'
import { useRegisterPath } from './needs-api.ts'

/** What villages and communities asked for, latest first. */
export default function ApplicationsPage() {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const path = useRegisterPath()
  const [query, setQuery] = useAddressQuery()
  const found = useApplications(query)
  const file = role === 'community_worker' && (
    <ButtonLink to={[path, 'applications', 'new']}>{t(applicationWords.file)}</ButtonLink>
  )
  return (
    <>
      <PageTitle title={t(applicationWords.title)} actions={file} />
      <DataTable
        caption={t(applicationWords.title)}
        columns={useColumns(path)}
        rows={found.data?.items}
        rowKey={({ id }) => id}
        value={query}
        onChange={setQuery}
        nextCursor={found.data?.next ?? undefined}
        filters={[
          {
            name: 'status',
            label: t(applicationWords.anyStatus),
            options: ApplicationStatus.options.map((value) => ({
              value,
              label: statusWord(lang, applicationStatus, value, 'local-selection'),
            })),
          },
        ]}
        empty={t(applicationWords.none)}
        emptyAction={file}
        {...(found.error && !found.data ? { problem: { code: codeOf(found.error) } } : {})}
        onRetry={() => void found.refetch()}
      />
    </>
  )
}

function useColumns(path: string): readonly Column<ApplicationItem>[] {
  const { t, lang } = useVoice()
  return [
    {
      key: 'title',
      title: t(applicationFields.title),
      cell: ({ id, title, no }) => (
        <>
          <PageLink to={[path, 'applications', id]}>{title}</PageLink>
          <br />
          <span className="quiet">{no}</span>
        </>
      ),
    },
    { key: 'kind', title: t(applicationFields.kind), width: 110, cell: ({ kind }) => t(applicationKinds[kind]) },
    { key: 'area', title: t(applicationFields.area), width: 150, cell: ({ areaName }) => areaName },
    {
      key: 'filed',
      title: t(applicationFields.filedAt),
      width: 140,
      cell: ({ filedAt }) => dateShown(lang, civilDateOf(filedAt)),
    },
    {
      key: 'visit',
      title: t(applicationFields.visitOn),
      width: 150,
      cell: ({ visitOn, visitAt }) => (visitOn === null ? '—' : `${dateShown(lang, visitOn)} ${visitAt ?? ''}`),
    },
    {
      key: 'status',
      title: t(applicationWords.anyStatus),
      width: 150,
      cell: ({ status, overdue }) => (
        <>
          <StatusTag table={applicationStatus} status={status} />{' '}
          {overdue && (
            <span className="tag" data-tone="bad">
              {t(applicationWords.overdue)}
            </span>
          )}
        </>
      ),
    },
  ]
}
