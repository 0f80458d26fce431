import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { clausesShown, dateShown, instantShown, listShown, periodShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotClasses, lotFields } from '../../../../../ui/words/lot.ts'
import { formWords, purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { LotView } from '../../../contract/lot.ts'

const OtherSide = ({ lot }: { lot: LotView }) => (
  <ul className="clauses">
    {lot.otherSide.map(({ id, code, name }) => (
      <li key={id}>
        {code} <PageLink to={['lots', id]}>{name}</PageLink>
      </li>
    ))}
  </ul>
)

export function LotFacts({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const receipts = lot.sealed ?? (lot.publishedAt === null ? null : t(purchaseWords.receiptsLater))
  return (
    <>
      <Panel title={t(purchaseWords.facts)} folds>
        <Facts
          facts={[
            { label: t(lotFields.budget), value: <Money fen={lot.budgetFen} /> },
            { label: t(lotFields.class), value: t(lotClasses[lot.cls]) },
            { label: t(lotFields.field), value: listShown(lang, lot.fields) },
            { label: t(lotFields.area), value: lot.areaName },
            { label: t(formWords.place), value: lot.place },
            { label: t(lotFields.servicePeriod), value: periodShown(lang, lot.periodFrom, lot.periodTo) },
            ...(lot.service === null ? [] : [{ label: t(lotFields.service), value: `${lot.service.code} ${lot.service.name}` }]),
            ...(lot.serviceReason === '' ? [] : [{ label: t(lotFields.serviceReason), value: lot.serviceReason, wide: true }]),
            ...(lot.needsReason === '' ? [] : [{ label: t(lotFields.needsReason), value: lot.needsReason, wide: true }]),
            ...(lot.ceilingReason === '' ? [] : [{ label: t(lotFields.ceilingReason), value: lot.ceilingReason, wide: true }]),
            ...(lot.otherSide.length === 0
              ? []
              : [
                  {
                    label: t(lot.cls === 'B' ? lotFields.supervises : lotFields.supervisedBy),
                    value: <OtherSide lot={lot} />,
                    wide: true,
                  },
                ]),
            { label: t(formWords.teamPolicy), value: lot.teamPolicy, wide: true },
          ]}
        />
      </Panel>
      <Panel title={t(purchaseWords.notice)} folds>
        {lot.notice === null ? (
          <p className="quiet">{t(purchaseWords.noNotice)}</p>
        ) : (
          <Facts
            facts={[
              { label: t(purchaseWords.noticeTitle), value: lot.notice.title, wide: true },
              { label: t(purchaseWords.noticeNo), value: lot.notice.no },
              { label: t(purchaseWords.publishedAt), value: instantShown(lang, lot.notice.publishedAt) },
              { label: t(lotFields.deadline), value: lot.bidDeadline && instantShown(lang, lot.bidDeadline) },
              { label: t(purchaseWords.receipts), value: receipts },
              { label: t(lotFields.reviewOn), value: lot.reviewOn && dateShown(lang, lot.reviewOn) },
              { label: t(purchaseWords.reviewPlace), value: lot.reviewPlace },
              { label: t(lotFields.contact), value: lot.contact },
              ...(lot.intention === null
                ? []
                : [
                    {
                      label: t(purchaseWords.intention),
                      value: clausesShown(
                        lang,
                        [dateShown(lang, lot.intention.publishedOn), lot.intention.where, lot.intention.reason].filter(
                          (part) => part !== '',
                        ),
                      ),
                      wide: true,
                    },
                  ]),
            ]}
          />
        )}
      </Panel>
    </>
  )
}
