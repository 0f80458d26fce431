import { type CivilDate, civilDateOf, type Instant } from '../../../../kernel/civil.ts'
import type { ProfileCode } from '../../../../kernel/profile-code.ts'
import { urgency } from '../../../../ui/desk/due-tag.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { type ChallengeView, OBJECTIONS_PART, objectionPart } from '../../../tenders/contract/challenge.ts'
import type { NeedItem } from '../../../needs/contract/need.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { QuestionView } from '../../../tenders/contract/question.ts'
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { AdmissionList } from '../../../identity/contract/admission.ts'
import { instalmentsToPay } from './to-pay.ts'
import { ACCEPTANCE_PART, type ContractItem, type ContractList } from '../../contract/contract.ts'

/** One thing that waits for the reader: what, on what, where to do it. */
export type Task = {
  readonly key: string
  readonly deed: string
  readonly name: string
  readonly to: readonly string[]
  /** Where on that page. */
  readonly part?: string
  readonly due: Instant | CivilDate | null
  /** The way of purchasing, in whose words it is said, where it is about a purchase. */
  readonly profile?: ProfileCode
}

type Objection = Pick<ChallengeView, 'id' | 'lot' | 'matter' | 'answerDue' | 'can' | 'overdue' | 'decisionOverdue' | 'escalation'>

type Question = Pick<QuestionView, 'id' | 'lot' | 'answerDue' | 'can' | 'overdue'>

export type Sources = {
  readonly programmes: readonly ProgrammeView[]
  readonly lots: readonly LotItem[]
  readonly contracts: Pick<ContractList, 'items' | 'toDraw'> | undefined
  readonly challenges: readonly Objection[]
  readonly questions: readonly Question[]
  readonly needs: readonly Pick<NeedItem, 'id' | 'title' | 'purchase' | 'next'>[]
  readonly admissions: readonly Pick<AdmissionList['items'][number], 'id' | 'name' | 'status'>[]
}

const PROGRAMME_DEEDS = ['programme.submit', 'programme.approve', 'programme.publish'] as const

/** The resident can be told what came of it: who will serve, or that nobody was found. Until then their own page says how far it is. */
const isKnown = (purchase: NeedItem['purchase']) => purchase === 'contracted' || purchase === 'ended'

/** What a lot waits for is in the list already: its plan, its contract, each objection by itself. */
const isOfItsOwn = (deed: string) => deed === 'lot.contract' || /^(challenge|contract|programme)\./.test(deed)

/** Done in the panel's room, which has a page of its own. */
export const isInRoom = (deed: string) => /^(panel|juror|sheet)\./.test(deed)

/** Everything whose next step is the reader's, the nearest deadline first, what has none after it, newest first. */
export function tasksIn({ programmes, lots, contracts, challenges, questions, needs, admissions }: Sources): Task[] {
  const ofProgrammes = programmes.flatMap(({ id, name, can }): Task[] => {
    const deed = PROGRAMME_DEEDS.find((one) => can[one] === true)
    return deed === undefined ? [] : [{ key: id, deed, name, to: ['programmes', id], due: null }]
  })
  const ofLots = lots.flatMap(({ id, name, next, profile }): Task[] =>
    next?.mine === true && !isOfItsOwn(next.deed)
      ? [
          {
            key: id,
            deed: next.deed,
            name,
            to: isInRoom(next.deed) ? ['lots', id, 'room'] : ['lots', id],
            due: next.due,
            profile,
          },
        ]
      : [],
  )
  const toDraw = (contracts?.toDraw ?? []).map(({ lotId, name, signBy }): Task => ({
    key: drawKey(lotId),
    deed: 'contract.draft',
    name,
    to: ['contracts', 'new', lotId],
    due: signBy,
  }))
  const ofContracts = (contracts?.items ?? []).flatMap(({ id, lot, next }): Task[] =>
    next?.mine === true
      ? [
          {
            key: id,
            deed: next.deed,
            name: lot.name,
            ...(next.deed === 'contract.accept'
              ? { to: ['contracts', id, 'delivery'], part: ACCEPTANCE_PART }
              : { to: ['contracts', id] }),
            due: next.due,
          },
        ]
      : [],
  )
  const ofChallenges = challenges.flatMap(({ id, can, lot, matter, answerDue }): Task[] =>
    isToAnswer(can)
      ? [
          {
            key: id,
            deed: 'challenge.answer',
            name: `${lot.name} · ${matter}`,
            to: ['lots', lot.id],
            part: objectionPart(id),
            due: answerDue,
            profile: lot.profile,
          },
        ]
      : [],
  )
  const ofQuestions = questions.flatMap(({ id, lot, answerDue, can }): Task[] =>
    can['question.answer'] === true
      ? [{ key: id, deed: 'question.answer', name: lot.name, to: ['lots', lot.id, 'questions', id], due: answerDue }]
      : [],
  )
  const ofNeeds = needs.flatMap(({ id, title, purchase, next }): Task[] =>
    next?.mine === true && (next.deed === 'need.list' || (next.deed === 'need.answer' && isKnown(purchase)))
      ? [{ key: id, deed: next.deed, name: title, to: ['needs', id], due: null }]
      : [],
  )
  const ofAdmissions = admissions.flatMap(({ id, name, status }): Task[] =>
    status === 'pending' ? [{ key: id, deed: 'admission.decide', name, to: ['settings', 'admissions', id], due: null }] : [],
  )
  const termed = [...ofChallenges, ...ofQuestions, ...ofContracts, ...toDraw]
  return [...termed, ...ofLots, ...ofProgrammes, ...ofNeeds, ...ofAdmissions].toSorted(byDue)
}

/** So many of one kind without a term stand as one line. */
const MANY = 4

/** A line of the list: one thing, or many alike that press nobody, in their order and where the first of them stood. */
export type Line = { readonly key: string; readonly tasks: readonly Task[] }

export function linesOf(tasks: readonly Task[]): Line[] {
  const alike = (task: Task) =>
    tasks.filter(({ deed, due, profile }) => due === null && deed === task.deed && profile === task.profile)
  return tasks.flatMap((task): Line[] => {
    const group = task.due === null ? alike(task) : []
    if (group.length < MANY) return [{ key: task.key, tasks: [task] }]
    return group[0]?.key === task.key ? [{ key: `${task.deed} ${task.profile ?? ''}`, tasks: group }] : []
  })
}

const drawKey = (lotId: string) => `draw ${lotId}`

const isToOpen = ({ status }: Pick<LotItem, 'status'>) => status === 'closed' || status === 'opening'

/** Unsealed, and its panel has not signed yet. */
const isToReview = ({ status }: Pick<LotItem, 'status'>) =>
  status === 'qualifying' || status === 'reviewing' || status === 'auditing'

const isToAnswer = (can: ChallengeView['can']) =>
  ['challenge.accept', 'challenge.uphold', 'challenge.reject'].some((deed) => can[deed] === true)

/** Ids of version 7 sort by the time they were made. */
const byDue = (a: Task, b: Task) => (a.due ?? '9').localeCompare(b.due ?? '9') || b.key.localeCompare(a.key)

/**
 * What waits for the leader among the objections: those that were taken up, which nobody else upholds, and those that are not yet
 * where the officer entered the paper and may not. The first to be answered comes first.
 */
export const forLeader = <O extends Pick<ChallengeView, 'arrivedOn' | 'answerDue' | 'can'>>(objections: readonly O[]): O[] =>
  objections
    .filter(({ arrivedOn, can }) => can['challenge.uphold'] === true || (arrivedOn !== null && can['challenge.accept'] === true))
    .toSorted((one, other) => one.answerDue.localeCompare(other.answerDue))

export const isNear = ({ due }: Pick<Task, 'due'>, now: Instant): boolean => due !== null && urgency(due, now) !== 'far'

export type Warning = {
  readonly key: string
  readonly word: Word
  readonly fill?: Readonly<Record<string, string | number>>
  readonly name: string
  readonly to: readonly string[]
  /** Where on that page. */
  readonly part?: string
  readonly due: Instant | CivilDate | null
}

type Watched = Omit<Sources, 'programmes' | 'needs' | 'admissions'>

/**
 * What has gone past its day, or stands still. What the office is to do without a term of its own is late from the day after the
 * instant at which it could be done.
 */
export function warningsIn({ lots, contracts, challenges, questions }: Watched, now: Instant): Warning[] {
  const ofContracts = (contracts?.items ?? []).flatMap((one) => warningOf(one))
  const unpaid = instalmentsToPay(contracts?.items ?? []).due.flatMap(({ key, contract: { id, lot, payBy } }): Warning[] =>
    payBy !== null && payBy < civilDateOf(now)
      ? [{ key, word: deskWords.payOverdue, name: lot.name, to: ['contracts', id, 'payments'], due: payBy }]
      : [],
  )
  const notDrawn = (contracts?.toDraw ?? [])
    .filter(({ overdue }) => overdue)
    .map(({ lotId, name, signBy }) => ({
      key: drawKey(lotId),
      word: deskWords.signOverdue,
      name,
      to: ['contracts'],
      due: signBy,
    }))
  const ofChallenges = challenges
    .filter(({ overdue }) => overdue)
    .map(({ id, lot, matter, answerDue }) => ({
      key: id,
      word: deskWords.answerOverdue,
      name: `${lot.name} · ${matter}`,
      to: ['lots', lot.id],
      part: objectionPart(id),
      due: answerDue,
    }))
  // Another authority is late, and nobody but the office can ask it.
  const ofComplaints = challenges
    .filter(({ decisionOverdue }) => decisionOverdue)
    .map(({ id, lot, matter, escalation }) => ({
      key: `${id} decision`,
      word: deskWords.decisionOverdue,
      name: `${lot.name} · ${matter}`,
      to: ['lots', lot.id, 'complaints', id],
      due: escalation?.decideBy ?? null,
    }))
  const ofQuestions = questions
    .filter(({ overdue }) => overdue)
    .map(({ id, lot, answerDue }) => ({
      key: id,
      word: deskWords.questionOverdue,
      name: lot.name,
      to: ['lots', lot.id],
      due: answerDue,
    }))
  return [
    ...ofChallenges,
    ...ofComplaints,
    ...ofQuestions,
    ...ofContracts,
    ...unpaid,
    ...notDrawn,
    ...lots.flatMap((lot) => warningOfLot(lot, civilDateOf(now))),
  ]
}

/** A review that was held on paper was typed in and waits for its second hand; sent back to the first, it is as late as it was. */
const isOnPaper = (next: LotItem['next']): boolean =>
  next?.deed === 'offline-review.confirm' || next?.deed === 'offline-review.appoint'

/** What is put out within a term of the law once the winner is fixed. */
const PUT_OUT: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['lot.announce', deskWords.announceOverdue],
  ['lot.notify', deskWords.letterOverdue],
])

function warningOfLot(lot: LotItem, today: CivilDate): Warning[] {
  const { id, name, status, bidDeadline, reviewOn, reviewLost, next } = lot
  const at = { key: id, name, to: ['lots', id] }
  const closedOn = bidDeadline === null ? null : civilDateOf(bidDeadline)
  const due = closedOn !== null && closedOn < today ? closedOn : null
  // What nobody may do is not late, and stands still; what was reviewed on paper waits for a hand, which is told where that is.
  if (next?.deed === 'pause.end') return [{ ...at, word: deskWords.paused, due: next.due }]
  if (isOnPaper(next)) return []
  if (reviewLost) return [{ ...at, word: deskWords.reviewLost, due: null }]
  if (status === 'closed' && next?.deed === 'lot.void') return [{ ...at, word: deskWords.tooFew, due }]
  if (isToOpen(lot)) return due === null ? [] : [{ ...at, word: deskWords.openingOverdue, due }]
  if (next?.deed === 'lot.void-unqualified') return [{ ...at, word: deskWords.tooFewQualified, due: null }]
  const unpublished = next === null ? undefined : PUT_OUT.get(next.deed)
  if (unpublished !== undefined && next?.due !== undefined && next.due !== null && next.due < today)
    return [{ ...at, word: unpublished, due: next.due }]
  if (next?.deed === 'lot.void-below-pass') return [{ ...at, word: deskWords.belowPass, due: null }]
  if (isToReview(lot) && reviewOn !== null && reviewOn < today)
    return [{ ...at, ...(signaturesMissing(lot) ?? { word: deskWords.reviewOverdue, due: reviewOn }) }]
  return status === 'suspended' ? [{ ...at, word: deskWords.upheld, due: null }] : []
}

/** A review that is over but for its signatures says whose it waits for, and until when; silence to its last day is taken for assent. */
function signaturesMissing({ next, unsigned }: LotItem): Pick<Warning, 'word' | 'fill' | 'due'> | undefined {
  if (next === null || unsigned === null) return undefined
  const { deed, due } = next
  if (deed === 'paper-signing.confirm') return { word: deskWords.signingToCheck, due }
  if (deed === 'paper-signing.revise') return { word: deskWords.signingToRevise, due }
  if (deed !== 'juror.sign') return undefined
  const { count, names } = unsigned
  return names.length === 0
    ? { word: deskWords.signersMissing, fill: { count }, due }
    : { word: deskWords.signersNamed, fill: { names: names.join('、') }, due }
}

/**
 * The same to the officer and to the leader: what is late or stands still, and what an unanswered objection keeps from going on,
 * in time or not. That it may stand among the officer's tasks as well makes it no less of a risk.
 */
export function risksIn(watched: Watched, now: Instant): Warning[] {
  const late = new Set(watched.challenges.flatMap(({ overdue, lot }) => (overdue ? [lot.id] : [])))
  const objected = watched.lots.filter(({ id, disputed }) => disputed && !late.has(id))
  return [
    ...warningsIn(watched, now),
    ...objected.map(({ id, name, next }) => {
      const due = next?.due ?? null
      const isLate = due !== null && due.slice(0, 10) < civilDateOf(now)
      const word = isLate ? deskWords.answerOverdue : deskWords.answerSoon
      return { key: id, word, name, to: ['lots', id], part: OBJECTIONS_PART, due }
    }),
  ]
}

function warningOf(contract: ContractItem): Warning[] {
  const {
    id,
    lot,
    status,
    standing,
    publishOverdue,
    publishBy,
    signOverdue,
    signBy,
    fileOverdue,
    fileBy,
    acceptOverdue,
    acceptBy,
    periodTo,
  } = contract
  const at = { key: id, name: lot.name, to: ['contracts', id] }
  if (publishOverdue) return [{ ...at, word: deskWords.publishOverdue, due: publishBy }]
  if (fileOverdue) return [{ ...at, to: [...at.to, 'delivery'], word: deskWords.fileOverdue, due: fileBy }]
  if (acceptOverdue) return [{ ...at, to: [...at.to, 'delivery'], word: deskWords.acceptOverdue, due: acceptBy }]
  if (standing === 'expiring') return [{ ...at, to: [...at.to, 'delivery'], word: deskWords.expiring, due: periodTo }]
  const word = status === 'checking' ? deskWords.signWaitsForLeader : deskWords.signOverdue
  return signOverdue ? [{ ...at, word, due: signBy }] : []
}
