import { expect, it } from 'vitest'
import { AreaCode } from './area.ts'
import { CivilDate } from './civil.ts'
import { PostId } from './ids.ts'
import { a, couldHold, heardWith, inPerson, inWords, withSlip } from './policy.ts'
import type { Post } from './posts.ts'
import type { Role } from './roles.ts'

const post = (role: Role): Post => ({
  id: PostId.parse('00000000-0000-7000-8000-000000000001'),
  role,
  party: null,
  area: AreaCode.parse('370500'),
  from: CivilDate.parse('2017-01-01'),
  until: null,
})
const IN_THE_ROOM = [a('officer'), withSlip(inPerson(a('juror')))]
const heard = (held: readonly Role[], hasSlip: boolean) => heardWith(IN_THE_ROOM, held.map(post), hasSlip).map(({ role }) => role)

it('hears a juror in the room with the slip of the day, and with a login as if the post were not held', () => {
  expect(heard(['juror'], true)).toEqual(['juror'])
  expect(heard(['juror'], false)).toEqual([])
  expect(couldHold(IN_THE_ROOM, new Set(heard(['juror'], false)))).toBe(false)
})

it('hears whoever needs no slip either way, beside a post that does', () => {
  expect(heard(['officer', 'juror'], false)).toEqual(['officer'])
  expect(heardWith([inPerson(a('juror'))], [post('juror')], false)).toHaveLength(1)
})

it('says so in the document of who may do what', () => {
  expect(IN_THE_ROOM.map(inWords)).toEqual(['officer', 'juror in person with the slip of the day'])
})
