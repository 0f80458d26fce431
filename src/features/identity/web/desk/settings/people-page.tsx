import { MemberId } from '../../../../../kernel/ids.ts'
import { useAddressQuery } from '../../../../../ui/desk/address.ts'
import { ButtonLink, PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { SettingsParts } from '../../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { clausesShown } from '../../../../../ui/format.ts'
import { codeOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { elsewhereWords } from '../../../../../ui/words/invitation.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { personFields } from '../../../../../ui/words/organisation.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import { peopleWords, settingsWords } from '../../../../../ui/words/settings.ts'
import type { PersonView } from '../../../contract/people.ts'
import { HeldRole } from '../../../contract/second-factor.ts'
import CustodianNews from './custodian-news.tsx'
import { usePeople, usePeoplePlace } from './use-settings.ts'

/** 人员, and 团队人员 for a provider's manager: who holds which post, and who has a login. */
export default function PeoplePage() {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const place = usePeoplePlace()
  const [query, setQuery] = useAddressQuery()
  const found = usePeople({
    q: query['q'],
    role: HeldRole.safeParse(query['role']).data,
    after: MemberId.safeParse(query['cursor']).data,
  })
  const title = t(role === 'provider_manager' ? menuWords.team : settingsWords.people)
  const roles = (found.data?.roles ?? []).map((value) => ({ value, label: t(roleWords[value]) }))
  const postsShown = ({ posts }: PersonView) => {
    const held = posts.filter((post) => post.held)
    const said = held.map((post) => [t(roleWords[post.role]), post.partyName, post.areaName].filter(Boolean).join(' · '))
    return said.length === 0 ? '—' : clausesShown(lang, said)
  }
  return (
    <>
      <PageTitle title={title} actions={<ButtonLink to={[...place, 'new']}>{t(peopleWords.add)}</ButtonLink>} />
      {role === 'officer' && <SettingsParts here="people" />}
      {role !== 'provider_manager' && <CustodianNews />}
      <DataTable
        caption={title}
        searchLabel={t(peopleWords.search)}
        value={query}
        onChange={setQuery}
        rows={found.data?.items}
        nextCursor={found.data?.next ?? undefined}
        filters={[{ name: 'role', label: t(peopleWords.posts), options: roles }]}
        rowKey={({ member }) => member}
        columns={[
          {
            key: 'name',
            title: t(personFields.name),
            width: 160,
            cell: ({ member, name }) => <PageLink to={[...place, member]}>{name}</PageLink>,
          },
          { key: 'title', title: t(peopleWords.title), width: 180, cell: ({ title: held }) => held ?? '—' },
          { key: 'posts', title: t(peopleWords.posts), cell: postsShown },
          {
            key: 'login',
            title: t(peopleWords.login),
            width: 180,
            cell: ({ username, login }) => {
              if (username === null && login !== null) return t(elsewhereWords.tied)
              if (username === null) return <span className="quiet">{t(peopleWords.noLogin)}</span>
              return login === 'ended' ? t(peopleWords.loginEnded, { username }) : username
            },
          },
        ]}
        empty={t(peopleWords.empty)}
        problem={found.error ? { code: codeOf(found.error) } : undefined}
        onRetry={() => void found.refetch()}
      />
    </>
  )
}
