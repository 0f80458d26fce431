/** Brings the reader, and whoever listens, to a message that appeared elsewhere on the page than where they are. */
export function bringTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
