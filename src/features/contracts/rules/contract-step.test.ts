import { expect, it } from 'vitest'
import { CivilDate, startOf } from '../../../kernel/civil.ts'
import { ContractStatus } from './contract.ts'
import { contractStanding, contractStep, stepOnceSigned, stillServes } from './contract-step.ts'

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

const day = (written: string) => CivilDate.parse(written)
const [FIRST, LAST, ACCEPT_BY] = [day('2017-08-01'), day('2018-07-31'), day('2018-08-14')]
const served = (status: ContractStatus, begun = true) => ({
  status,
  periodFrom: FIRST,
  periodTo: LAST,
  acceptBy: begun ? ACCEPT_BY : null,
  begunAt: begun ? startOf(FIRST) : null,
  endedOn: null,
  acceptedOn: null,
})

it('one that is public waits for the first day of its service, and for nobody while it is carried out', () => {
  expect(stepOnceSigned(served('published', false), day('2017-07-20'))).toEqual({
    deed: 'contract.begin',
    who: 'system',
    due: FIRST,
  })
  const running = ['active', 'amended', 'expiring', 'suspended'] as const
  expect(running.map((status) => stepOnceSigned(served(status), LAST))).toEqual([null, null, null, null])
})

it('one whose last day has passed is over, and waits for its acceptance whatever the clock has made of it', () => {
  const after = day('2018-08-01')
  const accepted = { deed: 'contract.accept', who: 'officer', due: ACCEPT_BY }
  for (const status of ['active', 'amended', 'expiring'] as const) {
    expect([contractStanding(served(status), LAST), contractStanding(served(status), after)]).toEqual([status, 'over'])
    expect(stepOnceSigned(served(status), after)).toEqual(accepted)
  }
  expect([contractStanding(served('terminated'), after), stepOnceSigned(served('terminated'), after)]).toEqual([
    'terminated',
    accepted,
  ])
  expect(stepOnceSigned({ ...served('terminated'), acceptedOn: after }, after)).toBe(null)
  for (const status of ['draft', 'signed', 'suspended', 'accepted', 'closed', 'dropped'] as const)
    expect([contractStanding(served(status), after), stepOnceSigned(served(status), after)]).toEqual([status, null])
})

it('a resident may come to what is public and not over, halted, accepted or ended', () => {
  const serving = ContractStatus.options.filter((status) => stillServes({ status, periodTo: LAST }, LAST))
  expect(serving).toEqual(['published', 'active', 'amended', 'expiring'])
  expect(ContractStatus.options.filter((status) => stillServes({ status, periodTo: LAST }, day('2018-08-01')))).toEqual([])
})
