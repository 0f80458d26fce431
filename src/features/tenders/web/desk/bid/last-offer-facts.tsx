import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lastOfferStatus, lastOfferWords as words } from '../../../../../ui/words/last-offer.ts'
import type { LastOfferOfBid } from '../../../contract/last-offer.ts'

/** What was offered in the end, with the receipt's particulars for its own people. */
export function LastOfferFacts({ offer }: { offer: LastOfferOfBid }) {
  const { t, lang } = useVoice()
  const { status, offerFen, remark, givenAt, lateAt, receiptNo, digest, deadline, changes } = offer
  const isLate = status === 'late'
  return (
    <Panel title={t(words.title)}>
      <Facts
        facts={[
          { label: t(words.standing), value: <StatusTag table={lastOfferStatus} status={status} /> },
          { label: t(words.whose), value: instantShown(lang, deadline) },
          { label: t(words.changes), value: changes === '' ? t(words.noChanges) : changes, wide: true },
          ...(offerFen === null ? [] : [{ label: t(words.price), value: <Money fen={offerFen} /> }]),
          ...(remark === '' ? [] : [{ label: t(words.remark), value: remark, wide: true }]),
          ...(givenAt === null ? [] : [{ label: t(words.givenAt), value: instantShown(lang, givenAt) }]),
          ...(lateAt === null ? [] : [{ label: t(words.lateAt), value: instantShown(lang, lateAt) }]),
          ...(receiptNo === null ? [] : [{ label: t(isLate ? words.proof : words.receipt), value: receiptNo }]),
          ...(digest === null
            ? []
            : [{ label: t(words.checkCode), value: <span className="long-text">{digest}</span>, wide: true }]),
        ]}
      />
    </Panel>
  )
}
