import { useQuery } from '@tanstack/react-query'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { readReply } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendmentKinds, amendmentStatus, openAmendmentWords } from '../../../../ui/words/amendment-kinds.ts'
import { OpenAmendments } from '../../contract/open-amendments.ts'

/** What is being changed of the contracts, on the first screen of who sees to it; nothing where nothing is. */
export function AmendmentsWaiting() {
  const { t } = useVoice()
  const { now, tenant } = useStanding()
  const open = useQuery({
    queryKey: ['amendments', tenant],
    queryFn: () => readReply(OpenAmendments, fetch(`/api/tenants/${tenant}/amendments`)),
  })
  const items = open.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t(openAmendmentWords.waiting)}>
      <ul className="work-list">
        {items.map(({ id, kind, lotName, status, publishBy, publishOverdue }) => (
          <li key={id} data-near={publishOverdue}>
            <span className="work-what">
              <PageLink to={['amendments', id]}>
                {t(amendmentKinds[kind])} {lotName}
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
