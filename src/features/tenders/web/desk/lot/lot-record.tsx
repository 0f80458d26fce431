import { useState } from 'react'
import { CivilDate } from '../../../../../kernel/civil.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { type Column, DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { dateShown, instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { deedWords } from '../../../../../ui/words/deeds.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { stepWords } from '../../../../../ui/words/next.ts'
import type { LotView } from '../../../contract/lot.ts'
import type { RecordedDeed } from '../../../contract/record.ts'
import { useLotRecord } from '../../lots-api.ts'

const READERS = new Set(['officer', 'leader', 'finance', 'custodian'])
const DEEDS: Readonly<Record<string, Word>> = deedWords

/** What was done on this project, by whom, when and why, the newest first. */
export function LotRecord({ lot }: { lot: Pick<LotView, 'id'> }) {
  const voice = useVoice()
  const { role } = useStanding()
  const isReader = READERS.has(role)
  const [after, setAfter] = useState<string>()
  const record = useLotRecord(lot.id, after, isReader)
  if (!isReader) return null
  return (
    <Panel title={voice.t(purchaseWords.record)} folds>
      <Fetched query={record}>
        {({ items, next }) => (
          <DataTable
            caption={voice.t(purchaseWords.record)}
            columns={columnsIn(voice)}
            rows={items}
            rowKey={({ id }) => id}
            empty={voice.t(purchaseWords.noRecord)}
            value={after === undefined ? {} : { cursor: after }}
            onChange={({ cursor }) => setAfter(cursor)}
            {...(next === null ? {} : { nextCursor: next })}
          />
        )}
      </Fetched>
    </Panel>
  )
}

/** What was said, in its words; of the clock's own deed the last day that it let pass. */
const remarkShown = (t: Voice['t'], lang: Voice['lang'], deed: string, remark: string): string => {
  const by = deed === 'juror.deem' ? CivilDate.safeParse(remark).data : undefined
  return by === undefined ? remark : `${t(resultWords.signBy)} ${dateShown(lang, by)}`
}

const columnsIn = ({ t, lang }: Voice): readonly Column<RecordedDeed>[] => [
  { key: 'at', title: t(purchaseWords.at), width: 190, cell: ({ at }) => instantShown(lang, at) },
  {
    key: 'who',
    title: t(purchaseWords.who),
    width: 220,
    cell: ({ name, role }) => {
      if (role === 'system') return <span className="quiet">{t(purchaseWords.bySystem)}</span>
      return (
        <>
          {name} <span className="quiet">{t(roleWords[role])}</span>
        </>
      )
    },
  },
  {
    key: 'what',
    title: t(purchaseWords.what),
    cell: ({ deed, about, remark }) => (
      <>
        {t(DEEDS[deed] ?? stepWords.unknown)}
        {about !== null && ` · ${about}`}
        {remark !== null && <span className="quiet record-remark">{remarkShown(t, lang, deed, remark)}</span>}
      </>
    ),
  },
]
