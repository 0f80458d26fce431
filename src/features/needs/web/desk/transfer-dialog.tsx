import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../../../ui/desk/dialog.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { needWords } from '../../../../ui/words/need.ts'
import { mergerSamples, transferWords } from '../../../../ui/words/need-mergers.ts'

type Transfer = { readonly to: string; readonly reason: string }
type Props = { busy: boolean; problem: ReactNode; onClose: () => void; onTransfer: (transfer: Transfer) => void }

/** 转办: to whom and why, both of which the resident reads. Mounted only while it is open, which is until it is done. */
export function TransferDialog({ busy, problem, onClose, onTransfer }: Props) {
  const { t } = useVoice()
  const [{ to, reason }, setTyped] = useState<Transfer>({ to: '', reason: '' })
  const [asked, setAsked] = useState(false)
  const isReady = to.trim() !== '' && reason.trim() !== ''
  const send = () => (isReady ? onTransfer({ to: to.trim(), reason: reason.replace(/\s+/g, ' ').trim() }) : setAsked(true))
  const gap = (label: string, text: string) => (asked && text.trim() === '' ? { error: t(hints.emptyRequired, { label }) } : {})
  const footer = (
    <>
      <Button onClick={onClose}>{t(buttons.cancel)}</Button>
      <Button type="primary" loading={busy} onClick={send}>
        {t(needWords.transfer)}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t(needWords.transfer)} footer={footer}>
      {problem}
      <p className="quiet">{t(transferWords.note)}</p>
      <TextField
        name="to"
        label={t(transferWords.to)}
        sample={mergerSamples.transferTo}
        required
        value={to}
        maxLength={60}
        onChange={(text) => setTyped({ to: text, reason })}
        {...gap(t(transferWords.to), to)}
      />
      <TextArea
        name="reason"
        label={t(hints.reason)}
        sample={mergerSamples.transferReason}
        required
        value={reason}
        maxLength={500}
        onChange={(text) => setTyped({ to, reason: text })}
        {...gap(t(hints.reason), reason)}
      />
    </Dialog>
  )
}
