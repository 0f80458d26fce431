import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons, hints } from '../words/common.ts'
import type { Word } from '../words/say.ts'
import { Dialog } from './dialog.tsx'
import { fieldId } from './form/field.tsx'
import { TextArea } from './form/text-field.tsx'
import './css/form.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  sample?: Word
  children?: ReactNode
  onReason: (reason: string) => void
}

/** For sending back, refusing, annulling: nothing happens without a reason in words. */
export function ReasonDialog({ open, onClose, title, sample, children, onReason }: Props) {
  const { t } = useVoice()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const send = () => {
    if (reason.trim() === '') {
      setAsked(true)
      document.getElementById(fieldId('reason'))?.focus()
      return
    }
    onReason(reason.trim())
    setReason('')
    setAsked(false)
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t(buttons.cancel)}</Button>
      <Button type="primary" onClick={send}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer}>
      {children}
      <TextArea
        name="reason"
        label={t(hints.reason)}
        hint={t(hints.whyReason)}
        required
        value={reason}
        onChange={setReason}
        maxLength={500}
        {...(sample ? { sample } : {})}
        {...(asked && reason.trim() === '' ? { error: t(hints.emptyRequired, { label: t(hints.reason) }) } : {})}
      />
    </Dialog>
  )
}
