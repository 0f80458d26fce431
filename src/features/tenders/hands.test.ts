import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { Fen } from '../../kernel/fen.ts'
import type { LotId, ProgrammeId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onOneDatabase, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { type District, fingerprint } from '../identity/fixtures/a-district.ts'
import type { PanelView } from './contract/panel.ts'
import { aCall, aClosedLot, anOpenedLot, aProgramme, aPublishedLot, aReviewingLot, OPENED } from './fixtures/a-lot.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import {
  arrives,
  beginsScoring,
  declares,
  did,
  marks,
  type Seat,
  seatsIn,
  signed,
  type Sitting,
  submits,
} from './fixtures/a-panel.ts'
import { aScoredLot } from './fixtures/a-result.ts'
import { confirmJuror, reprintSlip } from './service/arrivals.ts'
import { viewAward } from './service/award-views.ts'
import { confirmResult, moveAward } from './service/awards.ts'
import { publishLot } from './service/lot-call.ts'
import { cancelLot, voidLot } from './service/lot-ends.ts'
import { releaseLot } from './service/lot-opening.ts'
import { approveLot, draftLot, prepareLot, reconsiderLot, reviseLot } from './service/lot-plans.ts'
import { viewLot } from './service/lot-views.ts'
import { disbandPanel, drawPanel, viewPanel } from './service/panels.ts'
import { draftProgramme, moveProgramme } from './service/programmes.ts'
import { releasePanel, revealMarks, sealIn } from './service/scoring.ts'
import { anInvitedPanel } from './fixtures/stages.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import {
  approveAsItStands,
  approvePlanAsItStands,
  confirmAsItStands,
  judgeAsItStands,
  resultRead,
} from './fixtures/as-it-stands.ts'

// The one who runs a purchase neither plays its panel nor sets aside what another hand has decided.
onOneDatabase('what one hand alone', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  let invited: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    invited = await anInvitedPanel(db)
    district = invited.district
    officer = await district.as('officer')
    leader = await district.as('leader')
  })
  undoneAfterEach(() => db)

  const panelOf = async (lotId: LotId, who = officer): Promise<PanelView> =>
    value(await look(db.pool, who, (tx) => viewPanel(tx, who, lotId)))
  const reprints = ({ lotId, chance }: Sitting, who: Acting, { jurorId }: Seat) =>
    act(db.pool, who, (tx) => reprintSlip(tx, who, lotId, { jurorId, reason: '口令条遗失' }, { draw: chance, fingerprint }))
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)

  it('cannot play the panel: the officer registers no arrival, prints no slip, seals nobody in, reveals nothing, returns no device', async () => {
    const sitting = invited
    const custodian = await district.as('custodian')
    // The one who runs the purchase and was made a custodian beside it.
    const both = { ...officer, posts: [...officer.posts, ...custodian.posts] }
    const refuses = async (deed: (who: Acting) => Promise<unknown>, can: (panel: PanelView) => unknown) => {
      expect(await deed(officer)).toEqual({ ok: false, error: { code: 'not-found' } })
      expect(await deed(both)).toEqual({ ok: false, error: { code: 'runs-the-purchase' } })
      const [one, two] = [await panelOf(sitting.lotId), await panelOf(sitting.lotId, both)]
      expect([can(one), can(two), can(await panelOf(sitting.lotId, custodian))]).toEqual([false, false, true])
    }
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    const { lotId } = sitting
    const means = { draw: sitting.chance, fingerprint }
    const of = (panel: PanelView) => panel.jurors.find(({ id }) => id === seat.jurorId)
    await refuses(
      (who) => act(db.pool, who, (tx) => confirmJuror(tx, who, lotId, seat.jurorId, means)),
      (panel) => of(panel)?.can['juror.confirm'],
    )
    for (const one of await seatsIn(sitting)) {
      await arrives(sitting, one)
      await declares(sitting, one)
    }
    await refuses(
      (who) => reprints(sitting, who, seat),
      (panel) => of(panel)?.can['juror.reprint-slip'],
    )
    const rows = (await seatsIn(sitting)).map(({ jurorId }) => ({ juror: jurorId, holder: '某人', phones: 1, others: '' }))
    await refuses(
      (who) => act(db.pool, who, (tx) => sealIn(tx, who, lotId, rows)),
      (panel) => panel.can['panel.seal-in'],
    )
    await beginsScoring(sitting)
    for (const one of await seatsIn(sitting)) {
      await marks(sitting, one)
      await submits(sitting, one)
    }
    await refuses(
      (who) => act(db.pool, who, (tx) => revealMarks(tx, who, lotId)),
      (panel) => panel.can['panel.reveal'],
    )
    await did(sitting, custodian, (tx) => revealMarks(tx, custodian, lotId))
    await signed(sitting)
    await refuses(
      (who) => act(db.pool, who, (tx) => releasePanel(tx, who, lotId, '已归还')),
      (panel) => panel.can['panel.release'],
    )
  })

  it('may do once is give up a panel, with its reason for all to read, and a second time by the leader alone', async () => {
    const sitting = invited
    const { lotId, chance } = sitting
    const gives = (who: Acting, reason: string) => act(db.pool, who, (tx) => disbandPanel(tx, who, lotId, reason))
    const offered = async () =>
      [(await panelOf(lotId)).can, (await panelOf(lotId, leader)).can].map((can) => can['panel.disband'])
    expect(await offered()).toEqual([true, true])
    expect((await gives(officer, '会场停电')).ok).toBe(true)
    await did(sitting, officer, (tx) => drawPanel(tx, officer, lotId, { witness: '演示' }, chance))
    expect((await panelOf(lotId)).disbanded).toMatchObject([{ by: '演示officer 0', reason: '会场停电' }])
    expect(await offered()).toEqual([false, true])
    expect(await gives(officer, '再抽一次')).toEqual({ ok: false, error: { code: 'leader-needed' } })
    expect((await gives(leader, '评委全部缺席')).ok).toBe(true)
    await did(sitting, officer, (tx) => drawPanel(tx, officer, lotId, { witness: '演示' }, chance))
    expect((await panelOf(lotId)).disbanded.map(({ reason }) => reason).toSorted()).toEqual(
      ['会场停电', '评委全部缺席'].toSorted(),
    )
    const disbanded = await look(db.pool, officer, (tx) =>
      tx
        .selectFrom('action')
        .select('role')
        .where('type', '=', 'panel.disband')
        .where('facts', 'like', '%评委全部缺席%')
        .execute(),
    )
    expect(disbanded).toEqual([{ role: 'leader' }])
  })

  it('cannot put away: a winner whom the leader has confirmed', () =>
    here(async (tx) => {
      const { lotId } = await aScoredLot(tx, district)
      value(await confirmAsItStands(tx, leader, lotId))
      const end = { noticeNo: '演示流标 1', title: '流标公告（演示）', reason: '评审程序有误，须重新采购。' }
      expect(codeOf(await voidLot(tx, officer, lotId, end))).toBe('leader-needed')
      expect(value(await viewLot(tx, officer, lotId, NO_CONTRACTS)).can['lot.void']).toBe(false)
      expect(value(await voidLot(tx, leader, lotId, end)).status).toBe('void')
      const [ended] = await tx.selectFrom('action').select('role').where('type', '=', 'lot.void').execute()
      expect(ended?.role).toBe('leader')
    }))

  it('cannot put away: bids that are open and under review, whatever the reason', () =>
    here(async (tx) => {
      const { lotId } = await aReviewingLot(tx, district)
      const end = { noticeNo: '演示流标 2', title: '流标公告（演示）', reason: '评审程序有误，须重新采购。' }
      expect(codeOf(await voidLot(tx, officer, lotId, end))).toBe('leader-needed')
      const can = async (who: Acting) => value(await viewLot(tx, who, lotId, NO_CONTRACTS)).can['lot.void']
      expect([await can(officer), await can(leader)]).toEqual([false, true])
      expect(value(await voidLot(tx, leader, lotId, end)).status).toBe('void')
    }))

  it('cannot put away: bids that came in number enough and that they turned down themselves', () =>
    here(async (tx) => {
      const { lotId, bids } = await anOpenedLot(tx, district, { bidders: 2 })
      const seenBy = async (who: Acting) => {
        const { next, can: may } = value(await viewLot(tx, who, lotId, NO_CONTRACTS))
        return [next?.deed, next?.who, next?.mine, may['lot.void']]
      }
      const turned = { deed: 'bid.disqualify', reason: '未提供有效的登记证书' } as const
      for (const { bidId } of bids) value(await judgeAsItStands(tx, officer, bidId, turned))
      const end = { noticeNo: '演示流标 3', title: '流标公告（演示）', reason: '两家均不符合公告的资格条件。' }
      expect(await voidLot(tx, officer, lotId, end)).toEqual({ ok: false, error: { code: 'leader-needed' } })
      expect(await seenBy(officer)).toEqual(['lot.void-unqualified', 'leader', false, false])
      expect(await seenBy(leader)).toEqual(['lot.void-unqualified', 'leader', true, true])
      expect(value(await voidLot(tx, leader, lotId, end)).status).toBe('void')
      const [ended] = await tx.selectFrom('action').select('role').where('type', '=', 'lot.void').execute()
      expect(ended?.role).toBe('leader')
    }))

  it('cannot take back: a call that is public, whether anybody bids on it or not', () =>
    here(async (tx) => {
      const { lotId } = await aPublishedLot(tx, district)
      const end = { noticeNo: '演示终止 1', title: '终止公告（演示）', reason: '本年度预算压缩，本项目不再采购。' }
      expect(codeOf(await cancelLot(tx, officer, lotId, end))).toBe('leader-needed')
      const can = async (who: Acting) => value(await viewLot(tx, who, lotId, NO_CONTRACTS)).can['lot.cancel']
      expect([await can(officer), await can(leader)]).toEqual([false, true])
      expect(value(await cancelLot(tx, leader, lotId, end)).status).toBe('cancelled')
      const [ended] = await tx.selectFrom('action').select('role').where('type', '=', 'lot.cancel').execute()
      expect(ended?.role).toBe('leader')
    }))

  it('cannot unseal: what somebody approved as leader before they became custodian', () =>
    here(async (tx) => {
      const { lotId } = await aClosedLot(tx, district, { sealed: 3 })
      const custodian = await district.as('custodian')
      const turned = { ...leader, posts: custodian.posts, now: OPENED }
      expect(codeOf(await releaseLot(tx, turned, lotId, () => 0))).toBe('runs-the-purchase')
      expect(codeOf(await releaseLot(tx, { ...custodian, now: OPENED }, lotId, () => 0))).toBe('done')
    }))

  it('cannot have confirmed: a result that was returned and laid before the leader again since it was read', () =>
    here(async (tx) => {
      const { lotId } = await aScoredLot(tx, district)
      const read = await resultRead(tx, leader, lotId)
      value(await moveAward(tx, leader, lotId, { deed: 'lot.return', facts: { reason: '请说明第二名的分差' } }))
      value(await moveAward(tx, officer, lotId, { deed: 'lot.resubmit', facts: { note: '分差来自答辩' } }))
      expect(codeOf(await confirmResult(tx, leader, lotId, read))).toBe('changed-meanwhile')
      expect(value(await viewAward(tx, leader, lotId, NO_CONTRACTS)).awardStatus).toBe('proposed')
      value(await confirmResult(tx, leader, lotId, await resultRead(tx, leader, lotId)))
    }))

  const call = { ...aCall(), title: '征集公告（演示）' }
  const publishes = (tx: Tx, id: LotId) => publishLot(tx, { ...officer, now: district.clock.now() }, id, call)

  it('cannot change: a project that the leader approved with the plan; dearer and paid up front it waits for the leader again', () =>
    here(async (tx) => {
      const plan = {
        name: '年度计划（演示）',
        year: 2017,
        fund: '福利彩票公益金',
        lotCeilingFen: null,
        profile: 'local-selection',
        fields: ['社区营造'],
      }
      const budget = { code: 'CONSENT', budgetFen: Fen.parse(140_000_000), profile: 'local-selection' as const }
      const { id: programme } = value(await draftProgramme(tx, officer, { ...plan, ...budget }))
      const { id, revision } = value(await draftLot(tx, officer, aLotPlan(programme)))
      value(await moveProgramme(tx, officer, programme, { deed: 'programme.submit', facts: {} }))
      value(await approvePlanAsItStands(tx, leader, programme))
      value(await moveProgramme(tx, officer, programme, { deed: 'programme.publish', facts: {} }))
      expect(value(await viewLot(tx, officer, id, NO_CONTRACTS))).toMatchObject({
        approved: { budgetFen: 18_000_000 },
        toApprove: [],
      })

      const other = aLotPlan(programme, {
        budgetFen: Fen.parse(20_000_000),
        goal: '另一个目标。',
        instalments: [{ name: '全款', percent: 100, condition: '合同签订' }],
      })
      value(await reviseLot(tx, officer, id, { revision: revision + 1, plan: other }))
      value(await prepareLot(tx, officer, id))
      const seen = value(await viewLot(tx, leader, id, NO_CONTRACTS))
      expect(seen.next).toMatchObject({ deed: 'lot.approve', who: 'leader', mine: true })
      expect([seen.approved?.budgetFen, seen.budgetFen]).toEqual([18_000_000, 20_000_000])
      expect(seen.toApprove.toSorted()).toEqual(['budgetFen', 'goal', 'instalments'])
      expect(value(await viewLot(tx, officer, id, NO_CONTRACTS)).can).toMatchObject({
        'lot.approve': false,
        'lot.publish': false,
      })
      expect(codeOf(await publishes(tx, id))).toBe('not-approved')
      expect(codeOf(await approveAsItStands(tx, officer, id))).toBe('not-found')

      value(await reconsiderLot(tx, officer, id, '再改一处'))
      value(await prepareLot(tx, officer, id))
      expect(codeOf(await approveLot(tx, leader, id, { revision: seen.revision }))).toBe('changed-meanwhile')
      value(await reconsiderLot(tx, leader, id, '预算不能超过原定金额'))
      value(await prepareLot(tx, officer, id))
      value(await approveAsItStands(tx, leader, id))
      expect(codeOf(await approveAsItStands(tx, leader, id))).toBe('wrong-status')
      expect(value(await viewLot(tx, officer, id, NO_CONTRACTS)).next?.deed).toBe('lot.publish')
      expect(value(await publishes(tx, id)).status).toBe('published')
      const shown = value(await viewLot(tx, district.nobody, id, NO_CONTRACTS))
      expect([shown.approved, shown.toApprove]).toEqual([null, []])
    }))

  it('cannot shut bidders out after the consent: other demands on the team, another name or other needs wait for the leader', () =>
    here(async (tx) => {
      const programme = await aProgramme(tx, district, { code: 'CONSENT-3' })
      const { id } = value(await draftLot(tx, officer, aLotPlan(programme)))
      value(await prepareLot(tx, officer, id))
      value(await approveAsItStands(tx, leader, id))
      value(await reconsiderLot(tx, officer, id, '再改一处'))
      const { revision } = value(await viewLot(tx, officer, id, NO_CONTRACTS))
      const teamPolicy = '负责人须为本地户籍并有十年以上东营区项目经验'
      value(await reviseLot(tx, officer, id, { revision, plan: aLotPlan(programme, { name: '换了名称', teamPolicy }) }))
      value(await prepareLot(tx, officer, id))
      const seen = value(await viewLot(tx, leader, id, NO_CONTRACTS))
      expect(seen.toApprove.toSorted()).toEqual(['name', 'teamPolicy'])
      expect([seen.approved?.teamPolicy, seen.teamPolicy]).toEqual([aLotPlan(programme).teamPolicy, teamPolicy])
      expect(codeOf(await publishes(tx, id))).toBe('not-approved')
      value(await approveAsItStands(tx, leader, id))
      expect(value(await publishes(tx, id)).status).toBe('published')
    }))

  it('cannot publish: a project drawn up after the plan was approved, or moved into another plan', () =>
    here(async (tx) => {
      const [one, other]: [ProgrammeId, ProgrammeId] = [
        await aProgramme(tx, district, { code: 'CONSENT-1' }),
        await aProgramme(tx, district, { code: 'CONSENT-2' }),
      ]
      const { id } = value(await draftLot(tx, officer, aLotPlan(one)))
      value(await prepareLot(tx, officer, id))
      expect(codeOf(await publishes(tx, id))).toBe('not-approved')
      value(await approveAsItStands(tx, leader, id))
      value(await reconsiderLot(tx, officer, id, '换计划'))
      const { revision } = value(await viewLot(tx, officer, id, NO_CONTRACTS))
      value(await reviseLot(tx, officer, id, { revision, plan: aLotPlan(other) }))
      value(await prepareLot(tx, officer, id))
      const moved = value(await viewLot(tx, leader, id, NO_CONTRACTS))
      expect(moved.toApprove).toEqual(['programmeId'])
      expect(moved.approvedNames.map(({ id: named }) => named)).toContain(one)
      expect(codeOf(await publishes(tx, id))).toBe('not-approved')
    }))
})
