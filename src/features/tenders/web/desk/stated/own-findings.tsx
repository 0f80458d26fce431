import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { offerSections } from '../../../../../ui/words/offer.ts'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import type { BidView } from '../../../contract/bid.ts'
import { isCorrected } from '../../../rules/stated-facts.ts'
import { factShown } from './facts-table.tsx'

/** What was corrected of one's own statements, and why; there once the result is public. */
export function OwnFindings({ confirmed }: Pick<BidView, 'confirmed'>) {
  const voice = useVoice()
  const { t } = voice
  const corrected = confirmed.filter(isCorrected)
  if (confirmed.length === 0) return null
  return (
    <>
      <h3>{t(factWords.own)}</h3>
      {corrected.length === 0 ? (
        <p className="quiet">{t(factWords.allAsStated)}</p>
      ) : (
        <ul>
          {corrected.map(({ fact, stated, value, reason }) => (
            <li key={fact}>
              {t(hints.labelled, { label: t(offerSections[fact]), value: factShown(voice, value) })}
              {' · '}
              {t(factWords.wasStated, { value: factShown(voice, stated) })}
              {' · '}
              {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
