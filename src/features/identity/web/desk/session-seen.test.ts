import { describe, expect, it } from 'vitest'
import { Refused } from '../../../../ui/reply.ts'
import { every, whileOthersWork } from '../../../../ui/desk/every.ts'
import { Me } from '../../contract/me.ts'
import { addressBack, isRoomPage, sessionSeen } from './session-seen.ts'

const aMe = (by: Me['by'], member?: number): Me =>
  Me.parse({
    name: by === 'login' ? '演示' : null,
    by,
    standings:
      member === undefined
        ? []
        : [
            {
              tenant: 'dongying',
              name: '东营区民政局（演示）',
              area: '370502000000',
              profile: 'local-selection',
              member: `01890000-0000-7000-8000-00000000000${member}`,
              posts: [],
              demandsSecondFactor: false,
            },
          ],
    now: '2017-06-09T01:00:00.000Z',
    elsewhere: null,
    demo: false,
    secondFactor: false,
    mustChangePassword: false,
    passwordFrom: null,
  })
const [officer, leader, nobody] = [aMe('login', 1), aMe('login', 2), aMe('nobody')]

describe('a page of the desk', () => {
  it('goes on showing whoever was known when the session ends, and takes them back when they sign in again', () => {
    expect(sessionSeen(undefined, officer, 'dongying')).toEqual({ me: officer, isEnded: false })
    expect(sessionSeen(officer, nobody, 'dongying')).toEqual({ me: officer, isEnded: true })
    expect(sessionSeen(officer, officer, 'dongying')).toEqual({ me: officer, isEnded: false })
  })

  it('is never taken over by somebody else, and never shown to a visitor', () => {
    expect(sessionSeen(officer, leader, 'dongying')).toBe('somebody-else')
    expect(sessionSeen(aMe('slip', 3), officer, 'dongying')).toBe('somebody-else')
    expect(sessionSeen(undefined, nobody, 'dongying')).toEqual({ me: nobody, isEnded: false })
  })

  it('is asked for again while others work, until the session has ended', () => {
    const after = (error: Error | null) => whileOthersWork({ state: { error } })
    expect([after(null), after(new Refused('network-down')), after(new Refused('login-needed'))]).toEqual([20_000, 20_000, false])
    expect(every(5_000)({ state: { error: null } })).toBe(5_000)
  })

  it('is of the panel room where a slip alone opens it', () => {
    expect(['/dongying/signing?lot=01890000', '/dongying/scoring'].map(isRoomPage)).toEqual([true, true])
    expect([undefined, '/dongying/lots/01890000', '/dongying/signings', '/signing'].map(isRoomPage)).not.toContain(true)
  })

  it('is where one comes back to after signing in, and nothing outside the desk is', () => {
    expect(addressBack('/dongying/lots/01890000?after=DY2017-A02&q=%E5%AE%89')).toBe(
      '/desk/dongying/lots/01890000?after=DY2017-A02&q=%E5%AE%89',
    )
    for (const odd of [undefined, 3, '', '/', '//example.org/x', 'https://example.org', '/a/b#x', '/a/\\b'])
      expect(addressBack(odd)).toBe('/desk/')
  })
})
