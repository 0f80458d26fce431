import { PageLink } from './page-link.tsx'
import { useVoice } from '../voice.tsx'
import { settingsWords } from '../words/settings.ts'
import './css/settings.css'

const PARTS = [
  ['', 'organisations'],
  ['people', 'people'],
  ['changes', 'changes'],
  ['logins', 'logins'],
  ['jurors', 'jurors'],
  ['relations', 'relations'],
  ['rules', 'rules'],
  ['services', 'services'],
  ['calendar', 'calendar'],
  ['second-factor', 'secondFactor'],
] as const

export type SettingsPart = (typeof PARTS)[number][1]

/** 基础设置 has several pages: the way from each to the others. */
export function SettingsParts({ here }: { here: SettingsPart }) {
  const { t } = useVoice()
  return (
    <nav aria-label={t(settingsWords.parts)} className="settings-parts">
      {PARTS.map(([path, part]) =>
        part === here ? (
          <strong key={part} aria-current="page">
            {t(settingsWords[part])}
          </strong>
        ) : (
          <PageLink key={part} to={path === '' ? ['settings'] : ['settings', path]}>
            {t(settingsWords[part])}
          </PageLink>
        ),
      )}
    </nav>
  )
}
