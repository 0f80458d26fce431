import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { dateShown, listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorFields, jurorStatus } from '../../../../../ui/words/juror.ts'
import { roomWords } from '../../../../../ui/words/room.ts'
import { signingWords } from '../../../../../ui/words/paper-signing.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { computed, ruleShown } from '../lot/computed.ts'

const OFFICE: ReadonlySet<string> = new Set(['officer', 'leader', 'custodian'])
const SIGNING: ReadonlySet<PanelResults['status']> = new Set(['audited', 'signed', 'released'])

/** Who has signed the report and who dissents, with the reason; until when, and who let that pass. */
export function Signatures({ results }: { results: PanelResults }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (!SIGNING.has(results.status)) return null
  const isOnPaper = results.jurors.some(({ onPaper }) => onPaper)
  const toPaper = OFFICE.has(role) && (results.status === 'audited' || isOnPaper)
  return (
    <Panel
      title={t(resultWords.signatures)}
      actions={
        toPaper && (
          <ButtonLink to={['lots', results.lotId, 'paper-signing']} tone="plain">
            {t(role === 'officer' ? signingWords.title : signingWords.titleSeen)}
          </ButtonLink>
        )
      }
    >
      <SignBy of={results} isOpen={results.status === 'audited'} />
      <Silent results={results} />
      <PlainTable
        caption={t(resultWords.signatures)}
        columns={[
          { key: 'name', title: t(jurorFields.name), width: 160, cell: ({ name }) => name },
          { key: 'seat', title: t(roomWords.seat), width: 110, cell: ({ seat }) => t(roomWords.seatNo, { seat }) },
          {
            key: 'signed',
            title: t(resultWords.signatures),
            cell: ({ status, dissent, onPaper }) => (
              <div>
                {status === 'submitted' ? (
                  <span className="tag" data-tone="waiting">
                    {t(resultWords.notSigned)}
                  </span>
                ) : (
                  <StatusTag table={jurorStatus} status={status} />
                )}
                {onPaper && <span className="quiet"> {t(signingWords.onPaper)}</span>}
                {dissent !== null && <p>{t(resultWords.dissents, { reason: dissent })}</p>}
              </div>
            ),
          },
        ]}
        rows={results.jurors}
        rowKey={({ id }) => id}
      />
    </Panel>
  )
}

type SignByProps = { of: Pick<PanelResults, 'signing'>; isOpen: boolean }

/** The last day for signing, with its count; nothing before the report goes out. */
export function SignBy({ of: { signing }, isOpen }: SignByProps) {
  const { t } = useVoice()
  const { today } = useStanding()
  if (signing === null) return null
  return (
    <Deadline
      label={t(resultWords.signBy)}
      deadline={computed(signing)}
      rule={ruleShown(t, signing)}
      {...(isOpen ? { today } : {})}
    />
  )
}

function Silent({ results: { jurors, signing } }: { results: PanelResults }) {
  const { t, lang } = useVoice()
  const names = jurors.flatMap(({ name, status }) => (status === 'deemed' ? [name] : []))
  if (names.length === 0 || signing === null) return null
  return (
    <Remark tone="waiting">{t(resultWords.deemed, { names: listShown(lang, names), date: dateShown(lang, signing.due) })}</Remark>
  )
}
