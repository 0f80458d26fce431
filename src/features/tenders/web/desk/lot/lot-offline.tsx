import { Remark } from '../../../../../ui/desk/states.tsx'
import { hoursShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offlineTold } from '../../../../../ui/words/offline-told.ts'
import type { OfflineTold } from '../../../contract/offline-told.ts'

/** Said of whatever was reviewed on paper; with its result also by whose hands that came in. */
export default function LotOffline({ told }: { told: OfflineTold | null }) {
  const { t } = useVoice()
  if (told === null) return <Remark tone="waiting">{t(offlineTold.title)}</Remark>
  return <Told told={told} />
}

function Told({ told }: { told: OfflineTold }) {
  const { t, lang } = useVoice()
  const { reason, enteredBy: entered, confirmedBy: confirmed, scans, unopened, unopenedReason } = told
  return (
    <p>
      <strong>{t(offlineTold.title)}</strong>{' '}
      {t(offlineTold.told, { when: hoursShown(lang, told), reason, entered, confirmed, scans })}
      {unopened > 0 && t(offlineTold.unopened, { count: unopened, reason: unopenedReason })}
    </p>
  )
}
