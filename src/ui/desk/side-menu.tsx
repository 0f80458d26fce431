import type { MouseEvent } from 'react'
import { useVoice } from '../voice.tsx'
import { type MenuItem, menuWords } from '../words/menus.ts'

type Props = {
  items: readonly MenuItem[]
  current?: MenuItem
  hrefOf: (item: MenuItem) => string
  inPage: boolean
  onFollow: (href: string) => void
}

/** A click that asks for a new tab or window is the browser's. */
const isPlain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

export function SideMenu({ items, current, hrefOf, inPage, onFollow }: Props) {
  const { t } = useVoice()
  return (
    <ul className="side-menu">
      {items.map((item) => (
        <li key={item}>
          <a
            href={hrefOf(item)}
            aria-current={item === current ? 'page' : undefined}
            onClick={(event) => {
              if (!isPlain(event)) return
              if (inPage) event.preventDefault()
              onFollow(hrefOf(item))
            }}
          >
            {t(menuWords[item])}
          </a>
        </li>
      ))}
    </ul>
  )
}
