import { civilDateOf } from '../../../../kernel/civil.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { opinionStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import { useOwnOpinions } from '../consultations-api.ts'

/** What became of what one has said. */
export default function MyOpinionsPage() {
  const { t, lang } = useVoice()
  return (
    <>
      <PageTitle title={t(opinionWords.mine)} />
      <Fetched query={useOwnOpinions()}>
        {({ items }) => (
          <PlainTable
            caption={t(opinionWords.mine)}
            columns={[
              { key: 'text', title: t(opinionWords.said), cell: ({ text }) => <span className="long-text">{text}</span> },
              {
                key: 'about',
                title: t(opinionWords.about),
                width: 220,
                cell: ({ consultation, about }) => (
                  <>
                    <PageLink to={['consultations', consultation.id]}>{consultation.name}</PageLink>
                    <br />
                    {about ?? t(opinionWords.wholePlan)}
                  </>
                ),
              },
              {
                key: 'filed',
                title: t(opinionWords.filedOn),
                width: 140,
                cell: ({ filedAt }) => dateShown(lang, civilDateOf(filedAt)),
              },
              {
                key: 'status',
                title: t(openWords.standing),
                width: 110,
                cell: ({ status }) => <StatusTag table={opinionStatus} status={status} />,
              },
              { key: 'answer', title: t(opinionWords.answer), width: 260, cell: ({ answer }) => answer ?? '—' },
            ]}
            rows={items}
            rowKey={({ id }) => id}
            empty={t(opinionWords.noneMine)}
          />
        )}
      </Fetched>
    </>
  )
}
