import type { ReactNode } from 'react'
import type { JurorId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { NextStep } from '../../../../../ui/desk/next-step.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotStanding } from '../../../../../ui/words/lot.ts'
import { panelWords } from '../../../../../ui/words/panel.ts'
import { deedButtons, nextWords } from '../../../../../ui/words/next.ts'
import { type Speaker, statusWord } from '../../../../../ui/words/profile.ts'
import { lastOfferWords } from '../../../../../ui/words/last-offer.ts'
import { drawWords, roomNext, roomWords } from '../../../../../ui/words/room.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { PanelView } from '../../../contract/panel.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { isLeadersToDisband } from '../../../rules/disbanding.ts'
import { beginScoring, breakTie, replaceJuror, revealMarks, type RoomAt } from '../../room-api.ts'
import { AuditForm } from './audit-form.tsx'
import { CustodyForm } from './custody-form.tsx'
import { WitnessForm } from './draw-form.tsx'
import { isEmptySeat } from './juror-list.tsx'
import { namesIn } from './names.ts'
import { ReleaseForm } from './release-form.tsx'
import { nextIn } from './stages.ts'
import { ToReturn } from './to-return.tsx'
import { useRoomDeed } from './use-room.ts'

type Props = {
  room: RoomAt
  panel: PanelView
  results: PanelResults | undefined
  lot: Pick<LotView, 'id' | 'status' | 'standing' | 'awardStatus' | 'next'>
}

/** The one highlighted thing, with the form or button that does it for those who may. */
export function RoomNextStep({ room, panel, results, lot }: Props) {
  const { t } = useVoice()
  if (panel.status === 'disbanded') return null
  const next = nextIn(
    panel.status,
    { empty: emptySeatsOf(panel).length, waiting: panel.waiting, lastOffers: panel.lastOffers },
    results,
  )
  return (
    <NextStep title={t(titleOf(next, lot, results))} {...actionOf(t, { room, panel, lot }, next)}>
      <How panel={panel} results={results} lot={lot} next={next} />
      <Work room={room} panel={panel} results={results} next={next} />
    </NextStep>
  )
}

type Next = ReturnType<typeof nextIn>
type StepProps = Props & { next: Next }

const actionOf = (t: Speaker, { room, panel, lot }: Omit<Props, 'results'>, next: Next): { action?: ReactNode } => {
  const [seat] = emptySeatsOf(panel)
  if (next === 'replace' && seat && panel.can['panel.replace'] === true) return { action: <Replace room={room} left={seat.id} /> }
  if (next === 'begin' && panel.can['panel.begin'] === true) return { action: <Begin room={room} /> }
  if (next === 'reveal' && panel.can['panel.reveal'] === true) return { action: <Reveal room={room} /> }
  if (next === 'offers-short' && lot.next?.mine === true)
    return { action: <ButtonLink to={['lots', lot.id, 'end']}>{t(deedButtons['lot.void'])}</ButtonLink> }
  if (next === 'over' && isBelowPass(lot) && lot.next?.mine === true)
    return { action: <ButtonLink to={['lots', lot.id, 'end']}>{t(deedButtons['lot.void'])}</ButtonLink> }
  if (next === 'over' && isReturned(lot) && lot.next?.mine === true)
    return { action: <ButtonLink to={['lots', lot.id, 'resubmit']}>{t(deedButtons['lot.resubmit'])}</ButtonLink> }
  return {}
}

/** One of those who left, for each seat that nobody holds. */
const emptySeatsOf = (panel: PanelView) => [
  ...new Map(
    panel.jurors
      .filter((juror) => ['absent', 'recused'].includes(juror.status) && isEmptySeat(panel, juror))
      .map((juror) => [juror.seat, juror]),
  ).values(),
]

/** A custodian is not told how far the result is until it is public: for them it waits for the leader all the while. */
const awaitsLeader = ({ status, awardStatus }: Pick<LotView, 'status' | 'awardStatus'>): boolean =>
  status === 'scored' && (awardStatus === 'proposed' || awardStatus === null)

const isReturned = ({ status, awardStatus }: Pick<LotView, 'status' | 'awardStatus'>): boolean =>
  status === 'scored' && awardStatus === 'returned'

/** Since the room was done with: the award was given up, and what comes of that is done on the project's page. */
const isGivenUp = <L extends Pick<LotView, 'next'>>(lot: L): lot is L & { next: { deed: 'lot.succeed' | 'lot.void-declined' } } =>
  lot.next?.deed === 'lot.succeed' || lot.next?.deed === 'lot.void-declined'

const isBelowPass = ({ next }: Pick<LotView, 'next'>): boolean => next?.deed === 'lot.void-below-pass'

/** The checks and the sheets that go back are the officer's. */
const isForOfficer = ({ can, sheets }: PanelResults): boolean =>
  can['panel.audit'] === true || sheets.some((sheet) => sheet.can['sheet.return'] === true)

/** Who cannot make the checks reads whom they wait for; once the room is done with, the title says whom the result waits for. */
export function titleOf(next: Next, lot: Props['lot'], results: Props['results']) {
  if ((next === 'check' || next === 'give-back') && !(results && isForOfficer(results))) return roomNext.checkAwaits
  if (next !== 'over') return roomNext[next]
  if (awaitsLeader(lot)) return roomNext.overAwaits
  if (isGivenUp(lot)) return nextWords[lot.next.deed]
  if (isReturned(lot)) return lot.next?.mine === true ? nextWords['lot.resubmit'] : roomNext.overReturned
  if (!isBelowPass(lot)) return roomNext.over
  return lot.next?.mine === true ? nextWords['lot.void-below-pass'] : roomNext.overBelowPass
}

function How({ panel, results, lot, next }: Omit<StepProps, 'room'>) {
  const { t, lang, profile } = useVoice()
  const { seats, declared, submitted, signed } = panel.progress
  const empty = emptySeatsOf(panel).map(({ seat }) => t(roomWords.seatNo, { seat }))
  const nameOf = (bid: string) => results?.bids.find(({ id }) => id === bid)?.partyName ?? ''
  const tied = results?.tied.filter(({ rank }) => rank === 1).flatMap(({ bids }) => bids.map(nameOf))
  const names = tied && listShown(lang, tied)
  const isLeaders = isLeadersToDisband({ earlier: panel.disbanded.length, jurors: panel.jurors })
  const overIn = ({ status, standing }: Props['lot']) => {
    if (awaitsLeader(lot)) return t(roomNext.overAwaitsHow)
    if (isReturned(lot)) return t(roomNext.overReturnedHow)
    if (isBelowPass(lot)) return t(roomNext.overBelowPassHow)
    if (status === 'auditing') return t(roomNext.overHow)
    return t(roomNext.overSince, { status: statusWord(lang, lotStanding, standing, profile) })
  }
  const words: Record<Next, string> = {
    receive: t(roomNext.receiveHow, { declared, seats }),
    replace: t(roomNext.replaceHow, { seats: listShown(lang, empty) }),
    exhausted: t(isLeaders ? roomNext.exhaustedByLeader : roomNext.exhaustedHow, { seats: listShown(lang, empty) }),
    seal: t(roomNext.sealHow),
    'ask-offers': t(lastOfferWords.askHow),
    'await-offers': t(roomNext.awaitOffersHow),
    'offers-short': t(roomNext.offersShortHow),
    begin: t(roomNext.beginHow),
    score: t(roomNext.scoreHow, { submitted, seats }),
    reveal: t(roomNext.revealHow),
    check: t(roomNext.checkHow),
    correct: t(roomNext.correctHow, { count: results?.sheets.filter(({ status: at }) => at === 'correcting').length ?? 0 }),
    tie: t(roomNext.tieHow, { names: names ?? '' }),
    'give-back': t(roomNext.giveBackHow),
    refused: t(roomNext.refusedHow),
    sign: t(roomNext.signHow, { signed, seats }),
    release: t(roomNext.releaseHow),
    over: overIn(lot),
  }
  return <p>{words[next]}</p>
}

function Work({ room, panel, results, next }: Omit<StepProps, 'lot'>) {
  const { lang } = useVoice()
  if (next === 'seal' && panel.can['panel.seal-in'] === true) return <CustodyForm room={room} panel={panel} />
  if (results && next === 'give-back' && isForOfficer(results))
    return <ToReturn room={room} results={results} names={namesIn(results, lang)} />
  if (next === 'check' && results?.can['panel.audit'] === true)
    return (
      <>
        <ToReturn room={room} results={results} names={namesIn(results, lang)} />
        <AuditForm room={room} results={results} names={namesIn(results, lang)} />
      </>
    )
  if (next === 'tie' && results?.can['panel.break-tie'] === true) return <BreakTie room={room} />
  if (next === 'release' && panel.can['panel.release'] === true) return <ReleaseForm room={room} />
  return null
}

function Begin({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const beginning = useRoomDeed(room, (deed) => beginScoring(deed))
  return (
    <>
      <Refusal error={beginning.error} />
      <ConfirmButton
        label={t(roomNext.begin)}
        consequence={t(roomNext.beginHow)}
        busy={beginning.isPending}
        onConfirm={() => beginning.mutate(undefined)}
      />
    </>
  )
}

function Reveal({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const revealing = useRoomDeed(room, (deed) => revealMarks(deed))
  return (
    <>
      <Refusal error={revealing.error} />
      <ConfirmButton
        label={t(panelWords.reveal)}
        consequence={t(panelWords.revealConsequence)}
        busy={revealing.isPending}
        onConfirm={() => revealing.mutate(undefined)}
      />
    </>
  )
}

function Replace({ room, left }: { room: RoomAt; left: JurorId }) {
  const { t } = useVoice()
  const replacing = useRoomDeed(room, replaceJuror)
  return (
    <>
      <Refusal error={replacing.error} />
      <ConfirmButton
        label={t(drawWords.replace)}
        consequence={t(drawWords.replaceConsequence)}
        busy={replacing.isPending}
        onConfirm={() => replacing.mutate(left)}
      />
    </>
  )
}

function BreakTie({ room }: { room: RoomAt }) {
  const { t } = useVoice()
  const breaking = useRoomDeed(room, breakTie)
  return (
    <>
      <Refusal error={breaking.error} />
      <WitnessForm
        label={t(resultWords.breakTie)}
        consequence={t(resultWords.breakTieConsequence)}
        busy={breaking.isPending}
        onWitness={(witness) => breaking.mutate(witness)}
      />
    </>
  )
}
