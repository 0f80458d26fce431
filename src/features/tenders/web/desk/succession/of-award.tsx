import type { ReactNode } from 'react'
import { LotId } from '../../../../../kernel/ids.ts'
import { useNamed } from '../../../../../ui/desk/address.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import type { AwardView } from '../../../contract/award.ts'
import { useAward } from '../../awards-api.ts'

type Props = { children: (award: AwardView) => ReactNode }

/** The result of the lot that the address names. */
export function OfAward({ children }: Props) {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <Result lot={lot.data}>{children}</Result> : null
}

const Result = ({ lot, children }: Props & { lot: LotId }) => <Fetched query={useAward(lot, true)}>{children}</Fetched>
