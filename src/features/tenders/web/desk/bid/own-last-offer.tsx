import { Button } from 'antd'
import { useState } from 'react'
import type { Fen } from '../../../../../kernel/fen.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { MoneyField } from '../../../../../ui/desk/form/number-fields.tsx'
import { TextArea } from '../../../../../ui/desk/form/text-field.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { instantShown, moneyShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lastOfferProblems, lastOfferWords as words } from '../../../../../ui/words/last-offer.ts'
import type { BidView } from '../../../contract/bid.ts'
import { LastOfferGiving, type LastOfferOfBid } from '../../../contract/last-offer.ts'
import { giveLastOffer, leaveConsultation } from '../../last-offers-api.ts'
import { LastOfferFacts } from './last-offer-facts.tsx'

type Props = { bid: BidView; offer: LastOfferOfBid }

/** The own last offer: to be made, made and sealed until the hour, or what became of it. */
export function OwnLastOffer({ bid, offer }: Props) {
  const { t } = useVoice()
  const said = saidOf(offer)
  return (
    <>
      {offer.can['last-offer.give'] === true && <ToMake bid={bid} offer={offer} />}
      {said !== undefined && <Remark tone="waiting">{t(said)}</Remark>}
      {offer.can['last-offer.come-late'] === true && <Offering bid={bid} offer={offer} />}
      <LastOfferFacts offer={offer} />
    </>
  )
}

function saidOf({ status, short }: LastOfferOfBid) {
  if (status === 'missed') return words.missed
  if (status === 'late') return words.late
  if (status === 'withdrawn') return words.left
  if (status === 'broken') return words.broken
  return short ? words.tooFew : undefined
}

function ToMake({ bid, offer }: Props) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  const [changing, setChanging] = useState(false)
  const isMade = offer.status === 'given'
  const when = instantShown(lang, offer.deadline)
  return (
    <NextStep
      title={t(isMade ? words.given : words.give)}
      due={
        <>
          {t(words.until, { when })} <DueTag due={offer.deadline} now={now} />
        </>
      }
      {...(isMade && !changing ? { action: <Button onClick={() => setChanging(true)}>{t(words.giveAgain)}</Button> } : {})}
    >
      <p>{isMade ? t(words.givenHow, { when }) : t(words.giveHow)}</p>
      {(!isMade || changing) && <Offering bid={bid} offer={offer} onDone={() => setChanging(false)} />}
      {offer.can['last-offer.withdraw'] === true && <Leave bid={bid} />}
    </NextStep>
  )
}

type Draft = { readonly offerFen: Fen | undefined; readonly remark: string }
const LABELS = { offerFen: words.price, remark: words.remark }
const FIELD_OF = { 'offer-nothing': 'offerFen' }

function Offering({ bid, offer, onDone }: Props & { onDone?: () => void }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [draft, setDraft] = useState<Draft>({ offerFen: offer.offerFen ?? undefined, remark: offer.remark })
  const { errors, check, refuse } = useFieldErrors(LastOfferGiving, LABELS, { words: lastOfferProblems, fieldOf: FIELD_OF })
  const give = useDeed((giving: LastOfferGiving, id) => giveLastOffer({ tenant, bid: bid.id }, giving, id), onDone)
  const isLate = offer.can['last-offer.come-late'] === true && offer.can['last-offer.give'] !== true
  const written = () => check({ ...draft, revision: offer.revision })
  const send = () => {
    const sound = written()
    if (sound !== undefined) give.mutate(sound, { onError: refuse })
  }
  const first = bid.content.offerFen === null ? '—' : moneyShown(bid.content.offerFen)
  return (
    <Form errors={errors} onSubmit={written}>
      <Refusal error={give.error} words={lastOfferProblems} />
      <MoneyField
        name="offerFen"
        label={t(words.price)}
        hint={t(words.priceHint, { budget: moneyShown(bid.lot.budgetFen), first })}
        required
        value={draft.offerFen}
        onChange={(offerFen) => setDraft({ ...draft, offerFen })}
      />
      <TextArea
        name="remark"
        label={t(words.remark)}
        hint={t(words.remarkHint)}
        value={draft.remark}
        onChange={(remark) => setDraft({ ...draft, remark })}
        rows={2}
        maxLength={500}
      />
      <FormActions>
        <ConfirmButton
          label={t(isLate ? words.stillGive : words.give)}
          about={bid.lot.name}
          consequence={
            isLate
              ? t(words.stillConsequence)
              : t(words.giveConsequence, { price: draft.offerFen === undefined ? '—' : moneyShown(draft.offerFen) })
          }
          check={() => written() !== undefined}
          busy={give.isPending}
          onConfirm={send}
        />
      </FormActions>
    </Form>
  )
}

function Leave({ bid }: Pick<Props, 'bid'>) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const leave = useDeed((reason: string, id) => leaveConsultation({ tenant, bid: bid.id }, reason, id))
  return (
    <>
      <p className="after-facts">
        <Button onClick={() => setAsking(true)}>{t(words.leave)}</Button>
      </p>
      <ReasonDialog
        about={['last-offer-leave', bid.id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(words.leave)}
        sample={words.leaveSample}
        words={lastOfferProblems}
        onReason={(reason) => leave.mutateAsync(reason)}
      >
        <p>{t(words.leaveConsequence)}</p>
      </ReasonDialog>
    </>
  )
}
