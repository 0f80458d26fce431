import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { findings, look, looked } from './eyes.ts'
import { hasGlyph, heli, launch, type Served, serve, visitor } from './harness.ts'
import * as need from './the-need.ts'
import * as bids from './the-bids.ts'
import * as call from './the-call.ts'
import * as contract from './the-contract.ts'
import * as open from './the-public.ts'
import * as result from './the-result.ts'
import * as room from './the-room.ts'
import * as settings from './the-settings.ts'
import { lotPage } from './the-call.ts'
import { type Troupe, troupe } from './troupe.ts'

const WINNER = '东营市蓝畦社会工作服务中心（演示）'
const LOSER = '东营市禾湾社会工作服务中心（演示）'

describe('one lot, from a resident’s words to a contract anyone can read', () => {
  let served: Served
  let browser: Browser
  let cast: Troupe
  let stuck = false
  let lot = ''
  let slips: room.Slip[] = []
  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    const { page } = await visitor(browser, served.origin)
    if (!(await hasGlyph(page, '合'))) throw new Error('no Chinese font: run `node scripts/chromium.mjs`')
    cast = troupe(browser, served.origin)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  afterEach(() => cast.curtain())
  // Each scene stands on the one before.
  beforeEach(() => {
    if (stuck) throw new Error('the story broke off in an earlier scene')
    onTestFailed(async () => {
      if (!stuck) await cast.photograph()
      stuck = true
    })
  })

  it('1a a resident tells a need on the phone', async () => {
    const phone = await cast.guest('resident', 390)
    expect(await need.tellNeed(phone, { username: 'resident1', password: 'heli-2017-demo' })).toMatch(/^需-2017-\d{4}$/)
    await need.standsAs(phone, 'submitted')
  })
  it('1a without a network, what is told waits on the phone and goes once', async () => {
    await need.tellOffline(await cast.guest('resident', 390), '楼道夜里没有灯（演示）')
  })
  it('1a whoever has no login scans the code on the wall, tells a need and proves the telephone', async () => {
    await open.tellFromTheWall(await cast.guest('neighbour', 390))
  })
  it('1b the community worker verifies it', async () => {
    await need.verifyNeed(await cast.as('worker1'))
  })
  it('1c the officer lists it', async () => {
    await need.listNeed(await cast.as('officer'))
  })
  it('2a a plan is written with a project made of the need, approved and made public', async () => {
    const officer = await cast.as('officer')
    await call.planProgramme(officer)
    await call.writeLot(officer)
    await call.submitProgramme(officer)
    await call.approveProgramme(await cast.as('leader'))
    await call.publishProgramme(officer)
  })
  it('2b the project is prepared and its call published', async () => {
    const officer = await cast.as('officer')
    await call.toLot(officer)
    await call.prepareLot(officer)
    await call.publishCall(officer)
  })
  it('3a two organisations write and seal their proposals', async () => {
    const [lanqi, hewan] = await Promise.all([cast.as('lanqi'), cast.as('hewan')])
    await Promise.all([
      bids.writeBid(lanqi, { certified: 3, finished: 3, words: '每周两次棋类活动，培育老人自助队伍。（演示）' }),
      bids.writeBid(hewan, { certified: 1, finished: 1, words: '每月一次游园活动。（演示）' }),
    ])
    await Promise.all([bids.sealBid(lanqi), bids.sealBid(hewan)])
  })
  it('3b one of them withdraws and submits again', async () => {
    await bids.withdrawAndSealAgain(await cast.as('hewan'), 'hewan')
  })
  it('3c nobody in the office sees a proposal before the unsealing', async () => {
    await bids.seesNoBids(await cast.as('officer'), bids.bidIdOf(await cast.as('hewan')))
  })
  it('3d custodians cannot unseal before the deadline', async () => {
    const officer = await cast.as('officer')
    lot = officer.url().split('/').at(-1) ?? ''
    await bids.cannotRelease(await cast.as('custodian1'), lot)
  })
  it('3e the clock comes to the deadline and the call closes', async () => {
    const officer = await cast.as('officer')
    await bids.letTimePass(officer, 'closed')
  })
  it('3f one custodian opens nothing, two open the proposals', async () => {
    await bids.release(await cast.as('custodian1'), { alone: true })
    await bids.release(await cast.as('custodian2'), { alone: false })
  })
  it('3g the officer qualifies both', async () => {
    const officer = await cast.as('officer')
    await lotPage(officer)
    await bids.qualifyAll(officer, [WINNER, LOSER])
  })
  it('4a jurors are drawn before a witness, arrive, and get their slips', async () => {
    const officer = await cast.as('officer')
    await room.enterRoom(officer)
    await room.drawJurors(officer)
    const custodian = await cast.as('custodian1')
    await room.comesToWatch(custodian)
    slips = await room.register(custodian)
    expect(slips).toHaveLength(5)
  })
  it('4b one declares a conflict, is replaced, and the replacement sits at the same computer', async () => {
    const [officer, custodian] = [await cast.as('officer'), await cast.as('custodian1')]
    const [first, ...others] = slips
    await Promise.all(
      others.map(async (slip, n) => {
        const computer = await cast.guest(`computer${n + 2}`)
        await room.enterWithSlip(computer, slip)
        await room.declare(computer)
      }),
    )
    const computer = await cast.guest('computer1')
    if (first) await room.enterWithSlip(computer, first)
    await room.declare(computer, '本人2016年在该机构任职。（演示）')
    await room.leaveComputer(computer)
    await room.replaceRecused(officer)
    await custodian.reload()
    const [called] = await room.register(custodian)
    if (called) await room.enterWithSlip(computer, called)
    await room.declare(computer)
  })
  it('4c the phones are taken in and the scoring begins', async () => {
    await room.sealRoom(await cast.as('custodian1'))
    await room.beginScoring(await cast.as('officer'))
  })
  it('4d every juror reads, marks and hands in', async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (n) => {
        const computer = await cast.guest(`computer${n}`)
        await room.score(computer, [
          [WINNER, ['9', '13', '7', '4', '11', '13', '11']],
          [LOSER, ['7', '11', '6', '3', '9', '11', '10']],
        ])
      }),
    )
  })
  it('4e no juror finds another’s sheet, even by its number', async () => {
    const [one, other] = [await cast.guest('computer1'), await cast.guest('computer2')]
    await room.findsNoSheetOf(one, other, lot)
  })
  it('4f the scores are shown, checked and signed, with one dissent', async () => {
    const [officer, custodian] = [await cast.as('officer'), await cast.as('custodian1')]
    await room.reveal(custodian)
    await room.concludeChecks(officer)
    for (const n of [1, 2, 3, 4, 5]) {
      await room.sign(await cast.guest(`computer${n}`), n === 5 ? '我认为第二名的服务方案更可行。（演示）' : undefined)
    }
    await Promise.all([1, 2, 3, 4, 5].map(async (n) => room.leaveComputer(await cast.guest(`computer${n}`))))
    await room.returnDevices(custodian)
  })
  it('5a the leader confirms, the officer puts the result before the public', async () => {
    await result.confirmResult(await cast.as('leader'))
    await result.announce(await cast.as('officer'), LOSER)
  })
  it('5b anyone reads it, without a login and without scripts', async () => {
    const reader = await cast.reader()
    await open.readNotice(reader, result.RESULT, [WINNER])
    const anyone = await cast.guest('anyone')
    await anyone.goto(reader.url())
    await look(anyone, 'public-result')
  })
  it('5c the loser objects, and no contract can be drawn up meanwhile', async () => {
    const officer = await cast.as('officer')
    await result.fileChallenge(await cast.as('hewan'))
    await result.acceptChallenge(officer)
    await contract.cannotDraw(officer, lot)
  })
  it('5d the objection is answered, the notice runs out, the letters go', async () => {
    const officer = await cast.as('officer')
    await result.rejectChallenge(officer)
    await result.readAnswer(await cast.as('hewan'), officer)
    await bids.letTimePass(officer, 'awarded')
    await result.isFinal(officer)
    await result.sendLetters(officer)
  })
  it('6a the contract is drawn up, completed and checked by the leader', async () => {
    const officer = await cast.as('officer')
    await contract.draw(officer)
    await contract.complete(officer)
    await contract.approve(await cast.as('leader'))
  })
  it('6b it is printed, signed, and published', async () => {
    const officer = await cast.as('officer')
    await contract.download(officer)
    await contract.sign(officer)
    await contract.publish(officer)
  })
  it('6c the public reads it, and the provider has it', async () => {
    await open.readNotice(await cast.reader(), contract.CONTRACT, [WINNER, '80,000'])
    const anyone = await cast.guest('anyone')
    await anyone.goto('/public/dongying/announcements')
    await look(anyone, 'public-notices')
    await contract.seesOwn(await cast.as('lanqi'))
  })
  it('6d an organisation that nobody knew asks to be let in, and is', async () => {
    const asking = await cast.guest('asking')
    const no = await settings.asksToJoin(asking)
    await settings.letsIn(await cast.as('officer'))
    await settings.readsState(asking, no)
  })
  it('6e a new colleague gets a login that must be made their own, and a juror is suspended', async () => {
    const officer = await cast.as('officer')
    const told = await settings.takesOn(officer)
    await settings.choosesOwn(await cast.guest('colleague'), told)
    await settings.keepsJurors(officer)
  })
  it('7a what is stored is what was done', async () => {
    expect(await heli(served, 'audit')).toContain('nothing found')
  })
  it('7b what a page consists of travels compressed and is asked for once', async () => {
    const page = await (await fetch(`${served.origin}/desk/`)).text()
    const [entry] = /\/desk\/assets\/[^"]+\.js/.exec(page) ?? []
    const { headers } = await fetch(`${served.origin}${entry}`)
    expect([headers.get('content-encoding'), headers.get('content-type'), headers.get('cache-control')]).toEqual([
      'gzip',
      expect.stringContaining('javascript'),
      'public, max-age=31536000, immutable',
    ])
  })
  it('7c every page can be used by everyone, on an office screen and on a phone', () => {
    expect(looked().length).toBeGreaterThan(35)
    expect(findings()).toEqual([])
  })
  it('7d no page has complained', () => {
    // A computer of the room that is left while it asks is told that nobody sits there.
    const left = /^computer\d+: .* 401 \(Unauthorized\) \S+\/(seats?|panel\/results)$/
    // And the phone was without a network once.
    const offline = /^resident: .*ERR_INTERNET_DISCONNECTED/
    expect(cast.complaints().filter((complaint) => !left.test(complaint) && !offline.test(complaint))).toEqual([])
  })
})
