import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AreaCode } from '../../../../kernel/area.ts'
import { useAddressQuery, useGo, useHref } from '../../../../ui/desk/address.ts'
import { placesBelow } from '../../../../ui/desk/form/area-field.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import type { Filter } from '../../../../ui/desk/table/table-filters.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'

import { areaWords } from '../../../../ui/words/areas.ts'
import { countUnits, needChannels, needFields, needStanding, needWords } from '../../../../ui/words/need.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import { applicationWords } from '../../../../ui/words/village-application.ts'
import { surveyWords } from '../../../../ui/words/survey.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import type { NeedItem } from '../../contract/need.ts'
import { NEED_LIFE, NeedChannel } from '../../rules/need.ts'
import { keptAs, NEED_STANDINGS } from '../../rules/need-standing.ts'
import { channelOf } from './channel-of.ts'
import { useNeeds, useRegisterFile, useRegisterPath } from './needs-api.ts'

/** 需求台账: every need under the reader's posts; filters stand in the address. */
export default function RegisterPage() {
  const { t } = useVoice()
  const [query, setQuery] = useAddressQuery()
  const found = useNeeds(query)
  const path = useRegisterPath()
  const go = useGo()
  const { role, tenant, area } = useStanding()
  const at = AreaCode.safeParse(query['area']).data ?? area
  const columns = useColumns(path)
  const filters = useFilters(query['area'])
  const register = useRegisterFile(query)
  const file = (
    <Button type="primary" onClick={() => go(path, 'new')}>
      {t(needWords.onBehalf)}
    </Button>
  )
  return (
    <>
      <PageTitle
        title={t(needWords.register)}
        actions={
          <>
            <ButtonLink to={[path, 'applications']} tone="plain">
              {t(applicationWords.title)}
            </ButtonLink>
            {role !== 'leader' && (
              <ButtonLink to={[path, 'surveys']} tone="plain">
                {t(surveyWords.surveys)}
              </ButtonLink>
            )}
            {role !== 'leader' && (
              <Button href={`/api/tenants/${tenant}/areas/${at}/documents/tell-poster.pdf`} target="_blank">
                {t(tellWords.poster)}
              </Button>
            )}
            {file}
          </>
        }
      />
      <p className="no-print above-table">
        <a href={register.workbook}>{t(needWords.registerAsExcel)}</a>{' '}
        <PaperLinks label={t(needWords.registerBlank)} address={register.blank} />
      </p>
      <DataTable
        caption={t(needWords.register)}
        columns={columns}
        rows={found.data?.items}
        rowKey={({ id }) => id}
        value={query}
        onChange={setQuery}
        nextCursor={found.data?.next ?? undefined}
        searchLabel={t(needWords.findBy)}
        filters={filters}
        empty={t(needWords.emptyRegister)}
        emptyAction={file}
        problem={found.error ? { code: codeOf(found.error) } : undefined}
        onRetry={() => void found.refetch()}
      />
    </>
  )
}

function useColumns(path: string): readonly Column<NeedItem>[] {
  const { t, lang } = useVoice()
  const href = useHref()
  const go = useGo()
  const open = (id: string) => ({
    href: href(path, id),
    onClick: (event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go(path, id)
    },
  })
  return [
    { key: 'no', title: t(needFields.number), width: 140, cell: ({ no }) => <span className="code">{no}</span> },
    { key: 'title', title: t(needFields.title), cell: ({ id, title }) => <a {...open(id)}>{title}</a> },
    { key: 'area', title: t(needFields.area), width: 104, cell: ({ areaName }) => areaName },
    { key: 'target', title: t(needFields.target), width: 120, cell: ({ target }) => target },
    {
      key: 'count',
      title: t(needFields.count),
      width: lang === 'zh' ? 92 : 132,
      figures: true,
      cell: ({ count, unit }) => (count === null ? '—' : `${count}${lang === 'zh' ? '' : ' '}${t(countUnits[unit])}`),
    },
    { key: 'channel', title: t(needFields.channel), width: 104, cell: (need) => t(channelOf(need)) },
    {
      key: 'receivedOn',
      title: t(needFields.receivedOn),
      width: 122,
      cell: ({ receivedOn }) => <span className="code">{receivedOn}</span>,
    },
    {
      key: 'standing',
      title: t(needWords.anyStatus),
      width: 124,
      cell: ({ standing }) => <StatusTag table={needStanding} status={standing} />,
    },
  ]
}

/** Where a need can stand; the others are for later. */
const REACHED = NEED_STANDINGS.filter((standing) =>
  keptAs(standing).statuses.some((status) => Object.keys(NEED_LIFE[status]).length > 0),
)

function useFilters(area: string | undefined): readonly Filter[] {
  const { t, lang, profile } = useVoice()
  const places = usePlaces(AreaCode.safeParse(area).data)
  const standings = REACHED.map((value) => ({ value, label: statusWord(lang, needStanding, value, profile) }))
  const channels = NeedChannel.options.map((channel) => ({ value: channel, label: t(needChannels[channel]) }))
  return [
    { name: 'standing', label: t(needWords.anyStatus), options: standings },
    { name: 'channel', label: t(needFields.channel), options: channels },
    ...(places.length === 0 ? [] : [{ name: 'area', label: t(areaWords.area), options: places }]),
  ]
}

/** One level at a time: the place that is chosen, its neighbours, and what lies below it. */
function usePlaces(chosen: AreaCode | undefined): { value: string; label: string }[] {
  const { tenant, area: root } = useStanding()
  const beside = useQuery(placesBelow(tenant, root))
  const below = useQuery({ ...placesBelow(tenant, chosen ?? root), enabled: chosen !== undefined })
  const inside =
    chosen === undefined ? [] : (below.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `　${name}` }))
  const first = (beside.data?.items ?? []).flatMap(({ code, name }) => [
    { value: code, label: name },
    ...(chosen?.startsWith(code) ? inside : []),
  ])
  const isListed = chosen === undefined || first.some(({ value }) => value === chosen)
  return isListed ? first : [...first, { value: chosen, label: chosen }]
}
