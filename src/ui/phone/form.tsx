import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  onSend: () => void
  /** What the server said; another one brings the reader to the first field it marks. */
  refused?: unknown
  children: ReactNode
}

/** Whoever sends it with something missing or wrong stands in the first field that is marked. */
export function Form({ onSend, refused, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `refused` is what marked the field
  }, [tries, refused])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    onSend()
  }
  return (
    <form ref={form} noValidate onSubmit={send}>
      {children}
    </form>
  )
}
