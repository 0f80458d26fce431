import type { ReactNode } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { useVoice, VoiceProvider } from '../../../../../ui/voice.tsx'
import { useLot } from '../../lots-api.ts'

/** In the words of the way in which the project is bought. */
export function InWordsOf({ lot, children }: { lot: LotId; children: ReactNode }) {
  const { lang } = useVoice()
  return (
    <Fetched query={useLot(lot)}>
      {({ profile }) => (
        <VoiceProvider lang={lang} profile={profile}>
          {children}
        </VoiceProvider>
      )}
    </Fetched>
  )
}
