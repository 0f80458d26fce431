import { useVoice } from '../voice.tsx'
import { purchaseWords } from '../words/purchase.ts'

/** One paper in its two forms: to be printed and signed, or to be worked on. */
export function PaperLinks({ label, address, onTake }: { label: string; address: string; onTake?: () => void }) {
  const { t } = useVoice()
  return (
    <span className="no-print">
      {label}{' '}
      <a href={`${address}.pdf`} onClick={onTake} aria-label={`${label} ${t(purchaseWords.asPdf)}`}>
        {t(purchaseWords.asPdf)}
      </a>{' '}
      <a href={`${address}.docx`} onClick={onTake} aria-label={`${label} ${t(purchaseWords.asWord)}`}>
        {t(purchaseWords.asWord)}
      </a>
    </span>
  )
}
