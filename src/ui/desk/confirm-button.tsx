import { Button } from 'antd'
import { type ReactNode, useContext, useState } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons } from '../words/common.ts'
import { Asked } from './asked.ts'
import { Dialog } from './dialog.tsx'

type Props = {
  /** The verb, on the button and as the question's title. */
  label: string
  /** On what it is done, where the page shows several: named in the question. */
  about?: string
  /** What will be so afterwards and cannot be taken back. */
  consequence: ReactNode
  onConfirm: () => void
  /** Asked before the question is: where it says no, the page shows what is wrong instead. */
  check?: () => boolean
  busy?: boolean
  disabled?: boolean
  tone?: 'primary' | 'plain' | 'danger'
}

/** For deeds that cannot be undone: says the consequence, and repeats the verb on the button that does it. */
export function ConfirmButton({
  label,
  about,
  consequence,
  onConfirm,
  check,
  busy = false,
  disabled = false,
  tone = 'primary',
}: Props) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const { ask } = useContext(Asked)
  const press = () => {
    ask()
    setOpen(check === undefined || check())
  }
  const look = { type: tone === 'plain' ? 'default' : 'primary', danger: tone === 'danger' } as const
  const confirm = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button
        {...look}
        loading={busy}
        disabled={disabled}
        onClick={press}
        {...(tone === 'primary' ? { 'data-confirms': '' } : {})}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t(buttons.cancel)}</Button>
            <Button {...look} onClick={confirm}>
              {label}
            </Button>
          </>
        }
      >
        {about !== undefined && (
          <p>
            <strong>{about}</strong>
          </p>
        )}
        {consequence}
      </Dialog>
    </>
  )
}
