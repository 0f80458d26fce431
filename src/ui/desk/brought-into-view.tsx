import { type ReactNode, useEffect, useRef } from 'react'

const BY_HAND = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const

/**
 * A part of a long page that links lead to (`part` of a link). What lies above it may still be on its way and push it down: it is brought
 * into view again as the page grows, until the reader moves by hand.
 */
export function BroughtIntoView({ part, children }: { part: string; children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (window.location.hash !== `#${part}`) return undefined
    const bring = () => here.current?.scrollIntoView({ block: 'start' })
    const grown = new ResizeObserver(bring)
    const leave = () => grown.disconnect()
    here.current?.focus({ preventScroll: true })
    bring()
    grown.observe(document.body)
    for (const moved of BY_HAND) window.addEventListener(moved, leave, { once: true, passive: true })
    return () => {
      leave()
      for (const moved of BY_HAND) window.removeEventListener(moved, leave)
    }
  }, [part])
  return (
    <div ref={here} id={part} tabIndex={-1} className="brought">
      {children}
    </div>
  )
}
