import { Button } from 'antd'
import { useState } from 'react'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { useFieldErrors } from '../../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { ButtonLink, PageLink } from '../../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { clausesShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons } from '../../../../../ui/words/common.ts'
import { menuWords } from '../../../../../ui/words/menus.ts'
import { organisationFields, personFields } from '../../../../../ui/words/organisation.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import { organisationProblems, organisationWords, peopleWords } from '../../../../../ui/words/settings.ts'
import { OrganisationContact, type OrganisationView } from '../../../contract/organisation.ts'
import { keepContact } from '../../settings-api.ts'
import { OrganisationRecord } from './organisation-record.tsx'
import { useOwnOrganisation, usePeople } from './use-settings.ts'

/** 机构资料: what the authority holds of an organisation, before the eyes of its own manager. */
export default function OwnOrganisationPage() {
  const { t } = useVoice()
  return (
    <>
      <PageTitle title={t(menuWords.organisation)} />
      <Fetched query={useOwnOrganisation()}>{(view) => <Own key={view.id} organisation={view} />}</Fetched>
      <People />
    </>
  )
}

function Own({ organisation }: { organisation: OrganisationView }) {
  const { t } = useVoice()
  const { tenantName } = useStanding()
  const [isEditing, setEditing] = useState(false)
  return (
    <Panel
      title={t(isEditing ? organisationWords.contact : organisationWords.held)}
      actions={
        organisation.can.contact && !isEditing && <Button onClick={() => setEditing(true)}>{t(organisationWords.contact)}</Button>
      }
    >
      {isEditing ? (
        <ContactForm organisation={organisation} onDone={() => setEditing(false)} />
      ) : (
        <>
          <OrganisationRecord organisation={organisation} />
          <p className="quiet">{t(organisationWords.keptByOffice, { authority: tenantName })}</p>
        </>
      )}
    </Panel>
  )
}

const LABELS = { phone: organisationFields.phone, address: organisationFields.address } as const

const orNothing = (text: string) => (text.trim() === '' ? null : text)

function ContactForm({ organisation, onDone }: { organisation: OrganisationView; onDone: () => void }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [phone, setPhone] = useState(organisation.phone ?? '')
  const [address, setAddress] = useState(organisation.address ?? '')
  const { errors, check } = useFieldErrors(OrganisationContact, LABELS)
  const keeping = useDeed((contact: OrganisationContact, id) => keepContact(tenant, organisation.id, contact, id), onDone)
  const send = () => {
    const contact = check({ phone: orNothing(phone), address: orNothing(address) })
    if (contact !== undefined) keeping.mutate(contact)
  }
  return (
    <Form errors={errors} onSubmit={send}>
      <Refusal error={keeping.error} words={organisationProblems} />
      <p className="quiet">{t(organisationWords.contactHint)}</p>
      <TextField name="phone" label={t(LABELS.phone)} type="tel" value={phone} onChange={setPhone} maxLength={30} />
      <TextField name="address" label={t(LABELS.address)} value={address} onChange={setAddress} maxLength={200} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={keeping.isPending}>
          {t(buttons.save)}
        </Button>
        <Button onClick={onDone}>{t(buttons.cancel)}</Button>
      </FormActions>
    </Form>
  )
}

/** Those at a post today; who comes and goes is dealt with under 团队人员. */
function People() {
  const { t, lang } = useVoice()
  return (
    <Panel
      title={t(organisationWords.ownPeople)}
      actions={
        <ButtonLink tone="plain" to={['team']}>
          {t(menuWords.team)}
        </ButtonLink>
      }
    >
      <Fetched query={usePeople({ limit: 100 })}>
        {({ items }) => (
          <PlainTable
            caption={t(organisationWords.ownPeople)}
            rows={items.filter(({ posts }) => posts.some(({ held }) => held))}
            rowKey={({ member }) => member}
            columns={[
              {
                key: 'name',
                title: t(personFields.name),
                width: 160,
                cell: ({ member, name }) => <PageLink to={['team', member]}>{name}</PageLink>,
              },
              {
                key: 'posts',
                title: t(peopleWords.posts),
                cell: ({ posts }) =>
                  clausesShown(
                    lang,
                    posts.filter(({ held }) => held).map(({ role }) => t(roleWords[role])),
                  ),
              },
              {
                key: 'login',
                title: t(peopleWords.login),
                width: 180,
                cell: ({ username }) => username ?? t(peopleWords.noLogin),
              },
            ]}
            empty={t(peopleWords.empty)}
          />
        )}
      </Fetched>
    </Panel>
  )
}
