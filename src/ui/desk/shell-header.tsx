import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Role } from '../../kernel/roles.ts'
import { useVoice } from '../voice.tsx'
import { shellWords } from '../words/common.ts'
import { roleWords } from '../words/roles.ts'

/** `unit`: what tells it from another post of the same kind. */
export type PostChoice = { readonly key: string; readonly role: Role; readonly unit?: string | undefined }

export type HeaderProps = {
  tenant: string
  programme?: string
  actingAs: Role
  /** Every post of the person, with this authority and others; more than one makes a switch. */
  posts: readonly PostChoice[]
  post: string
  onPost: (key: string) => void
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
  posts,
  post,
  onPost,
  user,
  accountHref,
  onSignOut,
  onLang,
  clock,
  onOpenMenu,
}: Props) {
  const { t, lang } = useVoice()
  const other = lang === 'zh' ? 'en' : 'zh-CN'
  return (
    <header className="shell-head" data-roles={posts.length > 1 ? 'many' : 'one'}>
      <button type="button" className="shell-menu-button" aria-label={t(shellWords.openMenu)} onClick={onOpenMenu}>
        <span aria-hidden="true">☰</span>
      </button>
      <p className="shell-name">{t(shellWords.product)}</p>
      <p className="shell-where">
        <span>{tenant}</span>
        {programme !== undefined && <span className="shell-programme">{programme}</span>}
      </p>
      {clock !== undefined && <div className="shell-clock">{clock}</div>}
      {posts.length > 1 ? (
        <select
          className="shell-role"
          aria-label={t(shellWords.switchRole)}
          value={post}
          onChange={(event) => onPost(event.target.value)}
        >
          {posts.map(({ key, role, unit }) => (
            <option key={key} value={key}>
              {unit === undefined ? t(roleWords[role]) : `${t(roleWords[role])} · ${unit}`}
            </option>
          ))}
        </select>
      ) : (
        <span className="shell-only-role">{t(roleWords[actingAs])}</span>
      )}
      <button type="button" className="shell-lang" lang={other} onClick={onLang}>
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
          <div className="shell-lang-narrow">
            <Button block lang={other} onClick={onLang}>
              {t(shellWords.otherLanguage)}
            </Button>
          </div>
          <Button block onClick={onSignOut}>
            {t(shellWords.signOut)}
          </Button>
        </div>
      </details>
    </header>
  )
}
