import { describe, expect, it } from 'vitest'
import { CivilDate, Instant } from '../../../../kernel/civil.ts'
import { AcceptanceId, BidId, ChallengeId, ContractId, LotId } from '../../../../kernel/ids.ts'
import { newsIn } from './provider-work.ts'

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const [name, lotId, signBy] = ['安宁项目（演示）', LotId.parse(id(1)), CivilDate.parse('2017-08-01')]
const of = { id: lotId, code: 'A01', name, cls: 'A' as const, status: 'announced' as const, profile: 'local-selection' as const }
const now = Instant.parse('2017-06-30T09:00:00.000Z')
const nothing: Parameters<typeof newsIn>[0] = {
  lots: [],
  contracts: [],
  acceptances: [],
  challenges: [],
  isRead: () => false,
  now,
}

type Lot = Parameters<typeof newsIn>[0]['lots'][number]
const lot = (
  status: Lot['status'],
  awardStatus: Lot['awardStatus'],
  bid: 'won' | 'lost' | 'declined' | 'disqualified' | 'sealed' | 'ranked' | 'draft' | null,
): Lot => ({
  id: lotId,
  name,
  status,
  awardStatus,
  notifiedAt: awardStatus === 'notified' ? now : null,
  bidDeadline: now,
  bid:
    bid === null
      ? null
      : {
          id: BidId.parse(id(2)),
          status: bid,
          total: bid === 'ranked' ? '52.20' : null,
          fellShort: bid === 'ranked',
          earlier: 0,
        },
  passMark: '60',
  endReason: status === 'void' ? '没有机构达到合格线' : null,
  next: null,
})
const words = (over: Partial<Parameters<typeof newsIn>[0]>) => newsIn({ ...nothing, ...over }).map(({ word: [zh] }) => zh)

describe('what waits for an organisation', () => {
  it('is its word on a call that was changed after it had bid', () => {
    const next = { deed: 'bid.affirm', who: 'provider_manager', mine: true, due: now } as const
    const [task, ...others] = newsIn({ ...nothing, lots: [{ ...lot('published', null, 'sealed'), next }] })
    expect(others).toEqual([])
    expect(task).toMatchObject({ to: ['bids', id(2)], word: ['公告已更正，请确认[bid]仍然有效', expect.anything()] })
  })

  it('is what it delivered, once the acceptance asks for it, and then what is to be put right by its day', () => {
    const [acceptance, rectifyBy] = [AcceptanceId.parse(id(7)), CivilDate.parse('2018-08-28')]
    const item = { id: acceptance, lotName: name, status: 'open' as const, rectifyBy: null, toClaim: true }
    const word = ['合同验收已开始，请填写完成情况、上传证明材料', expect.anything()]
    expect(newsIn({ ...nothing, acceptances: [item] })).toMatchObject([
      { word, to: ['acceptances', acceptance, 'claims'], due: null },
    ])
    expect(newsIn({ ...nothing, acceptances: [{ ...item, toClaim: false }] })).toEqual([])
    const again = { ...item, toClaim: false, status: 'published' as const, rectifyBy }
    expect(newsIn({ ...nothing, acceptances: [again] })).toMatchObject([{ to: ['acceptances', acceptance], due: rectifyBy }])
  })

  it('is its own result from the public notice until the contract, then the letter', () => {
    expect(words({ lots: [lot('announced', 'announced', 'won')] })).toEqual(['结果已[display]，本机构[awarded]'])
    expect(words({ lots: [lot('awarded', 'notified', 'won')] })).toEqual(['[awardLetter]已发出，请查阅'])
    // Under the law it comes with the result.
    const withResult = { ...lot('announced', 'announced', 'won'), notifiedAt: now }
    expect(words({ lots: [withResult] })).toEqual(['[awardLetter]已发出，请查阅'])
    for (const bid of ['lost', 'disqualified'] as const)
      expect(words({ lots: [lot('awarded', 'final', bid)] })).toEqual(['结果已[display]，请查阅未[awarded]通知书'])
    const others = [lot('contracted', 'notified', 'won'), lot('announced', 'announced', null), lot('published', null, 'sealed')]
    expect(words({ lots: [...others, lot('qualifying', null, 'disqualified')] })).toEqual([])
  })

  it('is a bid that was begun, with the day of its deadline, until it is submitted or the deadline has passed', () => {
    const open = { ...lot('published', null, 'draft'), bidDeadline: Instant.parse('2017-07-02T02:00:00.000Z') }
    expect(newsIn({ ...nothing, lots: [open] })).toMatchObject([{ name, to: ['bids', id(2)], due: '2017-07-02' }])
    expect(words({ lots: [open] })).toEqual(['[bid]还没有提交'])
    expect(words({ lots: [{ ...open, bid: lot('published', null, 'sealed').bid }] })).toEqual([])
    expect(words({ lots: [open], now: Instant.parse('2017-07-02T02:00:00.000Z') })).not.toContain('[bid]还没有提交')
  })

  it('is done with once the letter was read or an objection filed; what was won stays until the letter', () => {
    const isRead = () => true
    const filed = [{ id: ChallengeId.parse(id(3)), lot: of, status: 'received' as const, arrivedOn: null, can: {} }]
    expect(words({ isRead, lots: [lot('announced', 'announced', 'lost'), lot('awarded', 'notified', 'won')] })).toEqual([])
    expect(words({ challenges: filed, lots: [lot('announced', 'announced', 'lost')] })).toEqual([])
    expect(words({ isRead, lots: [lot('announced', 'announced', 'won')] })).toHaveLength(1)
  })

  it('is the letter of another result, whatever was read of the one that was given up, and nothing for whoever gave it up', () => {
    const isRead: typeof nothing.isRead = (_, what, earlier = 0) => what === 'letter' && earlier === 0
    const lost = lot('announced', 'announced', 'lost')
    const again = { ...lost, bid: lost.bid && { ...lost.bid, earlier: 1 } }
    const filed = [{ id: ChallengeId.parse(id(3)), lot: of, status: 'rejected' as const, arrivedOn: null, can: {} }]
    expect(words({ isRead, lots: [lost] })).toEqual([])
    expect(words({ isRead, challenges: filed, lots: [again] })).toEqual(['结果已[display]，请查阅未[awarded]通知书'])
    expect(words({ lots: [lot('announced', 'announced', 'declined')] })).toEqual([])
  })

  it('is that an upheld objection took the result back, and not that it was won', () => {
    const revoked = {
      suspended: ['[challenge]成立，结果已撤销，请查阅答复'],
      void: ['[challenge]成立，结果已撤销，项目已[void]'],
    }
    for (const bid of ['won', 'lost'] as const)
      for (const status of ['suspended', 'void'] as const)
        expect(words({ lots: [lot(status, 'announced', bid)] })).toEqual(revoked[status])
    const isRead: typeof nothing.isRead = (_, what) => what === 'revoked'
    expect(words({ isRead, lots: [lot('suspended', 'announced', 'won')] })).toEqual([])
    expect(words({ isRead, lots: [lot('void', 'announced', 'won')] })).toEqual(revoked.void)
  })

  it('is told to whoever objected by the answer to it, and not a second time', () => {
    const told = (status: 'suspended' | 'void', mayRead: boolean) => {
      const can = { 'challenge.read': mayRead }
      const upheld = { id: ChallengeId.parse(id(3)), lot: of, status: 'upheld' as const, arrivedOn: null, can }
      return newsIn({ ...nothing, challenges: [upheld], lots: [lot(status, 'announced', 'lost')] }).map(({ key }) => key)
    }
    expect([told('suspended', true), told('void', true)]).toEqual([[id(3)], [id(3)]])
    expect([told('suspended', false), told('void', false)]).toEqual([[], [`end ${lotId}`]])
  })

  it('is no score where the purchase was ended for another reason', () => {
    const { bid, ...ended } = lot('void', null, 'ranked')
    const scored = { ...ended, bid: bid && { ...bid, fellShort: false } }
    expect(newsIn({ ...nothing, lots: [scored] })).toMatchObject([{ word: ['项目已[void]，请查阅理由', expect.any(String)] }])
  })

  it('is that nothing came of the project, with the own score against the pass mark and the reason', () => {
    expect(newsIn({ ...nothing, lots: [lot('void', null, 'ranked')] })).toMatchObject([
      { facts: { total: '52.20', pass: '60' }, note: '没有机构达到合格线', to: ['bids', id(2)] },
    ])
    expect(words({ lots: [lot('void', null, 'sealed')] })).toEqual(['项目已[void]，请查阅理由'])
    expect(words({ lots: [lot('void', null, 'draft'), lot('void', null, null)] })).toEqual([])
  })

  it('is an objection that the office entered in its name, until it has said whose it is or been answered', () => {
    const [arrivedOn, can] = [CivilDate.parse('2017-06-27'), { 'challenge.disown': true }]
    const entered = { id: ChallengeId.parse(id(3)), lot: of, status: 'received' as const, arrivedOn, can }
    expect(newsIn({ ...nothing, challenges: [entered] })).toMatchObject([{ key: id(3), to: ['lots', lotId] }])
    const lost = lot('announced', 'announced', 'lost')
    for (const status of ['received', 'rejected', 'disowned'] as const) {
      const over = { ...entered, status, can: {} }
      expect(words({ challenges: [over], lots: [lost] })).toEqual(words({ lots: [lost] }))
    }
  })

  it('is a draft that missed the deadline, until the review begins', () => {
    expect(words({ lots: [lot('published', null, 'draft'), lot('closed', null, 'draft')] })).toEqual(
      Array(2).fill('[bid]未提交，已截止'),
    )
    expect(words({ lots: [lot('reviewing', null, 'draft'), lot('closed', null, 'sealed')] })).toEqual([])
  })

  it('is an answer that nobody opened yet, and a contract to sign by its day', () => {
    const challenges = [true, false].map((may, nth) => ({
      id: ChallengeId.parse(id(3 + nth)),
      lot: of,
      status: 'rejected' as const,
      arrivedOn: null,
      can: { 'challenge.read': may },
    }))
    expect(newsIn({ ...nothing, challenges })).toMatchObject([{ key: id(3), to: ['lots', lotId] }])
    const contracts = (['to_sign', 'signed'] as const).map((status) => ({
      id: ContractId.parse(id(5)),
      status,
      signBy,
      acceptBy: null,
      lot: of,
    }))
    expect(newsIn({ ...nothing, contracts })).toMatchObject([{ to: ['contracts', id(5)], due: signBy }])
  })
})
