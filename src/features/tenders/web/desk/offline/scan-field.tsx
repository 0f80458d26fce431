import type { LotId } from '../../../../../kernel/ids.ts'
import { SCAN_ENDINGS } from '../../../../../kernel/stored-file.ts'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offlineProblems, offlineWords as words } from '../../../../../ui/words/offline.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { ScanKind } from '../../../rules/offline-review.ts'
import type { ChallengeFile } from '../../../contract/challenge.ts'
import { addChallengePaper } from '../../awards-api.ts'
import { useSending } from '../use-sending.ts'
import type { ScanRow } from './offline-draft.ts'

const PROBLEMS = { ...tenderProblems, ...offlineProblems }

type Props = {
  lot: LotId
  kind: ScanKind
  required: boolean
  scans: readonly ScanRow[]
  /** Several kinds may be on their way at once: each changes what is there by then. */
  onChange: (change: (scans: readonly ScanRow[]) => ScanRow[]) => void
}

/** The scans of one kind, sent one after another as they are chosen. */
export function ScanField({ lot, kind, required, scans, onChange }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const { choose, field } = useSending<ChallengeFile>(
    (file, id, percent) => addChallengePaper({ tenant, lot }, file, id, percent),
    PROBLEMS,
  )
  const add = ({ id: file, name, size }: ChallengeFile) =>
    onChange((now) => [...now.filter((one) => one.kind !== kind || one.file !== file), { kind, file, name, size }])
  return (
    <FileField
      name={`scans.${kind}`}
      label={t(words[`scan.${kind}`])}
      required={required}
      files={scans.flatMap(({ kind: of, file, name, size }) => (of === kind ? [{ id: file, name, bytes: size }] : []))}
      onChoose={(files) => void choose(files, add)}
      onRemove={({ id }) => onChange((now) => now.filter((one) => one.kind !== kind || one.file !== id))}
      accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
      {...field}
    />
  )
}
