import { DueTag } from '../../../../../ui/desk/due-tag.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lastOfferStatus, lastOfferWords as words, offerRoundStatus } from '../../../../../ui/words/last-offer.ts'
import { outGrounds } from '../../../../../ui/words/out-grounds.ts'
import type { LastOffersView } from '../../../contract/last-offer.ts'
import type { PanelView } from '../../../contract/panel.ts'
import { useLastOffers } from '../../last-offers-api.ts'
import type { RoomAt } from '../../room-api.ts'
import { AskLastOffers } from './ask-last-offers.tsx'

type Props = { room: RoomAt; standing: NonNullable<PanelView['lastOffers']>; status: PanelView['status'] }

/** The last offers that the panel waits for: asked for, and opened all together. Nothing to show before the room is closed. */
export function LastOffers({ room, standing, status }: Props) {
  const { t } = useVoice()
  const offers = useLastOffers(room, `${status} ${standing}`)
  if (status === 'drawn' || status === 'declared') return null
  return (
    <Panel title={t(words.titleAll)}>
      <Fetched query={offers}>{(view) => <Shown room={room} view={view} />}</Fetched>
    </Panel>
  )
}

function Shown({ room, view }: { room: RoomAt; view: LastOffersView }) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  const { round, terms } = view
  if (round === null)
    return view.can['last-offer.ask'] === true && terms !== null ? (
      <AskLastOffers room={room} terms={terms} />
    ) : (
      <p className="quiet">{t(words.askHow)}</p>
    )
  return (
    <>
      <Facts
        facts={[
          { label: t(words.standing), value: <StatusTag table={offerRoundStatus} status={round.status} /> },
          {
            label: t(words.whose),
            value: (
              <>
                {instantShown(lang, round.deadline)} {round.status === 'asked' && <DueTag due={round.deadline} now={now} />}
              </>
            ),
          },
          { label: t(words.changes), value: round.changes === '' ? t(words.noChanges) : round.changes, wide: true },
        ]}
      />
      <OfferTable view={view} />
    </>
  )
}

function OfferTable({ view: { offers, round } }: { view: LastOffersView }) {
  const { t } = useVoice()
  const isOpen = round?.status === 'opened'
  return (
    <PlainTable
      caption={t(words.titleAll)}
      columns={[
        { key: 'bidder', title: t(words.supplier), cell: ({ label, partyName }) => `${label ?? ''} ${partyName}`.trim() },
        { key: 'first', title: t(words.first), figures: true, cell: ({ firstFen }) => <Fen fen={firstFen} /> },
        { key: 'last', title: t(words.last), figures: true, cell: ({ lastFen }) => <Fen fen={lastFen} /> },
        {
          key: 'status',
          title: t(words.standing),
          cell: ({ status, outGround, remark }) => (
            <>
              {isOpen && status !== null ? (
                <StatusTag table={lastOfferStatus} status={status} />
              ) : (
                <span className="quiet">{t(words.sealed)}</span>
              )}
              {outGround !== null && <span className="quiet"> {t(outGrounds[outGround])}</span>}
              {remark !== '' && <p className="as-written quiet">{remark}</p>}
            </>
          ),
        },
      ]}
      rows={offers}
      rowKey={({ bidId }) => bidId}
    />
  )
}

const Fen = ({ fen }: { fen: LastOffersView['budgetFen'] | null }) => (fen === null ? '—' : <Money fen={fen} />)
