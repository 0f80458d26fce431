import { useEffect, useRef } from 'react'

/** How large a body a browser still sends after its page has gone, in bytes, with room for what goes around it. */
const CARRIED = 60_000

/** For a request that must arrive although the page is left: the browser carries it on unless it is too large. */
export const carried = (body: unknown): RequestInit =>
  new TextEncoder().encode(JSON.stringify(body)).length > CARRIED ? {} : { keepalive: true }

/** Does it whenever the page is left or hidden, in whatever way; on a phone, being hidden may be the last that happens. */
export function useOnLeaving(deed: (how: 'hidden' | 'left') => void): void {
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  })
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') latest.current('hidden')
    }
    const left = () => latest.current('left')
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', left)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', left)
    }
  }, [])
}
