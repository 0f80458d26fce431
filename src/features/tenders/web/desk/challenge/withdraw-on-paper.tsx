import { Button } from 'antd'
import { useState } from 'react'
import { Dialog, DialogDeeds } from '../../../../../ui/desk/dialog.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { hints } from '../../../../../ui/words/common.ts'
import { challengePageWords } from '../../../../../ui/words/challenge-page.ts'
import type { ChallengeFile, ChallengeView } from '../../../contract/challenge.ts'
import { PaperField } from './paper-field.tsx'

type Props = {
  challenge: Pick<ChallengeView, 'lot' | 'matter' | 'signatory'>
  busy: boolean
  onLetter: (papers: ChallengeFile['id'][]) => void
}

/** 登记撤回: an objection that came on paper is withdrawn by a letter, of which the officer keeps the scan. */
export function WithdrawOnPaper({ challenge: { lot, matter, signatory }, busy, onLetter }: Props) {
  const { t } = useVoice()
  const [open, setOpen] = useState(false)
  const [letter, setLetter] = useState<readonly ChallengeFile[]>([])
  const [asked, setAsked] = useState(false)
  const close = () => {
    setOpen(false)
    setLetter([])
    setAsked(false)
  }
  const send = () => {
    setAsked(true)
    if (letter.length === 0) return
    onLetter(letter.map(({ id }) => id))
    close()
  }
  const footer = <DialogDeeds label={t(challengePageWords.registerWithdrawal)} onCancel={close} onSend={send} />
  return (
    <>
      <Button loading={busy} onClick={() => setOpen(true)}>
        {t(challengePageWords.registerWithdrawal)}
      </Button>
      <Dialog open={open} onClose={close} title={t(challengePageWords.registerWithdrawal)} footer={footer}>
        <p>{[lot.name, matter, signatory].filter(Boolean).join(' · ')}</p>
        <p>{t(challengePageWords.registerWithdrawalConsequence)}</p>
        <PaperField
          lot={lot.id}
          label={t(challengePageWords.letter)}
          hint={t(challengePageWords.letterHint)}
          required
          papers={letter}
          onChange={setLetter}
          {...(asked && letter.length === 0 ? { error: t(hints.uploadRequired, { label: t(challengePageWords.letter) }) } : {})}
        />
      </Dialog>
    </>
  )
}
