import type { ReactNode } from 'react'

export type Fact = { readonly label: string; readonly value: ReactNode; readonly wide?: boolean }

/** Label and value in pairs; a fact that is not known stands as a dash, never as an empty place. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, wide }) => (
        <div key={label} data-wide={wide}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
