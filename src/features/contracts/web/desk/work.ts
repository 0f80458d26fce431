import type { CivilDate, Instant } from '../../../../kernel/civil.ts'
import { urgency } from '../../../../ui/desk/due-tag.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { ChallengeView } from '../../../tenders/contract/challenge.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { ProgrammeView } from '../../../tenders/contract/programme.ts'
import type { ContractItem, ContractList } from '../../contract/contract.ts'

/** One thing that waits for the reader: what, on what, where to do it. */
export type Task = {
  readonly key: string
  readonly deed: string
  readonly name: string
  readonly to: readonly string[]
  readonly due: Instant | CivilDate | null
}

type Objection = Pick<ChallengeView, 'id' | 'lot' | 'answerDue' | 'can' | 'overdue'>

export type Sources = {
  readonly programmes: readonly ProgrammeView[]
  readonly lots: readonly LotItem[]
  readonly contracts: Pick<ContractList, 'items' | 'toDraw'> | undefined
  readonly challenges: readonly Objection[]
}

const PROGRAMME_DEEDS = ['programme.submit', 'programme.approve', 'programme.publish'] as const

/** What a lot waits for is in the list already: its contract, each objection by itself. */
const isOfItsOwn = (deed: string) => deed === 'lot.contract' || deed === 'challenge.answer' || deed.startsWith('contract.')

/** Everything whose next step is the reader's, the nearest deadline first, what has none after it, newest first. */
export function tasksIn({ programmes, lots, contracts, challenges }: Sources): Task[] {
  const ofProgrammes = programmes.flatMap(({ id, name, can }): Task[] => {
    const deed = PROGRAMME_DEEDS.find((one) => can[one] === true)
    return deed === undefined ? [] : [{ key: id, deed, name, to: ['programmes', id], due: null }]
  })
  const ofLots = lots.flatMap(({ id, name, next }): Task[] =>
    next?.mine === true && !isOfItsOwn(next.deed) ? [{ key: id, deed: next.deed, name, to: ['lots', id], due: next.due }] : [],
  )
  const toDraw = (contracts?.toDraw ?? []).map(({ lotId, name, signBy }): Task => ({
    key: `draw ${lotId}`,
    deed: 'contract.draft',
    name,
    to: ['contracts'],
    due: signBy,
  }))
  const ofContracts = (contracts?.items ?? []).flatMap(({ id, lot, next }): Task[] =>
    next?.mine === true ? [{ key: id, deed: next.deed, name: lot.name, to: ['contracts', id], due: next.due }] : [],
  )
  const ofChallenges = challenges.flatMap(({ id, can, lot, answerDue }): Task[] =>
    isToAnswer(can) ? [{ key: id, deed: 'challenge.answer', name: lot.name, to: ['lots', lot.id], due: answerDue }] : [],
  )
  return [...ofChallenges, ...ofContracts, ...toDraw, ...ofLots, ...ofProgrammes].toSorted(byDue)
}

const isToAnswer = (can: ChallengeView['can']) =>
  ['challenge.accept', 'challenge.uphold', 'challenge.reject'].some((deed) => can[deed] === true)

/** Ids of version 7 sort by the time they were made. */
const byDue = (a: Task, b: Task) => (a.due ?? '9').localeCompare(b.due ?? '9') || b.key.localeCompare(a.key)

export const isNear = ({ due }: Pick<Task, 'due'>, now: Instant): boolean => due !== null && urgency(due, now) !== 'far'

export type Warning = {
  readonly key: string
  readonly word: Word
  readonly name: string
  readonly to: readonly string[]
  readonly due: Instant | CivilDate | null
}

/** What has gone past its day, or stands still. */
export function warningsIn({ lots, contracts, challenges }: Omit<Sources, 'programmes'>): Warning[] {
  const ofContracts = (contracts?.items ?? []).flatMap((one) => warningOf(one))
  const notDrawn = (contracts?.toDraw ?? [])
    .filter(({ overdue }) => overdue)
    .map(({ lotId, name, signBy }) => ({ key: lotId, word: deskWords.signOverdue, name, to: ['contracts'], due: signBy }))
  const ofChallenges = challenges
    .filter(({ overdue }) => overdue)
    .map(({ id, lot, answerDue }) => ({
      key: id,
      word: deskWords.answerOverdue,
      name: lot.name,
      to: ['lots', lot.id],
      due: answerDue,
    }))
  const ofLots = lots.flatMap(({ id, name, status, bidDeadline, next }): Warning[] => {
    const word = next?.deed === 'lot.void' ? deskWords.tooFew : deskWords.noticeEnded
    if (status === 'closed') return [{ key: id, word, name, to: ['lots', id], due: bidDeadline }]
    return status === 'suspended' ? [{ key: id, word: deskWords.suspended, name, to: ['lots', id], due: null }] : []
  })
  return [...ofChallenges, ...ofContracts, ...notDrawn, ...ofLots]
}

function warningOf({ id, lot, publishOverdue, publishBy, signOverdue, signBy }: ContractItem): Warning[] {
  const at = { key: id, name: lot.name, to: ['contracts', id] }
  if (publishOverdue) return [{ ...at, word: deskWords.publishOverdue, due: publishBy }]
  return signOverdue ? [{ ...at, word: deskWords.signOverdue, due: signBy }] : []
}
