import { expect, it } from 'vitest'
import { problems } from '../../../ui/words/problems.ts'
import { invitationProblems } from '../../../ui/words/invitation.ts'
import { InvitationRefusalCode } from '../contract/invitation.ts'

it('each refusal of an invitation has its words, on its page or for all', () => {
  expect(InvitationRefusalCode.options.filter((code) => !(code in invitationProblems) && !(code in problems))).toEqual([])
})
