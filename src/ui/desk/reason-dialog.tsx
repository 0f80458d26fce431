import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { saysNothing } from '../../kernel/stock-reasons.ts'
import { useVoice } from '../voice.tsx'
import { hints } from '../words/common.ts'
import { fieldProblems } from '../words/field-problems.ts'
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
  /** A stock phrase is not enough: whom it concerns must learn what happened. */
  mustTell?: boolean
  onReason: (reason: string) => void
}

/** For sending back, refusing, annulling: nothing happens without a reason in words. */
export const ReasonDialog = (props: Props) => <Asking key={props.about.join(' ')} {...props} />

const SHAPE = shapeOf({ reason: z.string() })

function Asking({ about, open, onClose, title, sample, children, maxLength = 500, mustTell = false, onReason }: Props) {
  const { t } = useVoice()
  const { isShared } = useStanding()
  const {
    draft: { reason },
    set,
    restored,
  } = useDraft<{ readonly reason: string }>({ form: ['reason', ...about], shape: SHAPE, begin: () => ({ reason: '' }) })
  const [asked, setAsked] = useState(false)
  const send = () => {
    if (reasonFault(reason, mustTell) !== undefined) {
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
        fault={asked ? reasonFault(reason, mustTell) : undefined}
        {...(sample ? { sample } : {})}
      />
    </Dialog>
  )
}

type ReasonFault = 'empty' | 'says-nothing'

/** What keeps a reason from being sent. */
export function reasonFault(reason: string, mustTell: boolean): ReasonFault | undefined {
  if (reason.trim() === '') return 'empty'
  return mustTell && saysNothing(reason) ? 'says-nothing' : undefined
}

type FieldProps = {
  value: string
  onChange: (reason: string) => void
  maxLength: number
  fault: ReasonFault | undefined
  sample?: Word
}

export function ReasonField({ fault, ...field }: FieldProps) {
  const { t } = useVoice()
  const label = t(hints.reason)
  return (
    <TextArea
      name="reason"
      label={label}
      hint={t(hints.whyReason)}
      required
      {...field}
      {...(fault === 'empty' ? { error: t(hints.emptyRequired, { label }) } : {})}
      {...(fault === 'says-nothing' ? { error: t(fieldProblems['reason-says-nothing']) } : {})}
    />
  )
}
