import { type ReactNode, useState } from 'react'
import { useVoice } from '../voice.tsx'
import { hints, shellWords } from '../words/common.ts'
import { type MenuItem, MENUS } from '../words/menus.ts'
import { Dialog } from './dialog.tsx'
import { type HeaderProps, ShellHeader } from './shell-header.tsx'
import { SideMenu } from './side-menu.tsx'
import { useUnfoldedPrint } from './use-unfolded-print.ts'
import './css/shell.css'

export type DeskShellProps = HeaderProps & {
  /** The role's menu unless the page has its own (a juror's four steps). */
  menu?: readonly MenuItem[]
  current?: MenuItem
  hrefOf: (item: MenuItem) => string
  /** Follows a link of the menu inside the page; without it the browser does. */
  onNavigate?: (href: string) => void
  children: ReactNode
}

/** The frame of every desk page. Below 960 px the menu is a drawer; on paper only the content remains. */
export function DeskShell(props: DeskShellProps) {
  const { t } = useVoice()
  const [drawer, setDrawer] = useState(false)
  useUnfoldedPrint()
  const menu = (
    <SideMenu
      items={props.menu ?? MENUS[props.actingAs]}
      {...(props.current ? { current: props.current } : {})}
      hrefOf={props.hrefOf}
      onFollow={(href) => {
        setDrawer(false)
        props.onNavigate?.(href)
      }}
      inPage={props.onNavigate !== undefined}
    />
  )
  return (
    <>
      <a className="skip" href="#content">
        {t(hints.skip)}
      </a>
      <ShellHeader {...props} onOpenMenu={() => setDrawer(true)} />
      <div className="shell-body">
        <nav className="shell-side" aria-label={t(shellWords.mainMenu)}>
          {menu}
        </nav>
        <main id="content" className="shell-main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <Dialog open={drawer} onClose={() => setDrawer(false)} title={t(shellWords.mainMenu)} drawer>
        <nav aria-label={t(shellWords.mainMenu)}>{menu}</nav>
      </Dialog>
    </>
  )
}
