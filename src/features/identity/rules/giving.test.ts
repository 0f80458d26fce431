import { expect, it } from 'vitest'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { PartyId, PostId } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import { endsLogin, givesAny, isForParty, mayGive, mayOpenLogin, missesWholeArea, needsParty, proposedArea } from './giving.ts'

const CITY = AreaCode.parse('3705')
const TOWN = AreaCode.parse('370502003')
const VILLAGE = AreaCode.parse('370502003005')
const TODAY = CivilDate.parse('2017-05-02')
const POST = PostId.parse('01a201e1-820f-7e1d-b006-000000000003')

it('gives posts within the own area alone, whatever the role', () => {
  const own = { id: POST, role: 'officer', party: null, area: TOWN, from: TODAY, until: null } as const
  expect(mayGive([own], { role: 'juror', area: VILLAGE, party: null })).toBe(true)
  expect(mayGive([own], { role: 'juror', area: CITY, party: null })).toBe(false)
  expect(mayGive([{ ...own, role: 'finance' }], { role: 'resident', area: TOWN, party: null })).toBe(false)
})

it('asks for the organisation only where a post is held for one', () => {
  for (const role of Role.options.filter(needsParty)) expect(isForParty(role)).toBe(true)
  expect(['juror', 'evaluator', 'partner'].every((role) => isForParty(Role.parse(role)))).toBe(true)
  for (const role of ['officer', 'leader', 'finance', 'custodian', 'community_worker', 'resident'] as const)
    expect(isForParty(role)).toBe(false)
})

it('takes the whole area for granted, except of a community worker, whose own place is chosen', () => {
  expect(proposedArea('officer', CITY)).toBe(CITY)
  expect(proposedArea(undefined, CITY)).toBe(CITY)
  expect(proposedArea('community_worker', TOWN)).toBeUndefined()
  expect(proposedArea('community_worker', VILLAGE)).toBe(VILLAGE)
})

const at = (role: Role, party: PartyId | null = null) => ({ role, area: TOWN, party })
const OWN = PartyId.parse('01a201e1-820f-7e1d-b006-000000000001')
const RIVAL = PartyId.parse('01a201e1-820f-7e1d-b006-000000000002')
const HELPERS = Role.options.filter(
  (role) =>
    !['leader', 'custodian', 'finance', 'juror', 'provider_manager', 'social_worker', 'provider_finance', 'public'].includes(
      role,
    ),
)

it('gives by officers the office’s helpers and jurors, by leaders whoever unseals and pays as well, by managers the own team', () => {
  const given = (giver: ReturnType<typeof at>) => Role.options.filter((role) => mayGive([giver], at(role, OWN)))
  expect(new Set(given(at('officer')))).toEqual(new Set([...HELPERS, 'juror']))
  expect(new Set(given(at('leader')))).toEqual(new Set([...HELPERS, 'juror', 'custodian', 'finance']))
  expect(given(at('provider_manager', OWN))).toEqual(['provider_manager', 'social_worker', 'provider_finance'])
  expect(given(at('provider_manager', RIVAL))).toEqual([])
  for (const role of ['finance', 'custodian', 'social_worker', 'juror'] as const) expect(givesAny([at(role, OWN)])).toBe(false)
})

it('opens logins to whoever could have given every post that was ever held, an officer none of those that watch over officers', () => {
  const [officer, leader, manager] = [at('officer'), at('leader'), at('provider_manager', OWN)]
  expect(mayOpenLogin([officer], [])).toBe(false)
  for (const role of HELPERS)
    expect([role, mayOpenLogin([officer], [at(role)])]).toEqual([role, !['resident', 'oversight', 'evaluator'].includes(role)])
  expect(mayOpenLogin([leader], [at('oversight'), at('evaluator'), at('volunteer')])).toBe(true)
  for (const who of [officer, leader]) expect(mayOpenLogin([who], [at('volunteer'), at('resident')])).toBe(false)
  expect(mayOpenLogin([officer], [at('volunteer'), at('juror')])).toBe(false)
  expect(mayOpenLogin([leader], [at('volunteer'), at('juror'), at('custodian'), at('finance')])).toBe(true)
  for (const role of ['provider_manager', 'social_worker', 'provider_finance'] as const) {
    expect(mayOpenLogin([officer, leader], [at(role, OWN), at('volunteer')])).toBe(false)
    expect(mayOpenLogin([manager], [at(role, OWN)])).toBe(true)
    expect(mayOpenLogin([manager], [at(role, OWN), at(role, RIVAL)])).toBe(false)
  }
})

it('ends by a post that watches over the officer just the logins whose password an officer may have made', () => {
  for (const role of ['juror', 'custodian', 'finance', 'oversight', 'evaluator'] as const) {
    expect(endsLogin(role, [at('volunteer'), at('officer')])).toBe(true)
    // Neither a leader nor a rival is shut out by being named a juror.
    for (const ever of ['leader', 'provider_manager', 'social_worker', 'juror', 'custodian'] as const)
      expect([ever, endsLogin(role, [at('volunteer'), at(ever, OWN)])]).toEqual([ever, false])
  }
  for (const role of HELPERS)
    expect([role, endsLogin(role, [at('volunteer')])]).toEqual([role, role === 'oversight' || role === 'evaluator'])
  // The password of somebody who never was anything but a resident is nobody's in the office.
  expect(endsLogin('juror', [at('resident')])).toBe(false)
  expect(endsLogin('juror', [at('resident'), at('volunteer')])).toBe(true)
})

it('asks for the whole area of those whom a purchase needs as a whole, and of nobody else', () => {
  for (const role of Role.options) {
    const whole = ['officer', 'leader', 'juror', 'custodian', 'finance'].includes(role)
    expect([role, missesWholeArea(at(role), CITY)]).toEqual([role, whole])
    expect(missesWholeArea({ role, area: CITY }, CITY)).toBe(false)
  }
})
