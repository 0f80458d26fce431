import { ContractDone, ContractFile, ContractView } from '../../src/features/contracts/contract/contract.ts'
import { AwardDone, AwardView } from '../../src/features/tenders/contract/award.ts'
import { ChallengeDone, ChallengeView } from '../../src/features/tenders/contract/challenge.ts'
import { SEAL_PAGE } from '../../src/app/demo/seal-page.ts'
import type { ChallengeId, ContractId } from '../../src/kernel/ids.ts'
import { known, lotIdOf, type Scene, scene, type Stage } from './stage.ts'
import type { StoryLot } from './story.ts'

const AGREED = '同意'

/** From the leader's word to the letter, with an objection where there was one. */
export function resultScenes(stage: Stage, lot: StoryLot): Scene[] {
  const { as, at } = stage
  const { result } = lot
  const path = (deed: string) => at(`lots/${lotIdOf(stage, lot)}/${deed}`)
  const { returned } = result
  const sentBack =
    returned === undefined
      ? []
      : [
          scene(returned.at, async () => {
            await (await as('leader')).post(path('return'), { reason: returned.reason }, AwardDone)
          }),
          scene(returned.again, async () => {
            await (await as('officer')).post(path('resubmit'), { note: returned.note }, AwardDone)
          }),
        ]
  return [
    ...sentBack,
    scene(result.confirmed, async () => {
      const leader = await as('leader')
      const { revision } = await leader.get(path('award'), AwardView)
      await leader.post(path('confirm'), { opinion: AGREED, revision }, AwardDone)
    }),
    scene(result.announced, async () => {
      const officer = await as('officer')
      const { bids, winner } = await officer.get(path('award'), AwardView)
      const { noticeNo, title, services, receiver, parting } = result
      const partings = bids.flatMap(({ id, status }) =>
        status === 'ranked' && id !== winner.bidId ? [{ bid: id, ...parting }] : [],
      )
      await officer.post(path('announce'), { noticeNo, title, services, receiver, partings }, AwardDone)
    }),
    ...objectionScenes(stage, lot),
    scene(result.notified, async () => {
      await (await as('officer')).post(path('notify'), { letterNo: result.letterNo }, AwardDone)
    }),
  ]
}

function objectionScenes(stage: Stage, lot: StoryLot): Scene[] {
  const { as, at, notes, story } = stage
  const { objection } = lot.result
  if (objection === undefined) return []
  let filed: ChallengeId | undefined
  const path = (deed = '') => at(`challenges/${known(filed, 'the objection')}${deed}`)
  return [
    scene(objection.filed, async () => {
      const { matter, text, remedy, org } = objection
      const complaint = { partyId: known(story.parties.get(org), org), matter, text, remedy, papers: [] }
      const who = await as(objection.who)
      filed = (await who.post(at(`lots/${lotIdOf(stage, lot)}/challenges`), complaint, ChallengeDone)).id
    }),
    scene(objection.accepted, async () => {
      const officer = await as('officer')
      await officer.post(path('/accept'), undefined, ChallengeDone)
      const { answerTerm } = await officer.get(path(), ChallengeView)
      if (answerTerm !== null) notes.answerBy.set(lot.code, answerTerm.due)
    }),
    scene(objection.answered, async () => {
      await (await as('officer')).post(path('/reject'), { answer: objection.answer }, ChallengeDone)
    }),
  ]
}

/** From the draft to the published contract. */
export function contractScenes(stage: Stage, lot: StoryLot): Scene[] {
  const { as, at } = stage
  const { contract } = lot
  let made: ContractId | undefined
  const path = (deed = '') => at(`contracts/${known(made, 'the contract')}${deed}`)
  return [
    scene(contract.drafted, async () => {
      const officer = await as('officer')
      made = (await officer.post(at(`lots/${lotIdOf(stage, lot)}/contract`), undefined, ContractDone)).id
      const { revision, instalments, purchaser, provider, ...seen } = await officer.get(path(), ContractView)
      const { periodFrom, periodTo, place, goal, beneficiaries, indicators, departureReason } = seen
      const plan = {
        periodFrom,
        periodTo,
        place,
        goal,
        beneficiaries,
        indicators,
        departureReason,
        no: contract.no,
        instalments: instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
        team: contract.team,
        purchaser: { ...purchaser, title: '分管负责人' },
        provider: { ...provider, title: '负责人' },
      }
      await officer.put(path(), { revision, plan }, ContractDone)
    }),
    scene(contract.submitted, async () => {
      await (await as('officer')).post(path('/submit'), undefined, ContractDone)
    }),
    scene(contract.approved, async () => {
      const leader = await as('leader')
      const { revision } = await leader.get(path(), ContractView)
      await leader.post(path('/approve'), { opinion: AGREED, revision }, ContractDone)
    }),
    scene(contract.signed, async () => {
      const officer = await as('officer')
      const named = encodeURIComponent('盖章页（演示）.pdf')
      const { id: file } = await officer.put(path(`/files?name=${named}`), SEAL_PAGE.bytes, ContractFile)
      await officer.post(path('/sign'), { signedOn: contract.signedOn, file }, ContractDone)
    }),
    scene(contract.published, async () => {
      const { noticeNo, title } = contract
      await (await as('officer')).post(path('/publish'), { noticeNo, title, phone: '0546-0000000' }, ContractDone)
    }),
  ]
}
