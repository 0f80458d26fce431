import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Empty } from '../../../../../ui/desk/states.tsx'
import { useAddressQuery } from '../../../../../ui/desk/address.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { materialWords, seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatView } from '../../../contract/seat.ts'
import { factsAsked } from '../../../rules/stated-facts.ts'
import { useBidsOf, useLotFacts } from '../../bids-api.ts'
import { bidderName } from '../room/names.ts'
import { BidReader } from './bid-reader.tsx'
import { SeatFrame } from './seat-frame.tsx'

/** 材料: every bid in the order of the defence, to be read on this screen. */
export default function MaterialsPage() {
  return (
    <SeatFrame step="materials">{(seat) => (seat.mayReadBids ? <Materials seat={seat} /> : <First seat={seat} />)}</SeatFrame>
  )
}

function First({ seat }: { seat: SeatView }) {
  const { t } = useVoice()
  if (seat.signedAt !== null) return <Empty>{t(seatWords.closedSince)}</Empty>
  const link = (
    <ButtonLink to={['recusal']} search={{ lot: seat.lotId }}>
      {t(seatWords.toDeclaration)}
    </ButtonLink>
  )
  return <Empty action={link}>{t(seatWords.readFirst)}</Empty>
}

function Materials({ seat }: { seat: SeatView }) {
  const { t } = useVoice()
  const [asked] = useAddressQuery()
  const bids = useBidsOf(seat.lotId, true)
  const facts = useLotFacts(seat.lotId, factsAsked(seat.rubric).length > 0)
  return (
    <Fetched query={bids}>
      {({ items }) => {
        const mine = items.filter(({ id }) => seat.bidders.some(({ bidId }) => bidId === id))
        const open = mine.find(({ id }) => id === asked['bid']) ?? mine[0]
        if (open === undefined) return <Empty>{t(materialWords.noBids)}</Empty>
        return (
          <>
            <Panel title={t(materialWords.bids)}>
              <ol className="bids-in-order">
                {mine.map((bid) => (
                  <li key={bid.id} aria-current={bid.id === open.id ? 'true' : undefined}>
                    <PageLink to={['materials']} search={{ lot: seat.lotId, bid: bid.id }}>
                      {bidderName(bid)}
                    </PageLink>
                  </li>
                ))}
              </ol>
            </Panel>
            <BidReader key={open.id} bid={open.id} facts={facts.data?.bids.find(({ bidId }) => bidId === open.id)?.facts ?? []} />
            <p className="no-print">
              <ButtonLink to={['scoring']} search={{ lot: seat.lotId, bid: open.id }}>
                {t(seatWords.toNext, { step: t(menuWords.scoring) })}
              </ButtonLink>
            </p>
          </>
        )
      }}
    </Fetched>
  )
}
