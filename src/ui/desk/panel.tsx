import type { ReactNode } from 'react'

/** A white sheet on the page with its own heading; headings lead through a page, landmarks would only crowd it. */
export function Panel({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
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
