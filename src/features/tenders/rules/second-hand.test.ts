import { expect, it } from 'vitest'
import { MemberId } from '../../../kernel/ids.ts'
import { confirmersBeside, isLastToConfirm, type Office, secondHands } from './second-hand.ts'

const member = (n: number) => MemberId.parse(`00000000-0000-7000-8000-00000000000${n}`)
const [clerk, colleague, chief, deputy, operator] = [member(1), member(2), member(3), member(4), member(5)]
const papers = { first: clerk, jurors: [], bidding: [] }
const office = (over: Partial<Office> = {}): Office => ({ officers: [clerk], leaders: [chief], passwords: [], ...over })

it('in an office of one officer and one leader nobody checks: the leader is left to confirm the result, and a second officer is lacking', () => {
  expect(secondHands(papers, office())).toEqual({ officers: [], leaders: [], lacking: 'officer' })
  expect(secondHands(papers, office({ officers: [clerk, colleague] }))).toEqual({
    officers: [colleague],
    leaders: [],
    lacking: null,
  })
})

it('of two leaders either checks, and the other confirms', () => {
  expect(secondHands(papers, office({ leaders: [chief, deputy] }))).toEqual({
    officers: [],
    leaders: [chief, deputy],
    lacking: null,
  })
  const three = office({ officers: [clerk, colleague], leaders: [chief, deputy] })
  expect(secondHands(papers, three)).toEqual({ officers: [colleague], leaders: [chief, deputy], lacking: null })
  expect(confirmersBeside({ enteredBy: clerk, confirmedBy: chief }, three)).toEqual([deputy])
})

it('one whose password the first hand made, who sat on the panel or is of a bidder is no second hand', () => {
  const two = office({ officers: [clerk, colleague] })
  const none = { officers: [], leaders: [], lacking: 'officer' }
  expect(secondHands(papers, { ...two, passwords: [{ of: colleague, by: clerk }] })).toEqual(none)
  // The leader who opens a colleague's login still confirms: somebody in a small office has to.
  expect(secondHands(papers, { ...two, passwords: [{ of: colleague, by: chief }] }).officers).toEqual([colleague])
  expect(secondHands({ ...papers, jurors: [colleague] }, two)).toEqual(none)
  expect(secondHands({ ...papers, bidding: [colleague] }, two)).toEqual(none)
})

it('a leader behind whose password a hand could stand does not confirm, unless it was made anew by another', () => {
  const made = [{ of: chief, by: clerk }]
  expect(secondHands(papers, office({ officers: [clerk, colleague], passwords: made })).lacking).toBe('leader')
  const anew = office({ officers: [clerk, colleague], passwords: [...made, { of: chief, by: operator }] })
  expect(secondHands(papers, anew).lacking).toBeNull()
  expect(secondHands(papers, office({ leaders: [] })).lacking).toBe('leader')
})

it('an officer who checks takes nobody away who could confirm', () => {
  expect(isLastToConfirm({ enteredBy: clerk, confirmedBy: chief }, office())).toBe(true)
  expect(isLastToConfirm({ enteredBy: clerk, confirmedBy: colleague }, office({ officers: [clerk, colleague] }))).toBe(false)
})
