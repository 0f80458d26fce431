import { type ReactNode, useState } from 'react'

type Props = { title: string; actions?: ReactNode; folds?: boolean; children: ReactNode }

/**
 * A white sheet on the page with its own heading; headings lead through a page, landmarks would only crowd it. One that `folds`
 * begins closed on a phone, where a page of many sheets would be a long way down.
 */
export function Panel({ title, actions, folds = false, children }: Props) {
  const [isNarrow] = useState(() => folds && window.matchMedia('(max-width: 640px)').matches)
  if (isNarrow)
    return (
      <details className="panel">
        <summary>
          <h2>{title}</h2>
        </summary>
        {actions}
        {children}
      </details>
    )
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
