import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId } from '../../../../../kernel/ids.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { readReply } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { LotPapers as Papers } from '../../../contract/papers.ts'
import type { paperRoutes } from '../../../routes/papers.ts'

const { documents } = hc<typeof paperRoutes>('/api').tenants[':tenant'].lots[':lot']

/** What can be printed of this project now, to be signed and sealed or to be worked on. */
export function LotPapers({ lot }: { lot: LotId }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const papers = useQuery({
    queryKey: ['papers', tenant, lot],
    queryFn: () => readReply(Papers, documents.$get({ param: { tenant, lot } })),
  })
  if (!papers.data) return null
  return (
    <Panel title={t(purchaseWords.documents)}>
      {papers.data.items.length === 0 && <p className="quiet">{t(purchaseWords.noDocuments)}</p>}
      <ul className="papers">
        {papers.data.items.map((kind) => (
          <li key={kind}>
            <PaperLinks label={t(paperWords[kind])} address={`/api/tenants/${tenant}/lots/${lot}/documents/${kind}`} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
