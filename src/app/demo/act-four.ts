import { CHINA } from '../../kernel/calendar-cn.ts'
import type { ChallengeId, ContractId, LotId } from '../../kernel/ids.ts'

import { addSealPage } from '../../features/contracts/service/seal-pages.ts'
import { approveContract, draftContract, reviseContract, submitContract } from '../../features/contracts/service/drafting.ts'
import { publishContract, signContract } from '../../features/contracts/service/signing.ts'
import { contracts } from '../../features/contracts/store/kept.ts'
import { announceResult, confirmResult, notifyAward } from '../../features/tenders/service/awards.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from '../../features/tenders/service/challenges.ts'
import { dayIsOver, termOf } from '../../features/tenders/rules/award.ts'
import { LOCAL_SELECTION } from '../../features/tenders/rules/profiles.ts'
import { openedBids } from '../../features/tenders/store/awards.ts'
import { lots } from '../../features/tenders/store/kept.ts'
import year from './demo-2017.json' with { type: 'json' }
import { SEAL_PAGE } from './seal-page.ts'
import type { Scene, Script } from './script.ts'

/** From the leader's confirmation to the published contract, with the one objection of the year. */
export function resultOf(script: Script, lotId: () => LotId): Scene[] {
  const { stage, lot, numbered, time } = script
  const { does } = stage
  const confirm: Scene = {
    at: time.at('2017-06-22', '10:00'),
    async play() {
      await does('leader', this.at, async (tx, acting) => {
        const { revision = 0 } = (await lots.table.load(tx, acting.tenant, lotId())) ?? {}
        return confirmResult(tx, acting, lotId(), { opinion: '同意', revision })
      })
    },
  }
  const announce: Scene = {
    at: time.at('2017-06-26', '09:00'),
    async play() {
      await does('officer', this.at, async (tx, acting) => {
        const ranked = (await openedBids(tx, acting, lotId())).filter(({ rank }) => rank !== null && rank > 1)
        return announceResult(tx, acting, lotId(), {
          noticeNo: `东民购示〔2017〕${numbered}号（演示）`,
          title: `${lot.name}评选结果公示`,
          services: lot.goal.slice(0, 200),
          receiver: { name: '市民政局基层政权和社区建设科（演示）', phone: '0546-0000000', address: '市民政局（演示）' },
          partings: ranked.map(({ id }) => ({
            bid: id,
            reason: '综合得分低于入选机构。',
            strengths: '需求调查扎实。',
          })),
        })
      })
    },
  }
  const endOfNotice: Scene = {
    at: dayIsOver(termOf(CHINA, LOCAL_SELECTION, 'standstill', time.on('2017-06-26')).due),
    async play() {
      await stage.clockAt(this.at)
    },
  }
  const notify: Scene = {
    at: time.at('2017-07-05', '10:00'),
    async play() {
      await does('officer', this.at, (tx, acting) => notifyAward(tx, acting, lotId(), `东民购通〔2017〕${numbered}号（演示）`))
    },
  }
  return [confirm, announce, ...objectionTo(script, lotId), endOfNotice, notify, ...contractOn(script, lotId)]
}

function objectionTo({ stage, lot, time }: Script, lotId: () => LotId): Scene[] {
  const story = year.events.find((event) => event.kind === 'challenge' && event.lot === lot.code)
  const party = story?.by === undefined ? undefined : stage.people.parties.get(story.by)
  if (story?.by === undefined || party === undefined) return []
  const manager = story.by.replace('org-', '')
  let filed: ChallengeId | undefined
  const id = () => filed ?? missing('the objection')
  return [
    {
      at: time.at('2017-06-28', '10:00'),
      async play() {
        const complaint = { partyId: party, matter: '评分', text: story.text ?? '', remedy: '请复核该项计分', papers: [] }
        const challenge = await stage.does(manager, this.at, (tx, acting) => fileChallenge(tx, acting, lotId(), complaint))
        filed = challenge.id
      },
    },
    {
      at: time.at('2017-06-28', '15:00'),
      async play() {
        await stage.does('officer', this.at, (tx, acting) => acceptChallenge(tx, acting, id()))
      },
    },
    {
      at: time.at('2017-07-04', '16:00'),
      async play() {
        const answer = { deed: 'challenge.reject', answer: story.reason ?? '' } as const
        await stage.does('officer', this.at, (tx, acting) => answerChallenge(tx, acting, id(), answer))
      },
    },
  ]
}

function contractOn({ stage, lot, numbered, time }: Script, lotId: () => LotId): Scene[] {
  const { does } = stage
  let made: ContractId | undefined
  const id = () => made ?? missing('the contract')
  const draft: Scene = {
    at: time.at('2017-07-07', '10:00'),
    async play() {
      const drafted = await does('officer', this.at, (tx, acting) => draftContract(tx, acting, lotId()))
      made = drafted.id
      await does('officer', this.at, async (tx, acting) => {
        const contract = await contracts.table.load(tx, acting.tenant, drafted.id)
        if (contract === undefined) throw new Error('drafted and not there')
        const { periodFrom, periodTo, place, goal, beneficiaries, indicators, purchaser, provider, departureReason } = contract
        const { worker, volunteers, manager, socialWorkers } = lot.team
        return reviseContract(tx, acting, drafted.id, {
          revision: contract.revision,
          plan: {
            periodFrom,
            periodTo,
            place,
            goal,
            beneficiaries,
            indicators,
            no: `东民购〔演示〕2017-${String(numbered).padStart(2, '0')}号`,
            instalments: contract.instalments.map(({ name, percent, condition }) => ({ name, percent, condition })),
            team: { worker, volunteers, manager, socialWorkers },
            purchaser: { ...purchaser, title: '分管负责人' },
            provider: { ...provider, title: '负责人' },
            departureReason,
          },
        })
      })
    },
  }
  const submit: Scene = {
    at: time.at('2017-07-10', '10:00'),
    async play() {
      await does('officer', this.at, (tx, acting) => submitContract(tx, acting, id()))
    },
  }
  const approve: Scene = {
    at: time.at('2017-07-14', '10:00'),
    async play() {
      await does('leader', this.at, async (tx, acting) => {
        const { revision = 0 } = (await contracts.table.load(tx, acting.tenant, id())) ?? {}
        return approveContract(tx, acting, id(), { opinion: '同意', revision })
      })
    },
  }
  const sign: Scene = {
    at: time.at('2017-07-24', '15:00'),
    async play() {
      const page = { name: '盖章页（演示）.pdf', stored: SEAL_PAGE.stored }
      const { id: file } = await does('officer', this.at, (tx, acting) => addSealPage(tx, acting, id(), page))
      await does('officer', this.at, (tx, acting) => signContract(tx, acting, id(), { signedOn: time.on('2017-07-24'), file }))
    },
  }
  const publish: Scene = {
    at: time.at('2017-07-26', '09:00'),
    async play() {
      const notice = { noticeNo: `东民购合〔2017〕${numbered}号（演示）`, title: `${lot.name}合同公开`, phone: '0546-0000000' }
      await does('officer', this.at, (tx, acting) => publishContract(tx, acting, id(), notice))
    },
  }
  return [draft, submit, approve, sign, publish]
}

function missing(what: string): never {
  throw new Error(`${what} is not there yet`)
}
