import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { useVoice } from '../voice.tsx'
import { hints } from '../words/common.ts'
import type { Word } from '../words/say.ts'
import { Dialog, DialogDeeds } from './dialog.tsx'
import { fieldId } from './form/field.tsx'
import { RestoredLine } from './form/restored-line.tsx'
import { shapeOf } from './form/shape.ts'
import { TextArea } from './form/text-field.tsx'
import { useDraft } from './form/use-draft.ts'
import { useStanding } from './standing.tsx'
import './css/form.css'

type Props = {
  /** What the reason is for, unique on the desk, such as `['contract-return', id]`: what is typed is kept under it until it is sent. */
  about: readonly string[]
  open: boolean
  onClose: () => void
  title: string
  sample?: Word
  children?: ReactNode
  maxLength?: number
  onReason: (reason: string) => void
}

/** For sending back, refusing, annulling: nothing happens without a reason in words. */
export const ReasonDialog = (props: Props) => <Asking key={props.about.join(' ')} {...props} />

const SHAPE = shapeOf({ reason: z.string() })

function Asking({ about, open, onClose, title, sample, children, maxLength = 500, onReason }: Props) {
  const { t } = useVoice()
  const { isShared } = useStanding()
  const {
    draft: { reason },
    set,
    restored,
  } = useDraft<{ readonly reason: string }>({ form: ['reason', ...about], shape: SHAPE, begin: () => ({ reason: '' }) })
  const [asked, setAsked] = useState(false)
  const send = () => {
    if (reason.trim() === '') {
      setAsked(true)
      document.getElementById(fieldId('reason'))?.focus()
      return
    }
    onReason(reason.trim())
    restored.clear()
    setAsked(false)
  }
  const footer = <DialogDeeds label={title} onCancel={onClose} onSend={send} />
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer}>
      {children}
      {isShared && <p className="quiet">{t(hints.notKeptHere)}</p>}
      <RestoredLine restored={restored} />
      <ReasonField
        value={reason}
        onChange={(typed) => set({ reason: typed })}
        maxLength={maxLength}
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
