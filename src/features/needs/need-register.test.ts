import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { needChannels } from '../../ui/words/need.ts'
import { aDistrict, type District, TOWN } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import channels from './data/channels.json' with { type: 'json' }
import { A_LOT, file, fileFor, granted, listed, peopleOf } from './fixtures/a-need.ts'
import { NeedChannel } from './rules/need.ts'
import { adoptNeeds } from './service/adopt-needs.ts'
import { decideNeed } from './service/decide-needs.ts'
import { registerWorkbook } from './service/need-register.ts'
import type { ProjectsOf } from './service/projects-ahead.ts'

const HEAD =
  '序号 需求编号 提出日期 来源渠道 提出人 联系电话 所在社区 小区楼栋 需求类别 服务对象类别 涉及人数/户数 需求描述 期望时间 核实人 核实日期 核实情况 处理意见 对应项目 答复居民日期 居民评价'

/** Every need that was taken up is part of this one. */
const A_PROJECT: ProjectsOf = async (_, __, needs) =>
  new Map(needs.map((id) => [id, [{ lotId: A_LOT, name: '四点半课堂', status: 'published' }]]))

onBothDatabases('the workbook of the register', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'register-workbook')
  })
  const rowsFor = async (tx: Tx, who: Acting, query = {}) => {
    const [sheet] = await registerWorkbook(tx, who, query, A_PROJECT)
    const heads = (sheet?.head ?? []).map(({ text }) => text)
    return (sheet?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [heads[at], cell])))
  }

  it('has the columns of the form, a line per need in the order in which they came, and is empty where nothing is recorded', async () => {
    const people = await peopleOf(district)
    const { officer, worker, resident } = people
    await undone(db.pool, officer, async (tx) => {
      const taken = await listed(tx, people)
      granted(await adoptNeeds(tx, officer, [taken], A_LOT))
      granted(await decideNeed(tx, officer, taken, { deed: 'need.answer', facts: { answer: '九月开课' } }))
      const { id } = await fileFor(tx, worker, { contact: null, channel: 'council', count: null, text: '' })
      granted(await decideNeed(tx, officer, id, { deed: 'need.decline', facts: { reason: '不属本单位职责' } }))
      granted(await decideNeed(tx, officer, id, { deed: 'need.close', facts: {} }))
      await file(tx, resident, { title: '老人助餐' })
      const [sheet] = await registerWorkbook(tx, officer, {}, A_PROJECT)
      expect(sheet?.head.map(({ text }) => text).join(' ')).toBe(HEAD)
      const [first, second, third] = await rowsFor(tx, officer)
      expect(first).toMatchObject({
        序号: 1,
        需求编号: '需-2017-0001',
        来源渠道: '手机反映',
        提出人: '张*',
        联系电话: '138****5678',
        所在社区: '辽河社区',
        '涉及人数/户数': '45户',
        核实日期: { date: '2017-05-02' },
        核实情况: '入户了解，情况属实。',
        处理意见: '立项；答复：九月开课',
        对应项目: '四点半课堂',
        答复居民日期: { date: '2017-05-02' },
        居民评价: null,
      })
      expect(first?.['核实人']).not.toBe('')
      expect(second).toMatchObject({
        提出人: '代为登记',
        联系电话: '',
        来源渠道: '居民议事会',
        '涉及人数/户数': null,
        需求描述: '放学后没人接送',
        核实人: '',
        处理意见: '不采纳：不属本单位职责',
        对应项目: '',
      })
      expect(third).toMatchObject({ 处理意见: '', 核实日期: null, 答复居民日期: null })
      expect(await rowsFor(tx, officer, { channel: 'council' })).toHaveLength(1)
    })
  })

  it('tells who asked to nobody but a post over the area, and nobody in full', async () => {
    const people = await peopleOf(district)
    const above = await aPostOver(db, district, 'community_worker', TOWN)
    const elsewhere = await aPostOver(db, district, 'community_worker', AreaCode.parse('370502004'))
    const stranger = await (await aDistrict(db, 'register-workbook-kenli')).as('officer')
    const told = async (who: Acting, lines: number, whom: string | undefined) =>
      undone(db.pool, people.resident, async (tx) => {
        await file(tx, people.resident)
        const asked = await rowsFor(tx, who)
        expect(asked).toHaveLength(lines)
        expect(asked[0]?.['联系电话']).toBe(whom)
        expect(JSON.stringify(asked)).not.toMatch(/13812345678|张演示|101/)
      })
    await told(people.officer, 1, '138****5678')
    await told(above, 1, '138****5678')
    await told(people.leader, 1, '')
    await told(elsewhere, 0, undefined)
    await told(await district.as('provider_manager'), 0, undefined)
    await told(stranger, 0, undefined)
  })
})

it('calls every channel as the pages do', () => {
  for (const channel of NeedChannel.options) expect(channels[channel][0]).toBe(needChannels[channel][0])
})
