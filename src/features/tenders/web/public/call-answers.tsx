/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown } from '../../../../ui/format.ts'
import type { Reader } from '../../../../ui/public/reader.ts'
import { callSections } from '../../../../ui/words/call-sections.ts'
import { questionWords } from '../../../../ui/words/question.ts'
import type { CallAnswer } from '../../contract/question.ts'

/** Beside a call what was asked about it and answered, for everybody; it belongs to it and is no part of its text. */
export function CallAnswers({ reader: { t, lang }, answers }: { reader: Reader; answers: readonly CallAnswer[] }) {
  if (answers.length === 0) return null
  return (
    <section id="answers">
      <h2>{t(questionWords.title)}</h2>
      {answers.map(({ id, section, question, answer, answeredAt }) => (
        <article key={id}>
          <h3>{question}</h3>
          <div class="text">{answer}</div>
          <p class="quiet">
            {section !== null && `${t(callSections[section])} · `}
            {t(questionWords.answeredOn, { date: dateShown(lang, civilDateOf(answeredAt)) })}
          </p>
        </article>
      ))}
    </section>
  )
}
