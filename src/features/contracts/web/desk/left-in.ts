import { Fen } from '../../../../kernel/fen.ts'
import { moneyShown } from '../../../../ui/format.ts'
import { factsOf } from '../../../../ui/reply.ts'

/** What is left, as a refusal for want of money names it. */
export function leftIn(error: Error | null): Record<string, string> {
  const left = Fen.safeParse(factsOf(error)['leftFen'])
  return left.success ? { left: moneyShown(left.data) } : {}
}
