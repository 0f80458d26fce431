import { dateShown } from '../../../../ui/format.ts'
import { Card, List, type ListItem, Problem, Status } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton } from '../../../../ui/phone/fields.tsx'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, shellWords } from '../../../../ui/words/common.ts'
import { needStatus, needWords } from '../../../../ui/words/need.ts'
import { fetchOwnNeeds } from './needs-api.ts'

/** 我的事项: what I told them and how far it is; what still waits on this phone stands first. */
export function MyMatters({ standing, sending, onSignOut }: PhonePageProps) {
  const { t, lang } = useVoice()
  const { tenant, personName } = standing
  const { waiting } = sending
  // A deed that has left the phone has become a need.
  const { value, problem, reload } = useFetched(() => fetchOwnNeeds(tenant), `${tenant} ${waiting.length}`)
  const here = waiting.map(({ id, title }): ListItem => ({
    key: id,
    title,
    side: (
      <span className="tag" data-tone="waiting">
        {t(needWords.waitingHere)}
      </span>
    ),
  }))
  const there = value?.items.map(({ id, title, no, receivedOn, status }): ListItem => ({
    key: id,
    title,
    note: `${no} · ${dateShown(lang, receivedOn)}`,
    href: `/m/my-matters/${id}`,
    side: <Status table={needStatus} status={status} />,
  }))
  return (
    <>
      {problem !== undefined && (
        <>
          <Problem code={problem} />
          <BigButton plain onPress={reload}>
            {t(buttons.retry)}
          </BigButton>
        </>
      )}
      {(there !== undefined || here.length > 0 || problem === undefined) && (
        <List
          items={there === undefined && here.length === 0 ? undefined : [...here, ...(there ?? [])]}
          empty={t(needWords.emptyMine)}
        />
      )}
      <Card>
        <p>{personName}</p>
        <BigButton plain onPress={onSignOut}>
          {t(shellWords.signOut)}
        </BigButton>
      </Card>
    </>
  )
}
