import { Button } from 'antd'
import { z } from 'zod'
import { shapeOf } from '../../../../ui/desk/form/shape.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { RestoredLine } from '../../../../ui/desk/form/restored-line.tsx'
import { NoticeFields } from '../../../../ui/desk/form/notice-fields.tsx'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { useDraft } from '../../../../ui/desk/form/use-draft.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { TurnedDown } from '../../../../ui/desk/turned-down.tsx'
import { VoidGrounds } from '../../../../ui/desk/void-grounds.tsx'
import { voidWords } from '../../../../ui/words/award.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { consequences } from '../../../../ui/words/next.ts'
import { formSamples } from '../../../../ui/words/purchase-samples.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import { successionWords } from '../../../../ui/words/succession.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { AwardView } from '../../contract/award.ts'
import { isRevoked } from '../../rules/outcome.ts'
import { useAward } from '../awards-api.ts'
import type { BidItem } from '../../contract/bid.ts'
import { LotEnd, type LotView } from '../../contract/lot.ts'
import { useBidsOf } from '../bids-api.ts'
import { type LotMove, moveLot, useLot } from '../lots-api.ts'
import { DeclinesShown } from './succession/declines-shown.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'

const LABELS = { noticeNo: purchaseWords.noticeNo, title: purchaseWords.noticeTitle, reason: formWords.endReason }

const SHAPE = shapeOf({ noticeNo: z.string(), title: z.string(), reason: z.string() })

/** The end of a purchase before its time is put before the public with its reason. */
export default function LotEndPage() {
  const lot = useLot(useNamed('lot'))
  return (
    <Fetched query={lot}>
      {(view) => {
        if (isRevoked(view) || isGivenUp(view)) return <AfterResult lot={view} />
        return isTurnedDown(view) ? <AfterCheck lot={view} /> : <Written lot={view} />
      }}
    </Fetched>
  )
}

/** Bids enough were opened, and too few of them passed. */
const isTurnedDown = ({ next }: LotView) => next?.deed === 'lot.void-unqualified'

/** The grounds name how many did not pass. */
const AfterCheck = ({ lot }: { lot: LotView }) => (
  <Fetched query={useBidsOf(lot.id, true)}>{({ items }) => <Written lot={lot} bids={items} />}</Fetched>
)

const isGivenUp = ({ awardStatus }: LotView) => awardStatus === 'declined'

/** The grounds name the objection that was upheld, and the notice that it concerns, or who gave the award up. */
const AfterResult = ({ lot }: { lot: LotView }) => (
  <Fetched query={useAward(lot.id, true)}>{(award) => <Written lot={lot} award={award} />}</Fetched>
)

const upheldIn = (award: AwardView | undefined) =>
  award === undefined ? [] : [...award.objections, ...award.formerObjections].filter(({ verdict }) => verdict === 'upheld')

type Known = { readonly lot: LotView; readonly award?: AwardView; readonly bids?: readonly BidItem[] }

/** What the record knows of the reason, to be read and finished. */
function groundsOf({ t, lang }: Voice, { lot: { shortOfPass, rubric }, award, bids }: Known): string {
  if (bids !== undefined) {
    const count = bids.filter(({ status }) => status === 'disqualified').length
    return t(voidWords.groundsTurnedDown, { opened: bids.length, count })
  }
  if (shortOfPass.length > 0) return t(voidWords.groundsShort, { count: shortOfPass.length, pass: rubric.pass ?? '' })
  const [first] = upheldIn(award)
  if (award?.awardStatus === 'declined') return givenUpGrounds(t, award)
  const no = award?.notice?.no
  return first === undefined || no === undefined ? '' : t(voidWords.groundsUpheld, { date: dateShown(lang, first.filedOn), no })
}

/** Whoever was never announced is not named. */
function givenUpGrounds(t: Voice['t'], { declines, succession }: AwardView): string {
  const last = declines.at(-1)
  const isPublic = last !== undefined && last.announcedAt !== null
  const party = isPublic ? t(successionWords.groundsWho, { party: last.partyName }) : t(successionWords.groundsUnnamed)
  return t(succession?.next == null ? successionWords.groundsNobody : successionWords.grounds, { party })
}

/** The same at length, with the papers that say so. */
function Grounds({ lot, award, bids }: Known) {
  const { t } = useVoice()
  const upheld = upheldIn(award)
  if (award?.awardStatus === 'declined')
    return (
      <Panel title={t(voidWords.grounds)}>
        <DeclinesShown award={award} />
      </Panel>
    )
  if (bids === undefined && lot.shortOfPass.length === 0 && upheld.length === 0) return null
  return (
    <Panel title={t(voidWords.grounds)}>
      {bids === undefined ? (
        <VoidGrounds lot={lot.id} passMark={lot.rubric.pass ?? null} shortOfPass={lot.shortOfPass} upheld={upheld} />
      ) : (
        <TurnedDown bids={bids} />
      )}
    </Panel>
  )
}

function Written(known: Known) {
  const { lot } = known
  const voice = useVoice()
  const { t } = voice
  const { tenant } = useStanding()
  const go = useGo()
  const { errors, check, refuse } = useFieldErrors(LotEnd, LABELS)
  const deed = lot.can['lot.cancel'] === true ? 'lot.cancel' : 'lot.void'
  const { draft, set, forget, restored } = useDraft({
    form: ['end', lot.id],
    shape: SHAPE,
    begin: () => ({
      noticeNo: lot.proposedNo ?? '',
      title: t(deed === 'lot.void' ? formWords.voidNotice : formWords.endNotice, { name: lot.name }),
      reason: groundsOf(voice, known),
    }),
  })
  const leave = () => {
    forget()
    go('lots', lot.id)
  }
  const end = useDeed((input: LotMove, id) => moveLot({ tenant, lot: lot.id }, input, id), leave)
  const submit = () => {
    const sound = check(draft)
    if (sound !== undefined) end.mutate({ deed, ...sound }, { onError: refuse })
  }
  const title = t(deed === 'lot.void' ? formWords.voidTitle : formWords.endTitle)
  return (
    <>
      <PageTitle title={title} above={lot.name} />
      <Grounds {...known} />
      <Form errors={errors} onSubmit={() => check(draft)}>
        <Refusal error={end.error} words={tenderProblems} />
        <RestoredLine restored={restored} />
        <NoticeFields draft={draft} set={set} samples={{ no: formSamples.noticeNo }} />
        <TextArea
          name="reason"
          label={t(formWords.endReason)}
          required
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          sample={deed === 'lot.void' ? formSamples.voidReason : formSamples.endReason}
          maxLength={500}
        />
        <FormActions>
          <ConfirmButton
            label={title}
            consequence={t(consequences[deed])}
            check={() => check(draft) !== undefined}
            tone="danger"
            busy={end.isPending}
            onConfirm={submit}
          />
          <Button onClick={leave}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </>
  )
}
