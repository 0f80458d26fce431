import { Facts } from '../../../../../ui/desk/facts.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PrintButton } from '../../../../../ui/desk/print-button.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Empty, Remark } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { declarationWords, groundWords, seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatView } from '../../../contract/seat.ts'
import { DeclarationForm } from './declaration-form.tsx'
import { SeatFrame } from './seat-frame.tsx'

/** 回避声明: who offered is shown first, then five questions; only then are bids shown (条例 Art. 9). */
export default function RecusalPage() {
  return (
    <SeatFrame step="recusal">
      {(seat, room) => {
        if (seat.jurorStatus === 'invited') return <AtTheDoor />
        return (
          <>
            <Bidders seat={seat} />
            {seat.jurorStatus === 'confirmed' ? <DeclarationForm seat={seat} room={room} /> : <Made seat={seat} />}
          </>
        )
      }}
    </SeatFrame>
  )
}

function AtTheDoor() {
  const { t } = useVoice()
  return <Empty>{t(seatWords.waitDoor)}</Empty>
}

function Bidders({ seat }: { seat: SeatView }) {
  const { t } = useVoice()
  return (
    <Panel title={t(seatWords.who)}>
      <ul className="bidders">
        {seat.bidders.map(({ bidId, partyName }) => (
          <li key={bidId}>{partyName}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** Without a conflict, each ground stands with its answer: a bare list would read as if all were owned to. */
function Made({ seat }: { seat: SeatView }) {
  const { t } = useVoice()
  const { personName } = useStanding()
  if (seat.jurorStatus === 'recused') return <Remark tone="waiting">{t(declarationWords.recused)}</Remark>
  return (
    <>
      <Remark>{t(declarationWords.answered)}</Remark>
      <Panel title={t(menuWords.recusal)} actions={<PrintButton />}>
        <Facts
          facts={[
            { label: t(declarationWords.juror), value: personName },
            { label: t(declarationWords.lot), value: `${seat.lotCode} ${seat.lotName}`, wide: true },
          ]}
        />
        <ul className="bidders">
          {seat.grounds.map((ground) => (
            <li key={ground}>{t(declarationWords.denied, { ground: t(groundWords[ground]) })}</li>
          ))}
        </ul>
        <p>{t(declarationWords.noneHolds)}</p>
        <div className="print-only">
          <Facts
            facts={[
              { label: t(declarationWords.signature), value: ' ' },
              { label: t(declarationWords.date), value: ' ' },
            ]}
          />
        </div>
      </Panel>
      <p className="no-print">
        <ButtonLink to={['materials']} search={{ lot: seat.lotId }}>
          {t(seatWords.toNext, { step: t(menuWords.materials) })}
        </ButtonLink>
      </p>
    </>
  )
}
