import { Button } from 'antd'
import { useVoice } from '../voice.tsx'
import { buttons } from '../words/common.ts'

/** Prints the page as print.css lays it out: A4, content only. */
export function PrintButton() {
  const { t } = useVoice()
  return (
    <Button className="no-print" onClick={() => window.print()}>
      {t(buttons.print)}
    </Button>
  )
}
