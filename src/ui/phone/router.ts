import { useSyncExternalStore } from 'react'

const here = () => location.pathname + location.search

const MOVED = 'heli:moved'

const listen = (onMove: () => void) => {
  for (const event of ['popstate', MOVED]) addEventListener(event, onMove)
  return () => ['popstate', MOVED].forEach((event) => removeEventListener(event, onMove))
}

export type Place = { readonly path: string; readonly query: Readonly<Record<string, string>> }

export function usePlace(): Place {
  const [path = '', query = ''] = useSyncExternalStore(listen, here).split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(query)) }
}

export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', href)
  else history.replaceState(null, '', href)
  dispatchEvent(new Event(MOVED))
  if (how === 'push') scrollTo(0, 0)
}

/** `matched('/m/needs/:id', '/m/needs/42')` is `{ id: '42' }`; undefined where the path is another. */
export function matched(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [asked, given] = [pattern.split('/'), path.split('/')]
  if (asked.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [at, part] of asked.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = decoded(value)
    else if (part !== value) return undefined
  }
  return found
}

/** An address mangled on its way through a chat program is still an address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** On the root element: links below `base` open without loading the page anew; all others are the browser's. */
export function followWithin(base: string, click: MouseEvent): void {
  const link = click.target instanceof Element ? click.target.closest('a') : null
  if (link === null || link.origin !== location.origin || !link.pathname.startsWith(base)) return
  if (
    click.button !== 0 ||
    click.ctrlKey ||
    click.metaKey ||
    click.shiftKey ||
    link.target !== '' ||
    link.hasAttribute('download')
  )
    return
  click.preventDefault()
  go(link.pathname + link.search)
}
