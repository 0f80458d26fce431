import { Button } from 'antd'
import type { ReactNode } from 'react'
import { MemberId } from '../../../../../kernel/ids.ts'
import { ChoiceField, SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { TextArea, TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { listShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import type { Lang } from '../../../../../ui/words/say.ts'
import { offlineWords as words } from '../../../../../ui/words/offline.ts'
import type { OfflineReviewPage } from '../../../contract/offline-review.ts'
import { aJuror, type JurorRow } from './offline-draft.ts'

type Props = {
  rows: readonly JurorRow[]
  pool: OfflineReviewPage['pool']
  /** Who was refused for being called like somebody of the office or the pool. */
  namesake: string | undefined
  onChange: (rows: readonly JurorRow[]) => void
  /** What is asked of all of them. */
  children: ReactNode
}

/** Who sat, from the pool or by name. */
export function JurorRows({ rows, pool, namesake: asked, onChange, children }: Props) {
  const { t, lang } = useVoice()
  const change = (key: number, one: Partial<JurorRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...one } : row)))
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1
  const choose = (key: number, member: string | undefined) => change(key, knownOf(pool, lang, member))
  return (
    <Panel title={t(words.panel)}>
      {children}
      <div className="item-rows">
        {rows.map(({ key, member, name, organisation, expert, namesake }, n) => (
          <fieldset key={key}>
            <legend>{t(words.jurorNo, { n: n + 1 })}</legend>
            {pool.length > 0 && (
              <SelectField
                name={`panel.${n}.member`}
                label={t(words.fromPool)}
                hint={t(words.fromPoolHint)}
                value={member ?? undefined}
                onChange={(chosen) => choose(key, chosen)}
                options={pool.map((one) => ({ value: one.member, label: one.name }))}
              />
            )}
            <TextField
              name={`panel.${n}.name`}
              label={t(words.name)}
              required
              value={name}
              onChange={(typed) => change(key, { name: typed, member: keptMember(pool, member, typed) })}
              maxLength={40}
            />
            <TextField
              name={`panel.${n}.organisation`}
              label={t(words.organisation)}
              required
              value={organisation}
              onChange={(typed) => change(key, { organisation: typed })}
              maxLength={80}
            />
            <ChoiceField
              name={`panel.${n}.expert`}
              label={t(words.capacity)}
              required
              value={expert ? 'expert' : 'purchaser'}
              onChange={(capacity) => change(key, { expert: capacity === 'expert' })}
              options={(['expert', 'purchaser'] as const).map((value) => ({ value, label: t(words[value]) }))}
            />
            {member === null && (namesake !== '' || name === asked) && (
              <TextArea
                name={`panel.${n}.namesake`}
                label={t(words.namesake)}
                hint={t(words.namesakeHint)}
                value={namesake}
                onChange={(typed) => change(key, { namesake: typed })}
                rows={2}
                maxLength={200}
              />
            )}
            {rows.length > 1 && (
              <p>
                <Button onClick={() => onChange(rows.filter((row) => row.key !== key))}>
                  {t(words.remove)} {t(words.jurorNo, { n: n + 1 })}
                </Button>
              </p>
            )}
          </fieldset>
        ))}
        <Button onClick={() => onChange([...rows, aJuror(next)])}>{t(words.addJuror)}</Button>
      </div>
    </Panel>
  )
}

/** As the record has somebody of the pool; where they work stays as it was typed where it does not know. */
function knownOf(pool: Props['pool'], lang: Lang, chosen: string | undefined): Partial<JurorRow> {
  const known = pool.find(({ member }) => member === chosen)
  if (known === undefined) return { member: null }
  const { member, name, expert, organisations } = known
  return { member, name, expert, ...(organisations.length === 0 ? {} : { organisation: listShown(lang, organisations) }) }
}

/** Another name is another person. */
function keptMember(pool: Props['pool'], member: JurorRow['member'], typed: string): JurorRow['member'] {
  const known = MemberId.safeParse(member).data
  return known !== undefined && pool.some((one) => one.member === known && one.name === typed) ? known : null
}
