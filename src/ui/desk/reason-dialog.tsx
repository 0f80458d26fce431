import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { useVoice } from '../voice.tsx'
import { hints } from '../words/common.ts'
import { fieldProblems } from '../words/field-problems.ts'
import type { Word, Words } from '../words/say.ts'
import { Dialog, DialogDeeds } from './dialog.tsx'
import { fieldId } from './form/field.tsx'
import { RestoredLine } from './form/restored-line.tsx'
import { shapeOf } from './form/shape.ts'
import { TextArea } from './form/text-field.tsx'
import { useDraft } from './form/use-draft.ts'
import { Refusal } from './refusal.tsx'
import { useStanding } from './standing.tsx'
import { useSending } from './use-sending.ts'
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
  /** Which reasons will not do where not every one does: whom it concerns must learn what happened. */
  tooLittle?: (reason: string) => boolean
  /** The feature's own words for its refusals, before the common ones. */
  words?: Words
  /** Does the deed. Where it is refused, the dialog stays, tells why and keeps what was typed. */
  onReason: (reason: string) => Promise<unknown>
}

/** For sending back, refusing, annulling: nothing happens without a reason in words. It closes when the deed is done. */
export const ReasonDialog = (props: Props) => <Asking key={props.about.join(' ')} {...props} />

const SAYS_NOTHING = { 'reason-says-nothing': fieldProblems['reason-says-nothing'] } as const satisfies Words

const SHAPE = shapeOf({ reason: z.string() })

function Asking({ about, open, onClose, title, sample, children, maxLength = 500, tooLittle, words, onReason }: Props) {
  const { t } = useVoice()
  const { isShared } = useStanding()
  const {
    draft: { reason },
    set,
    restored,
  } = useDraft<{ readonly reason: string }>({ form: ['reason', ...about], shape: SHAPE, begin: () => ({ reason: '' }) })
  const [asked, setAsked] = useState(false)
  const sending = useSending()
  const close = () => {
    setAsked(false)
    sending.forget()
    onClose()
  }
  const send = () => {
    if (reasonFault(reason, tooLittle) !== undefined) {
      setAsked(true)
      document.getElementById(fieldId('reason'))?.focus()
      return
    }
    void sending.send(
      () => onReason(reason.trim()),
      () => {
        restored.clear()
        close()
      },
    )
  }
  const footer = <DialogDeeds label={title} onCancel={close} onSend={send} busy={sending.busy} />
  return (
    <Dialog open={open} onClose={close} title={title} footer={footer}>
      <Refusal error={sending.refused} words={{ ...SAYS_NOTHING, ...words }} />
      {children}
      {isShared && <p className="quiet">{t(hints.notKeptHere)}</p>}
      <RestoredLine restored={restored} />
      <ReasonField
        value={reason}
        onChange={(typed) => set({ reason: typed })}
        maxLength={maxLength}
        fault={asked ? reasonFault(reason, tooLittle) : undefined}
        {...(sample ? { sample } : {})}
      />
    </Dialog>
  )
}

type ReasonFault = 'empty' | 'says-nothing'

/** What keeps a reason from being sent. */
export function reasonFault(reason: string, tooLittle?: (reason: string) => boolean): ReasonFault | undefined {
  if (reason.trim() === '') return 'empty'
  return tooLittle?.(reason) === true ? 'says-nothing' : undefined
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
