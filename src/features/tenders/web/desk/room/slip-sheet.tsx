import { Button } from 'antd'
import { instantShown } from '../../../../../ui/format.ts'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorWords } from '../../../../../ui/words/juror.ts'
import { arrivalWords } from '../../../../../ui/words/room.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { SlipDone } from '../../../contract/panel.ts'

type Props = { slip: SlipDone; lot: Pick<LotView, 'code' | 'name'>; onDone: () => void }

/** The slip on a page of its own, so that the printer gives exactly one sheet; it is shown this once. */
export function SlipSheet({ slip: { name, slip }, lot, onDone }: Props) {
  const { t, lang } = useVoice()
  return (
    <>
      <PageTitle
        title={t(jurorWords.slip)}
        actions={
          <>
            {slip !== null && <PrintButton />}
            <Button type="primary" onClick={onDone}>
              {t(arrivalWords.slipClose)}
            </Button>
          </>
        }
      />
      <div className="no-print">
        <Remark tone={slip === null ? 'waiting' : 'good'}>
          {slip === null ? t(arrivalWords.slipRepeated) : t(arrivalWords.slipReady, { name })}
        </Remark>
      </div>
      {slip !== null && (
        <div className="slip">
          <p>
            {lot.code} {lot.name}
          </p>
          <p className="slip-name">
            {t(arrivalWords.slipFor)} {name}
          </p>
          <p className="slip-code">{slip.code}</p>
          <p>{t(arrivalWords.slipUntil, { instant: instantShown(lang, slip.expiresAt) })}</p>
          <p className="quiet">{t(arrivalWords.slipHow)}</p>
        </div>
      )}
    </>
  )
}
