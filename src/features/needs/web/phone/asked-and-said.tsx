import { instantShown } from '../../../../ui/format.ts'
import { Card } from '../../../../ui/phone/cards.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { needWords } from '../../../../ui/words/need.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import type { NeedView } from '../../contract/need.ts'
import { changeTold } from '../change-told.ts'

const BACK_AND_FORTH: ReadonlySet<string> = new Set(['need.return', 'need.complete'])

/** What was asked of me and what I said before and since; nothing where nothing was asked. */
export function AskedAndSaid({ record }: Pick<NeedView, 'record'>) {
  const { t, lang } = useVoice()
  const lines = record.filter(({ deed }) => BACK_AND_FORTH.has(deed))
  if (lines.length === 0) return null
  return (
    <Card title={t(needWords.record)}>
      {lines.map(({ revision, at, role, reason, changes }) => (
        <div key={revision} className="record-line">
          <p className="quiet">
            {instantShown(lang, at)} · {t(roleWords[role])}
          </p>
          <p className="said">{reason === null ? t(needWords.completed) : t(needWords.returned, { reason })}</p>
          {changes.map((change) => {
            const { label, before, since } = changeTold(t, change)
            return (
              <div key={change.field}>
                <p className="quiet">{label}</p>
                <p className="said">{before}</p>
                <p className="said">{since}</p>
              </div>
            )
          })}
        </div>
      ))}
    </Card>
  )
}
