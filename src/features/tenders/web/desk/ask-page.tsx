import { z } from 'zod'
import { LotId, type PartyId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { factsOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { callSections } from '../../../../ui/words/call-sections.ts'
import { askingWords } from '../../../../ui/words/asking.ts'
import { questionFields, questionWords } from '../../../../ui/words/question.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { LotView } from '../../contract/lot.ts'
import { type LotQuestions, Question, QuestionTooLate } from '../../contract/question.ts'
import { CallSection } from '../../rules/question.ts'
import { useLot } from '../lots-api.ts'
import { askQuestion, useLotQuestions } from '../questions-api.ts'
import { ClaimActions } from './challenge/claim-actions.tsx'

/** A question about a call, for the organisation one works for now. */
export default function AskPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot id={lot.data} /> : null
}

function ForLot({ id }: { id: LotId }) {
  const { party, today } = useStanding()
  const questions = useLotQuestions(id)
  return (
    <Fetched query={useLot(id)}>
      {(lot) => (
        <Fetched query={questions}>
          {(asked) =>
            party !== null && asked.can['question.ask'] === true && asked.lastDay !== null && today <= asked.lastDay ? (
              <Written lot={lot} party={party} asked={asked} />
            ) : (
              <Closed lot={lot} asked={asked} />
            )
          }
        </Fetched>
      )}
    </Fetched>
  )
}

/** Said on opening, before anybody writes what nobody will take. */
function Closed({ lot, asked: { lastDay } }: { lot: LotView; asked: LotQuestions }) {
  const { t, lang } = useVoice()
  return (
    <>
      <PageTitle title={t(askingWords.title)} above={lot.name} />
      <Remark tone="waiting">
        {lastDay === null ? t(tenderProblems['call-closed']) : t(questionWords.over, { date: dateShown(lang, lastDay) })}
      </Remark>
      <ButtonLink to={['lots', lot.id]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

type Draft = { readonly section: CallSection | null; readonly text: string }
const SHAPE = shapeOf({ section: CallSection.nullable(), text: z.string() })
const LABELS = { section: questionFields.section, text: questionFields.text }

/** What a refusal that came too late proves, in words. */
function proofIn(error: Error | null, lang: Lang): Readonly<Record<string, string>> {
  const { lastDay, due, bidDeadline } = QuestionTooLate.safeParse(factsOf(error)).data ?? {}
  if (lastDay === undefined || due === undefined || bidDeadline === undefined) return {}
  return { lastDay: dateShown(lang, lastDay), due: dateShown(lang, due), deadline: instantShown(lang, bidDeadline) }
}

type WrittenProps = { lot: LotView; party: PartyId; asked: LotQuestions }

function Written({ lot, party, asked: { lastDay } }: WrittenProps) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['question', lot.id],
    shape: SHAPE,
    begin: () => ({ section: null, text: '' }),
  })
  const leave = () => {
    forget()
    go('lots', lot.id)
  }
  const { errors, check, refuse } = useFieldErrors(Question, LABELS)
  const ask = useDeed((question: Question, id) => askQuestion({ tenant, lot: lot.id }, question, id), leave)
  const written = () => check({ ...draft, partyId: party })
  const send = () => {
    const sound = written()
    if (sound !== undefined) ask.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(askingWords.title)} above={lot.name} />
      {lastDay !== null && <p>{t(questionWords.lastDay, { date: dateShown(lang, lastDay) })}</p>}
      <Form errors={errors} onSubmit={written}>
        <Refusal error={ask.error} words={tenderProblems} filling={proofIn(ask.error, lang)} />
        <RestoredLine restored={restored} />
        <p>{t(askingWords.explain)}</p>
        <SelectField
          name="section"
          label={t(questionFields.section)}
          value={draft.section ?? undefined}
          onChange={(section) => set({ section: section ?? null })}
          options={CallSection.options.map((value) => ({ value, label: t(callSections[value]) }))}
        />
        <TextArea
          name="text"
          label={t(questionFields.text)}
          required
          value={draft.text}
          onChange={(text) => set({ text })}
          sample={askingWords.textSample}
          rows={5}
          maxLength={1000}
        />
        <ClaimActions
          label={t(askingWords.send)}
          consequence={t(askingWords.consequence)}
          isSound={() => written() !== undefined}
          busy={ask.isPending}
          onConfirm={send}
          onCancel={leave}
        />
      </Form>
    </>
  )
}
