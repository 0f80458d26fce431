import { Button } from 'antd'
import { useState } from 'react'
import { civilDateOf } from '../../../../../kernel/civil.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { sayAs } from '../../../../../ui/words/profile.ts'
import { editionStatus, editionWords } from '../../../../../ui/words/edition.ts'
import { ruleNames, rulesPageWords } from '../../../../../ui/words/rules.ts'
import { ruleProblems } from '../../../../../ui/words/rule-problems.ts'
import type { EditionView } from '../../../contract/edition.ts'
import { changedRules } from '../../../rules/own-rules.ts'
import type { Profile } from '../../../rules/profile.ts'
import { type EditionMove, moveEdition } from '../../editions-api.ts'
import { RULES_SHOWN } from './rule-shown.ts'

const byShown = ({ t, lang }: Pick<Voice, 't' | 'lang'>, done: EditionView['proposedBy']): string =>
  done === null ? '—' : t(editionWords.by, { name: done.name, date: dateShown(lang, civilDateOf(done.at)) })

/** What is proposed beside what is in force, and the answers of whoever may give them. */
export function Proposed({ edition, current }: { edition: EditionView; current: Profile }) {
  const voice = useVoice()
  const { t, lang } = voice
  return (
    <Panel title={t(editionWords.waiting, { no: edition.no })}>
      <Facts
        facts={[
          { label: t(editionWords.proposedBy), value: byShown(voice, edition.proposedBy) },
          { label: t(editionWords.reason), value: edition.reason, wide: true },
        ]}
      />
      <PlainTable
        caption={t(editionWords.waiting, { no: edition.no })}
        columns={[
          { key: 'rule', title: t(rulesPageWords.rule), cell: (key) => sayAs(lang, current.code, ruleNames[key]) },
          { key: 'now', title: t(editionWords.now), cell: (key) => RULES_SHOWN[key](voice, current) ?? '—' },
          { key: 'then', title: t(editionWords.proposed), cell: (key) => RULES_SHOWN[key](voice, edition.rules) ?? '—' },
          { key: 'source', title: t(rulesPageWords.source), cell: (key) => edition.rules[key]?.source ?? '—' },
        ]}
        rows={changedRules(current, edition.rules)}
        rowKey={(key) => key}
      />
      <Answers edition={edition} />
    </Panel>
  )
}

function Answers({ edition: { id, can } }: { edition: EditionView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: EditionMove, deed) => moveEdition({ tenant, edition: id }, input, deed))
  return (
    <>
      <Refusal error={move.error} words={ruleProblems} />
      <p className="row-actions">
        {can['edition.adopt'] === true && (
          <ConfirmButton
            label={t(editionWords.adopt)}
            consequence={t(editionWords.adoptConsequence)}
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'edition.adopt' })}
          />
        )}
        {can['edition.return'] === true && <Button onClick={() => setAsking(true)}>{t(editionWords.sendBack)}</Button>}
        {can['edition.withdraw'] === true && (
          <ConfirmButton
            label={t(editionWords.withdraw)}
            consequence={t(editionWords.withdrawConsequence)}
            tone="plain"
            busy={move.isPending}
            onConfirm={() => move.mutate({ deed: 'edition.withdraw' })}
          />
        )}
      </p>
      <ReasonDialog
        about={['edition-return', id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(editionWords.sendBack)}
        words={ruleProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'edition.return', reason })}
      />
    </>
  )
}

/** Every edition there has been, newest first. */
export function Editions({ editions }: { editions: readonly EditionView[] }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <Panel title={t(editionWords.history)}>
      <PlainTable
        caption={t(editionWords.history)}
        columns={[
          { key: 'no', title: t(editionWords.no), width: 90, cell: ({ no }) => t(editionWords.noText, { no }) },
          {
            key: 'status',
            title: t(editionWords.status),
            width: 110,
            cell: ({ status }) => <StatusTag table={editionStatus} status={status} />,
          },
          { key: 'reason', title: t(editionWords.reason), cell: ({ reason, returnReason }) => returnReason ?? reason ?? '—' },
          { key: 'proposed', title: t(editionWords.proposedBy), cell: ({ proposedBy }) => byShown(voice, proposedBy) },
          { key: 'answered', title: t(editionWords.answeredBy), cell: ({ answeredBy }) => byShown(voice, answeredBy) },
        ]}
        rows={editions}
        rowKey={({ id }) => id}
      />
    </Panel>
  )
}
