import { useState } from 'react'
import type { CivilDate } from '../../../../kernel/civil.ts'
import type { ContractId } from '../../../../kernel/ids.ts'
import { useGo } from '../../../../ui/desk/address.ts'
import { BroughtIntoView } from '../../../../ui/desk/brought-into-view.tsx'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DateField } from '../../../../ui/desk/form/date-field.tsx'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { TextArea } from '../../../../ui/desk/form/text-field.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { contractEndWords as words } from '../../../../ui/words/acceptance.ts'
import { acceptanceStatus, conclusionWords, openAcceptanceWords } from '../../../../ui/words/acceptance-kinds.ts'
import { acceptanceProblems } from '../../../../ui/words/acceptance-problems.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { variationKinds } from '../../../../ui/words/variation-kinds.ts'
import type { AcceptanceItem, ContractEnd } from '../../contract/acceptance.ts'
import { ACCEPTANCE_PART } from '../../contract/contract.ts'
import { beginAcceptance, closeContract, useContractEnd } from '../acceptances-api.ts'

/** How a contract ends: what was accepted of it, and that nothing is owed any more. */
export function ContractEndPanel({ contract }: { contract: ContractId }) {
  const { t } = useVoice()
  return (
    <BroughtIntoView part={ACCEPTANCE_PART}>
      <Panel title={t(words.title)}>
        <Fetched query={useContractEnd(contract)}>{(end) => <Shown contract={contract} end={end} />}</Fetched>
      </Panel>
    </BroughtIntoView>
  )
}

type EndProps = { contract: ContractId; end: ContractEnd }

function Shown({ contract, end }: EndProps) {
  const { t, lang } = useVoice()
  const { acceptBy, acceptOverdue, acceptedOn, settledOn, items } = end
  return (
    <>
      {acceptBy !== null && acceptedOn === null && (
        <Remark tone={acceptOverdue ? 'waiting' : 'quiet'}>
          {t(acceptOverdue ? words.overdue : words.by, { date: dateShown(lang, acceptBy) })}
        </Remark>
      )}
      {acceptedOn !== null && (
        <Facts
          facts={[
            { label: t(words.acceptedOn), value: dateShown(lang, acceptedOn) },
            ...(settledOn === null ? [] : [{ label: t(words.settledOn), value: dateShown(lang, settledOn) }]),
          ]}
        />
      )}
      <PlainTable
        caption={t(words.title)}
        columns={columns({ t, lang })}
        rows={items}
        rowKey={({ id }) => id}
        empty={t(words.none)}
      />
      <Open contract={contract} end={end} />
      {end.can['contract.close'] === true && <Close contract={contract} />}
    </>
  )
}

const columns = ({ t, lang }: Pick<Voice, 't' | 'lang'>): readonly Column<AcceptanceItem>[] => [
  {
    key: 'round',
    title: t(words.round),
    cell: ({ id, round }) => (
      <PageLink to={['acceptances', id]}>
        {round === 1 ? t(openAcceptanceWords.first) : t(openAcceptanceWords.again, { round })}
      </PageLink>
    ),
  },
  {
    key: 'status',
    title: t(purchaseWords.status),
    width: 110,
    cell: ({ status }) => <StatusTag table={acceptanceStatus} status={status} />,
  },
  {
    key: 'conclusion',
    title: t(words.conclusion),
    cell: ({ conclusion }) => (conclusion === null ? '' : t(conclusionWords[conclusion])),
  },
  {
    key: 'rectify',
    title: t(words.rectifyBy),
    cell: ({ rectifyBy }) => (rectifyBy === null ? '' : dateShown(lang, rectifyBy)),
  },
]

/** Before the end of the service it wants a reason that says what is done. */
function Open({ contract, end: { mayOpen, waitsFor, items } }: EndProps) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const [early, setEarly] = useState('')
  const begin = useDeed(
    (reason: string, id) => beginAcceptance({ tenant, contract }, reason, id),
    ({ id }) => go('acceptances', id),
  )
  if (waitsFor !== null)
    return (
      <Remark tone="waiting">
        {t(words.waits, { kind: t(variationKinds[waitsFor.kind]) })}{' '}
        <PageLink to={['variations', waitsFor.id]}>{t(words.seeWaits)}</PageLink>
      </Remark>
    )
  if (mayOpen === null) return null
  const isAgain = items.some(({ status }) => status !== 'dropped')
  return (
    <Form onSubmit={() => undefined}>
      <Refusal error={begin.error} words={acceptanceProblems} />
      {mayOpen === 'done_early' && (
        <TextArea
          name="earlyReason"
          label={t(words.early)}
          hint={t(words.earlyHint)}
          value={early}
          onChange={setEarly}
          maxLength={300}
        />
      )}
      <FormActions>
        <ConfirmButton
          label={t(isAgain ? words.again : words.open)}
          consequence={<p>{t(words.openThen)}</p>}
          tone={mayOpen === 'done_early' ? 'plain' : 'primary'}
          busy={begin.isPending}
          onConfirm={() => begin.mutate(mayOpen === 'done_early' ? early : '')}
        />
      </FormActions>
    </Form>
  )
}

function Close({ contract }: { contract: ContractId }) {
  const { t, lang } = useVoice()
  const { tenant, today } = useStanding()
  const [settledOn, setSettledOn] = useState<CivilDate | undefined>(today)
  const close = useDeed((day: CivilDate, id) => closeContract({ tenant, contract }, { settledOn: day }, id))
  return (
    <Form onSubmit={() => undefined}>
      <Refusal error={close.error} words={acceptanceProblems} />
      <DateField name="settledOn" label={t(words.settledOn)} required value={settledOn} onChange={setSettledOn} max={today} />
      <FormActions>
        <ConfirmButton
          label={t(words.close)}
          about={settledOn === undefined ? '' : dateShown(lang, settledOn)}
          consequence={t(words.closeThen)}
          check={() => settledOn !== undefined}
          busy={close.isPending}
          onConfirm={() => settledOn !== undefined && close.mutate(settledOn)}
        />
      </FormActions>
    </Form>
  )
}
