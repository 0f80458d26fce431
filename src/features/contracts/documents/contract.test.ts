import { describe, expect, it } from 'vitest'
import { lay } from '../../../lib/document/lay.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { words } from '../../../lib/document/words.ts'
import type { ContractData } from './contract-data.ts'
import { contract } from './contract.ts'
import { contractPublication, withoutPersons } from './contract-publication.ts'
import { CONTRACT, INDICATORS, PUBLICATION } from '../fixtures/a-printed-contract.ts'

const printed = (document: OfficeDocument): string => words(lay(document)).join('\n')

describe('the contract', () => {
  const text = printed(contract(CONTRACT))

  it('has every article an official looks for', () => {
    const articles = lay(contract(CONTRACT)).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text.replace(/^.*　/, '')] : [],
    )
    expect(articles).toEqual([
      '服务内容、地点、对象和期限',
      '服务指标',
      '项目团队',
      '合同价款与支付',
      '资金使用范围',
      '评估与验收',
      '双方的权利和义务',
      '未成年人保护与强制报告',
      '个人信息保护与档案移交',
      '知识产权与宣传',
      '合同的变更、解除和违约责任',
      '争议解决及其他',
    ])
  })

  it('states the price and each instalment in figures and capitals', () => {
    expect(text).toContain('合同总价为200,000.00元（大写：人民币贰拾万元整）')
    expect(text).toContain('首期款|40%|80,000.00元（大写：人民币捌万元整）|合同签订并公开后|10个工作日内')
    expect(text).toContain('尾款|30%|60,000.00元（大写：人民币陆万元整）')
  })

  it('says how each indicator is counted', () => {
    expect(text).toContain('7|社区活动|场|12|每场参加人数不少于30人；每场时长不少于60分钟。|活动计划、签到表、活动照片、活动总结')
    expect(text).toContain('同一条服务记录只计入一个活动类指标')
    expect(printed(contract({ ...CONTRACT, exclusiveCounting: false }))).not.toContain('同一条服务记录只计入')
  })

  it('names the team: one community worker, two residents, one organisation', () => {
    for (const line of ['简月华|社区工作者', '乐长福|居民志愿者', '柳桂枝|居民志愿者', '虞静好|承接机构项目负责人|社会工作师'])
      expect(text).toContain(line)
  })

  it('has a column for certificates where anybody has one', () => {
    expect(printed(contract(CONTRACT))).toContain('证书')
    const team = CONTRACT.team.map(({ place, name }) => ({ place, name }))
    const uncertified = printed(contract({ ...CONTRACT, team }))
    expect(uncertified).toContain('承接机构项目负责人')
    expect(uncertified).not.toContain('证书')
  })

  it('protects children and files, and has those served take part in acceptance', () => {
    expect(text).toContain('应当立即向公安机关、民政部门、教育行政部门报告')
    expect(text).toContain('删除其留存的全部个人信息，并出具书面删除证明')
    expect(text).toContain('邀请服务对象（明月社区60岁以上老年人）和社区代表参加')
    expect(printed(contract({ ...CONTRACT, lot: { ...CONTRACT.lot, servesMinors: true } }))).toContain(
      '本项目服务对象包括未成年人。',
    )
  })

  it('for supervision asks for reports and independence, not for a community team', () => {
    const supervision = printed(contract({ ...CONTRACT, lot: { ...CONTRACT.lot, class: 'B' } }))
    expect(supervision).toContain('乙方不得参加竞争、承接或者参与实施被评估的项目')
    expect(supervision).toContain('乙方应当按照约定的时间提交督导记录和前期、中期、末期评估报告')
    expect(supervision).not.toMatch(/甲方委托第三方评估机构|2名居民志愿者/)
  })

  it('names the letter and the bid as they are called, and the laws in force', () => {
    expect(text).toContain('根据《中华人民共和国合同法》《政府购买服务管理办法（暂行）》等规定')
    expect(text).toContain('入选通知书（东民购通〔演示〕2017-04号）')
    const papers = { letter: '中标通知书', bidDocument: '投标文件' }
    const tendered = printed(contract({ ...CONTRACT, basis: { ...CONTRACT.basis, papers } }))
    expect(tendered).toContain('中标通知书（')
    expect(tendered).toContain('（1）投标文件；')
  })

  it('leaves what is not known blank, and room to seal and sign', () => {
    expect(text).toContain('开户银行||账号|')
    expect(text).toMatch(/甲方（盖章）：东营市民政局 法定代表人或者授权代表（签字）： （仲启东（虚构）） 签订日期：　　　年/)
    expect(text).not.toMatch(/undefined|null|NaN|。。/)
  })

  it('holds forty indicators and an endless name', () => {
    const many = Array.from({ length: 5 }, () => INDICATORS).flat()
    const big = contract({ ...CONTRACT, indicators: many, provider: { ...CONTRACT.provider, name: '名'.repeat(200) } })
    expect(printed(big)).toContain('40|服务对象满意度')
  })
})

it('the published contract names no person and gives the day of signing and of publication', () => {
  const text = printed(contractPublication(PUBLICATION))
  expect(text).toContain('2017年7月24日')
  expect(text).toContain('公开日期：2017年7月26日')
  expect(text).toContain('200,000.00元（大写：人民币贰拾万元整）')
  for (const figure of ['尾款|30%|60,000.00元|末期评估合格及以上、验收通过', '服务地点', '东城街道明月社区'])
    expect(text).toContain(figure)
  for (const { name } of CONTRACT.team) expect(text).not.toContain(name)
  expect(text).not.toMatch(/undefined|null/)
})

it('the published contract says what was agreed otherwise than called, and why; nothing where nothing was', () => {
  const moved = { departures: ['place', 'periodFrom'] as const, departureReason: '社区办公地点搬迁。' }
  const said = '服务地点、服务开始日期与征集公告不一致。理由：社区办公地点搬迁。'
  expect(printed(contractPublication({ ...PUBLICATION, ...moved }))).toContain(said)
  expect(printed(contractPublication(PUBLICATION))).not.toContain('不一致')
})

it('the whole contract for the public has every clause and the two who sign, and nothing by which a person or an account is reached', () => {
  const full: ContractData = {
    ...CONTRACT,
    provider: { ...CONTRACT.provider, address: '秘密路9号', bank: '秘密银行', account: '6222 0000' },
  }
  const [text, published] = [printed(contract(full)), printed(contract(withoutPersons(full)))]
  expect(published.match(/第.+条　/g)).toEqual(text.match(/第.+条　/g))
  for (const kept of ['虞静好（虚构）', '52370502MJDEM00497', '200,000.00元', '简某某|社区工作者'])
    expect(published).toContain(kept)
  const secret = [
    '秘密路9号',
    '秘密银行',
    '6222 0000',
    '0546-0000001',
    '东营市（演示地址）',
    '卫知岚',
    '简月华',
    '梅疏影',
    '助理社会工作师',
  ]
  for (const one of secret) {
    expect(text).toContain(one)
    expect(published).not.toContain(one)
  }
})
