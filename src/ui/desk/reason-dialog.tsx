import { type ReactNode, useState } from 'react'
import { useVoice } from '../voice.tsx'
import { hints } from '../words/common.ts'
import type { Word } from '../words/say.ts'
import { Dialog, DialogDeeds } from './dialog.tsx'
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
  const footer = <DialogDeeds label={title} onCancel={onClose} onSend={send} />
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer}>
      {children}
      <ReasonField
        value={reason}
        onChange={setReason}
        maxLength={500}
        lacks={asked && reason.trim() === ''}
        {...(sample ? { sample } : {})}
      />
    </Dialog>
  )
}

type FieldProps = { value: string; onChange: (reason: string) => void; maxLength: number; lacks: boolean; sample?: Word }

export function ReasonField({ lacks, ...field }: FieldProps) {
  const { t } = useVoice()
  const label = t(hints.reason)
  return (
    <TextArea
      name="reason"
      label={label}
      hint={t(hints.whyReason)}
      required
      {...field}
      {...(lacks ? { error: t(hints.emptyRequired, { label }) } : {})}
    />
  )
}
