import { saysNothing } from '../../../../kernel/stock-reasons.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { callSections } from '../../../../ui/words/call-sections.ts'
import { replyWords } from '../../../../ui/words/asking.ts'
import { questionFields, questionWords } from '../../../../ui/words/question.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { QuestionAnswer, type QuestionView } from '../../contract/question.ts'
import { moveQuestion, type QuestionMove, useLotQuestions } from '../questions-api.ts'
import { computed, ruleShown } from './lot/computed.ts'

/** One question, for the officer: answered for everybody in words that tell nobody who asked, or not answered and why. */
export default function QuestionPage() {
  const [lot, question] = [LotId.safeParse(useNamed('lot')), useNamed('question')]
  return lot.success ? <OfLot lot={lot.data} id={question} /> : null
}

function OfLot({ lot, id }: { lot: LotId; id: string }) {
  return (
    <Fetched query={useLotQuestions(lot)}>
      {({ questions }) => {
        const question = questions.find((one) => one.id === id)
        return question?.can['question.answer'] === true ? <ToAnswer question={question} /> : <Gone lot={lot} />
      }}
    </Fetched>
  )
}

function Gone({ lot }: { lot: LotId }) {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(replyWords.title)} />
      <Remark tone="waiting">{t(replyWords.gone)}</Remark>
      <ButtonLink to={['lots', lot]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

function ToAnswer({ question }: { question: QuestionView }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const { lot, section, text, askedAt, answerTerm } = question
  return (
    <>
      <PageTitle title={t(replyWords.title)} above={lot.name} />
      {answerTerm !== null && (
        <Deadline
          label={t(questionWords.answerBy)}
          deadline={computed(answerTerm)}
          rule={ruleShown(t, answerTerm)}
          today={today}
        />
      )}
      <Facts
        facts={[
          { label: t(questionFields.askedAt), value: instantShown(lang, askedAt) },
          ...(section === null ? [] : [{ label: t(questionFields.section), value: t(callSections[section]) }]),
          { label: t(questionFields.asked), value: <span className="long-text">{text}</span>, wide: true },
        ]}
      />
      <p className="quiet">{t(questionWords.unnamed)}</p>
      <Reply question={question} />
    </>
  )
}

const SHAPE = shapeOf({ wording: z.string(), answer: z.string() })
const LABELS = { wording: questionFields.wording, answer: questionFields.answer }

function Reply({ question: { id, text, lot } }: { question: QuestionView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<QuestionAnswer>({
    form: ['question-answer', id],
    shape: SHAPE,
    begin: () => ({ wording: text, answer: '' }),
  })
  const leave = () => {
    forget()
    go('lots', lot.id)
  }
  const [declining, setDeclining] = useState(false)
  const { errors, check, refuse } = useFieldErrors(QuestionAnswer, LABELS)
  const move = useDeed((input: QuestionMove, deed) => moveQuestion({ tenant, question: id }, input, deed), leave)
  const send = () => {
    const sound = check(draft)
    if (sound !== undefined) move.mutate({ deed: 'question.answer', ...sound }, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={() => check(draft)}>
      <Refusal error={move.error} words={tenderProblems} />
      <RestoredLine restored={restored} />
      <TextArea
        name="wording"
        label={t(questionFields.wording)}
        hint={t(replyWords.wordingHint)}
        required
        value={draft.wording}
        onChange={(wording) => set({ wording })}
        rows={4}
        maxLength={1000}
      />
      <TextArea
        name="answer"
        label={t(questionFields.answer)}
        hint={t(replyWords.answerHint)}
        required
        value={draft.answer}
        onChange={(answer) => set({ answer })}
        rows={6}
        maxLength={3000}
      />
      <FormActions>
        <ConfirmButton
          label={t(replyWords.send)}
          about={lot.name}
          consequence={t(replyWords.consequence)}
          check={() => check(draft) !== undefined}
          busy={move.isPending}
          onConfirm={send}
        />
        <Button onClick={() => setDeclining(true)}>{t(replyWords.decline)}</Button>
        <Button onClick={leave}>{t(buttons.cancel)}</Button>
      </FormActions>
      <ReasonDialog
        about={['question-decline', id]}
        open={declining}
        onClose={() => setDeclining(false)}
        title={t(replyWords.decline)}
        sample={replyWords.declineSample}
        tooLittle={saysNothing}
        words={tenderProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'question.decline', reason })}
      >
        <p>{t(replyWords.declineExplain)}</p>
      </ReasonDialog>
    </Form>
  )
}
