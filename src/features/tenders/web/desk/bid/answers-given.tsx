import { civilDateOf } from '../../../../../kernel/civil.ts'
import type { LotId } from '../../../../../kernel/ids.ts'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { questionWords } from '../../../../../ui/words/question.ts'
import { useLotQuestions } from '../../questions-api.ts'

/** To whoever still writes: that questions about the call were answered, and when last. */
export function AnswersGiven({ lot }: { lot: LotId }) {
  const { t, lang } = useVoice()
  const answers = useLotQuestions(lot).data?.answers ?? []
  const last = answers.at(-1)
  if (last === undefined) return null
  const date = dateShown(lang, civilDateOf(last.answeredAt))
  return (
    <p>
      {t(questionWords.given, { count: answers.length, date })} <PageLink to={['lots', lot]}>{t(questionWords.see)}</PageLink>
    </p>
  )
}
