import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { civilDateOf, type Instant } from '../../../../../kernel/civil.ts'
import type { LotId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { ChoiceField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { TimeField } from '../../../../../ui/desk/form/time-field.tsx'
import { type Fault, useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../../ui/desk/form/use-draft.ts'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { codeOf, factsOf, listOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import type { Lang, Words } from '../../../../../ui/words/say.ts'
import { offlineProblems, offlineWords as words } from '../../../../../ui/words/offline.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { OfflineReviewEntry, type OfflineReviewPage } from '../../../contract/offline-review.ts'
import { isBeforeReview } from '../../../rules/absence.ts'
import { Departure } from '../../../rules/departure.ts'
import { scansNeeded, timeFault } from '../../../rules/offline-paper.ts'
import { ScanKind } from '../../../rules/offline-review.ts'
import { useLot } from '../../lots-api.ts'
import { sendOfflineReview } from '../../offline-api.ts'
import { DRAFT, draftOf, entryOf, type OfflineDraft, type ScanRow, scansOf } from './offline-draft.ts'
import { JurorRows } from './juror-rows.tsx'
import { ScanField } from './scan-field.tsx'
import { departureShown } from './departure-shown.ts'
import { SupplierRows } from './supplier-rows.tsx'

const PROBLEMS = { ...tenderProblems, ...offlineProblems }
const LABELS = {
  reason: words.reason,
  heldOn: words.heldOn,
  heldFrom: words.heldFrom,
  endedOn: words.endedOn,
  heldUntil: words.heldUntil,
  place: words.place,
  witnesses: words.witnesses,
  'chosen.how': words.chosen,
  'chosen.consent': words.consent,
  panel: words.panel,
  'panel.*.name': words.name,
  'panel.*.organisation': words.organisation,
  'panel.*.namesake': words.namesake,
  suppliers: words.suppliers,
  'suppliers.*.name': words.supplier,
  'suppliers.*.creditCode': words.creditCode,
  'suppliers.*.priceFen': words.price,
  'suppliers.*.outcome.total': words.total,
  'suppliers.*.outcome.told': words.told,
  'suppliers.*.outcome.ground': words.ground,
  tieReason: words.tieReason,
  unopenedReason: words.unopenedReason,
  departureReason: words.departureReason,
  scans: words.scans,
}
const FIELD_OF = {
  'ends-before-beginning': 'heldUntil',
  'held-not-over': 'heldUntil',
  'held-before-closing': 'heldFrom',
  'held-before-opening': 'heldFrom',
  'held-before-day': 'heldOn',
  'held-in-pause': 'heldOn',
  tied: 'tieReason',
  'unopened-unexplained': 'unopenedReason',
}

type Props = { lot: LotId; page: OfflineReviewPage; onDone: () => void }

/** Typed from the papers, with their scans; what was begun is kept here until it is sent. */
export function OfflineForm({ lot, page, onDone }: Props) {
  const { t } = useVoice()
  const { tenant, now } = useStanding()
  const { current } = page
  const problems = problemsOn(page.lot)
  const place = useLot(lot).data?.reviewPlace ?? ''
  const { draft, set, forget, restored } = useDraft<OfflineDraft>({
    form: ['offline-review', lot, String(current?.revision ?? 0)],
    shape: DRAFT,
    begin: () => draftOf(page, place),
  })
  const [scans, setScans] = useState(scansOf(page))
  const leave = () => {
    forget()
    onDone()
  }
  const { errors, atFields, left, changed, check, refuse } = useFieldErrors(OfflineReviewEntry, LABELS, {
    words: problems,
    fieldOf: FIELD_OF,
    chosen: ['chosen.how'],
    uploaded: ['scans'],
  })
  const send = useDeed((sound: OfflineReviewEntry, id) => sendOfflineReview({ tenant, lot }, current, sound, id), leave)
  const faults = faultsIn(draft, page.lot, now)
  const entry = entryOf(draft, scans, page.lot.priceFixed)
  const written = () => check(entry, faults)
  const submit = () => {
    const sound = written()
    if (sound !== undefined) send.mutate(sound, { onError: refuse })
  }
  return (
    <Form errors={errors} atFields={atFields} onLeft={(name) => left(name, entry, faults)} onChanged={changed} onSubmit={written}>
      <Refusal error={send.error} words={problems} filling={fillingOf(send.error, t)} />
      <RestoredLine restored={restored} />
      <Held draft={draft} set={set} page={page} />
      <JurorRows rows={draft.panel} pool={page.pool} namesake={namesakeIn(send.error)} onChange={(panel) => set({ panel })}>
        <Chosen draft={draft} set={set} page={page} />
      </JurorRows>
      <SupplierRows rows={draft.suppliers} of={page.lot} onChange={(suppliers) => set({ suppliers })} />
      <Reasons draft={draft} set={set} page={page} />
      <Scans lot={lot} page={page} chosen={draft.chosen} scans={scans} onChange={setScans} />
      <FormActions>
        <ConfirmButton
          label={t(words.submit)}
          consequence={t(words.submitConsequence)}
          check={() => written() !== undefined}
          busy={send.isPending}
          onConfirm={submit}
        />
        {current !== null && <Button onClick={leave}>{t(buttons.cancel)}</Button>}
      </FormActions>
    </Form>
  )
}

/** Under the field as over the form, with the day that was told. */
function problemsOn({ reviewOn }: OfflineReviewPage['lot']): Words {
  if (reviewOn === null) return PROBLEMS
  const [zh, en] = PROBLEMS['held-before-day']
  const named = (word: string, lang: Lang) => word.replaceAll('{announced}', dateShown(lang, reviewOn))
  return { ...PROBLEMS, 'held-before-day': [named(zh, 'zh'), named(en, 'en')] }
}

/** What is wrong with its hours, as far as they are typed. */
function faultsIn({ heldOn, heldFrom, endedOn, heldUntil }: OfflineDraft, lot: OfflineReviewPage['lot'], now: Instant): Fault[] {
  if (heldOn !== undefined && isBeforeReview(heldOn, lot.reviewOn)) return [{ path: 'heldOn', code: 'held-before-day' }]
  if (heldOn === undefined || heldFrom === undefined) return []
  const code = timeFault({ heldOn, heldFrom, endedOn: endedOn ?? heldOn, heldUntil: heldUntil ?? heldFrom }, lot, now)
  const path = code && FIELD_OF[code]
  return code === undefined || path === undefined || (path === 'heldUntil' && heldUntil === undefined) ? [] : [{ path, code }]
}

const EXPLAINED: ReadonlySet<string> = new Set(['juror-namesake', 'juror-like-bidder'])

/** Who is called like somebody of the office or the pool, or works at what is called like a supplier. */
const namesakeIn = (error: Error | null): string | undefined =>
  EXPLAINED.has(codeOf(error)) ? z.string().safeParse(factsOf(error)['name']).data : undefined

/** Which scan is missing, and from which rules the papers depart, in words. */
function fillingOf(error: Error | null, t: ReturnType<typeof useVoice>['t']): Record<string, string> {
  const facts = factsOf(error)
  const kind = ScanKind.safeParse(facts['kind']).data
  const departures = listOf(z.array(Departure), error, 'departures')
  return {
    ...(kind === undefined ? {} : { kind: t(words[`scan.${kind}`]) }),
    ...(departures.length === 0 ? {} : { what: departures.map((one) => departureShown(t, one)).join(t(words.between)) }),
  }
}

type Reasoned = { draft: OfflineDraft; set: (change: Partial<OfflineDraft>) => void; page: OfflineReviewPage }

/** Why on paper, when, where, and who watched. */
function Held({ draft, set, page }: Reasoned) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const { reviewOn, closedAt } = page.lot
  const first = reviewOn ?? (closedAt === null ? undefined : civilDateOf(closedAt))
  return (
    <Panel title={t(words.held)}>
      <TextArea
        name="reason"
        label={t(words.reason)}
        hint={t(words.reasonHint)}
        required
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        rows={2}
        maxLength={500}
      />
      <DateField
        name="heldOn"
        label={t(words.heldOn)}
        required
        {...(reviewOn === null ? {} : { hint: t(words.heldOnHint, { date: dateShown(lang, reviewOn) }) })}
        {...(first === undefined ? {} : { min: first })}
        max={today}
        value={draft.heldOn}
        onChange={(heldOn) => set(draft.endedOn === draft.heldOn ? { heldOn, endedOn: heldOn } : { heldOn })}
      />
      <TimeField
        name="heldFrom"
        label={t(words.heldFrom)}
        required
        value={draft.heldFrom}
        onChange={(heldFrom) => set({ heldFrom })}
      />
      <DateField
        name="endedOn"
        label={t(words.endedOn)}
        hint={t(words.endedOnHint)}
        required
        {...(draft.heldOn === undefined ? {} : { min: draft.heldOn })}
        max={today}
        value={draft.endedOn}
        onChange={(endedOn) => set({ endedOn })}
      />
      <TimeField
        name="heldUntil"
        label={t(words.heldUntil)}
        required
        value={draft.heldUntil}
        onChange={(heldUntil) => set({ heldUntil })}
      />
      <TextField
        name="place"
        label={t(words.place)}
        required
        value={draft.place}
        onChange={(where) => set({ place: where })}
        maxLength={120}
      />
      <TextArea
        name="witnesses"
        label={t(words.witnesses)}
        hint={t(words.witnessesHint)}
        value={draft.witnesses}
        onChange={(witnesses) => set({ witnesses })}
        rows={2}
      />
    </Panel>
  )
}

/** How its experts were found; with whose consent where that is a way. */
function Chosen({ draft: { chosen, consent }, set, page: { lot } }: Reasoned) {
  const { t } = useVoice()
  const ways = (['drawn', 'agreed', 'freely'] as const).filter((way) => way !== 'agreed' || lot.agreedPanel || chosen === way)
  return (
    <>
      <ChoiceField
        name="chosen.how"
        label={t(words.chosen)}
        required
        value={chosen}
        onChange={(way) => set({ chosen: way })}
        options={ways.map((value) => ({ value, label: t(words[value]) }))}
      />
      {chosen === 'agreed' && (
        <TextField
          name="chosen.consent"
          label={t(words.consent)}
          hint={t(words.consentHint)}
          required
          value={consent}
          onChange={(said) => set({ consent: said })}
          maxLength={120}
        />
      )}
    </>
  )
}

type ScansProps = {
  lot: LotId
  page: OfflineReviewPage
  chosen: OfflineDraft['chosen']
  scans: readonly ScanRow[]
  onChange: (change: (scans: readonly ScanRow[]) => ScanRow[]) => void
}

function Scans({ lot, page, chosen: how, scans, onChange }: ScansProps) {
  const { t } = useVoice()
  const needed = scansNeeded({ chosen: { how } }, page.lot.openedAt !== null)
  return (
    <Panel title={t(words.scans)}>
      <p className="quiet">{t(words.scansHint)}</p>
      {ScanKind.options.map((kind) => (
        <ScanField key={kind} lot={lot} kind={kind} required={needed.includes(kind)} scans={scans} onChange={onChange} />
      ))}
    </Panel>
  )
}

function Reasons({ draft, set, page }: Reasoned) {
  const { t } = useVoice()
  const isUnopened = page.lot.openedAt === null && page.lot.sealed > 0
  return (
    <Panel title={t(words.reasons)}>
      <TextArea
        name="tieReason"
        label={t(words.tieReason)}
        hint={t(words.tieReasonHint)}
        value={draft.tieReason}
        onChange={(tieReason) => set({ tieReason })}
        rows={2}
        maxLength={300}
      />
      {isUnopened && (
        <TextArea
          name="unopenedReason"
          label={t(words.unopenedReason)}
          hint={t(words.unopenedHint, { count: page.lot.sealed })}
          required
          value={draft.unopenedReason}
          onChange={(unopenedReason) => set({ unopenedReason })}
          rows={2}
          maxLength={300}
        />
      )}
      <TextArea
        name="departureReason"
        label={t(words.departureReason)}
        hint={t(words.departureHint)}
        value={draft.departureReason}
        onChange={(departureReason) => set({ departureReason })}
        rows={2}
        maxLength={500}
      />
    </Panel>
  )
}
