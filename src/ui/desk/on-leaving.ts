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

type Saving = () => Promise<boolean>
const open = new Set<Saving>()

/** For a form that saves itself: how it sends at once what it has not sent yet, and whether that is kept then. */
export function useSavedOnSignOut(save: Saving): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const here = () => latest.current()
    open.add(here)
    return () => void open.delete(here)
  }, [])
}

/** Before a session ends: all that saves itself sends what is left. How many forms could not. */
export async function saveOpen(): Promise<number> {
  const saved = await Promise.allSettled([...open].map((save) => save()))
  return saved.filter((each) => each.status === 'rejected' || !each.value).length
}
