import type { LotId } from '../../../../../kernel/ids.ts'
import { FILE_ENDINGS } from '../../../../../kernel/stored-file.ts'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { challengePageWords } from '../../../../../ui/words/challenge-page.ts'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { ChallengeFile } from '../../../contract/challenge.ts'
import { addChallengePaper } from '../../awards-api.ts'
import { useSending } from '../use-sending.ts'

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

/** The papers of an objection, sent one after another as they are chosen; whatever is taken off the list is not filed. */
export function PaperField({ lot, papers, onChange, ...field }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const sending = useSending<ChallengeFile>(
    (file, id, percent) => addChallengePaper({ tenant, lot }, file, id, percent),
    tenderProblems,
  )
  const choose = async (files: readonly File[]) => {
    let kept = papers
    await sending.choose(files, (sent) => {
      kept = [...kept.filter(({ id }) => id !== sent.id), sent]
      onChange(kept)
    })
  }
  return (
    <>
      <FileField
        name="papers"
        {...field}
        files={papers.map(({ id, name, size, sha256 }) => ({ id, name, bytes: size, check: sha256 }))}
        onChoose={(files) => void choose(files)}
        onRemove={({ id }) => onChange(papers.filter((paper) => paper.id !== id))}
        accept={{ endings: ENDINGS, words: t(offerWords.fileKinds) }}
        {...sending.field}
        error={sending.field.error ?? field.error}
      />
      <p className="quiet">{t(challengePageWords.papersSeen)}</p>
    </>
  )
}
