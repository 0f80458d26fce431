import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PaperLinks } from '../../../../../ui/desk/paper-links.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { readReply } from '../../../../../ui/reply.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { voidWords } from '../../../../../ui/words/award.ts'
import { paperWords } from '../../../../../ui/words/papers.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { type LotPaper, LotPapers as Papers } from '../../../contract/papers.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { paperRoutes } from '../../../routes/papers.ts'
import { isRevoked } from '../../../rules/outcome.ts'
import { useAward } from '../../awards-api.ts'

const { documents } = hc<typeof paperRoutes>('/api').tenants[':tenant'].lots[':lot']

/** What can be printed of this project now, to be signed and sealed or to be worked on; to each that lost, the letter to it. */
export function LotPapers({ lot: view }: { lot: LotView }) {
  const { id: lot, announcedAt } = view
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
            <PaperLinks label={paperShown(t, kind, view)} address={`/api/tenants/${tenant}/lots/${lot}/documents/${kind}`} />
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
              label={`${paperShown(t, 'losing-letter', view)} · ${partyName}`}
              address={`/api/tenants/${tenant}/bids/${id}/documents/letter`}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The papers that tell of a result, which may have been taken back. */
const ON_RESULT: ReadonlySet<string> = new Set(['result-notice', 'losing-letter'])

function paperShown(t: Voice['t'], kind: LotPaper | 'losing-letter', lot: Pick<LotView, 'status' | 'announcedAt'>): string {
  const paper = t(paperWords[kind === 'end-notice' && lot.status === 'cancelled' ? 'cancel-notice' : kind])
  return ON_RESULT.has(kind) && isRevoked(lot) ? t(voidWords.revokedPaper, { paper }) : paper
}
