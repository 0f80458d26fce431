import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../../../../ui/desk/dialog.tsx'
import { forgetLoggedOut } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { signInWords } from '../../../../ui/words/common.ts'
import { slipWords } from '../../../../ui/words/juror.ts'
import type { Me } from '../../contract/me.ts'
import { PasswordForm, SlipForm } from './entry-page.tsx'

/** Signs in again over the page as it stands: what was typed in it stays. */
export function SessionEnded({ by }: Pick<Me, 'by'>) {
  const { t } = useVoice()
  const queries = useQueryClient()
  const [open, setOpen] = useState(true)
  const again = () => {
    forgetLoggedOut(queries)
    return queries.invalidateQueries()
  }
  return (
    <>
      <output className="remark no-print" data-tone="waiting">
        {t(signInWords.ended)} <Button onClick={() => setOpen(true)}>{t(signInWords.again)}</Button>
      </output>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(signInWords.ended)}>
        <p>{t(by === 'slip' ? slipWords.ended : signInWords.kept)}</p>
        {by === 'slip' ? <SlipForm onEntered={again} /> : <PasswordForm onEntered={again} />}
      </Dialog>
    </>
  )
}
