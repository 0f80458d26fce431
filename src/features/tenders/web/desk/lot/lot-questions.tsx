import { civilDateOf } from '../../../../../kernel/civil.ts'
import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { dateShown, instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { callSections } from '../../../../../ui/words/call-sections.ts'
import { questionFields, questionStatus, questionWords } from '../../../../../ui/words/question.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { CallAnswer, LotQuestions as Shown, QuestionView } from '../../../contract/question.ts'
import { useLotQuestions } from '../../questions-api.ts'
import { computed, ruleShown } from './computed.ts'

const OFFICE = new Set(['officer', 'leader'])

/** What was asked about the call and answered for everybody; to whoever asked and the office also what waits or was declined. */
export function LotQuestions({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { today } = useStanding()
  const isOut = lot.publishedAt !== null
  const questions = useLotQuestions(lot.id, isOut)
  if (!isOut) return null
  const { lastDay = null, can = {} } = questions.data ?? {}
  const mayAsk = can['question.ask'] === true && lastDay !== null && today <= lastDay
  return (
    <>
      <Panel
        title={t(questionWords.title)}
        actions={
          mayAsk && (
            <ButtonLink to={['lots', lot.id, 'ask']} tone="plain">
              {t(questionWords.ask)}
            </ButtonLink>
          )
        }
      >
        <Fetched query={questions}>
          {(shown) => (
            <>
              <LastDay shown={shown} />
              {shown.answers.length === 0 && <p className="quiet">{t(questionWords.none)}</p>}
              {shown.answers.map((one) => (
                <Answered key={one.id} one={one} />
              ))}
            </>
          )}
        </Fetched>
      </Panel>
      {questions.data !== undefined && <Questions shown={questions.data} />}
    </>
  )
}

function LastDay({ shown: { lastDay } }: { shown: Shown }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  if (lastDay === null) return null
  const date = dateShown(lang, lastDay)
  return <p className="quiet">{t(today <= lastDay ? questionWords.lastDay : questionWords.over, { date })}</p>
}

function Answered({ one: { section, question, answer, answeredAt } }: { one: CallAnswer }) {
  const { t, lang } = useVoice()
  return (
    <article>
      <h3 className="long-text">{question}</h3>
      <p className="long-text">{answer}</p>
      <p className="quiet">
        {section !== null && `${t(callSections[section])} · `}
        {t(questionWords.answeredOn, { date: dateShown(lang, civilDateOf(answeredAt)) })}
      </p>
    </article>
  )
}

/** One's own organisation's, or all that the office received; it is never said whose they are. */
function Questions({ shown: { questions, lastDay } }: { shown: Shown }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (questions.length === 0) return null
  const isOffice = OFFICE.has(role)
  return (
    <Panel title={t(isOffice ? questionWords.received : questionWords.own)}>
      {isOffice && <p className="quiet">{t(questionWords.unnamed)}</p>}
      {waitingFirst(questions).map((question) => (
        <Question key={question.id} question={question} isOver={lastDay === null} />
      ))}
    </Panel>
  )
}

const waitingFirst = (questions: readonly QuestionView[]): QuestionView[] =>
  questions.toSorted((one, other) => Number(one.status !== 'asked') - Number(other.status !== 'asked'))

function Question({ question, isOver }: { question: QuestionView; isOver: boolean }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const { id, lotId, section, text, status, askedAt, answerTerm, reason, can } = question
  const isOpen = status === 'asked'
  return (
    <article>
      <p>
        <StatusTag table={questionStatus} status={status} />
      </p>
      <Facts
        facts={[
          { label: t(questionFields.askedAt), value: instantShown(lang, askedAt) },
          ...(section === null ? [] : [{ label: t(questionFields.section), value: t(callSections[section]) }]),
          { label: t(questionFields.asked), value: <span className="long-text">{text}</span>, wide: true },
          ...(reason === null ? [] : [{ label: t(questionFields.reason), value: reason, wide: true }]),
        ]}
      />
      {isOpen && isOver && <p>{t(questionWords.unanswered)}</p>}
      {isOpen && !isOver && answerTerm !== null && (
        <Deadline
          label={t(questionWords.answerBy)}
          deadline={computed(answerTerm)}
          rule={ruleShown(t, answerTerm)}
          today={today}
        />
      )}
      {can['question.answer'] === true && (
        <div className="row-actions no-print">
          <ButtonLink to={['lots', lotId, 'questions', id]}>{t(questionWords.toAnswer)}</ButtonLink>
        </div>
      )}
    </article>
  )
}
