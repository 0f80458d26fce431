import { civilDateOf } from '../../../../kernel/civil.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { consultationStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { useConsultations } from '../consultations-api.ts'

/** The oversight association’s first screen: which plans are open for comment. */
export default function ConsultationsPage() {
  const { t, lang } = useVoice()
  return (
    <>
      <PageTitle title={t(menuWords.consultations)} />
      <Fetched query={useConsultations()}>
        {({ items }) => (
          <PlainTable
            caption={t(menuWords.consultations)}
            columns={[
              {
                key: 'name',
                title: t(openWords.title),
                cell: ({ id, programme }) => <PageLink to={['consultations', id]}>{programme.name}</PageLink>,
              },
              {
                key: 'opened',
                title: t(openWords.published),
                width: 150,
                cell: ({ openedAt }) => dateShown(lang, civilDateOf(openedAt)),
              },
              { key: 'until', title: t(openWords.endsOn), width: 150, cell: ({ endsOn }) => dateShown(lang, endsOn) },
              {
                key: 'status',
                title: t(openWords.standing),
                width: 170,
                cell: ({ status, isOpen }) => (
                  <StatusTag table={consultationStatus} status={status === 'open' && !isOpen ? 'ended' : status} />
                ),
              },
            ]}
            rows={items}
            rowKey={({ id }) => id}
            empty={t(opinionWords.none)}
          />
        )}
      </Fetched>
    </>
  )
}
