import { useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { type ChallengeId, LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { pauseLinkWords } from '../../../../ui/words/pause-link.ts'
import { pauseProblems, pauseStatus, pauseWords as words } from '../../../../ui/words/pause.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { ChallengeFile } from '../../contract/challenge.ts'
import { PauseLifting, type PauseList, PauseNotice, type PauseView } from '../../contract/pause.ts'
import { knowsPause } from '../../rules/by-law.ts'
import { useLot } from '../lots-api.ts'
import { enterPause, liftPause, pausePaperHref, usePauses } from '../pauses-api.ts'
import { PaperField } from './challenge/paper-field.tsx'
import { computed, ruleShown } from './lot/computed.ts'

const PROBLEMS = { ...tenderProblems, ...pauseProblems }

/** How the finance bureau had a purchase wait: entered by the officer from its papers. */
export default function PausesPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot lot={lot.data} /> : null
}

function OfLot({ lot }: { lot: LotId }) {
  return (
    <Fetched query={useLot(lot)}>
      {({ profile, name, code, publishedAt }) => {
        const above = `${code} · ${name}`
        const why = !knowsPause(profile) ? words.notKnown : publishedAt === null ? words.notYet : undefined
        return why === undefined ? (
          <OfPurchase lot={lot} above={above} isDirect={profile === 'direct'} />
        ) : (
          <None lot={lot} above={above} why={why} />
        )
      }}
    </Fetched>
  )
}

const OfPurchase = ({ lot, above, isDirect }: { lot: LotId; above: string; isDirect: boolean }) => (
  <Fetched query={usePauses(lot)}>{(list) => <Shown lot={lot} above={above} list={list} isDirect={isDirect} />}</Fetched>
)

/** Where nobody can have the purchase wait, it is said why, and nothing is asked of the server. */
function None({ lot, above, why }: { lot: LotId; above: string; why: Word }) {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(pauseLinkWords.title)} above={above} />
      <Remark tone="waiting">{t(why)}</Remark>
      <ButtonLink to={['lots', lot]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

function Shown({ lot, above, list, isDirect }: { lot: LotId; above: string; list: PauseList; isDirect: boolean }) {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(pauseLinkWords.title)} above={above} />
      {list.items.map((pause) => (
        <One key={pause.id} lot={lot} pause={pause} complaint={list.complaints.find(({ id }) => id === pause.complaint)} />
      ))}
      {list.items.length === 0 && <p className="quiet">{t(words.none)}</p>}
      {list.can['pause.enter'] === true && <Entering lot={lot} list={list} isDirect={isDirect} />}
      <ButtonLink to={['lots', lot]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

type Complaint = PauseList['complaints'][number]

function One({ lot, pause, complaint }: { lot: LotId; pause: PauseView; complaint: Complaint | undefined }) {
  const { t, lang } = useVoice()
  const { tenant, today } = useStanding()
  const { authority, no, noticedOn, until, status, liftedOn, liftNo, liftText, term } = pause
  return (
    <Panel title={`${authority} ${no}`}>
      <Facts
        facts={[
          { label: t(words.standing), value: <StatusTag table={pauseStatus} status={status} /> },
          { label: t(words.noticedOn), value: dateShown(lang, noticedOn) },
          { label: t(words.until), value: dateShown(lang, until) },
          ...(complaint === undefined ? [] : [{ label: t(words.complaint), value: t(words.complaintOf, complaint), wide: true }]),
          ...(pause.can['pause.read'] === true
            ? [{ label: t(words.scan), value: <a href={pausePaperHref({ tenant, lot }, pause.id)}>{t(words.seeScan)}</a> }]
            : []),
          ...(liftedOn === null ? [] : [{ label: t(words.liftedOn), value: dateShown(lang, liftedOn) }]),
          ...(liftNo === null ? [] : [{ label: t(words.liftNo), value: liftNo }]),
          ...(liftText === ''
            ? []
            : [{ label: t(words.liftText), value: <span className="long-text">{liftText}</span>, wide: true }]),
        ]}
      />
      {term !== null && (
        <Deadline
          label={t(words.term)}
          deadline={computed(term)}
          rule={ruleShown(t, term)}
          {...(status === 'standing' ? { today } : {})}
        />
      )}
      {pause.can['pause.lift'] === true && <LiftingForm lot={lot} pause={pause} />}
    </Panel>
  )
}

type Entered = {
  complaint: ChallengeId | null
  authority: string
  no: string
  noticedOn: CivilDate | undefined
  until: CivilDate | undefined
}
const ENTERING = {
  complaint: words.complaint,
  authority: words.authority,
  no: words.no,
  noticedOn: words.noticedOn,
  until: words.until,
  file: words.scan,
}
const FIELD_OF = {
  'noticed-ahead': 'noticedOn',
  'pause-reversed': 'until',
  'pause-too-long': 'until',
  'pause-past': 'until',
  'no-complaint': 'complaint',
  'unknown-paper': 'file',
}

function Entering({ lot, list, isDirect }: { lot: LotId; list: PauseList; isDirect: boolean }) {
  const { longest: days, source, complaints } = list
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const [draft, setDraft] = useState<Entered>({ complaint: null, authority: '', no: '', noticedOn: today, until: undefined })
  const [papers, setPapers] = useState<readonly ChallengeFile[]>([])
  const { errors, check, refuse } = useFieldErrors(PauseNotice, ENTERING, { words: PROBLEMS, fieldOf: FIELD_OF })
  const enter = useDeed((notice: PauseNotice, id) => enterPause({ tenant, lot }, notice, id))
  const written = () => check({ ...draft, file: papers.at(-1)?.id })
  const left = complaints.find(({ id }) => id === draft.complaint)?.left ?? list.left
  const send = () => {
    const sound = written()
    if (sound !== undefined) enter.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={written}>
      <h2>{t(words.enter)}</h2>
      <p>{t(words.enterAbout, { days, terms: t(isDirect ? words.termsOfOne : words.terms) })}</p>
      <p className="quiet">{t(words.basis, { source })}</p>
      <Refusal error={enter.error} words={PROBLEMS} />
      {complaints.length > 0 && (
        <SelectField
          name="complaint"
          label={t(words.complaint)}
          hint={t(words.complaintHint)}
          options={complaints.map((one) => ({ value: one.id, label: t(words.complaintOf, one) }))}
          value={draft.complaint ?? undefined}
          onChange={(complaint) => setDraft({ ...draft, complaint: complaint ?? null })}
        />
      )}
      <TextField
        name="authority"
        label={t(words.authority)}
        hint={t(words.authoritySample)}
        required
        value={draft.authority}
        onChange={(authority) => setDraft({ ...draft, authority })}
        maxLength={60}
      />
      <TextField
        name="no"
        label={t(words.no)}
        required
        value={draft.no}
        onChange={(no) => setDraft({ ...draft, no })}
        maxLength={60}
      />
      <DateField
        name="noticedOn"
        label={t(words.noticedOn)}
        required
        max={today}
        value={draft.noticedOn}
        onChange={(noticedOn) => setDraft({ ...draft, noticedOn })}
      />
      <DateField
        name="until"
        label={t(words.until)}
        hint={t(words.untilHint, { days, left })}
        required
        min={today}
        value={draft.until}
        onChange={(until) => setDraft({ ...draft, until })}
      />
      <PaperField lot={lot} label={t(words.scan)} hint={t(words.scanHint)} required papers={papers} onChange={setPapers} />
      <FormActions>
        <ConfirmButton
          label={t(words.enter)}
          consequence={t(words.enterConsequence)}
          check={() => written() !== undefined}
          busy={enter.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}

const LIFTING = { liftedOn: words.liftedOn, liftNo: words.liftNo, liftText: words.liftText }

function LiftingForm({ lot, pause }: { lot: LotId; pause: PauseView }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const [draft, setDraft] = useState<{ liftedOn: CivilDate | undefined; liftNo: string; liftText: string }>({
    liftedOn: today,
    liftNo: '',
    liftText: '',
  })
  const { errors, check, refuse } = useFieldErrors(PauseLifting, LIFTING, {
    words: PROBLEMS,
    fieldOf: { 'lifted-wrong-day': 'liftedOn' },
  })
  const lift = useDeed((lifting: PauseLifting, id) => liftPause({ tenant, lot }, pause.id, lifting, id))
  const send = () => {
    const sound = check(draft)
    if (sound !== undefined) lift.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} onSubmit={() => check(draft)}>
      <h3>{t(words.lift)}</h3>
      <Refusal error={lift.error} words={PROBLEMS} />
      <DateField
        name="liftedOn"
        label={t(words.liftedOn)}
        required
        min={pause.noticedOn}
        max={today}
        value={draft.liftedOn}
        onChange={(liftedOn) => setDraft({ ...draft, liftedOn })}
      />
      <TextField
        name="liftNo"
        label={t(words.liftNo)}
        required
        value={draft.liftNo}
        onChange={(liftNo) => setDraft({ ...draft, liftNo })}
        maxLength={60}
      />
      <TextArea
        name="liftText"
        label={t(words.liftText)}
        value={draft.liftText}
        onChange={(liftText) => setDraft({ ...draft, liftText })}
        rows={3}
        maxLength={1000}
      />
      <FormActions>
        <ConfirmButton
          label={t(words.lift)}
          consequence={t(words.liftConsequence)}
          check={() => check(draft) !== undefined}
          busy={lift.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}
