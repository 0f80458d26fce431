import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { MemberId } from '../../../../kernel/ids.ts'
import { namesNoCause } from '../../../../kernel/stock-reasons.ts'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Dialog } from '../../../../ui/desk/dialog.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ChoiceField } from '../../../../ui/desk/form/choice-fields.tsx'
import { useFilled } from '../../../../ui/desk/form/use-filled.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextField } from '../../../../ui/desk/form/text-field.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { personFields } from '../../../../ui/words/organisation.ts'
import { poolWords, settingsWords } from '../../../../ui/words/settings.ts'
import type { PoolEntry, PoolEntryPlan } from '../../contract/panel.ts'
import { enterPool, fetchPool, suspendJuror } from '../pool-api.ts'

/** 评委库: who can be drawn; of who sits where it tells nothing. */
export default function JurorsPage() {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const found = useQuery({ queryKey: ['pool', tenant], queryFn: () => fetchPool(tenant) })
  return (
    <>
      <PageTitle
        title={t(settingsWords.jurors)}
        actions={
          <ButtonLink to={['settings', 'people', 'new']} search={{ role: 'juror' }}>
            {t(poolWords.add)}
          </ButtonLink>
        }
      />
      <SettingsParts here="jurors" />
      <Fetched query={found}>{({ items }) => <Jurors items={items} />}</Fetched>
    </>
  )
}

function Jurors({ items }: { items: readonly PoolEntry[] }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const [entering, setEntering] = useState<PoolEntry>()
  const [suspending, setSuspending] = useState<PoolEntry>()
  const standing = useDeed(({ member, reason }: { member: MemberId; reason: string | null }, id) =>
    suspendJuror(tenant, member, reason, id),
  )
  const stateOf = ({ pooled, suspended }: PoolEntry) => {
    if (!pooled) return t(poolWords.candidate)
    return suspended === null ? t(poolWords.active) : t(hints.labelled, { label: t(poolWords.suspended), value: suspended })
  }
  const restore = ({ member }: PoolEntry) => standing.mutate({ member, reason: null })
  return (
    <Panel title={t(settingsWords.jurors)}>
      <p className="quiet">{t(poolWords.explain)}</p>
      <Refusal error={standing.error} />
      <PlainTable
        caption={t(settingsWords.jurors)}
        rows={items}
        rowKey={({ member }) => member}
        columns={[
          { key: 'name', title: t(personFields.name), width: 130, cell: ({ name }) => name },
          { key: 'field', title: t(poolWords.field), cell: ({ field }) => (field === '' ? '—' : field) },
          {
            key: 'kind',
            title: t(poolWords.kind),
            width: 150,
            cell: ({ pooled, expert }) => (pooled ? t(expert ? poolWords.expert : poolWords.representative) : '—'),
          },
          {
            key: 'parties',
            title: t(poolWords.parties),
            cell: ({ parties }) => (parties.length === 0 ? t(poolWords.noParty) : listShown(lang, parties)),
          },
          { key: 'state', title: t(poolWords.state), cell: stateOf },
          {
            key: 'deed',
            title: t(buttons.deeds),
            width: 210,
            cell: (juror) => (
              <Deeds
                juror={juror}
                onEnter={() => setEntering(juror)}
                onSuspend={() => setSuspending(juror)}
                onRestore={() => restore(juror)}
              />
            ),
          },
        ]}
        empty={t(poolWords.empty)}
      />
      {entering && <EnterDialog key={entering.member} juror={entering} onDone={() => setEntering(undefined)} />}
      <ReasonDialog
        about={['suspend', suspending?.member ?? '']}
        open={suspending !== undefined}
        onClose={() => setSuspending(undefined)}
        title={t(poolWords.suspend)}
        sample={poolWords.suspendSample}
        maxLength={200}
        tooLittle={namesNoCause}
        onReason={async (reason) => suspending && standing.mutateAsync({ member: suspending.member, reason })}
      >
        <p>
          <strong>{suspending?.name}</strong>
        </p>
        <p>{t(poolWords.suspendConsequence)}</p>
      </ReasonDialog>
    </Panel>
  )
}

type DeedsProps = { juror: PoolEntry; onEnter: () => void; onSuspend: () => void; onRestore: () => void }

function Deeds({ juror, onEnter, onSuspend, onRestore }: DeedsProps) {
  const { t } = useVoice()
  if (!juror.pooled) return <Button onClick={onEnter}>{t(poolWords.enter)}</Button>
  return (
    <>
      <Button onClick={onEnter}>{t(poolWords.edit)}</Button>{' '}
      {juror.suspended === null ? (
        <Button onClick={onSuspend}>{t(poolWords.suspend)}</Button>
      ) : (
        <ConfirmButton
          label={t(poolWords.restore)}
          about={juror.name}
          consequence={<p>{t(poolWords.restoreConsequence)}</p>}
          tone="plain"
          onConfirm={onRestore}
        />
      )}
    </>
  )
}

const KINDS = ['expert', 'representative'] as const

function EnterDialog({ juror, onDone }: { juror: PoolEntry; onDone: () => void }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const [field, setField] = useState(juror.field)
  const [kind, setKind] = useState<(typeof KINDS)[number]>(juror.pooled && !juror.expert ? 'representative' : 'expert')
  const { errors, isFilled } = useFilled({ field: poolWords.field })
  const saving = useDeed((plan: PoolEntryPlan, id) => enterPool(tenant, plan, id), onDone)
  const send = () =>
    isFilled({ field }) && saving.mutate({ member: juror.member, expert: kind === 'expert', field: field.trim() })
  return (
    <Dialog open onClose={onDone} title={`${t(juror.pooled ? poolWords.edit : poolWords.enter)} ${juror.name}`}>
      <Form errors={errors} onSubmit={send}>
        <Refusal error={saving.error} />
        <TextField
          name="field"
          label={t(poolWords.field)}
          hint={t(poolWords.fieldHint)}
          sample={poolWords.fieldSample}
          required
          value={field}
          onChange={setField}
          maxLength={60}
        />
        <ChoiceField
          name="kind"
          label={t(poolWords.kind)}
          required
          options={KINDS.map((one) => ({ value: one, label: t(poolWords[one]) }))}
          value={kind}
          onChange={(chosen) => setKind(chosen ?? kind)}
        />
        <Facts
          facts={[
            {
              label: t(poolWords.parties),
              value: juror.parties.length === 0 ? t(poolWords.noParty) : listShown(lang, juror.parties),
              wide: true,
            },
          ]}
        />
        <p className="quiet">{t(poolWords.partiesFrom)}</p>
        <FormActions>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t(buttons.save)}
          </Button>
          <Button onClick={onDone}>{t(buttons.cancel)}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
