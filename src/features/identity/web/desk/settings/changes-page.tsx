import { useState } from 'react'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { SettingsParts } from '../../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { type Column, DataTable } from '../../../../../ui/desk/table/data-table.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { changeDeeds, changedFieldWords, changeWords } from '../../../../../ui/words/changes.ts'
import { purchaseWords } from '../../../../../ui/words/purchase.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { settingsWords } from '../../../../../ui/words/settings.ts'
import type { ChangeView } from '../../../contract/changes.ts'
import { useChanges } from './use-settings.ts'

const DEEDS: Readonly<Record<string, Word>> = changeDeeds

/** 变动记录, for whoever runs, approves and watches. */
export default function ChangesPage() {
  const voice = useVoice()
  const { t } = voice
  const { role } = useStanding()
  const [after, setAfter] = useState<string>()
  return (
    <>
      <PageTitle title={t(settingsWords.changes)} />
      {role === 'officer' && <SettingsParts here="changes" />}
      <p className="quiet">{t(changeWords.explain)}</p>
      <Fetched query={useChanges(after)}>
        {({ items, next }) => (
          <DataTable
            caption={t(settingsWords.changes)}
            columns={columnsIn(voice)}
            rows={items}
            rowKey={({ id }) => id}
            empty={t(changeWords.empty)}
            value={after === undefined ? {} : { cursor: after }}
            onChange={({ cursor }) => setAfter(cursor)}
            {...(next === null ? {} : { nextCursor: next })}
          />
        )}
      </Fetched>
    </>
  )
}

/** Where money goes elsewhere, which nobody should read past. */
const MONEY: ReadonlySet<string> = new Set(['organisation.account'])

const fieldIn = (t: Voice['t'], { field, from, to }: ChangeView['fields'][number]) =>
  t(changeWords.field, {
    field: t(changedFieldWords[field]),
    from: from ?? t(changeWords.notEntered),
    to: to ?? t(changeWords.notEntered),
  })

const columnsIn = ({ t, lang }: Voice): readonly Column<ChangeView>[] => [
  { key: 'at', title: t(purchaseWords.at), width: 190, cell: ({ at }) => instantShown(lang, at) },
  { key: 'by', title: t(purchaseWords.who), width: 180, cell: ({ by }) => by ?? t(changeWords.operator) },
  {
    key: 'what',
    title: t(purchaseWords.what),
    cell: ({ what, role, fields }) => {
      const deed = [t(DEEDS[what] ?? changeWords.other), ...(role === null ? [] : [t(roleWords[role])])].join(' · ')
      return (
        <div>
          {MONEY.has(what) ? <strong>{deed}</strong> : deed}
          {fields.map((one) => (
            <div key={one.field} className="quiet">
              {fieldIn(t, one)}
            </div>
          ))}
        </div>
      )
    },
  },
  { key: 'about', title: t(changeWords.about), width: 260, cell: ({ about }) => about ?? '—' },
]
