import { dateShown } from '../../../../ui/format.ts'
import { Card, List, type ListItem, Status, Unreachable } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { BigButton } from '../../../../ui/phone/fields.tsx'
import { keep } from '../../../../ui/kept.ts'
import type { Deed } from '../../../../ui/phone/outbox.ts'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { go } from '../../../../ui/phone/router.ts'
import { SignOut } from '../../../../ui/phone/sign-out.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { needFields, needProblems, needStanding, phoneProblems } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { fieldProblemWord } from '../../../../ui/words/field-problems.ts'
import { problemWord } from '../../../../ui/words/problems.ts'
import { draftOf } from './draft.ts'
import { fetchOwnNeeds, filingIn } from './needs-api.ts'
import { draftKey } from './tell-need.tsx'

/** 我的事项: what I told them and how far it is; what did not leave this phone stands first. */
export function MyMatters({ standing, sending, leaving }: PhonePageProps) {
  const { t, lang } = useVoice()
  const { tenant, member, personName } = standing
  const { waiting, refused } = sending
  // A deed that has left the phone has become a need.
  const { value, problem, reload } = useFetched(() => fetchOwnNeeds(tenant), `${tenant} ${waiting.length}`)
  const here = waiting.map(({ id, title }): ListItem => ({
    key: id,
    title,
    side: (
      <span className="tag" data-tone="waiting">
        {t(matterWords.waitingHere)}
      </span>
    ),
  }))
  const there = value?.items.map(({ id, title, no, receivedOn, standing: stands }): ListItem => ({
    key: id,
    title,
    note: `${no} · ${dateShown(lang, receivedOn)}`,
    href: `/m/my-matters/${id}`,
    side: <Status table={needStanding} status={stands} />,
  }))
  const correct = (deed: Deed) => {
    keep(localStorage, draftKey(member), draftOf(filingIn(deed.body)))
    sending.take(deed.id)
    go('/m/tell-need')
  }
  return (
    <>
      {problem !== undefined && <Unreachable code={problem} onRetry={reload} />}
      {refused.map((deed) => (
        <NotTaken key={deed.id} deed={deed} onCorrect={() => correct(deed)} />
      ))}
      {(there !== undefined || here.length > 0 || problem === undefined) && (
        <List
          items={there === undefined && here.length === 0 ? undefined : [...here, ...(there ?? [])]}
          empty={t(matterWords.emptyMine)}
        />
      )}
      <p>
        <a href="/m/opinions">{t(matterWords.opinions)}</a>
      </p>
      <Card>
        <p>{personName}</p>
        <SignOut unsent={waiting.length + refused.length} leaving={leaving} />
      </Card>
    </>
  )
}

/** As the server names the fields of a filing. */
const FIELDS = [
  ['title', needFields.title],
  ['text', needFields.text],
  ['target', needFields.target],
  ['count', needFields.persons],
  ['place', needFields.place],
  ['contact.phone', needFields.phone],
] as const

function NotTaken({ deed, onCorrect }: { deed: Deed; onCorrect: () => void }) {
  const { t, lang } = useVoice()
  const errors = deed.refused?.errors ?? {}
  const fields = FIELDS.filter(([name]) => errors[name] !== undefined)
  return (
    <Card title={deed.title}>
      <p>
        <span className="tag" data-tone="bad">
          {t(matterWords.notTaken)}
        </span>
      </p>
      {fields.length === 0 && <p>{problemWord(lang, deed.refused?.code ?? '', { own: needProblems })}</p>}
      {fields.map(([name, label]) => (
        <p key={name}>
          {t(hints.labelled, {
            label: t(label),
            value: fieldProblemWord(lang, errors[name] ?? '', name === 'contact.phone' ? phoneProblems : {}),
          })}
        </p>
      ))}
      <BigButton onPress={onCorrect}>{t(matterWords.correct)}</BigButton>
    </Card>
  )
}
