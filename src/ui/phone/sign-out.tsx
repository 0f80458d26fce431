import { useState } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons, leavingWords, shellWords } from '../words/common.ts'
import { Notice } from './cards.tsx'
import { BigButton } from './fields.tsx'

/** The way out. What waits here unsent goes with whoever leaves: with some of it they are asked first. */
export function SignOut({ unsent, onSignOut }: { unsent: number; onSignOut: () => void }) {
  const { t } = useVoice()
  const [asked, setAsked] = useState(false)
  return (
    <>
      {asked && <Notice tone="waiting">{t(leavingWords.unsent, { count: unsent })}</Notice>}
      {asked && <BigButton onPress={onSignOut}>{t(leavingWords.deleteAndLeave)}</BigButton>}
      <BigButton plain onPress={() => (asked || unsent > 0 ? setAsked(!asked) : onSignOut())}>
        {t(asked ? buttons.cancel : shellWords.signOut)}
      </BigButton>
    </>
  )
}
