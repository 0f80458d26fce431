import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useGo } from '../../../../../ui/desk/address.ts'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { personFields } from '../../../../../ui/words/organisation.ts'
import { peopleProblems, peopleWords, settingsWords } from '../../../../../ui/words/settings.ts'
import { PersonPlan } from '../../../contract/people.ts'
import { HeldRole } from '../../../contract/second-factor.ts'
import { addPerson } from '../../settings-api.ts'
import { PostFields, postIn, useNewPost } from './post-fields.tsx'
import { usePeoplePlace } from './use-settings.ts'

const LABELS = {
  name: personFields.name,
  title: peopleWords.title,
  'post.role': personFields.role,
  'post.area': personFields.area,
  'post.from': peopleWords.from,
  role: personFields.role,
  area: personFields.area,
  from: peopleWords.from,
} as const

/** 新增人员: a name and a first post; the login is given on the person's own page. */
export default function NewPersonPage() {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const place = usePeoplePlace()
  const { role }: { role?: unknown } = useSearch({ strict: false })
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [post, setPost] = useState(useNewPost(HeldRole.safeParse(role).data))
  const { errors, check, refuse } = useFieldErrors(PersonPlan, LABELS, { chosen: ['post.role', 'post.area'] })
  const adding = useDeed(
    (plan: PersonPlan, id) => addPerson(tenant, plan, id),
    ({ member }) => go(...place, member),
  )
  const send = () => {
    const plan = check({ name, title: title.trim() === '' ? null : title, post: postIn(post) })
    if (plan !== undefined) adding.mutate(plan, { onError: refuse })
  }
  // The schema knows the post as a part; its fields stand in this form by their own names.
  const here = useMemo(
    () => Object.fromEntries(Object.entries(errors).map(([path, words]) => [path.replace(/^post\./, ''), words])),
    [errors],
  )
  return (
    <>
      <PageTitle above={<PageLink to={place}>{t(settingsWords.people)}</PageLink>} title={t(peopleWords.add)} />
      <Panel title={t(peopleWords.add)}>
        <Form errors={here} onSubmit={send}>
          <Refusal error={adding.error} words={peopleProblems} />
          <TextField name="name" label={t(personFields.name)} required value={name} onChange={setName} maxLength={30} />
          <TextField name="title" label={t(peopleWords.title)} value={title} onChange={setTitle} maxLength={60} />
          <PostFields value={post} onChange={setPost} />
          <FormActions>
            <Button type="primary" htmlType="submit" loading={adding.isPending}>
              {t(buttons.save)}
            </Button>
            <Button onClick={() => go(...place)}>{t(buttons.cancel)}</Button>
          </FormActions>
        </Form>
      </Panel>
    </>
  )
}
