import { SCAN_ENDINGS } from '../../../../kernel/stored-file.ts'
import { FileField } from '../../../../ui/desk/form/file-field.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { offerWords } from '../../../../ui/words/offer.ts'
import type { Words } from '../../../../ui/words/say.ts'
import type { BidFile } from '../../contract/bid.ts'
import { type Send, useSending } from './use-sending.ts'

type Props = {
  label: string
  hint: string
  send: Send<BidFile>
  problems: Words
  scan: BidFile | undefined
  onChange: (scan: BidFile | undefined) => void
}

/** The one scan of a paper; another that is chosen takes its place. */
export function OneScan({ label, hint, send, problems, scan, onChange }: Props) {
  const { t } = useVoice()
  const { choose, field } = useSending(send, problems)
  return (
    <FileField
      name="file"
      label={label}
      hint={hint}
      required
      single
      files={scan === undefined ? [] : [{ id: scan.id, name: scan.name, bytes: scan.size, check: scan.sha256 }]}
      onChoose={(files) => void choose(files.slice(0, 1), onChange)}
      onRemove={() => onChange(undefined)}
      accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
      {...field}
    />
  )
}
