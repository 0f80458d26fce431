import { addFen, Fen } from '../../../../kernel/fen.ts'
import { useAddressQuery, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../ui/desk/money.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { countShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { paymentWords } from '../../../../ui/words/payment.ts'
import { comparisonWords } from '../../../../ui/words/comparison.ts'
import { contractFields } from '../../../../ui/words/contract.ts'
import { behindWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields, lotStanding } from '../../../../ui/words/lot.ts'
import { moneyPageWords } from '../../../../ui/words/open-pages.ts'
import { pictureWords } from '../../../../ui/words/picture.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'
import type { AwardedItem } from '../../../tenders/contract/publications.ts'
import { PaidRows } from './paid-rows.tsx'
import { type Narrowed, useAwarded, useFigures, useLotsBehind, usePicture } from '../purchase-api.ts'
import '../../../../ui/desk/css/work.css'

/** The rows that make one figure of 一张图, and their sum: the address is the one the figure carries. */
export default function FigureRowsPage() {
  const { t } = useVoice()
  const list = useNamed('list')
  const [{ programme = '', year, area, alone, field, contracted }] = useAddressQuery()
  const narrowed = Object.fromEntries(
    Object.entries({ programme, year, area, alone, field }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const street = usePicture('').data?.areas.features.find(({ id }) => id === area)?.properties.name
  const figures = useFigures()
  const plan = figures.data?.items.find((one) => one.programme.id === programme)?.programme.name
  const title =
    list === 'paid'
      ? paymentWords.listPaid
      : list === 'lots'
        ? moneyPageWords.listLots
        : contracted === 'true'
          ? moneyPageWords.listContracted
          : moneyPageWords.listAwarded
  return (
    <>
      <PageTitle title={t(title)} actions={<PrintButton />} />
      {area !== undefined && (
        <p>
          {t(pictureWords.street)} {street ?? area}
        </p>
      )}
      {field !== undefined && (
        <p>
          {t(pictureWords.field)} {field}
        </p>
      )}
      {year !== undefined && <p>{t(comparisonWords.yearIs, { year })}</p>}
      {plan !== undefined && (
        <p>
          {t(purchaseWords.programme)} <PageLink to={['programmes', programme]}>{plan}</PageLink>
        </p>
      )}
      {list === 'paid' ? (
        <PaidRows {...(programme === '' ? {} : { programme })} />
      ) : list === 'lots' ? (
        <Lots asked={narrowed} />
      ) : (
        <Awarded asked={{ ...narrowed, contracted: contracted ?? 'false' }} />
      )}
    </>
  )
}

function Lots({ asked }: { asked: Narrowed }) {
  const voice = useVoice()
  const { t, lang } = voice
  return (
    <Fetched query={useLotsBehind(asked)}>
      {({ items }) => {
        const rows = items.filter(({ publishedAt }) => publishedAt !== null)
        const budget = addFen(Fen.parse(0), ...rows.map(({ budgetFen }) => budgetFen))
        return (
          <>
            <PlainTable
              caption={t(moneyPageWords.listLots)}
              columns={lotColumns(voice)}
              rows={rows}
              rowKey={({ id }) => id}
              empty={t(moneyPageWords.noRows)}
            />
            <p>
              {t(behindWords.lots, { lots: countShown(lang, 'lots', rows.length) })} <Money fen={budget} />
            </p>
          </>
        )
      }}
    </Fetched>
  )
}

function Awarded({ asked }: { asked: Narrowed }) {
  const voice = useVoice()
  const { t, lang } = voice
  return (
    <Fetched query={useAwarded(asked)}>
      {({ items }) => (
        <>
          <PlainTable
            caption={t(moneyPageWords.listAwarded)}
            columns={awardedColumns(voice)}
            rows={items}
            rowKey={({ lotId }) => lotId}
            empty={t(moneyPageWords.noRows)}
          />
          <p>
            {t(asked.contracted === 'true' ? behindWords.awarded : behindWords.awardedLots, {
              lots: countShown(lang, 'lots', items.length),
              organisations: countShown(lang, 'organisations', new Set(items.map(({ partyId }) => partyId)).size),
            })}{' '}
            <Money fen={addFen(Fen.parse(0), ...items.map(({ amountFen }) => amountFen))} />
          </p>
        </>
      )}
    </Fetched>
  )
}

const lotColumns = ({ t }: Voice): readonly Column<LotItem>[] => [
  {
    key: 'name',
    title: t(lotFields.name),
    cell: ({ id, code, name }) => (
      <span>
        <PageLink to={['lots', id]}>{name}</PageLink> <span className="quiet">{code}</span>
      </span>
    ),
  },
  { key: 'area', title: t(lotFields.area), width: 150, cell: ({ areaName }) => areaName },
  { key: 'budget', title: t(lotFields.budget), width: 160, figures: true, cell: ({ budgetFen }) => <Money fen={budgetFen} /> },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 140,
    cell: ({ standing }) => <StatusTag table={lotStanding} status={standing} />,
  },
]

const awardedColumns = ({ t }: Voice): readonly Column<AwardedItem>[] => [
  {
    key: 'name',
    title: t(lotFields.name),
    cell: ({ lotId, lotCode, lotName }) => (
      <span>
        <PageLink to={['lots', lotId]}>{lotName}</PageLink> <span className="quiet">{lotCode}</span>
      </span>
    ),
  },
  { key: 'provider', title: t(contractFields.provider), width: 220, cell: ({ partyName }) => partyName },
  {
    key: 'amount',
    title: t(purchaseWords.awardAmount),
    width: 160,
    figures: true,
    cell: ({ amountFen }) => <Money fen={amountFen} />,
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 150,
    cell: ({ contracted, backfilled }) =>
      t(backfilled ? moneyPageWords.backfilled : contracted ? moneyPageWords.contracted : moneyPageWords.awaiting),
  },
]
