import { ProfileCode } from '../../../../kernel/profile-code.ts'
import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { profileNames, sayAs } from '../../../../ui/words/profile.ts'
import { editionWords } from '../../../../ui/words/edition.ts'
import { ruleNames, rulesPageWords } from '../../../../ui/words/rules.ts'
import { ruleProblems } from '../../../../ui/words/rule-problems.ts'
import { settingsWords } from '../../../../ui/words/settings.ts'
import { civilDateOf } from '../../../../kernel/civil.ts'
import type { EditionList, EditionView } from '../../contract/edition.ts'
import { isOwn, OWN_KEYS } from '../../rules/own-rules.ts'
import type { Profile } from '../../rules/profile.ts'
import { NOT_COMPUTED, PROFILES } from '../../rules/profiles.ts'
import { useEditions } from '../editions-api.ts'
import { Editions, Proposed } from './rules/edition-panels.tsx'
import { RULE_KEYS, type RuleKey, RULES_SHOWN } from './rules/rule-shown.ts'

/** 采购规则: what each way of purchasing asks, and on what that rests. */
export default function RulesPage() {
  const { t } = useVoice()
  const [query] = useAddressQuery()
  const code = ProfileCode.safeParse(query['way']).data ?? 'local-selection'
  return (
    <>
      <PageTitle title={t(settingsWords.rules)} />
      <SettingsParts here="rules" />
      <Fetched query={useEditions()} words={ruleProblems}>
        {(list) => <Rules code={code} list={list} />}
      </Fetched>
    </>
  )
}

function Rules({ code, list: { current, items, can } }: { code: ProfileCode; list: EditionList }) {
  const voice = useVoice()
  const { t, lang } = voice
  const { edition: id, rules: profile } = current.find((one) => one.code === code) ?? { edition: null, rules: PROFILES[code] }
  const ofWay = items.filter((one) => one.code === code)
  const proposed = ofWay.find(({ status }) => status === 'proposed')
  const inForce = ofWay.find((one) => one.id === id)
  const byHand = RULE_KEYS.filter((key) => NOT_COMPUTED.includes(key) && RULES_SHOWN[key](voice, profile) !== null)
  const mayPropose = can['edition.propose'] === true && proposed === undefined && OWN_KEYS.some((key) => isOwn(profile, key))
  return (
    <>
      {proposed !== undefined && <Proposed edition={proposed} current={profile} />}
      <Panel
        title={t(profileNames[code])}
        actions={
          mayPropose && (
            <ButtonLink to={['settings', 'rules', 'change']} search={{ way: code }} tone="plain">
              {t(editionWords.propose)}
            </ButtonLink>
          )
        }
      >
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
            { label: t(rulesPageWords.version), value: versionShown(voice, inForce, profile) },
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
      {ofWay.length > 0 && <Editions editions={ofWay} />}
    </>
  )
}

/** Rules taken over as they came with the system keep its name; those that somebody proposed are the authority's own. */
const versionShown = ({ t, lang }: Voice, edition: EditionView | undefined, { version }: Profile): string =>
  edition === undefined || edition.reason === null || edition.adoptedAt === null
    ? t(editionWords.builtIn, { version })
    : t(editionWords.own, { no: edition.no, date: dateShown(lang, civilDateOf(edition.adoptedAt)) })

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
