import { useCallback, useEffect, useRef } from 'react'

/**
 * Does it now, or, while the mouse is held down, after the click. A field is left by pressing a button: what it shows then would
 * move the button away from under the mouse before it is let go, and the click would be lost.
 */
export function useAfterPress(): (deed: () => void) => void {
  const isHeld = useRef(false)
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    const press = () => {
      isHeld.current = true
    }
    const release = () => {
      isHeld.current = false
      // The click follows in the same turn.
      setTimeout(() => {
        waiting.current?.()
        waiting.current = undefined
      })
    }
    const ends = ['mouseup', 'dragend'] as const
    document.addEventListener('mousedown', press, true)
    for (const end of ends) document.addEventListener(end, release, true)
    return () => {
      document.removeEventListener('mousedown', press, true)
      for (const end of ends) document.removeEventListener(end, release, true)
    }
  }, [])
  return useCallback((deed) => {
    if (isHeld.current) waiting.current = deed
    else deed()
  }, [])
}
