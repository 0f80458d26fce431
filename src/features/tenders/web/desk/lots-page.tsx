import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { Money } from '../../../../ui/desk/money.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { type Column, DataTable } from '../../../../ui/desk/table/data-table.tsx'
import type { Filter } from '../../../../ui/desk/table/table-filters.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { InWords, useVoice, type Voice } from '../../../../ui/voice.tsx'
import { lotFields, lotStanding, lotWords } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { stepWords } from '../../../../ui/words/next.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import { type Profile, type Speaker, statusWord } from '../../../../ui/words/profile.ts'
import { formWords, purchaseWords } from '../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import { STANDINGS } from '../../rules/lot-standing.ts'
import type { LotItem, LotList } from '../../contract/lot.ts'
import { useLots } from '../lots-api.ts'
import { useProgrammes } from '../programmes-api.ts'
import { StepInWords } from '../../../../ui/desk/step-in-words.tsx'
import { LotTag } from './lot/lot-tag.tsx'

const OFFICE = new Set(['officer', 'leader', 'finance', 'community_worker'])

/** Every project this reader may see; search and filters stand in the address. */
export default function LotsPage() {
  const voice = useVoice()
  const { t } = voice
  const { role } = useStanding()
  const [asked, ask] = useAddressQuery()
  const isOffice = OFFICE.has(role)
  const programmes = useProgrammes(isOffice)
  const tooShort = (asked['q'] ?? '').length === 1
  const { standing, programme } = asked
  const q = tooShort ? undefined : asked['q']
  const lots = useLots({ q, standing, programme, after: asked['cursor'] })
  const make = role === 'officer' && (
    <ButtonLink to={['lots', 'new']} {...(programme === undefined ? {} : { search: { programme } })}>
      {t(lotWords.create)}
    </ButtonLink>
  )
  const chosen = (programmes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const code = lots.error && !lots.data ? codeOf(lots.error) : undefined
  return (
    <>
      <PageTitle title={t(role === 'leader' ? menuWords.all_lots : menuWords.lots)} actions={make} />
      <DataTable
        caption={t(menuWords.lots)}
        columns={columnsIn(t)}
        rows={lots.data?.items}
        rowKey={({ id }) => id}
        value={asked}
        onChange={ask}
        nextCursor={lots.data?.next ?? undefined}
        searchLabel={t(purchaseWords.searchLots)}
        filters={filtersIn(voice, { programmes: isOffice ? chosen : [], standings: lots.data?.standings ?? [], standing })}
        empty={t(lotWords.empty)}
        emptyAction={make}
        hint={tooShort ? t(openWords.twoSigns) : undefined}
        problem={code === undefined ? undefined : { code, words: tenderProblems }}
        onRetry={() => void lots.refetch()}
      />
    </>
  )
}

type Choices = {
  readonly programmes: readonly { readonly value: string; readonly label: string }[]
  readonly standings: LotList['standings']
  readonly standing: string | undefined
}

/** One may ask for what the list shows, in the order of a project's road; what was asked for stays to be seen and undone. */
function filtersIn({ t, lang, profile }: Voice & { profile: Profile }, { programmes, standings, standing }: Choices): Filter[] {
  const counts = new Map(standings.map((one) => [one.standing, one.lots]))
  const options = STANDINGS.filter((value) => counts.has(value) || value === standing).map((value) => {
    const label = statusWord(lang, lotStanding, value, profile)
    return { value, label: t(purchaseWords.standingCount, { standing: label, count: counts.get(value) ?? 0 }) }
  })
  return [
    ...(programmes.length > 0 ? [{ name: 'programme', label: t(purchaseWords.programme), options: programmes }] : []),
    { name: 'standing', label: t(purchaseWords.status), options },
  ]
}

const columnsIn = (t: Speaker): readonly Column<LotItem>[] => [
  {
    key: 'name',
    title: t(lotFields.name),
    cell: ({ id, name }) => <PageLink to={['lots', id]}>{name}</PageLink>,
  },
  { key: 'code', title: t(formWords.code), width: 130, cell: ({ code }) => code },
  { key: 'area', title: t(lotFields.area), width: 130, cell: ({ areaName }) => areaName },
  { key: 'budget', title: t(lotFields.budget), width: 150, figures: true, cell: ({ budgetFen }) => <Money fen={budgetFen} /> },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 130,
    cell: (lot) => <LotTag lot={lot} />,
  },
  {
    key: 'next',
    title: t(purchaseWords.next),
    width: 220,
    cell: ({ next, status, profile }) => (
      <InWords of={profile}>
        <StepInWords next={next} none={status === 'void' || status === 'cancelled' ? stepWords.ended : stepWords.finished} />
      </InWords>
    ),
  },
]
