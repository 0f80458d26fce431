import type { CivilDate } from '../../../kernel/civil.ts'
import type { ContractState } from './contract.ts'

type ContractStage = Pick<ContractState, 'status' | 'signBy' | 'publishBy'>

type ContractStep = { readonly deed: string; readonly who: 'officer' | 'leader'; readonly due: CivilDate | null }

/** What comes next for a contract, said the same on its own page, on its lot's page and in every list; beyond the publication nothing. */
export function contractStep({ status, signBy, publishBy }: ContractStage): ContractStep | null {
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
