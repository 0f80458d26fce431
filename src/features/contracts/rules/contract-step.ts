import { type CivilDate, isAfter } from '../../../kernel/civil.ts'
import { isServed } from './accepting.ts'
import type { ContractState, ContractStatus } from './contract.ts'

type ContractStage = Pick<ContractState, 'status' | 'signBy' | 'publishBy'>

type ContractStep<Who> = { readonly deed: string; readonly who: Who; readonly due: CivilDate | null }

/** What comes next until the contract is public: the last part of its purchase, said the same on the lot's page. */
export function contractStep({ status, signBy, publishBy }: ContractStage): ContractStep<'officer' | 'leader'> | null {
  switch (status) {
    case 'draft':
      return { deed: 'contract.submit', who: 'officer', due: signBy }
    case 'checking':
      return { deed: 'contract.approve', who: 'leader', due: signBy }
    case 'to_sign':
      return { deed: 'contract.sign', who: 'officer', due: signBy }
    case 'signed':
      return { deed: 'contract.publish', who: 'officer', due: publishBy }
    default:
      return null
  }
}

type Public = Parameters<typeof isServed>[0] & Pick<ContractState, 'periodFrom' | 'acceptBy'>

/** And from there: it waits for the first day of its service, and once the service is over for its acceptance. */
export function stepOnceSigned(contract: Public, today: CivilDate): ContractStep<'officer' | 'system'> | null {
  if (contract.status === 'published') return { deed: 'contract.begin', who: 'system', due: contract.periodFrom }
  return isServed(contract, today) ? { deed: 'contract.accept', who: 'officer', due: contract.acceptBy } : null
}

export type ContractStanding = ContractStatus | 'over'

/** As it is shown: one whose last day has passed is not “about to end”. */
export const contractStanding = (contract: Public, today: CivilDate): ContractStanding =>
  contract.status !== 'terminated' && isServed(contract, today) ? 'over' : contract.status

const SERVING: ReadonlySet<ContractStatus> = new Set(['published', 'active', 'amended', 'expiring'])

/** What a resident may still come to: public, and neither over, halted, accepted nor ended. */
export const stillServes = ({ status, periodTo }: Pick<ContractState, 'status' | 'periodTo'>, today: CivilDate): boolean =>
  SERVING.has(status) && !isAfter(today, periodTo)
