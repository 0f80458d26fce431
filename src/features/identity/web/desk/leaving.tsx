import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog, DialogDeeds } from '../../../../ui/desk/dialog.tsx'
import { saveOpen } from '../../../../ui/desk/on-leaving.ts'
import { countLeft, countUnsent, forgetUnsent } from '../../../../ui/left-here.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { leavingWords, shellWords } from '../../../../ui/words/common.ts'
import type { Me } from '../../contract/me.ts'
import { clearHere, endSession, membersOf, signOut } from '../door.ts'

/**
 * The way out. What saves itself is sent first; what was filled in and not submitted otherwise goes with whoever leaves: with some of
 * it they are asked first. Where the
 * session could not be ended they are told so, and may delete what is here before they leave the computer to others.
 */
export function useLeaving(onLeft: () => void) {
  const { t } = useVoice()
  const [unsent, setUnsent] = useState(0)
  // Otherwise it would wait for a network in silence, and sign out whenever one comes.
  const leaving = useMutation({ mutationFn: signOut, onSuccess: onLeft, networkMode: 'always' })
  const close = () => {
    setUnsent(0)
    leaving.reset()
  }
  const go = () => leaving.mutate()
  const clear = () => void (clearHere() && onLeft())
  return {
    async leave() {
      const count = (await saveOpen()) + countLeft(localStorage)
      if (count > 0) setUnsent(count)
      else go()
    },
    question: (
      <Dialog
        open={unsent > 0 || leaving.isError}
        onClose={close}
        title={t(shellWords.signOut)}
        footer={
          leaving.isError ? (
            <>
              <Button onClick={clear}>{t(leavingWords.clear)}</Button>
              <DialogDeeds label={t(leavingWords.leaveAgain)} onCancel={close} onSend={go} />
            </>
          ) : (
            <DialogDeeds label={t(leavingWords.deleteAndLeave)} onCancel={close} onSend={go} />
          )
        }
      >
        {leaving.isError ? (
          <>
            <p role="alert">{t(leavingWords.stillIn)}</p>
            <p>{t(leavingWords.clearOffer)}</p>
          </>
        ) : (
          <p>{t(leavingWords.unsent, { count: unsent })}</p>
        )}
      </Dialog>
    ),
  }
}

/** Somebody has come where another's deeds still wait to be sent: they go when this one says so, or wait until that one is back. */
export function LeftByOthers({ me }: { me: Me | undefined }) {
  const { t } = useVoice()
  const [isClosed, setClosed] = useState(false)
  const here = me && me.by !== 'nobody' ? membersOf(me) : undefined
  const count = here ? countUnsent(localStorage, here) : 0
  const forget = () => {
    forgetUnsent(localStorage, here)
    setClosed(true)
  }
  const [isStillIn, setStillIn] = useState(false)
  const back = () =>
    void endSession().then(
      () => window.location.assign('/desk/'),
      () => setStillIn(true),
    )
  return (
    <Dialog
      open={count > 0 && !isClosed}
      onClose={() => setClosed(true)}
      title={t(leavingWords.leftTitle)}
      footer={
        <>
          <Button onClick={back}>{t(shellWords.signOut)}</Button>
          <Button type="primary" onClick={forget}>
            {t(leavingWords.deleteAndGoOn)}
          </Button>
        </>
      }
    >
      <p>{t(leavingWords.left, { count })}</p>
      {isStillIn && <p role="alert">{t(leavingWords.stillIn)}</p>}
    </Dialog>
  )
}
