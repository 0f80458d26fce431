import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { profileNames, sayAs } from '../../../../ui/words/profile.ts'
import { ruleNames, rulesPageWords } from '../../../../ui/words/rules.ts'
import { settingsWords } from '../../../../ui/words/settings.ts'
import type { Profile } from '../../rules/profile.ts'
import { NOT_COMPUTED, PROFILES } from '../../rules/profiles.ts'
import { RULE_KEYS, type RuleKey, RULES_SHOWN } from './rules/rule-shown.ts'

/** 采购规则: what each way of purchasing asks, and on what that rests. */
export default function RulesPage() {
  const voice = useVoice()
  const { t, lang } = voice
  const [query] = useAddressQuery()
  const code = ProfileCode.safeParse(query['way']).data ?? 'local-selection'
  const profile = PROFILES[code]
  const byHand = RULE_KEYS.filter((key) => NOT_COMPUTED.includes(key) && RULES_SHOWN[key](voice, profile) !== null)
  return (
    <>
      <PageTitle title={t(settingsWords.rules)} />
      <SettingsParts here="rules" />
      <Panel title={t(profileNames[code])}>
        <p className="quiet">{t(rulesPageWords.explain)}</p>
        <nav aria-label={t(rulesPageWords.way)} className="settings-parts">
          {ProfileCode.options.map((way) =>
            way === code ? (
              <strong key={way} aria-current="page">
                {t(profileNames[way])}
              </strong>
            ) : (
              <PageLink key={way} to={['settings', 'rules']} search={{ way }}>
                {t(profileNames[way])}
              </PageLink>
            ),
          )}
        </nav>
        <Facts
          facts={[
            { label: t(rulesPageWords.version), value: profile.version },
            { label: t(rulesPageWords.heard), value: sayAs(lang, code, rulesPageWords.heardBy) },
          ]}
        />
        <RuleTable
          caption={t(profileNames[code])}
          profile={profile}
          rules={RULE_KEYS.filter((key) => !NOT_COMPUTED.includes(key))}
        />
      </Panel>
      {byHand.length > 0 && (
        <Panel title={t(rulesPageWords.byHand)}>
          <p className="quiet">{t(rulesPageWords.byHandExplain)}</p>
          <RuleTable caption={t(rulesPageWords.byHand)} profile={profile} rules={byHand} />
        </Panel>
      )}
    </>
  )
}

type TableProps = { caption: string; profile: Profile; rules: readonly RuleKey[] }

function RuleTable({ caption, profile, rules }: TableProps) {
  const voice = useVoice()
  const { t, lang } = voice
  return (
    <PlainTable
      caption={caption}
      rows={rules.filter((key) => RULES_SHOWN[key](voice, profile) !== null)}
      rowKey={(key) => key}
      columns={[
        { key: 'rule', title: t(rulesPageWords.rule), width: 230, cell: (key) => sayAs(lang, profile.code, ruleNames[key]) },
        { key: 'value', title: t(rulesPageWords.value), width: 250, cell: (key) => RULES_SHOWN[key](voice, profile) },
        { key: 'source', title: t(rulesPageWords.source), cell: (key) => profile[key]?.source ?? '—' },
        {
          key: 'mark',
          title: t(rulesPageWords.mark),
          width: 150,
          cell: (key) => {
            const rule = profile[key]
            return rule === null ? '—' : t(rulesPageWords[rule.mark])
          },
        },
      ]}
    />
  )
}
