import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { OverCeiling } from '../../../../ui/desk/over-ceiling.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ServiceDoubts } from '../../../../ui/desk/service-doubts.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { Unfinished } from '../../../../ui/desk/unfinished.tsx'
import { WithoutNeed } from '../../../../ui/desk/without-need.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { lotFields, lotWords } from '../../../../ui/words/lot.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { LotItem } from '../../contract/lot.ts'
import type { ProgrammeView } from '../../contract/programme.ts'
import { useLotsOfPlan } from '../lots-api.ts'
import { LotTag } from './lot/lot-tag.tsx'

/** For whoever decides on the plan, beside the consent. */
export function UnfinishedLots({ view }: { view: Pick<ProgrammeView, 'id'> }) {
  const lots = useLotsOfPlan(view.id)
  return <Unfinished lots={lots.data?.items ?? []} />
}

/** What the plan is to buy: whoever decides on it reads the projects beside the sum. */
export function ProgrammeLots({ view }: { view: Pick<ProgrammeView, 'id'> }) {
  const { t } = useVoice()
  const lots = useLotsOfPlan(view.id)
  const columns: readonly Column<LotItem>[] = [
    { key: 'name', title: t(lotFields.name), cell: ({ id, name }) => <PageLink to={['lots', id]}>{name}</PageLink> },
    { key: 'code', title: t(lotFields.code), width: 140, cell: ({ code }) => code },
    { key: 'budget', title: t(lotFields.budget), width: 150, figures: true, cell: ({ budgetFen }) => <Money fen={budgetFen} /> },
    { key: 'needs', title: t(lotFields.needs), width: 110, figures: true, cell: ({ needCount }) => needCount },
    { key: 'status', title: t(purchaseWords.status), width: 150, cell: (lot) => <LotTag lot={lot} /> },
  ]
  return (
    <Panel title={t(lotWords.lots)}>
      <Fetched query={lots}>
        {({ items }) => (
          <>
            <OverCeiling lots={items} />
            <WithoutNeed lots={items} />
            <ServiceDoubts lots={items} />
            <PlainTable
              caption={t(lotWords.lots)}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={t(lotWords.empty)}
            />
          </>
        )}
      </Fetched>
    </Panel>
  )
}
