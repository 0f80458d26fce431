import { StepInWords } from '../../../../ui/desk/step-in-words.tsx'
import { stepWords } from '../../../../ui/words/next.ts'
import type { ContractItem } from '../../contract/contract.ts'

/** Carried out, with nothing to be done by anybody now. */
const RUNNING: ReadonlySet<ContractItem['status']> = new Set(['active', 'amended', 'expiring', 'suspended'])

/** What comes next for a contract, in a list. */
export const NextOfContract = ({ next, status }: Pick<ContractItem, 'next' | 'status'>) => (
  <StepInWords next={next} none={RUNNING.has(status) ? stepWords.running : stepWords.finished} />
)
