import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons } from '../words/common.ts'
import './css/dialog.css'

type Props = { open: boolean; onClose: () => void; title: string; drawer?: boolean; children: ReactNode; footer?: ReactNode }

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape, and costs no library. */
export function Dialog({ open, onClose, title, drawer = false, children, footer }: Props) {
  const { t } = useVoice()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])
  return (
    <dialog ref={dialog} className={drawer ? 'dialog drawer' : 'dialog'} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="dialog-close" aria-label={t(buttons.close)} onClick={onClose}>
              <span aria-hidden="true">×</span>
            </button>
          </div>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <div className="dialog-foot">{footer}</div>}
        </>
      )}
    </dialog>
  )
}

type DeedsProps = { label: string; onCancel: () => void; onSend: () => void; busy?: boolean }

/** Cancel, and the one deed that the dialog is for. */
export function DialogDeeds({ label, onCancel, onSend, busy = false }: DeedsProps) {
  const { t } = useVoice()
  return (
    <>
      <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
      <Button type="primary" loading={busy} onClick={onSend}>
        {label}
      </Button>
    </>
  )
}
