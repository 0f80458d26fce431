import { Button } from 'antd'
import { useState } from 'react'
import { type CivilDate, plusDays } from '../../../../../kernel/civil.ts'
import { Dialog } from '../../../../../ui/desk/dialog.tsx'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { dateShown, periodShown } from '../../../../../ui/format.ts'
import { factsOf } from '../../../../../ui/reply.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { personFields } from '../../../../../ui/words/organisation.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import { peopleProblems, peopleWords, settingsWords } from '../../../../../ui/words/settings.ts'
import { type PersonView, PostPlan } from '../../../contract/people.ts'
import { HeldRole } from '../../../contract/second-factor.ts'
import { closePost, givePost } from '../../settings-api.ts'
import { InvitationPanel } from './invitation-panel.tsx'
import { LoginPanel } from './login-panel.tsx'
import { PostFields, postIn, useNewPost } from './post-fields.tsx'
import { usePeoplePlace, usePerson } from './use-settings.ts'

/** One person: the posts, past and present, and the login. */
export default function PersonPage() {
  return <Fetched query={usePerson()}>{(person) => <Shown key={person.member} person={person} />}</Fetched>
}

function Shown({ person }: { person: PersonView }) {
  const { t } = useVoice()
  const { role } = useStanding()
  const place = usePeoplePlace()
  const [isAdding, setAdding] = useState(false)
  const above = <PageLink to={place}>{t(role === 'provider_manager' ? menuWords.team : settingsWords.people)}</PageLink>
  return (
    <>
      <PageTitle above={above} title={person.title === null ? person.name : `${person.name} · ${person.title}`} />
      <Panel
        title={t(peopleWords.posts)}
        actions={person.can.post && !isAdding && <Button onClick={() => setAdding(true)}>{t(peopleWords.addPost)}</Button>}
      >
        <Posts person={person} />
        {isAdding && <AddPost person={person} onDone={() => setAdding(false)} />}
      </Panel>
      <LoginPanel person={person} />
      {person.can.login && <InvitationPanel person={person} />}
    </>
  )
}

function Posts({ person: { posts } }: { person: PersonView }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const [ending, setEnding] = useState<PersonView['posts'][number]>()
  const spanOf = ({ from, until }: PersonView['posts'][number]) => {
    if (until === null) return t(peopleWords.since, { from: dateShown(lang, from) })
    return until < from ? dateShown(lang, from) : periodShown(lang, from, until)
  }
  return (
    <>
      <PlainTable
        caption={t(peopleWords.posts)}
        rows={posts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'role', title: t(personFields.role), cell: ({ role }) => t(roleWords[role]) },
          { key: 'party', title: t(peopleWords.party), cell: ({ partyName }) => partyName ?? '—' },
          { key: 'area', title: t(personFields.area), cell: ({ areaName }) => areaName },
          { key: 'period', title: t(peopleWords.period), cell: spanOf },
          {
            key: 'end',
            title: t(buttons.deeds),
            width: 130,
            cell: (post) => {
              if (post.can.end) return <Button onClick={() => setEnding(post)}>{t(peopleWords.endPost)}</Button>
              if (post.until !== null && post.until < post.from) return t(peopleWords.neverHeld)
              return post.held || post.from > today ? '—' : t(peopleWords.ended)
            },
          },
        ]}
        empty={t(hints.nothing)}
      />
      {ending && <EndPost post={ending} onDone={() => setEnding(undefined)} />}
    </>
  )
}

function EndPost({ post, onDone }: { post: PersonView['posts'][number]; onDone: () => void }) {
  const { t } = useVoice()
  const { tenant, today } = useStanding()
  const [until, setUntil] = useState<CivilDate | undefined>(post.from > today ? plusDays(post.from, -1) : today)
  const closing = useDeed((day: CivilDate, id) => closePost(tenant, post.id, day, id), onDone)
  const footer = (
    <>
      <Button onClick={onDone}>{t(buttons.cancel)}</Button>
      <Button type="primary" loading={closing.isPending} onClick={() => until !== undefined && closing.mutate(until)}>
        {t(peopleWords.endPost)}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onDone} title={t(peopleWords.endPost)} footer={footer}>
      <p>
        <strong>{t(roleWords[post.role])}</strong>
      </p>
      <Refusal error={closing.error} words={peopleProblems} />
      <DateField
        name="lastDay"
        label={t(peopleWords.lastDay)}
        hint={t(peopleWords.lastDayHint)}
        required
        value={until}
        onChange={setUntil}
        {...(until === undefined ? { error: t(hints.emptyRequired, { label: t(peopleWords.lastDay) }) } : {})}
      />
    </Dialog>
  )
}

const LABELS = { role: personFields.role, area: personFields.area, from: peopleWords.from } as const

function AddPost({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [post, setPost] = useState(useNewPost())
  const { errors, check } = useFieldErrors(PostPlan, LABELS, { chosen: ['role', 'area'] })
  const giving = useDeed((plan: PostPlan, id) => givePost(tenant, person.member, plan, id), onDone)
  const held = HeldRole.safeParse(factsOf(giving.error)['held']).data
  const send = () => {
    const plan = check(postIn(post))
    if (plan !== undefined) giving.mutate(plan)
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <h3>{t(peopleWords.addPost)}</h3>
      <Refusal error={giving.error} words={peopleProblems} {...(held ? { filling: { held: t(roleWords[held]) } } : {})} />
      <PostFields value={post} onChange={setPost} withLogin={person.login === null ? undefined : person.posts} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={giving.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={onDone}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}
