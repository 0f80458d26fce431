import { useQuery } from '@tanstack/react-query'
import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { kinWords, relationKinds, relationSources, relationStatus, relationWords } from '../../../../ui/words/relation.ts'
import type { RelationView } from '../../contract/relation.ts'
import { fetchRelations } from '../relation-api.ts'
import '../../../../ui/desk/css/work.css'
import { RelationDeeds } from './relation-deeds.tsx'

/** 关联关系登记: to the officer among the settings; to a juror what is entered of themselves, to a custodian all of it to read. */
export default function RelationsPage() {
  const voice = useVoice()
  const { t } = voice
  const { tenant, role } = useStanding()
  const [query, setQuery] = useAddressQuery()
  const words = query['q'] ?? ''
  const found = useQuery({ queryKey: ['relations', tenant, words], queryFn: () => fetchRelations(tenant, words) })
  const isOwn = role === 'juror'
  const title = t(isOwn ? relationWords.own : relationWords.title)
  const mayAdd = found.data?.can.record === true || found.data?.can.declare === true
  return (
    <>
      <PageTitle
        title={title}
        actions={
          mayAdd && (
            <ButtonLink to={role === 'officer' ? ['settings', 'relations', 'new'] : ['relations', 'new']}>
              {t(relationWords.add)}
            </ButtonLink>
          )
        }
      />
      {role === 'officer' && <SettingsParts here="relations" />}
      <Panel title={title}>
        <p className="quiet">{t(isOwn ? relationWords.ownExplain : relationWords.explain)}</p>
        {found.data?.more === true && <p className="quiet">{t(relationWords.more)}</p>}
        <DataTable
          caption={title}
          searchLabel={t(relationWords.search)}
          value={query}
          onChange={setQuery}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          columns={columnsIn(voice, role === 'officer')}
          empty={t(relationWords.empty)}
          problem={found.error ? { code: codeOf(found.error) } : undefined}
          onRetry={() => void found.refetch()}
        />
      </Panel>
    </>
  )
}

const columnsIn = (voice: Voice, isOffice: boolean): readonly Column<RelationView>[] => {
  const { t } = voice
  const columns: Column<RelationView>[] = [
    {
      key: 'who',
      title: t(relationWords.subject),
      width: 240,
      cell: ({ name, otherName, partyName }) => (
        <>
          {name ?? otherName ?? '—'}
          <p>{partyName}</p>
        </>
      ),
    },
    { key: 'what', title: t(relationWords.what), cell: (relation) => <What relation={relation} /> },
    { key: 'period', title: t(relationWords.period), width: 140, cell: (relation) => periodShown(voice, relation) },
    {
      key: 'state',
      title: t(relationWords.state),
      width: 120,
      cell: ({ status, reason }) => (
        <div>
          <StatusTag table={relationStatus} status={status} />
          {reason !== null && <p className="quiet">{t(relationWords.reason, { reason })}</p>}
        </div>
      ),
    },
  ]
  if (!isOffice) return columns
  const deeds: Column<RelationView> = {
    key: 'deeds',
    title: t(purchaseWords.what),
    width: 130,
    place: 'screen',
    cell: (relation) => <RelationDeeds relation={relation} />,
  }
  return [...columns, deeds]
}

function What({ relation: { kind, kin, share, note, source, by, recordedAt } }: { relation: RelationView }) {
  const { t, lang } = useVoice()
  return (
    <div>
      {[t(relationKinds[kind]), ...(kin === null ? [] : [t(kinWords[kin])]), ...(share === null ? [] : [`${share / 100}%`])].join(
        ' · ',
      )}
      <p className="quiet">
        {t(relationSources[source])}
        {note !== '' && <> · {note}</>}
      </p>
      <p className="quiet">{t(relationWords.by, { name: by, instant: instantShown(lang, recordedAt) })}</p>
    </div>
  )
}

/** From when until when, as far as it has an end. */
export const periodShown = ({ t, lang }: Voice, { validFrom, validUntil }: Pick<RelationView, 'validFrom' | 'validUntil'>) =>
  validUntil === null
    ? t(relationWords.since, { from: dateShown(lang, validFrom) })
    : t(relationWords.until, { from: dateShown(lang, validFrom), to: dateShown(lang, validUntil) })
