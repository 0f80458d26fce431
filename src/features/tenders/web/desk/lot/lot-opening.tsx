import { Panel } from '../../../../../ui/desk/panel.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { LotView } from '../../../contract/lot.ts'

/** How far the unsealing is: who has released it, how many it takes; nothing is unsealed where too few came. */
export function LotOpening({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { needed, released } = lot.custody
  // Opened on paper: whoever had released it here opened nothing.
  if (lot.offline?.opening === true) return null
  if (lot.status !== 'closed' && lot.status !== 'opening' && released.length === 0) return null
  if (lot.next?.deed === 'lot.void' && lot.openedAt === null)
    return (
      <Panel title={t(purchaseWords.opening)}>
        <p className="quiet">{t(purchaseWords.notUnsealed, { count: lot.sealed ?? 0 })}</p>
      </Panel>
    )
  const words = t(purchaseWords.releases, { count: released.length, needed })
  return (
    <Panel title={t(purchaseWords.opening)}>
      <progress className="share-bar" max={needed} value={released.length} aria-label={words} />
      <p>{words}</p>
      {released.length > 0 && (
        <p>
          {t(purchaseWords.releasedBy, {
            names: listShown(
              lang,
              released.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      {lot.can['lot.release'] === true && <p className="quiet">{t(purchaseWords.yourRelease)}</p>}
    </Panel>
  )
}
