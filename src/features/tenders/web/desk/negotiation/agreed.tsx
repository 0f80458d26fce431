import { Button } from 'antd'
import { useState } from 'react'
import { useLeft } from '../../../../../ui/desk/form/use-draft.ts'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { negotiationWords } from '../../../../../ui/words/negotiation.ts'
import type { NegotiationView } from '../../../contract/negotiation.ts'
import { AgreementForm } from './agreement-form.tsx'

/** The record of what was agreed, or the form for it. */
export function Agreed({ negotiation }: { negotiation: NegotiationView }) {
  const { t } = useVoice()
  const { agreement, can } = negotiation
  const form = ['agreement', negotiation.lot.id]
  const [changing, setChanging] = useState(useLeft()(form))
  const may = can['negotiation.record'] === true
  const isWriting = may && (agreement === null || changing)
  return (
    <Panel
      title={t(negotiationWords.record)}
      actions={may && !isWriting ? <Button onClick={() => setChanging(true)}>{t(negotiationWords.correct)}</Button> : undefined}
    >
      {agreement === null && !may && <p className="quiet">{t(negotiationWords.noRecord)}</p>}
      {agreement !== null && !isWriting && <Shown agreement={agreement} />}
      {isWriting && <AgreementForm negotiation={negotiation} form={form} onDone={() => setChanging(false)} />}
    </Panel>
  )
}

function Shown({ agreement }: { agreement: NonNullable<NegotiationView['agreement']> }) {
  const { t, lang } = useVoice()
  const { heldOn, place, items, cost, quality, terms, agreedFen } = agreement
  return (
    <>
      <Facts
        facts={[
          { label: t(negotiationWords.agreedPriceShown), value: <Money fen={agreedFen} /> },
          { label: t(negotiationWords.heldOn), value: dateShown(lang, heldOn) },
          { label: t(negotiationWords.place), value: place },
          { label: t(negotiationWords.cost), value: <span className="long-text">{cost}</span>, wide: true },
          { label: t(negotiationWords.quality), value: <span className="long-text">{quality}</span>, wide: true },
          { label: t(negotiationWords.terms), value: <span className="long-text">{terms}</span>, wide: true },
        ]}
      />
      <PlainTable
        caption={t(negotiationWords.items)}
        columns={[
          { key: 'matter', title: t(negotiationWords.matter), cell: ({ matter }) => matter },
          { key: 'asked', title: t(negotiationWords.asked), cell: ({ asked }) => <span className="long-text">{asked}</span> },
          { key: 'agreed', title: t(negotiationWords.agreed), cell: ({ agreed }) => <span className="long-text">{agreed}</span> },
        ]}
        rows={items}
        rowKey={({ matter }) => matter}
      />
    </>
  )
}
