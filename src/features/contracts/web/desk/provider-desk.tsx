import type { ProfileCode } from '../../../../kernel/profile-code.ts'
import { addFen, Fen } from '../../../../kernel/fen.ts'
import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { isLetterRead } from '../../../../ui/desk/letter-read.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { bidStatus } from '../../../../ui/words/bid.ts'
import { hints } from '../../../../ui/words/common.ts'
import { contractFields, contractStanding } from '../../../../ui/words/contract.ts'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { ContractItem } from '../../contract/contract.ts'
import { useOpenAcceptances } from '../acceptances-api.ts'
import { useContracts } from '../contracts-api.ts'
import { useAllChallenges, useAllLots, useOpenCalls } from '../purchase-api.ts'
import { AcceptancesWaiting } from './acceptances-waiting.tsx'
import { type News, newsIn } from './provider-work.ts'
import { NextOfContract } from './next-of-contract.tsx'
import '../../../../ui/desk/css/work.css'

/** Where the money stands and who acts, how the indicators go, what can be applied for. */
export function ProviderDesk() {
  const { t } = useVoice()
  const [contracts, calls] = [useContracts(), useOpenCalls()]
  const [money, progress, open] = mornings.provider_manager
  return (
    <>
      <PageTitle title={t(menuWords.desk)} />
      <Panel title={t(mornings.officer[0])}>
        <Waiting />
      </Panel>
      <AcceptancesWaiting />
      <Panel title={t(money)}>
        <Fetched query={contracts}>
          {({ items }) => (
            <PlainTable
              caption={t(money)}
              columns={columnsIn(t)}
              rows={items}
              rowKey={({ id }) => id}
              empty={t(deskWords.noContracts)}
            />
          )}
        </Fetched>
      </Panel>
      <Panel title={t(progress)}>
        <p className="quiet">{t(deskWords.progressLater)}</p>
      </Panel>
      <Panel title={t(open)} actions={<PageLink to={['notices']}>{t(deskWords.seeAll)}</PageLink>}>
        <Fetched query={calls}>{({ items }) => <Calls calls={items} />}</Fetched>
      </Panel>
    </>
  )
}

/** Before everything else: what has come for this organisation, and what it is to sign. */
function Waiting() {
  const { t } = useVoice()
  const { now } = useStanding()
  const [lots, contracts, challenges, acceptances] = [useAllLots(), useContracts(), useAllChallenges(), useOpenAcceptances()]
  return (
    <Fetched query={lots}>
      {({ items }) => {
        const news = newsIn({
          lots: items,
          contracts: contracts.data?.items ?? [],
          acceptances: acceptances.data?.items ?? [],
          challenges: challenges.data?.items ?? [],
          isRead: isLetterRead,
          now,
        })
        if (news.length === 0) return <p className="quiet">{t(deskWords.nothingWaits)}</p>
        const ways = waysOf(items, contracts.data?.items ?? [])
        return (
          <ul className="work-list">
            {news.map((one) => (
              <InWords key={one.key} of={one.to.map((part) => ways.get(part)).find((way) => way !== undefined)}>
                <OneNews news={one} />
              </InWords>
            ))}
          </ul>
        )
      }}
    </Fetched>
  )
}

/** In which way the things were bought to which news lead: projects, the own bids for them, and their contracts. */
function waysOf(lots: readonly LotItem[], contracts: readonly ContractItem[]): ReadonlyMap<string, ProfileCode> {
  const ways = new Map<string, ProfileCode>(lots.map(({ id, profile }) => [id, profile]))
  for (const { bid, profile } of lots) if (bid !== null) ways.set(bid.id, profile)
  for (const { id, lot } of contracts) ways.set(id, ways.get(lot.id) ?? 'local-selection')
  return ways
}

function OneNews({ news: { word, facts, note, button, name, to, due } }: { news: News }) {
  const { t } = useVoice()
  const { now } = useStanding()
  return (
    <li>
      <span className="work-what">
        <strong>{t(word, facts)}</strong> {name}
        {note !== undefined && <span className="quiet"> {note}</span>}
      </span>
      {due !== null && <DueTag due={due} now={now} />}
      <ButtonLink to={to} tone="plain">
        {t(button)}
      </ButtonLink>
    </li>
  )
}

function Calls({ calls }: { calls: readonly LotItem[] }) {
  const { t, lang } = useVoice()
  const { now } = useStanding()
  if (calls.length === 0) return <p className="quiet">{t(purchaseWords.noCalls)}</p>
  return (
    <ul className="work-list">
      {calls.map(({ id, name, bidDeadline, bid }) => (
        <li key={id}>
          <span className="work-what">
            <PageLink to={bid === null ? ['lots', id] : ['bids', bid.id]}>{name}</PageLink>
          </span>
          {bid !== null && <StatusTag table={bidStatus} status={bid.status} />}
          {bidDeadline !== null && (
            <span>
              {instantShown(lang, bidDeadline)} <DueTag due={bidDeadline} now={now} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const columnsIn = (t: Speaker): readonly Column<ContractItem>[] => [
  { key: 'lot', title: t(purchaseWords.contract), cell: ({ id, lot }) => <PageLink to={['contracts', id]}>{lot.name}</PageLink> },
  {
    key: 'amount',
    title: t(contractFields.amount),
    width: 160,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  {
    key: 'paid',
    title: t(deskWords.paid),
    width: 140,
    figures: true,
    cell: ({ id, paid, backfillId }) => {
      const sum = addFen(Fen.parse(0), ...(paid ?? []))
      return backfillId !== null && sum === 0 ? (
        t(hints.noData)
      ) : (
        <PageLink to={['contracts', id, 'payments']}>
          <Money fen={sum} />
        </PageLink>
      )
    },
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 120,
    cell: ({ standing }) => <StatusTag table={contractStanding} status={standing} />,
  },
  {
    key: 'who',
    title: t(deskWords.whoActs),
    width: 240,
    cell: ({ next, status }) => <NextOfContract next={next} status={status} />,
  },
]
