import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { contractStep } from './contract-step.ts'

it('a contract waits for its officer and its leader until the day of signing, then until that of publication', () => {
  const [signBy, publishBy] = [CivilDate.parse('2017-08-08'), CivilDate.parse('2017-08-10')]
  const statuses = ['draft', 'checking', 'to_sign', 'signed', 'published'] as const
  expect(statuses.map((status) => contractStep({ status, signBy, publishBy }))).toEqual([
    { deed: 'contract.submit', who: 'officer', due: signBy },
    { deed: 'contract.approve', who: 'leader', due: signBy },
    { deed: 'contract.sign', who: 'officer', due: signBy },
    { deed: 'contract.publish', who: 'officer', due: publishBy },
    null,
  ])
})
