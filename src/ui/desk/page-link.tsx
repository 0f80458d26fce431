import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { MouseEvent, ReactNode } from 'react'

/** A click that asks for a new tab or window is the browser's. */
const isPlain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

function useLink({ to, search = NOTHING, part }: Omit<Props, 'children'>) {
  const { tenant = '' }: { tenant?: string } = useParams({ strict: false })
  const navigate = useNavigate()
  const path = `/${[tenant, ...to].map(encodeURIComponent).join('/')}`
  const asked = new URLSearchParams(search).toString()
  return {
    href: `/desk${path}${asked === '' ? '' : `?${asked}`}${part === undefined ? '' : `#${part}`}`,
    onClick: (event: MouseEvent) => {
      if (!isPlain(event)) return
      event.preventDefault()
      void navigate({ to: path, search, ...(part === undefined ? {} : { hash: part }) })
    },
  }
}

/** `part`: where on the page, for what stands far down it. */
type Props = {
  to: readonly string[]
  search?: Readonly<Record<string, string>>
  part?: string | undefined
  children: ReactNode
}
const NOTHING = {}

/** A link to another page of the same authority: `<PageLink to={['lots', lot.id]}>`. */
export function PageLink({ children, ...at }: Props) {
  return <a {...useLink(at)}>{children}</a>
}

/** The same in the look of a button, where going there is the next thing to do. */
export function ButtonLink({ children, tone = 'primary', ...at }: Props & { tone?: 'primary' | 'plain' }) {
  return (
    <Button {...useLink(at)} type={tone === 'primary' ? 'primary' : 'default'}>
      {children}
    </Button>
  )
}
