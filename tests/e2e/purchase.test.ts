import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { launch, type Served, serve } from './harness.ts'
import * as need from './the-need.ts'
import * as bids from './the-bids.ts'
import * as call from './the-call.ts'
import { type Troupe, troupe } from './troupe.ts'

describe('one lot, from a resident’s words to a contract anyone can read', () => {
  let served: Served
  let browser: Browser
  let cast: Troupe
  let stuck = false
  beforeAll(async () => {
    const origin = process.env['E2E_ORIGIN']
    served = origin ? { origin, data: '', output: () => '', stop: async () => undefined } : await serve()
    browser = await launch()
    cast = troupe(browser, served.origin)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  // Each scene stands on the one before.
  beforeEach(() => {
    if (stuck) throw new Error('the story broke off in an earlier scene')
    onTestFailed(() => {
      stuck = true
    })
  })

  it('1a a resident tells a need on the phone', async () => {
    const phone = await cast.guest('resident', 390)
    expect(await need.tellNeed(phone, { username: 'resident1', password: 'heli-2017-demo' })).toMatch(/^需-2017-\d{4}$/)
    await need.standsAs(phone, 'submitted')
  })
  it('1b the community worker verifies it', async () => {
    await need.verifyNeed(await cast.as('worker1'))
  })
  it('1c the officer lists it', async () => {
    await need.listNeed(await cast.as('officer'))
  })
  it('2a a plan is written, approved and made public', async () => {
    const officer = await cast.as('officer')
    await call.planProgramme(officer)
    await call.approveProgramme(await cast.as('leader'), officer.url())
    await call.publishProgramme(officer)
  })
  it('2b a project is made of the need and its call published', async () => {
    const officer = await cast.as('officer')
    await call.writeLot(officer)
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
    await bids.withdrawAndSealAgain(await cast.as('hewan'))
  })
  it('3c nobody in the office sees a proposal before the unsealing', async () => {
    await bids.seesNoBids(await cast.as('officer'))
  })
})
