import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { codeOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotFields, lotStatus } from '../../../../../ui/words/lot.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { roomWords } from '../../../../../ui/words/room.ts'
import { useLots } from '../../lots-api.ts'

/** The lots with a room now: in review, being checked, or with devices still to be returned. */
export default function RoomsPage() {
  const { t } = useVoice()
  const lists = [useLots({ status: 'reviewing' }), useLots({ status: 'auditing' }), useLots({ status: 'scored' })]
  const failed = lists.find(({ error }) => error !== null)?.error
  const isThere = lists.every(({ data }) => data !== undefined)
  const rows = lists.flatMap(({ data }) => data?.items ?? [])
  return (
    <>
      <PageTitle title={t(menuWords.custody)} />
      <DataTable
        caption={t(roomWords.rooms)}
        columns={[
          { key: 'name', title: t(lotFields.name), cell: ({ id, name }) => <PageLink to={['custody', id]}>{name}</PageLink> },
          { key: 'code', title: t(lotFields.code), width: 160, cell: ({ code }) => code },
          { key: 'area', title: t(lotFields.area), width: 200, cell: ({ areaName }) => areaName },
          {
            key: 'status',
            title: t(roomWords.standing),
            width: 160,
            cell: ({ status }) => <StatusTag table={lotStatus} status={status} />,
          },
        ]}
        rows={isThere ? rows : undefined}
        rowKey={({ id }) => id}
        value={{}}
        onChange={() => undefined}
        empty={t(roomWords.roomsEmpty)}
        problem={failed ? { code: codeOf(failed) } : undefined}
        onRetry={() => lists.forEach((list) => void list.refetch())}
      />
    </>
  )
}
