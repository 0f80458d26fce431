import { type LotId, NeedId } from '../../kernel/ids.ts'
import { decideNeed } from '../../features/needs/service/decide-needs.ts'
import { fileOnBehalf } from '../../features/needs/service/file-needs.ts'
import { approveLot, draftLot, prepareLot } from '../../features/tenders/service/lot-plans.ts'
import { publishLot } from '../../features/tenders/service/lot-call.ts'
import { lots } from '../../features/tenders/store/kept.ts'
import { needOf, planOf } from './plans.ts'
import type { Scene, Script } from './script.ts'

/** From the residents' words to the published call. */
export function purchaseOf(script: Script): { scenes: Scene[]; lotId: () => LotId } {
  const { stage, lot, no, numbered, time, programme, services, cast } = script
  const filed: NeedId[] = []
  let made: LotId | undefined
  const lotId = () => {
    if (made === undefined) throw new Error(`${lot.code} is not drafted yet`)
    return made
  }
  const clerk = lot.cls === 'A' ? `worker${no}` : 'worker9'
  const scenes = lot.needs.map((need): Scene => {
    const receivedOn = time.on(need.receivedOn)
    return {
      at: time.at(need.receivedOn, '16:00'),
      async play() {
        const { id } = await stage.does(clerk, this.at, (tx, acting) =>
          fileOnBehalf(tx, acting, needOf(lot, need, receivedOn), stage.draw),
        )
        filed.push(id)
      },
    }
  })
  const verify: Scene = {
    at: time.at('2017-04-14', '17:00'),
    async play() {
      for (const id of filed) {
        const facts = { verification: '已入户核实，情况属实。' }
        await stage.does(clerk, this.at, (tx, acting) => decideNeed(tx, acting, id, { deed: 'need.verify', facts }))
      }
    },
  }
  const list: Scene = {
    at: time.at('2017-04-17', '09:00'),
    async play() {
      for (const id of filed) {
        await stage.does('officer', this.at, (tx, acting) => decideNeed(tx, acting, id, { deed: 'need.list', facts: {} }))
      }
    },
  }
  const draft: Scene = {
    at: time.at('2017-05-08', '10:00'),
    async play() {
      const plan = planOf(lot, programme, filed, services)
      made = (await stage.does('officer', this.at, (tx, acting) => draftLot(tx, acting, plan))).id
      services.push(made)
    },
  }
  const prepare: Scene = {
    at: time.at('2017-05-10', '10:00'),
    async play() {
      await stage.does('officer', this.at, (tx, acting) => prepareLot(tx, acting, lotId()))
    },
  }
  // What was in the plan when the leader approved it needs no more; each lot that was written later has the leader's own yes.
  const approve: Scene = {
    at: time.at('2017-05-11', '10:00'),
    async play() {
      await stage.does('leader', this.at, async (tx, acting) => {
        const { revision = 0 } = (await lots.table.load(tx, acting.tenant, lotId())) ?? {}
        return approveLot(tx, acting, lotId(), { revision })
      })
    },
  }
  const publish: Scene = {
    at: time.at('2017-05-15', '09:00'),
    async play() {
      const call = {
        noticeNo: `东民购征〔2017〕${numbered}号（演示）`,
        title: `${lot.name}征集公告`,
        bidDeadline: time.at('2017-06-09', '17:00'),
        reviewOn: time.on('2017-06-20'),
        reviewPlace: '市民政局三楼会议室（演示）',
        contact: '卫知岚（虚构） 0546-0000000',
      }
      await stage.does('officer', this.at, (tx, acting) => publishLot(tx, acting, lotId(), call))
    },
  }
  return { scenes: [...scenes, verify, list, draft, prepare, ...(cast.withPlan ? [] : [approve]), publish], lotId }
}
