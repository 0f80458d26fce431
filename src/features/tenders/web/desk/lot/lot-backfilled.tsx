import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { listShown, periodShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { backfilledWords } from '../../../../../ui/words/backfilled.ts'
import { contractFields } from '../../../../../ui/words/contract.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import type { LotView } from '../../../contract/lot.ts'
import { LotRecord } from './lot-record.tsx'
import { LotTag } from './lot-tag.tsx'

/** A project that was bought before the system: what its contract says, and that nothing was called or judged here. */
export default function LotBackfilled({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const isLeader = role === 'leader'
  return (
    <>
      <PageTitle
        title={lot.name}
        above={
          <>
            <PageLink to={[isLeader ? 'all-lots' : 'lots']}>{t(isLeader ? menuWords.all_lots : menuWords.lots)}</PageLink> ·{' '}
            {lot.code} · {lot.programmeName}
          </>
        }
        status={<LotTag lot={lot} />}
      />
      <Remark tone="waiting">{t(backfilledWords.ofLot)}</Remark>
      <Panel title={t(purchaseWords.facts)}>
        <Facts
          facts={[
            { label: t(contractFields.provider), value: lot.supplierName },
            { label: t(contractFields.amount), value: <Money fen={lot.awardFen ?? lot.budgetFen} /> },
            { label: t(contractFields.period), value: periodShown(lang, lot.periodFrom, lot.periodTo) },
            { label: t(contractFields.place), value: lot.place },
            { label: t(lotFields.field), value: listShown(lang, lot.fields) },
            ...(lot.contract === null
              ? []
              : [
                  {
                    label: t(purchaseWords.contract),
                    value: <PageLink to={['contracts', lot.contract]}>{t(purchaseWords.contract)}</PageLink>,
                  },
                ]),
            { label: t(lotFields.goal), value: <span className="long-text">{lot.goal}</span>, wide: true },
          ]}
        />
      </Panel>
      <LotRecord key={lot.id} lot={lot} />
    </>
  )
}
