import { canonical } from '../../../kernel/canonical.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { Indicator } from '../../../kernel/indicator.ts'
import type { ContractState } from './contract.ts'

export type Difference = 'amount' | 'period' | 'goal' | 'indicators' | 'instalments'

/** What the call had said of the same. */
export type Called = {
  readonly budgetFen: Fen
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly goal: string
  readonly indicators: readonly Indicator[]
  readonly instalments: readonly { readonly name: string; readonly percent: number; readonly condition: string }[]
}
type Contracted = Pick<ContractState, 'amountFen' | 'periodFrom' | 'periodTo' | 'goal' | 'indicators' | 'instalments'>

/** In what a contract departs from its call, for whoever decides on it: the essentials may not change (采购法 46). */
export function differencesFrom(called: Called, contract: Contracted): Difference[] {
  const parts = ({ instalments }: Pick<Called, 'instalments'>) =>
    canonical(instalments.map(({ name, percent, condition }) => ({ name, percent, condition })))
  const differs: Record<Difference, boolean> = {
    amount: called.budgetFen !== contract.amountFen,
    period: called.periodFrom !== contract.periodFrom || called.periodTo !== contract.periodTo,
    goal: called.goal !== contract.goal,
    indicators: canonical([...called.indicators]) !== canonical(contract.indicators),
    instalments: parts(called) !== parts(contract),
  }
  return (['amount', 'period', 'goal', 'indicators', 'instalments'] as const).filter((one) => differs[one])
}
