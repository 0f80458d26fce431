import { useQuery } from '@tanstack/react-query'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { nearWords } from '../../../../../ui/words/near.ts'
import type { LotId } from '../../../../../kernel/ids.ts'
import type { NearPair } from '../../../contract/near.ts'
import { fetchNear } from '../../bids-api.ts'

/** Which bidders stand too near to each other, as far as the record tells: for whoever judges them, and never for them. */
export default function NearBidders({ lot }: { lot: LotId }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const found = useQuery({ queryKey: ['near', tenant, lot], queryFn: () => fetchNear(tenant, lot) })
  const pairs = found.data?.items ?? []
  if (pairs.length === 0) return null
  return (
    <Remark tone="waiting">
      <strong>{t(nearWords.title)}</strong>
      <p>{t(nearWords.how)}</p>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a.id} ${pair.b.id} ${pair.why}`}>{pairShown(t, pair)}</li>
        ))}
      </ul>
    </Remark>
  )
}

function pairShown(t: Voice['t'], { a, b, why, share, controlling, other }: NearPair): string {
  const filling = { a: a.name, b: b.name, share: (share ?? 0) / 100 }
  const facing = other === null ? '' : t(nearWords.facing, { other })
  if (why !== 'holding' || share === null) return t(nearWords[why], filling) + facing
  return t(controlling ? nearWords.control : nearWords.holdingOf, filling) + facing
}
