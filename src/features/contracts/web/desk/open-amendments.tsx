import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendmentKinds, amendmentStatus, deliveryWords } from '../../../../ui/words/amendment.ts'
import { useOpenAmendments } from '../amendments-api.ts'

/** What is being changed of the contracts, on the first screen of who sees to it; nothing where nothing is. */
export function OpenAmendments() {
  const { t } = useVoice()
  const { now } = useStanding()
  const items = useOpenAmendments().data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t(deliveryWords.waiting)}>
      <ul className="work-list">
        {items.map(({ id, kind, lot, status, publishBy, publishOverdue }) => (
          <li key={id} data-near={publishOverdue}>
            <span className="work-what">
              <PageLink to={['amendments', id]}>
                {t(amendmentKinds[kind])} {lot.name}
              </PageLink>
            </span>
            <StatusTag table={amendmentStatus} status={status} />
            {publishBy !== null && <DueTag due={publishBy} now={now} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
