import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../../../ui/desk/dialog.tsx'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import type { Word } from '../../../../ui/words/say.ts'

type Props = {
  title: string
  label: string
  sample?: Word
  /** What already stands there, to be changed. */
  initial?: string
  maxLength: number
  busy: boolean
  /** Why it was not done; the words stay in sight. */
  problem?: ReactNode
  onClose: () => void
  onText: (text: string) => void
}

/** A step that is done with words: what was found, what is answered. Mounted only while it is open, which is until it is done. */
export function TextDialog({ title, label, sample, initial = '', maxLength, busy, problem, onClose, onText }: Props) {
  const { t } = useVoice()
  const [text, setText] = useState(initial)
  const [asked, setAsked] = useState(false)
  const send = () => (text.trim() === '' ? setAsked(true) : onText(text.trim()))
  const footer = (
    <>
      <Button onClick={onClose}>{t(buttons.cancel)}</Button>
      <Button type="primary" loading={busy} onClick={send}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} footer={footer}>
      {problem}
      <TextArea
        name="text"
        label={label}
        required
        value={text}
        onChange={setText}
        maxLength={maxLength}
        rows={5}
        {...(sample ? { sample } : {})}
        {...(asked && text.trim() === '' ? { error: t(hints.emptyRequired, { label }) } : {})}
      />
    </Dialog>
  )
}
