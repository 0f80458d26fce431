import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../../ui/desk/form/file-refused.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offlineProblems, offlineWords as words } from '../../../../../ui/words/offline.ts'
import { successionWords } from '../../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { ScanKind } from '../../../rules/offline-review.ts'
import { addChallengePaper } from '../../awards-api.ts'
import type { ScanRow } from './offline-draft.ts'

const MAX_BYTES = 50 * 1024 * 1024
const ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png']
const PROBLEMS = { ...tenderProblems, ...offlineProblems }

type Props = {
  lot: LotId
  kind: ScanKind
  required: boolean
  scans: readonly ScanRow[]
  /** Several kinds may be on their way at once: each changes what is there by then. */
  onChange: (change: (scans: readonly ScanRow[]) => ScanRow[]) => void
}
type Chosen = { readonly file: File; readonly name: string; readonly size: number }

/** The scans of one kind, sent one after another as they are chosen. */
export function ScanField({ lot, kind, required, scans, onChange }: Props) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const [percent, setPercent] = useState<number>()
  const add = useDeed(({ file }: Chosen, id) => addChallengePaper({ tenant, lot }, file, id, setPercent))
  const choose = async (files: readonly File[]) => {
    for (const file of files) {
      setPercent(0)
      const sent = await add.mutateAsync({ file, name: file.name, size: file.size }).catch(() => undefined)
      if (sent === undefined) break
      const row = { kind, file: sent.id, name: sent.name, size: sent.size }
      onChange((now) => [...now.filter((one) => one.kind !== kind || one.file !== sent.id), row])
    }
    setPercent(undefined)
  }
  return (
    <FileField
      name={`scans.${kind}`}
      label={t(words[`scan.${kind}`])}
      required={required}
      files={scans.flatMap(({ kind: of, file, name, size }) => (of === kind ? [{ id: file, name, bytes: size }] : []))}
      onChoose={(files) => void choose(files)}
      onRemove={({ id }) => onChange((now) => now.filter((one) => one.kind !== kind || one.file !== id))}
      maxBytes={MAX_BYTES}
      accept={{ endings: ENDINGS, words: t(successionWords.statementKinds) }}
      percent={percent}
      error={fileRefused(voice, add, PROBLEMS)}
    />
  )
}
