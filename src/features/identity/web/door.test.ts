import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, Tenant } from '../../../kernel/ids.ts'
import { countLeft, countUnsent, draftKeyOf, forgetUnsent, outboxKeyOf } from '../../../ui/left-here.ts'
import { aShelf } from '../../../ui/testing/a-shelf.ts'
import type { Me } from '../contract/me.ts'
import { clearHere, endOwed, endSession, membersOf, remember, remembered, signOut } from './door.ts'

const [first, second, elsewhere] = ['1', '2', '3'].map((n) => MemberId.parse(`01890000-0000-7000-8000-00000000000${n}`))

const aMe = (by: Me['by'], ...members: (MemberId | undefined)[]): Me => ({
  name: '虚构',
  by,
  secondFactor: false,
  mustChangePassword: false,
  passwordFrom: null,
  standings: members.flatMap((member) =>
    member === undefined
      ? []
      : [
          {
            tenant: Tenant.parse('dongying'),
            name: '东营区',
            area: '370502',
            profile: 'local-selection' as const,
            member,
            posts: [],
            demandsSecondFactor: false,
          },
        ],
  ),
  now: Instant.parse('2017-06-09T01:00:00.000Z'),
  elsewhere: null,
  demo: false,
})

const NEED = draftKeyOf(`${first}`, 'need')
const CALL = draftKeyOf(`${first}`, 'dongying.lot 7')
const WAITING = outboxKeyOf(`${first}`)

describe('what was typed in a browser', () => {
  let texts: Map<string, string>
  let asked: string[]
  beforeEach(() => {
    const shelf = aShelf([
      [NEED, '{"title":"楼道灯坏了"}'],
      [CALL, '[["place","安宁社区"]]'],
      [WAITING, '[{"id":"a"},{"id":"b"}]'],
      ['heli.lang', 'en'],
    ])
    texts = shelf.texts
    asked = []
    vi.stubGlobal('localStorage', shelf)
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      return new Response('{}')
    })
  })
  afterEach(() => void vi.unstubAllGlobals())
  const kept = () => [...texts.keys()]

  const offline = () => vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))

  it('is all gone with whoever leaves, on the phone as on the desk, once their session has ended', async () => {
    remember(aMe('login', first))
    await signOut()
    expect(asked).toEqual(['/api/slip/leave', '/api/auth/sign-out'])
    expect(kept()).toEqual(['heli.lang'])
    expect(remembered()).toBeUndefined()
  })

  it('is counted, half written and unsent alike, for whoever is asked before they leave', () => {
    expect(countLeft(localStorage)).toBe(4)
    forgetUnsent(localStorage)
    expect(countLeft(localStorage)).toBe(2)
  })

  it('is all there still when the session could not be ended, and so is who they are', async () => {
    remember(aMe('login', first))
    const before = [...texts]
    offline()
    for (const leave of [signOut, endSession]) await expect(leave()).rejects.toThrow('Failed to fetch')
    vi.stubGlobal('fetch', async () => new Response('{"code":"defect"}', { status: 500 }))
    for (const leave of [signOut, endSession]) await expect(leave()).rejects.toThrow('defect')
    expect([...texts]).toEqual(before)
    expect(remembered()).toEqual(aMe('login', first))
  })

  it('does not keep the login open because the slip could not be left', async () => {
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      if (path === '/api/slip/leave') throw new TypeError('Failed to fetch')
      return new Response('{}')
    })
    await expect(signOut()).rejects.toThrow('Failed to fetch')
    expect(asked).toEqual(['/api/slip/leave', '/api/auth/sign-out'])
  })

  it('can be taken away without a network before a phone is handed on; the session ends before anybody is told who is here', async () => {
    remember(aMe('login', first))
    offline()
    expect(clearHere()).toBe(true)
    expect(remembered()).toBeUndefined()
    for (const key of [NEED, CALL, WAITING]) expect(kept()).not.toContain(key)
    await expect(endOwed()).rejects.toThrow('sign-out-owed')
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path)
      return new Response('{}')
    })
    await endOwed()
    await endOwed()
    expect(asked).toEqual(['/api/slip/leave', '/api/auth/sign-out'])
    expect(kept()).toEqual(['heli.lang'])
  })

  it('stays for whoever comes back, also after a session that ended by itself', () => {
    remember(aMe('nobody'))
    expect(remembered()).toBeUndefined()
    remember(aMe('login', elsewhere, first))
    expect(remembered()).toEqual(aMe('login', elsewhere, first))
    for (const key of [NEED, CALL, WAITING]) expect(kept()).toContain(key)
  })

  it('is taken away when somebody else comes, but for what waits to be sent: that is asked about', () => {
    for (const by of ['login', 'slip'] as const) {
      texts.set(NEED, '{}')
      texts.set(CALL, '[]')
      const me = aMe(by, second)
      remember(me)
      expect(kept().toSorted()).toEqual(['heli.lang', 'heli.me', WAITING])
      expect(countUnsent(localStorage, membersOf(me))).toBe(2)
    }
    forgetUnsent(localStorage, [`${second}`])
    expect(kept()).not.toContain(WAITING)
  })

  it('goes on waiting to be sent when the other leaves it to whoever typed it', async () => {
    remember(aMe('login', second))
    await endSession()
    expect(kept().toSorted()).toEqual(['heli.lang', WAITING])
    expect(asked).toEqual(['/api/slip/leave', '/api/auth/sign-out'])
    expect(countUnsent(localStorage, [`${first}`])).toBe(0)
  })

  it('is no concern of a browser that refuses to keep anything', () => {
    vi.stubGlobal('localStorage', {
      get length(): number {
        throw new Error('shut')
      },
    })
    expect(countUnsent(localStorage)).toBe(0)
    expect(() => forgetUnsent(localStorage)).not.toThrow()
  })
})
