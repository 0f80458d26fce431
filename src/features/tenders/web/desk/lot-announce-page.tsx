import { Button } from 'antd'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Deadline } from '../../../../ui/desk/deadline.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown, listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import { successionWords } from '../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { AuthorityView } from '../../../identity/contract/organisation.ts'
import type { LotView } from '../../contract/lot.ts'
import type { Lang } from '../../../../ui/words/say.ts'
import { Announcement, type AwardBid, type AwardView } from '../../contract/award.ts'
import { isToldWhy } from '../../rules/parting.ts'
import { LotId } from '../../../../kernel/ids.ts'
import { useLot } from '../lots-api.ts'
import { announceResult, useAward, useOwnOffice } from '../awards-api.ts'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { computed, ruleShown } from './lot/computed.ts'

/** The result's public notice, and to each bidder that was not chosen a reason of its own. */
export default function LotAnnouncePage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <ForLot lot={lot.data} /> : null
}

function ForLot({ lot }: { lot: LotId }) {
  const office = useOwnOffice()
  const called = useLot(lot)
  return (
    <Fetched query={useAward(lot, true)}>
      {(award) => (
        <Fetched query={office}>
          {(own) => <Fetched query={called}>{(view) => <Written award={award} own={own} lot={view} />}</Fetched>}
        </Fetched>
      )}
    </Fetched>
  )
}

type Parting = { readonly reason: string; readonly strengths: string }
type Draft = {
  readonly noticeNo: string
  readonly title: string
  readonly services: string
  readonly receiver: { readonly name: string; readonly phone: string; readonly address: string }
  /** By the bid. */
  readonly partings: Readonly<Record<string, Parting>>
}

const NO_PARTING: Parting = { reason: '', strengths: '' }
const EMPTY: Draft = {
  noticeNo: '',
  title: '',
  services: '',
  receiver: { name: '', phone: '', address: '' },
  partings: {},
}

/** What the papers of a review say, or what each was told where another result was announced before and given up: to be gone over. */
const toldBefore = ({ bids, declines }: AwardView): Draft['partings'] =>
  Object.fromEntries(
    bids.flatMap(({ id, status, reason, strengths, toldOnPaper }) => {
      const isTold = status === 'lost' || (status === 'unopened' && declines.length > 0)
      if (isTold && reason !== null) return [[id, { reason, strengths: strengths ?? '' }] as const]
      return toldOnPaper === null ? [] : [[id, { reason: toldOnPaper, strengths: '' }] as const]
    }),
  )

const LABELS = {
  noticeNo: purchaseWords.noticeNo,
  title: purchaseWords.noticeTitle,
  services: formWords.services,
  'receiver.name': formWords.receiverName,
  'receiver.phone': formWords.receiverPhone,
  'receiver.address': formWords.receiverAddress,
}

const SHAPE = shapeOf({
  noticeNo: z.string(),
  title: z.string(),
  services: z.string(),
  receiver: shapeOf({ name: z.string(), phone: z.string(), address: z.string() }),
  partings: z.record(z.string(), shapeOf({ reason: z.string(), strengths: z.string() })),
})

/** What is written to each bidder bears its name. */
const partingLabels = (t: Speaker, losers: readonly AwardBid[]): Record<string, Word> =>
  Object.fromEntries(
    losers.flatMap(({ partyName: name }, at) => {
      const [reason, strengths] = [t(formWords.parting, { name }), t(formWords.strengths, { name })]
      return [
        [`partings.${at}.reason`, [reason, reason]],
        [`partings.${at}.strengths`, [strengths, strengths]],
      ] as const
    }),
  )

function Written({ award, own, lot }: { award: AwardView; own: AuthorityView; lot: LotView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const { draft, set, forget, restored } = useDraft<Draft>({
    form: ['result', award.lotId, ...award.declines.map(({ bid }) => bid)],
    shape: SHAPE,
    begin: () => ({
      ...EMPTY,
      noticeNo: award.proposedNo ?? '',
      title: t(formWords.resultTitle, { name: award.name }),
      services: servicesOf(lang, lot),
      receiver: { name: own.name, phone: own.phone ?? '', address: own.address ?? '' },
      partings: toldBefore(award),
    }),
  })
  const leave = () => {
    forget()
    go('lots', award.lotId)
  }
  const losers = award.bids.filter((bid) => isToldWhy(bid, award.winner.bidId))
  const { errors, check, refuse } = useFieldErrors(Announcement, { ...LABELS, ...partingLabels(t, losers) })
  const announce = useDeed((input: Announcement, id) => announceResult({ tenant, lot: award.lotId }, input, id), leave)
  const written = () =>
    check({ ...draft, partings: losers.map(({ id: bid }) => ({ bid, ...(draft.partings[bid] ?? NO_PARTING) })) })
  const submit = () => {
    const sound = written()
    if (sound !== undefined) announce.mutate(sound, { onError: refuse })
  }
  return (
    <>
      <PageTitle title={t(formWords.announceTitle)} above={award.name} />
      {award.standstill !== null && (
        <Deadline
          label={t(purchaseWords.standstillEnds)}
          deadline={computed(award.standstill)}
          rule={ruleShown(t, award.standstill)}
        />
      )}
      {award.declines.length > 0 && <Remark tone="waiting">{t(successionWords.announceAgain)}</Remark>}
      <Form errors={errors} onSubmit={written}>
        <Refusal error={announce.error} words={tenderProblems} />
        <RestoredLine restored={restored} />
        <Notice draft={draft} set={set} />
        {losers.map((bid, index) => (
          <PartingFields
            key={bid.id}
            bid={bid}
            at={`partings.${index}`}
            parting={draft.partings[bid.id] ?? NO_PARTING}
            onChange={(parting) => set({ partings: { ...draft.partings, [bid.id]: parting } })}
          />
        ))}
        <FormActions>
          <ConfirmButton
            label={t(deedButtons['lot.announce'])}
            about={award.name}
            consequence={<Fixed award={award} noticeNo={draft.noticeNo} />}
            check={() => written() !== undefined}
            busy={announce.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}

/** As the call has them: what is announced is what was called for. */
const servicesOf = (lang: Lang, { indicators }: Pick<LotView, 'indicators'>): string =>
  listShown(
    lang,
    indicators.map(({ name, target, unit }) => `${name}${target}${unit}`),
  ).slice(0, 200)

/** What goes before the public, to be read once more before it is out. */
function Fixed({ award: { winner, awardFen, standstill }, noticeNo }: { award: AwardView; noticeNo: string }) {
  const { t, lang } = useVoice()
  return (
    <>
      <Facts
        facts={[
          { label: t(purchaseWords.winner), value: winner.partyName, wide: true },
          { label: t(purchaseWords.awardAmount), value: <Money fen={awardFen} /> },
          { label: t(purchaseWords.standstillEnds), value: standstill && dateShown(lang, standstill.due) },
          { label: t(purchaseWords.noticeNo), value: noticeNo, wide: true },
        ]}
      />
      <p>{t(consequences['lot.announce'])}</p>
    </>
  )
}

type NoticeProps = { draft: Draft; set: (change: Partial<Draft>) => void }

function Notice({ draft, set }: NoticeProps) {
  const { t } = useVoice()
  const { receiver } = draft
  const line = (name: string, label: Word, sample: Word, [value, onChange]: [string, (text: string) => void]) => (
    <TextField name={name} label={t(label)} required value={value} onChange={onChange} sample={sample} maxLength={200} />
  )
  return (
    <>
      {line('title', purchaseWords.noticeTitle, formSamples.resultTitle, [draft.title, (title) => set({ title })])}
      {line('noticeNo', purchaseWords.noticeNo, formSamples.noticeNo, [draft.noticeNo, (noticeNo) => set({ noticeNo })])}
      {line('services', formWords.services, formSamples.services, [draft.services, (services) => set({ services })])}
      {line('receiver.name', formWords.receiverName, formSamples.receiverName, [
        receiver.name,
        (name) => set({ receiver: { ...receiver, name } }),
      ])}
      {line('receiver.phone', formWords.receiverPhone, formSamples.receiverPhone, [
        receiver.phone,
        (phone) => set({ receiver: { ...receiver, phone } }),
      ])}
      {line('receiver.address', formWords.receiverAddress, formSamples.receiverAddress, [
        receiver.address,
        (address) => set({ receiver: { ...receiver, address } }),
      ])}
    </>
  )
}

type PartingProps = { bid: AwardBid; at: string; parting: Parting; onChange: (parting: Parting) => void }

function PartingFields({ bid, at, parting, onChange }: PartingProps) {
  const { t } = useVoice()
  return (
    <>
      {bid.status !== 'unopened' && (
        <TextArea
          name={`${at}.strengths`}
          label={t(formWords.strengths, { name: bid.partyName })}
          value={parting.strengths}
          onChange={(strengths) => onChange({ ...parting, strengths })}
          sample={formSamples.strengths}
          rows={2}
          maxLength={300}
        />
      )}
      <TextArea
        name={`${at}.reason`}
        label={t(bid.status === 'unopened' ? formWords.leftClosed : formWords.parting, { name: bid.partyName })}
        hint={t(bid.status === 'unopened' ? formWords.leftClosedHint : formWords.partingHint)}
        required
        value={parting.reason}
        onChange={(reason) => onChange({ ...parting, reason })}
        {...(bid.status === 'unopened' ? {} : { sample: formSamples.parting })}
        rows={3}
        maxLength={500}
      />
    </>
  )
}
