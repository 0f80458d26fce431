import { type ComponentProps, useRef } from 'react'
import { ConfirmButton } from './confirm-button.tsx'

type Props<Seen> = Omit<ComponentProps<typeof ConfirmButton>, 'onConfirm' | 'check'> & {
  /** The revision of what the page shows. */
  seen: Seen
  onConsent: (seen: Seen) => void
}

/** A yes to what was on the page when the question was asked: what is fetched anew behind the question has not been read. */
export function ConsentButton<Seen>({ seen, onConsent, ...button }: Props<Seen>) {
  const asked = useRef(seen)
  const keep = () => {
    asked.current = seen
    return true
  }
  return <ConfirmButton {...button} check={keep} onConfirm={() => onConsent(asked.current)} />
}
