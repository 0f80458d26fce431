import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { acceptanceStatus, openAcceptanceWords } from '../../../../ui/words/acceptance-kinds.ts'
import { useOpenAcceptances } from '../acceptances-api.ts'

/** What is being accepted, or is to be looked at again, on the first screen of who sees to it; nothing where nothing is. */
export function AcceptancesWaiting() {
  const { t } = useVoice()
  const { now } = useStanding()
  const open = useOpenAcceptances()
  const items = open.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t(openAcceptanceWords.waiting)}>
      <ul className="work-list">
        {items.map(({ id, round, lotName, status, publishBy, publishOverdue, rectifyBy, rectifyOverdue }) => {
          const due = status === 'published' ? rectifyBy : publishBy
          return (
            <li key={id} data-near={publishOverdue || rectifyOverdue}>
              <span className="work-what">
                <PageLink to={['acceptances', id]}>
                  {round === 1 ? t(openAcceptanceWords.first) : t(openAcceptanceWords.again, { round })} {lotName}
                </PageLink>
              </span>
              {status === 'published' ? (
                <span className="quiet">{t(openAcceptanceWords.rectify)}</span>
              ) : (
                <StatusTag table={acceptanceStatus} status={status} />
              )}
              {due !== null && <DueTag due={due} now={now} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
