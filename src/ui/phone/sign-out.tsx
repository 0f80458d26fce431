import { useState } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons, leavingWords, shellWords } from '../words/common.ts'
import { Notice } from './cards.tsx'
import { BigButton } from './fields.tsx'
import type { Leaving } from './page.ts'

type Step = 'begin' | 'asked' | 'stillIn'

/**
 * The way out. What waits here unsent goes with whoever leaves: with some of it they are asked first. Where the session could not
 * be ended they are told so, and may delete what is here before they hand the phone on.
 */
export function SignOut({ unsent, leaving }: { unsent: number; leaving: Leaving }) {
  const { t } = useVoice()
  const [step, setStep] = useState<Step>('begin')
  const leave = () => void leaving.signOut().catch(() => setStep('stillIn'))
  const begin = () => (unsent > 0 ? setStep('asked') : leave())
  return (
    <>
      {step === 'asked' && <Notice tone="waiting">{t(leavingWords.unsent, { count: unsent })}</Notice>}
      {step === 'asked' && <BigButton onPress={leave}>{t(leavingWords.deleteAndLeave)}</BigButton>}
      {step === 'stillIn' && (
        <>
          <Notice tone="waiting">{t(leavingWords.stillIn)}</Notice>
          <BigButton onPress={leave}>{t(leavingWords.leaveAgain)}</BigButton>
          <p>{t(leavingWords.clearOffer)}</p>
          <BigButton plain onPress={leaving.clearHere}>
            {t(leavingWords.clear)}
          </BigButton>
        </>
      )}
      <BigButton plain onPress={step === 'begin' ? begin : () => setStep('begin')}>
        {t(step === 'begin' ? shellWords.signOut : buttons.cancel)}
      </BigButton>
    </>
  )
}
