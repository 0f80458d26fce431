import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Profile, speaker, type Speaker } from './words/profile.ts'
import type { Lang } from './words/say.ts'

export type Voice = { readonly lang: Lang; readonly profile: Profile; readonly t: Speaker }

const VoiceContext = createContext<Voice>({ lang: 'zh', profile: 'local-selection', t: speaker('zh', 'local-selection') })

/** The language and rule profile in which everything below speaks; a page about one lot nests one with that lot's profile. */
export function VoiceProvider({ lang, profile, children }: { lang: Lang; profile: Profile; children: ReactNode }) {
  const voice = useMemo(() => ({ lang, profile, t: speaker(lang, profile) }), [lang, profile])
  return <VoiceContext.Provider value={voice}>{children}</VoiceContext.Provider>
}

/** What is about one purchase speaks in the words of its way of purchasing; where none is given, as everything around it. */
export function InWords({ of, children }: { of: Profile | undefined; children: ReactNode }) {
  const { lang, profile: around } = useVoice()
  return (
    <VoiceProvider lang={lang} profile={of ?? around}>
      {children}
    </VoiceProvider>
  )
}

/** `const { t } = useVoice()`, then `t(lotWords.publish)`. */
export const useVoice = (): Voice => useContext(VoiceContext)
