import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Role } from '../../kernel/roles.ts'
import { useVoice } from '../voice.tsx'
import { shellWords } from '../words/common.ts'
import { roleWords } from '../words/roles.ts'

export type HeaderProps = {
  tenant: string
  programme?: string
  actingAs: Role
  /** More than one makes a switch. */
  roles: readonly Role[]
  onRole: (role: Role) => void
  user: { readonly name: string; readonly organisation?: string }
  /** Where the person finds their own login; whoever works with a slip has none. */
  accountHref?: string
  onSignOut: () => void
  onLang: () => void
  /** The demonstration clock, where there is one. */
  clock?: ReactNode
}

type Props = HeaderProps & { onOpenMenu: () => void }

export function ShellHeader({
  tenant,
  programme,
  actingAs,
  roles,
  onRole,
  user,
  accountHref,
  onSignOut,
  onLang,
  clock,
  onOpenMenu,
}: Props) {
  const { t } = useVoice()
  return (
    <header className="shell-head">
      <button type="button" className="shell-menu-button" aria-label={t(shellWords.openMenu)} onClick={onOpenMenu}>
        <span aria-hidden="true">☰</span>
      </button>
      <p className="shell-name">{t(shellWords.product)}</p>
      <p className="shell-where">
        <span>{tenant}</span>
        {programme !== undefined && <span className="shell-programme">{programme}</span>}
      </p>
      {clock !== undefined && <div className="shell-clock">{clock}</div>}
      {roles.length > 1 ? (
        <select
          className="shell-role"
          aria-label={t(shellWords.switchRole)}
          value={actingAs}
          onChange={(event) => roles.filter((one) => one === event.target.value).forEach(onRole)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(roleWords[one])}
            </option>
          ))}
        </select>
      ) : (
        <span className="shell-only-role">{t(roleWords[actingAs])}</span>
      )}
      <button
        type="button"
        className="shell-lang"
        lang={t(shellWords.otherLanguage) === 'English' ? 'en' : 'zh-CN'}
        onClick={onLang}
      >
        {t(shellWords.otherLanguage)}
      </button>
      <details className="shell-user">
        <summary>
          <span className="hidden">{t(shellWords.me)}</span>
          {user.name}
        </summary>
        <div className="shell-user-menu">
          <p>{user.name}</p>
          {user.organisation !== undefined && <p className="quiet">{user.organisation}</p>}
          <p className="quiet">{t(roleWords[actingAs])}</p>
          {accountHref !== undefined && <a href={accountHref}>{t(shellWords.me)}</a>}
          <Button block onClick={onSignOut}>
            {t(shellWords.signOut)}
          </Button>
        </div>
      </details>
    </header>
  )
}
