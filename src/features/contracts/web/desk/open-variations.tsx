import { useQuery } from '@tanstack/react-query'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { readReply } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { variationKinds, variationStatus, openVariationWords } from '../../../../ui/words/variation-kinds.ts'
import { OpenVariations } from '../../contract/open-variations.ts'
import { VariationInShort } from './variation-in-short.tsx'

/** What is being changed of the contracts, on the first screen of who sees to it; nothing where nothing is. */
export function VariationsWaiting() {
  const { t } = useVoice()
  const { now, tenant } = useStanding()
  const open = useQuery({
    queryKey: ['variations', tenant],
    queryFn: () => readReply(OpenVariations, fetch(`/api/tenants/${tenant}/variations`)),
  })
  const items = open.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={t(openVariationWords.waiting)}>
      <ul className="work-list">
        {items.map(({ id, kind, lotName, reason, changes, beyond, status, publishBy, publishOverdue }) => (
          <li key={id} data-near={publishOverdue}>
            <span className="work-what">
              <PageLink to={['variations', id]}>
                {t(variationKinds[kind])} {lotName}
              </PageLink>
              {status === 'checking' && <VariationInShort reason={reason} changes={changes} beyond={beyond} />}
            </span>
            <StatusTag table={variationStatus} status={status} />
            {publishBy !== null && <DueTag due={publishBy} now={now} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
