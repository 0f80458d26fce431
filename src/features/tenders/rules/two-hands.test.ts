import { expect, it } from 'vitest'
import { MemberId } from '../../../kernel/ids.ts'
import { broughtIn, handRefusal } from './two-hands.ts'

const member = (n: number) => MemberId.parse(`00000000-0000-7000-8000-00000000000${n}`)
const [one, other, juror] = [member(1), member(2), member(3)]
const hand = { actor: other, first: one, jurors: [juror], bids: false, passwords: [] }

it('a paper is checked by another than who typed it, by no juror of the panel and by nobody of a bidder’s', () => {
  expect(handRefusal(hand)).toBeUndefined()
  expect(handRefusal({ ...hand, first: undefined })).toBeUndefined()
  expect(handRefusal({ ...hand, actor: one })).toBe('same-hand')
  expect(handRefusal({ ...hand, actor: juror })).toBe('sits-on-panel')
  expect(handRefusal({ ...hand, bids: true })).toBe('bids-on-the-lot')
})

it('two of whom one made the other’s password could be one', () => {
  expect(handRefusal({ ...hand, passwords: [{ of: other, by: one }] })).toBe('not-two-hands')
  expect(handRefusal({ ...hand, passwords: [{ of: one, by: other }] })).toBe('not-two-hands')
  expect(handRefusal({ ...hand, passwords: [{ of: other, by: juror }] })).toBeUndefined()
})

it('what came of papers is confirmed by neither of those who brought them in', () => {
  const offline = { enteredBy: one, confirmedBy: other }
  expect([one, other, juror].map((who) => broughtIn({ offline }, [who]))).toEqual([true, true, false])
  expect(broughtIn({ offline }, [juror, one])).toBe(true)
  expect(broughtIn({ offline: null }, [one])).toBe(false)
})
