import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import type { Restored } from './use-draft.ts'

/** Says that the form does not stand as it is kept, and takes it back there. */
export function RestoredLine({ restored: { isRestored, clear } }: { restored: Restored }) {
  const { t } = useVoice()
  if (!isRestored) return null
  return (
    <output className="remark no-print" data-tone="quiet">
      {t(hints.restored)}{' '}
      <button type="button" className="link" onClick={clear}>
        {t(buttons.clearTyped)}
      </button>
    </output>
  )
}
