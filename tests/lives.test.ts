import { describe, expect, it } from 'vitest'
import { lives } from '../src/app/docs/lives-document.ts'
import { NOUNS } from '../src/app/nouns.ts'
import type { Noun, Subject } from '../src/features/ledger/rules/noun.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { AreaCode } from '../src/kernel/area.ts'
import { CivilDate, Instant } from '../src/kernel/civil.ts'
import { MemberId, PartyId, PostId, Tenant } from '../src/kernel/ids.ts'
import { Role } from '../src/kernel/roles.ts'
import { arrowOf, statusesOf, told } from './told-lives.ts'

// From every state every deed by every role: what docs/lives.md tells, read as text, is what the program does, and nothing else.

const rules: Record<string, Record<string, unknown>> = import.meta.glob(['../src/features/*/rules/*.ts', '!**/*.test.ts'], {
  eager: true,
})
const services: Record<string, Record<string, unknown>> = import.meta.glob(['../src/features/*/service/*.ts', '!**/*.test.ts'], {
  eager: true,
})
type AnyNoun = Noun<Subject & { status: string }, Record<string, unknown>>
type AnyDeeds = {
  noun: string
  openTo: Record<string, unknown>
  on: unknown
  can(acting: Acting, state: object): Record<string, boolean>
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const nouns = Object.values(rules)
  .flatMap((exported) => Object.values(exported))
  .filter((value) => isObject(value) && typeof value['name'] === 'string' && isObject(value['kinds'])) as AnyNoun[]
const deeds = Object.values(services)
  .flatMap((exported) => Object.values(exported))
  .filter((value) => isObject(value) && isObject(value['openTo']) && typeof value['can'] === 'function') as unknown as AnyDeeds[]

it('every noun of the record has its life told', () => {
  expect(lives().map(({ noun }) => noun)).toEqual(NOUNS.map(({ noun }) => noun).toSorted())
})

describe.each(lives().map((life) => [life.noun, life] as const))('the life of a %s', (name, { life }) => {
  const noun = nouns.find((one) => one.name === name)

  it('is told whole', () => {
    expect(statusesOf(name)).toEqual(Object.keys(life))
  })

  it('knows every kind of its record, and its record every deed of the life', () => {
    const kinds = Object.keys(noun?.kinds ?? {})
    const possible = new Set(told.filter((row) => row.noun === name && row.next !== '').map(({ deed }) => deed))
    expect(NOUNS.find((one) => one.noun === name)?.deeds).toEqual(kinds)
    expect([...possible].filter((deed) => !kinds.includes(deed))).toEqual([])
  })

  it('is left by no deed that its state forbids: the reducer itself refuses, also in a replay', () => {
    const slipped: string[] = []
    for (const status of statusesOf(name))
      for (const [deed, kind] of Object.entries(noun?.kinds ?? {})) {
        if (arrowOf(name, status, deed)) continue
        const state = { id: 'one', revision: 1, status }
        const meta = { id: 'one', revision: 2, actor: MEMBER, role: 'officer', at: Instant.parse('2017-06-01T00:00:00.000Z') }
        try {
          kind.apply(state, {}, meta)
          slipped.push(`${status} ${deed}`)
        } catch (thrown) {
          if (!/is not possible in|has already begun/.test(String(thrown))) slipped.push(`${status} ${deed}: ${String(thrown)}`)
        }
      }
    expect(slipped).toEqual([])
  })
})

const MEMBER = MemberId.parse('00000000-0000-7000-8000-000000000001')
const OTHER = MemberId.parse('00000000-0000-7000-8000-000000000002')
const OWN = PartyId.parse('00000000-0000-7000-8000-000000000003')
const THEIRS = PartyId.parse('00000000-0000-7000-8000-000000000004')
const HERE = AreaCode.parse('370502003')
const ELSEWHERE = AreaCode.parse('370505001')

/** Somebody of the role, over this area, of the own party, in person; and how the thing lies to them. */
const acting = (role: Role): Acting => ({
  tenant: Tenant.parse('a-tenant'),
  actor: MEMBER,
  now: Instant.parse('2017-06-01T00:00:00.000Z'),
  newId: () => '00000000-0000-7000-8000-000000000009',
  posts: [
    {
      id: PostId.parse('00000000-0000-7000-8000-000000000005'),
      role,
      party: OWN,
      area: HERE,
      from: CivilDate.parse('2017-01-01'),
      until: null,
    },
  ],
})

const LIES = [true, false].flatMap((area) =>
  [true, false].flatMap((party) => [true, false].map((self) => ({ area, party, self }))),
)
type Lie = (typeof LIES)[number]

/** The sentences of a cell, read as an official reads them. */
const isOpenTo = (by: string, role: Role, lie: Lie): boolean =>
  by.split(' · ').some((sentence) => {
    const [who = ''] = sentence.split(' ')
    if (who !== role && who !== 'public') return false
    return (
      (!sentence.includes('over the area') || lie.area) &&
      (!sentence.includes('for the own party') || lie.party) &&
      (!sentence.includes('in person') || lie.self)
    )
  })

/** What the sentences of a noun look at, whichever way the thing itself holds it. */
const thing = (status: string, { area, party, self }: Lie) => {
  const member = self ? MEMBER : OTHER
  const partyId = party ? OWN : THEIRS
  return {
    id: 'one',
    revision: 1,
    status,
    area: area ? HERE : ELSEWHERE,
    partyId,
    member,
    filedBy: member,
    // An objection filed by its objector is theirs alone; one that came on paper is its organisation's alone.
    arrivedOn: self ? null : '2017-06-01',
    lotId: 'a-lot',
    jurorId: 'a-juror',
    askedBy: member,
    takenBy: member,
    receivedBy: member,
  }
}

describe('to each role', () => {
  it('each deed of each noun is open in just the states, and to just the people, that are told', () => {
    let asked = 0
    const wrong: string[] = []
    for (const one of deeds)
      for (const status of statusesOf(one.noun))
        for (const role of Role.options)
          for (const lie of LIES) {
            const can = one.can(acting(role), thing(status, lie))
            for (const [deed, may] of Object.entries(can)) {
              asked += 1
              const row = arrowOf(one.noun, status, deed)
              const lies = one.noun === 'challenge' && lie.self ? { ...lie, party: false } : lie
              if (may !== (row !== undefined && isOpenTo(row.by, role, lies)))
                wrong.push(`${status} ${deed} ${role} ${JSON.stringify(lie)}`)
            }
          }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(50_000)
  })
})
