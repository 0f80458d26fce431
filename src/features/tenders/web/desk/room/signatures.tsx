import { Panel } from '../../../../../ui/desk/panel.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { jurorFields, jurorStatus } from '../../../../../ui/words/juror.ts'
import { roomWords } from '../../../../../ui/words/room.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { PanelResults } from '../../../contract/results.ts'

const SIGNING: ReadonlySet<PanelResults['status']> = new Set(['audited', 'signed', 'released'])

/** Who has signed the report and who dissents, with the reason. */
export function Signatures({ results }: { results: PanelResults }) {
  const { t } = useVoice()
  if (!SIGNING.has(results.status)) return null
  return (
    <Panel title={t(resultWords.signatures)}>
      <PlainTable
        caption={t(resultWords.signatures)}
        columns={[
          { key: 'name', title: t(jurorFields.name), width: 160, cell: ({ name }) => name },
          { key: 'seat', title: t(roomWords.seat), width: 110, cell: ({ seat }) => t(roomWords.seatNo, { seat }) },
          {
            key: 'signed',
            title: t(resultWords.signatures),
            cell: ({ status, dissent }) => (
              <div>
                {status === 'submitted' ? (
                  <span className="tag" data-tone="waiting">
                    {t(resultWords.notSigned)}
                  </span>
                ) : (
                  <StatusTag table={jurorStatus} status={status} />
                )}
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
