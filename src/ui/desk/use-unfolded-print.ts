import { useEffect } from 'react'

/** What is of use on the screen alone stays as it is. */
const FOLDED = '.shell-main details:not([open]):not(.no-print *):not(.basis):not(.basis *):not(.file-check)'

/**
 * Paper cannot be unfolded: whatever is folded away in the page is open while it is printed, and as it was afterwards. How a
 * number was reached (`basis`) is printed only where the reader had it open.
 */
export function useUnfoldedPrint() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)]
      for (const one of opened) one.open = true
    }
    const fold = () => {
      for (const one of opened) one.open = false
      opened = []
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', fold)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', fold)
    }
  }, [])
}
