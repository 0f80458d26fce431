import type { UseQueryResult } from '@tanstack/react-query'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { type Column, DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { loginDevices, loginEventNames, loginEventWords } from '../../../../../ui/words/login-events.ts'
import type { LoginEvents, LoginEventView } from '../../../contract/login-event.ts'

type Props = {
  query: UseQueryResult<LoginEvents>
  after: string | undefined
  onAfter: (after: string | undefined) => void
  /** Of several people, who it was. */
  isNamed: boolean
}

export function LoginEventsTable({ query, after, onAfter, isNamed }: Props) {
  const voice = useVoice()
  const { t } = voice
  return (
    <Fetched query={query}>
      {({ items, next }) => (
        <DataTable
          caption={t(loginEventWords.title)}
          columns={columnsIn(voice).filter(({ key }) => isNamed || key !== 'who')}
          rows={items}
          rowKey={({ id }) => id}
          empty={t(loginEventWords.empty)}
          value={after === undefined ? {} : { cursor: after }}
          onChange={({ cursor }) => onAfter(cursor)}
          {...(next === null ? {} : { nextCursor: next })}
        />
      )}
    </Fetched>
  )
}

const columnsIn = ({ t, lang }: Voice): readonly Column<LoginEventView>[] => [
  { key: 'at', title: t(loginEventWords.at), width: 210, cell: ({ at }) => instantShown(lang, at) },
  { key: 'who', title: t(loginEventWords.who), width: 140, cell: ({ name }) => name },
  { key: 'what', title: t(loginEventWords.what), cell: ({ what }) => t(loginEventNames[what]) },
  { key: 'place', title: t(loginEventWords.place), width: 180, cell: ({ place }) => place || t(loginEventWords.unknown) },
  { key: 'device', title: t(loginEventWords.device), width: 120, cell: ({ device }) => t(loginDevices[device]) },
]
