import { expect, it } from 'vitest'
import { bidStandingOf, toBidder } from './contract/missed.ts'

const lot = { status: 'auditing', revoked: false, dropped: false } as const

it('tells a bidder of no place before the result is public, and of everything else as it is', () => {
  const ranked = bidStandingOf({ status: 'ranked', belowPass: false, lot })
  expect([ranked, toBidder(ranked)]).toEqual(['ranked', 'reviewed'])
  const dropped = bidStandingOf({ status: 'ranked', belowPass: false, lot: { ...lot, dropped: true } })
  expect([toBidder(dropped), toBidder('won'), toBidder('below_pass')]).toEqual(['dropped', 'won', 'below_pass'])
})
