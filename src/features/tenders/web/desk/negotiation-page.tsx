import { useNamed } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { directWords } from '../../../../ui/words/direct.ts'
import { negotiationStatus, negotiationWords } from '../../../../ui/words/negotiation.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import type { LotView } from '../../contract/lot.ts'
import type { NegotiationView } from '../../contract/negotiation.ts'
import { useLot } from '../lots-api.ts'
import { useNegotiation } from '../negotiations-api.ts'
import { Agreed } from './negotiation/agreed.tsx'
import { Group } from './negotiation/group.tsx'
import { Invite } from './negotiation/invite.tsx'
import { Signing } from './negotiation/signing.tsx'
import { Visits } from './negotiation/visits.tsx'
import '../../../../ui/desk/css/work.css'

/** What is agreed with the one supplier, from the invitation to the signed record; nothing on it is a score. */
export default function NegotiationPage() {
  return <Fetched query={useLot(useNamed('lot'))}>{(lot) => <OfLot lot={lot} />}</Fetched>
}

function OfLot({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  return (
    <>
      <Fetched query={useNegotiation(lot.id)}>
        {({ negotiation }) =>
          negotiation === null ? <Before lot={lot} /> : <Shown key={negotiation.id} negotiation={negotiation} />
        }
      </Fetched>
      <ButtonLink to={['lots', lot.id]} tone="plain">
        {t(roomWords.toLot)}
      </ButtonLink>
    </>
  )
}

function Before({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(directWords.inviting)} above={lot.name} />
      {lot.can['lot.invite'] === true ? <Invite lot={lot} /> : <Remark tone="waiting">{t(negotiationWords.notYet)}</Remark>}
    </>
  )
}

function Shown({ negotiation }: { negotiation: NegotiationView }) {
  const { t } = useVoice()
  const { lot, supplier, offerFen } = negotiation
  return (
    <>
      <PageTitle
        title={t(negotiationWords.title)}
        above={lot.name}
        status={<StatusTag table={negotiationStatus} status={negotiation.status} />}
      />
      <Panel title={t(directWords.terms)}>
        <Facts
          facts={[
            { label: t(directWords.supplier), value: supplier.name },
            { label: t(negotiationWords.budget), value: <Money fen={lot.budgetFen} /> },
            {
              label: t(negotiationWords.firstOffer),
              value: offerFen === null ? t(negotiationWords.offerClosed) : <Money fen={offerFen} />,
            },
          ]}
        />
      </Panel>
      <Signing negotiation={negotiation} />
      <Agreed negotiation={negotiation} />
      <Group negotiation={negotiation} />
      <Visits negotiation={negotiation} />
    </>
  )
}
