import type { ReactNode } from 'react'
import { tokenStyle } from '../tokens.ts'
import { useVoice } from '../voice.tsx'
import { buttons, hints, shellWords } from '../words/common.ts'
import { phoneWords } from '../words/phone.ts'
import { type MenuItem, MENUS, menuWords } from '../words/menus.ts'
import type { Role } from '../../kernel/roles.ts'
import { followWithin } from './router.ts'
import './phone.css'

type Props = {
  title: string
  actingAs: Role
  /** The items that have a page; the whole menu of the role when left out. */
  menu?: readonly MenuItem[]
  current?: MenuItem | undefined
  hrefOf: (item: MenuItem) => string
  /** Where the arrow in the top bar leads; none on a first screen. */
  back?: string | undefined
  onLang: () => void
  /** Deeds kept on the phone until there is a network. */
  waiting?: number
  /** Deeds that were refused while nobody looked. */
  refused?: number
  children: ReactNode
}

const BASE = '/m'
const IN_BAR = 5

/** The frame of every phone page: title on top, the role's menu under the thumb. */
export function PhoneShell({
  title,
  actingAs,
  menu = MENUS[actingAs],
  current,
  hrefOf,
  back,
  onLang,
  waiting = 0,
  refused = 0,
  children,
}: Props) {
  const { t, lang } = useVoice()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the links inside are the controls; this only keeps the page from loading anew
    <div className="phone" style={tokenStyle(lang)} onClick={(event) => followWithin(BASE, event.nativeEvent)}>
      <a className="skip" href="#content">
        {t(hints.skip)}
      </a>
      <header className="top">
        {back !== undefined && (
          <a className="top-back" href={back} aria-label={t(buttons.back)}>
            <span aria-hidden="true">‹</span>
          </a>
        )}
        <h1>{title}</h1>
        <button type="button" className="top-lang" lang={lang === 'zh' ? 'en' : 'zh-CN'} onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </button>
      </header>
      {waiting > 0 && <output className="waiting">{t(phoneWords.waitingToSend, { count: waiting })}</output>}
      {refused > 0 && (
        <output className="waiting" data-tone="bad">
          {t(phoneWords.notTaken, { count: refused, where: t(menuWords.my_matters) })}
        </output>
      )}
      <main id="content" className="content" tabIndex={-1}>
        {children}
      </main>
      <Tabs items={menu} current={current} hrefOf={hrefOf} />
    </div>
  )
}

type TabsProps = { items: readonly MenuItem[]; current: MenuItem | undefined; hrefOf: (item: MenuItem) => string }

/** A longer menu keeps its first four in the bar and the rest under 更多. */
function Tabs({ items, current, hrefOf }: TabsProps) {
  const { t } = useVoice()
  const shown = items.length <= IN_BAR ? items : items.slice(0, IN_BAR - 1)
  const rest = items.slice(shown.length)
  const tab = (item: MenuItem) => (
    <a key={item} href={hrefOf(item)} aria-current={item === current ? 'page' : undefined}>
      {t(menuWords[item])}
    </a>
  )
  return (
    <nav className="tabs" aria-label={t(shellWords.mainMenu)}>
      {shown.map(tab)}
      {rest.length > 0 && (
        <details key={current} className="tabs-more">
          <summary>{t(shellWords.more)}</summary>
          <div>{rest.map(tab)}</div>
        </details>
      )}
    </nav>
  )
}
