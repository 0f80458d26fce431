import { Button } from 'antd'
import type { LotId } from '../../../../../kernel/ids.ts'
import { useGo } from '../../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { FormActions } from '../../../../../ui/desk/form/form.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'

type Props = {
  lot: LotId
  label: string
  consequence: string
  isSound: () => boolean
  busy: boolean
  onConfirm: () => void
}

/** Sends an objection after its consequence was told, or goes back to the lot. */
export function ClaimActions({ lot, isSound, ...confirm }: Props) {
  const { t } = useVoice()
  const go = useGo()
  return (
    <FormActions>
      <ConfirmButton {...confirm} check={isSound} />
      <Button onClick={() => go('lots', lot)}>{t(buttons.cancel)}</Button>
    </FormActions>
  )
}
