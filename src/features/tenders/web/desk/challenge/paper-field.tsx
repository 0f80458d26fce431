import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { FILE_ENDINGS } from '../../../../../kernel/stored-file.ts'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../../ui/desk/form/file-refused.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { challengePageWords } from '../../../../../ui/words/challenge-page.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { ChallengeFile } from '../../../contract/challenge.ts'
import { addChallengePaper } from '../../awards-api.ts'

const MAX_BYTES = 50 * 1024 * 1024
const ENDINGS = FILE_ENDINGS.filter((ending) => ending !== '.txt')

type Props = {
  lot: LotId
  label: string
  hint: string
  required?: boolean
  error?: string
  papers: readonly ChallengeFile[]
  onChange: (papers: readonly ChallengeFile[]) => void
}
type Chosen = { readonly file: File; readonly name: string; readonly size: number }

/** The papers of an objection, sent one after another as they are chosen; whatever is taken off the list is not filed. */
export function PaperField({ lot, papers, onChange, ...field }: Props) {
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const [percent, setPercent] = useState<number>()
  const add = useDeed(({ file }: Chosen, id) => addChallengePaper({ tenant, lot }, file, id, setPercent))
  const choose = async (files: readonly File[]) => {
    let kept = papers
    for (const file of files) {
      setPercent(0)
      const sent = await add.mutateAsync({ file, name: file.name, size: file.size }).catch(() => undefined)
      if (sent === undefined) break
      kept = [...kept.filter(({ id }) => id !== sent.id), sent]
      onChange(kept)
    }
    setPercent(undefined)
  }
  return (
    <>
      <FileField
        name="papers"
        {...field}
        files={papers.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256 }))}
        onChoose={(files) => void choose(files)}
        onRemove={({ id }) => onChange(papers.filter((paper) => paper.id !== id))}
        maxBytes={MAX_BYTES}
        accept={{ endings: ENDINGS, words: t(offerWords.fileKinds) }}
        percent={percent}
        error={fileRefused(voice, add, tenderProblems) ?? field.error}
      />
      <p className="quiet">{t(challengePageWords.papersSeen)}</p>
    </>
  )
}
