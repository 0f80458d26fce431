import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import type { MemberId, PartyId } from '../../../../kernel/ids.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { ChoiceField, SelectField } from '../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NumberField } from '../../../../ui/desk/form/number-fields.tsx'
import { TextArea, TextField } from '../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons } from '../../../../ui/words/common.ts'
import { kinWords, relationKinds, relationProblems, relationSources, relationWords } from '../../../../ui/words/relation.ts'
import { OwnRelationPlan, RelationPlan } from '../../contract/relation.ts'
import { Kin, PartyRelation, PersonRelation, type RelationKind, type RelationSource } from '../../rules/relation.ts'
import { declareRelation, fetchPartiesToName, recordRelation } from '../relation-api.ts'
import { fetchOrganisations, fetchPeople } from '../settings-api.ts'

const LABELS = {
  kind: relationWords.kind,
  member: relationWords.member,
  partyId: relationWords.party,
  otherId: relationWords.holder,
  kin: relationWords.kin,
  share: relationWords.share,
  validFrom: relationWords.from,
  validUntil: relationWords.to,
  source: relationWords.source,
  note: relationWords.note,
} as const

type Draft = {
  readonly kind: RelationKind | undefined
  readonly member: MemberId | undefined
  readonly partyId: PartyId | undefined
  readonly otherId: PartyId | undefined
  readonly kin: Kin | undefined
  readonly share: number | undefined
  readonly validFrom: CivilDate | undefined
  readonly validUntil: CivilDate | undefined
  readonly source: RelationSource | undefined
  readonly note: string
}
const BLANK: Draft = {
  kind: undefined,
  member: undefined,
  partyId: undefined,
  otherId: undefined,
  kin: undefined,
  share: undefined,
  validFrom: undefined,
  validUntil: undefined,
  source: 'office',
  note: '',
}

const CHOSEN = { chosen: ['kind', 'member', 'partyId', 'otherId', 'kin', 'source'] }
const isOfParties = (kind: RelationKind | undefined) => PartyRelation.safeParse(kind).success

/** 登记关联关系: the officer with the paper it is known by, a juror of themselves. */
export default function NewRelationPage() {
  const { t } = useVoice()
  const { role } = useStanding()
  const back = role === 'officer' ? ['settings', 'relations'] : ['relations']
  return (
    <>
      <PageTitle
        above={<PageLink to={back}>{t(role === 'officer' ? relationWords.title : relationWords.own)}</PageLink>}
        title={t(relationWords.add)}
      />
      <Panel title={t(relationWords.add)}>{role === 'officer' ? <ByOffice back={back} /> : <ByJuror back={back} />}</Panel>
    </>
  )
}

function ByOffice({ back }: { back: readonly string[] }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [draft, setDraft] = useState(BLANK)
  const { errors, check, refuse } = useFieldErrors(RelationPlan, LABELS, CHOSEN)
  const adding = useDeed(
    (plan: RelationPlan, id) => recordRelation(tenant, plan, id),
    () => go(...back),
  )
  const ofParties = isOfParties(draft.kind)
  const send = () => {
    const { member, otherId, source } = draft
    const whose = ofParties ? { member: null, otherId } : { member, otherId: null }
    const plan = check({ ...written(draft), ...whose, source })
    if (plan !== undefined) adding.mutate(plan, { onError: refuse })
  }
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  return (
    <Form errors={errors} onSubmit={send}>
      <Refusal error={adding.error} words={relationProblems} />
      <KindField draft={draft} set={set} kinds={[...PersonRelation.options, ...PartyRelation.options]} />
      {!ofParties && <PersonField value={draft.member} onChange={(member) => set({ member })} />}
      <OrganisationField
        name="partyId"
        label={t(ofParties ? relationWords.held : relationWords.party)}
        value={draft.partyId}
        onChange={(partyId) => set({ partyId })}
      />
      {ofParties && (
        <OrganisationField
          name="otherId"
          label={t(relationWords.holder)}
          value={draft.otherId}
          onChange={(otherId) => set({ otherId })}
        />
      )}
      <Particulars draft={draft} set={set} />
      <ChoiceField
        name="source"
        label={t(relationWords.source)}
        required
        options={(['office', 'organisation'] as const).map((value) => ({ value, label: t(relationSources[value]) }))}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <TextArea
        name="note"
        label={t(relationWords.note)}
        hint={t(relationWords.noteHint)}
        sample={relationWords.noteSample}
        required
        rows={2}
        maxLength={200}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      <Deeds busy={adding.isPending} onCancel={() => go(...back)} />
    </Form>
  )
}

function ByJuror({ back }: { back: readonly string[] }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [draft, setDraft] = useState(BLANK)
  const { errors, check, refuse } = useFieldErrors(OwnRelationPlan, LABELS, CHOSEN)
  const adding = useDeed(
    (plan: OwnRelationPlan, id) => declareRelation(tenant, plan, id),
    () => go(...back),
  )
  const send = () => {
    const plan = check(written(draft))
    if (plan !== undefined) adding.mutate(plan, { onError: refuse })
  }
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  return (
    <Form errors={errors} onSubmit={send}>
      <Refusal error={adding.error} words={relationProblems} />
      <KindField draft={draft} set={set} kinds={PersonRelation.options} />
      <OrganisationField
        name="partyId"
        label={t(relationWords.party)}
        value={draft.partyId}
        onChange={(partyId) => set({ partyId })}
      />
      <Particulars draft={draft} set={set} />
      <TextArea
        name="note"
        label={t(relationWords.ownNote)}
        rows={2}
        maxLength={200}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      <Deeds busy={adding.isPending} onCancel={() => go(...back)} />
    </Form>
  )
}

/** As the wire takes it: what another kind asked for is not sent along. */
const written = ({ kind, partyId, kin, share, validFrom, validUntil, note }: Draft) => ({
  kind,
  partyId,
  kin: kind === 'kin' ? kin : null,
  share: (kind === 'shares' || kind === 'holding') && share !== undefined ? Math.round(share * 100) : null,
  validFrom,
  validUntil: validUntil ?? null,
  note,
})

type Part = { draft: Draft; set: (change: Partial<Draft>) => void }

function KindField({ draft, set, kinds }: Part & { kinds: readonly RelationKind[] }) {
  const { t } = useVoice()
  return (
    <SelectField
      name="kind"
      label={t(relationWords.kind)}
      required
      options={kinds.map((value) => ({ value, label: t(relationKinds[value]) }))}
      value={draft.kind}
      onChange={(kind) => set({ kind })}
    />
  )
}

function Particulars({ draft: { kind, kin, share, validFrom, validUntil }, set }: Part) {
  const { t } = useVoice()
  const { today } = useStanding()
  return (
    <>
      {kind === 'kin' && (
        <SelectField
          name="kin"
          label={t(relationWords.kin)}
          hint={t(relationWords.kinHint)}
          required
          options={Kin.options.map((value) => ({ value, label: t(kinWords[value]) }))}
          value={kin}
          onChange={(chosen) => set({ kin: chosen })}
        />
      )}
      {(kind === 'shares' || kind === 'holding') && (
        <NumberField
          name="share"
          label={t(relationWords.share)}
          hint={t(relationWords.shareHint)}
          from={1}
          to={100}
          value={share}
          onChange={(typed) => set({ share: typed })}
        />
      )}
      <DateField
        name="validFrom"
        label={t(relationWords.from)}
        required
        max={today}
        value={validFrom}
        onChange={(day) => set({ validFrom: day })}
      />
      <DateField
        name="validUntil"
        label={t(relationWords.to)}
        hint={t(relationWords.toHint)}
        max={today}
        value={validUntil}
        onChange={(day) => set({ validUntil: day })}
      />
    </>
  )
}

type Chosen<Id> = { value: Id | undefined; onChange: (id: Id | undefined) => void }

/** Somebody who is known here, found by name. */
function PersonField({ value, onChange }: Chosen<MemberId>) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['people', tenant, { q, limit: 50 }],
    queryFn: () => fetchPeople(tenant, { q, limit: 50 }),
    enabled: q.trim() !== '',
  })
  return (
    <>
      <TextField name="findPerson" label={t(relationWords.findPerson)} value={q} onChange={setQ} maxLength={30} />
      <SelectField
        name="member"
        label={t(relationWords.member)}
        required
        options={(found.data?.items ?? []).map(({ member, name, title }) => ({
          value: member,
          label: title === null ? name : `${name}（${title}）`,
        }))}
        value={value}
        onChange={onChange}
      />
    </>
  )
}

/** An organisation that is known here, found by name. */
function OrganisationField({ name, label, value, onChange }: Chosen<PartyId> & { name: string; label: string }) {
  const { t } = useVoice()
  const { tenant, role } = useStanding()
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['parties-to-name', tenant, role, q],
    queryFn: async () => (role === 'officer' ? await fetchOrganisations(tenant, q) : await fetchPartiesToName(tenant, q)).items,
    enabled: q.trim() !== '',
  })
  return (
    <>
      <TextField name={`find-${name}`} label={t(relationWords.findParty)} value={q} onChange={setQ} maxLength={60} />
      <SelectField
        name={name}
        label={label}
        required
        options={(found.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={value}
        onChange={onChange}
      />
    </>
  )
}

function Deeds({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  const { t } = useVoice()
  return (
    <FormActions>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(buttons.save)}
      </Button>
      <Button onClick={onCancel}>{t(buttons.cancel)}</Button>
    </FormActions>
  )
}
