import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { readReply } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { LotPapers as Papers } from '../../../contract/papers.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { paperRoutes } from '../../../routes/papers.ts'
import { useAward } from '../../awards-api.ts'

const { documents } = hc<typeof paperRoutes>('/api').tenants[':tenant'].lots[':lot']

/** What can be printed of this project now, to be signed and sealed or to be worked on; to each that lost, the letter to it. */
export function LotPapers({ lot: { id: lot, announcedAt } }: { lot: LotView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const papers = useQuery({
    queryKey: ['papers', tenant, lot],
    queryFn: () => readReply(Papers, documents.$get({ param: { tenant, lot } })),
  })
  const award = useAward(lot, announcedAt !== null)
  if (!papers.data) return null
  const letters = (award.data?.bids ?? []).filter(({ id, letter }) => letter && id !== award.data?.winner.bidId)
  return (
    <Panel title={t(purchaseWords.documents)} folds isPrinted={false}>
      {papers.data.items.length + letters.length === 0 && <p className="quiet">{t(purchaseWords.noDocuments)}</p>}
      <ul className="papers">
        {papers.data.items.map((kind) => (
          <li key={kind}>
            <PaperLinks label={t(paperWords[kind])} address={`/api/tenants/${tenant}/lots/${lot}/documents/${kind}`} />
          </li>
        ))}
        {papers.data.declarations.map(({ juror, name }) => (
          <li key={juror}>
            <PaperLinks
              label={`${t(paperWords['filled-declaration'])} · ${name}`}
              address={`/api/tenants/${tenant}/lots/${lot}/jurors/${juror}/documents/declaration`}
            />
          </li>
        ))}
        {letters.map(({ id, partyName }) => (
          <li key={id}>
            <PaperLinks
              label={`${t(paperWords['losing-letter'])} · ${partyName}`}
              address={`/api/tenants/${tenant}/bids/${id}/documents/letter`}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
