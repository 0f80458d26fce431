import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { FILE_ENDINGS } from '../../../../../kernel/stored-file.ts'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../../ui/desk/form/file-refused.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { successionProblems, successionWords } from '../../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { DeclineFile } from '../../../contract/decline.ts'
import { addStatement } from '../../declines-api.ts'

const MAX_BYTES = 50 * 1024 * 1024
const ENDINGS = FILE_ENDINGS.filter((ending) => ['.pdf', '.jpg', '.jpeg', '.png'].includes(ending))
const PROBLEMS = { ...tenderProblems, ...successionProblems }

type Props = { lot: LotId; statement: DeclineFile | undefined; onChange: (statement: DeclineFile | undefined) => void }
type Chosen = { readonly file: File; readonly name: string; readonly size: number }

/** The one scan of the winner's statement; another that is chosen takes its place. */
export function StatementField({ lot, statement, onChange }: Props) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const [percent, setPercent] = useState<number>()
  const add = useDeed(({ file }: Chosen, id) => addStatement({ tenant, lot }, file, id, setPercent))
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined) return
    setPercent(0)
    const sent = await add.mutateAsync({ file, name: file.name, size: file.size }).catch(() => undefined)
    if (sent !== undefined) onChange(sent)
    setPercent(undefined)
  }
  return (
    <FileField
      name="file"
      label={t(successionWords.statement)}
      hint={t(successionWords.statementHint)}
      required
      files={
        statement === undefined
          ? []
          : [{ id: statement.id, name: statement.name, bytes: statement.size, check: statement.sha256 }]
      }
      onChoose={(files) => void choose(files)}
      onRemove={() => onChange(undefined)}
      maxBytes={MAX_BYTES}
      accept={{ endings: ENDINGS, words: t(successionWords.statementKinds) }}
      percent={percent}
      error={fileRefused(voice, add, PROBLEMS)}
    />
  )
}
