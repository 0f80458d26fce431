import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { type Moment, momentShown } from '../../../../ui/desk/due-tag.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields, lotStatus } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { useLots } from '../lots-api.ts'
import { type Session, sessionsIn } from './sessions.ts'

/** What a custodian has to watch, in the order of time: unsealings and closed reviews. */
export default function SessionsPage() {
  const voice = useVoice()
  const { t } = voice
  const lots = useLots({ limit: '100' })
  return (
    <>
      <PageTitle title={t(menuWords.sessions)} />
      <Fetched query={lots}>
        {({ items }) => (
          <PlainTable
            caption={t(menuWords.sessions)}
            columns={columnsIn(voice)}
            rows={sessionsIn(items)}
            rowKey={({ lot, kind }) => `${lot.id} ${kind}`}
            empty={t(deskWords.sessionsEmpty)}
          />
        )}
      </Fetched>
    </>
  )
}

const shown = ({ t, lang }: Voice, kind: Session['kind'], when: Moment | null) => {
  if (when === null) return '—'
  const moment = momentShown(lang, when)
  return kind === 'opening' ? t(deskWords.afterDeadline, { instant: moment }) : moment
}

const columnsIn = (voice: Voice): readonly Column<Session>[] => {
  const { t } = voice
  return [
    {
      key: 'lot',
      title: t(lotFields.name),
      cell: ({ lot, kind }) => (
        <PageLink to={kind === 'review' ? ['lots', lot.id, 'room'] : ['lots', lot.id]}>{lot.name}</PageLink>
      ),
    },
    {
      key: 'what',
      title: t(deskWords.sessionWhat),
      width: 130,
      cell: ({ kind }) => t(kind === 'opening' ? deskWords.openingOf : deskWords.reviewOf),
    },
    { key: 'when', title: t(deskWords.when), width: 240, cell: ({ kind, when }) => shown(voice, kind, when) },
    { key: 'place', title: t(deskWords.where), width: 180, cell: ({ lot }) => lot.reviewPlace ?? '—' },
    {
      key: 'status',
      title: t(purchaseWords.status),
      width: 140,
      cell: ({ lot }) => <StatusTag table={lotStatus} status={lot.status} />,
    },
  ]
}
