import { Button } from 'antd'
import type { LotId, PartyId } from '../../../../../kernel/ids.ts'
import { useGo } from '../../../../../ui/desk/address.ts'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidWords } from '../../../../../ui/words/bid.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { startBid } from '../../bids-api.ts'

/** Begins a proposal for the organisation one works for now, and opens it. */
export function StartBid({ lot }: { lot: { readonly id: LotId } }) {
  const { t } = useVoice()
  const { tenant, party } = useStanding()
  const go = useGo()
  const start = useDeed(
    (partyId: PartyId, id) => startBid({ tenant, lot: lot.id }, partyId, id),
    ({ id }) => go('bids', id),
  )
  if (party === null) return null
  return (
    <>
      <Refusal error={start.error} words={tenderProblems} />
      <Button type="primary" loading={start.isPending} onClick={() => start.mutate(party)}>
        {t(bidWords.start)}
      </Button>
    </>
  )
}
