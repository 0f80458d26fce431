import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog, DialogDeeds } from '../../../../ui/desk/dialog.tsx'
import { countUnsent, forgetUnsent } from '../../../../ui/left-here.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { leavingWords, shellWords } from '../../../../ui/words/common.ts'
import type { Me } from '../../contract/me.ts'
import { endSession, membersOf, signOut } from '../door.ts'

/** The way out. What the phone's pages have not sent yet goes with whoever leaves: with some of it they are asked first. */
export function useLeaving(onLeft: () => void) {
  const { t } = useVoice()
  const [unsent, setUnsent] = useState(0)
  const leaving = useMutation({ mutationFn: signOut, onSettled: onLeft })
  const close = () => setUnsent(0)
  return {
    leave() {
      const count = countUnsent(localStorage)
      if (count > 0) setUnsent(count)
      else leaving.mutate()
    },
    question: (
      <Dialog
        open={unsent > 0}
        onClose={close}
        title={t(shellWords.signOut)}
        footer={<DialogDeeds label={t(leavingWords.deleteAndLeave)} onCancel={close} onSend={() => leaving.mutate()} />}
      >
        <p>{t(leavingWords.unsent, { count: unsent })}</p>
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
  const back = () => void endSession().finally(() => window.location.assign('/desk/'))
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
    </Dialog>
  )
}
