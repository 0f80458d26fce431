import { Button } from 'antd'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import './second-factor.css'

type Props = { codes: readonly string[]; remark: string; onKept: () => void }

/** Shown once: the server keeps them encrypted and tells them to nobody again. */
export function BackupCodes({ codes, remark, onKept }: Props) {
  const { t } = useVoice()
  return (
    <div className="spaced">
      <Remark>{remark}</Remark>
      <h3>{t(secondFactorWords.codesTitle)}</h3>
      <ol className="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="actions">
        <Button type="primary" className="no-print" onClick={onKept}>
          {t(secondFactorWords.codesKept)}
        </Button>{' '}
        <PrintButton />
      </p>
    </div>
  )
}
