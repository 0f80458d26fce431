import { Button } from 'antd'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { FormActions } from '../../../../../ui/desk/form/form.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'

type Props = {
  label: string
  about?: string
  consequence: string
  isSound: () => boolean
  busy: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Sends an objection after its consequence was told, or gives it up. */
export function ClaimActions({ isSound, onCancel, ...confirm }: Props) {
  const { t } = useVoice()
  return (
    <FormActions>
      <ConfirmButton {...confirm} check={isSound} />
      <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
    </FormActions>
  )
}
