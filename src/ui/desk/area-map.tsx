import type { ReactNode } from 'react'
import { drawn, nameLines, shadeOf, stepsOf } from '../sketch.ts'
import { PageLink } from './page-link.tsx'
import './css/sketch.css'

type Area = {
  readonly id: string
  readonly geometry: Parameters<typeof drawn>[0][number]['geometry']
  readonly name: string
  /** What it is shaded by, and how that is written on it. */
  readonly value: number
  readonly shown: string
  /** Told in full to whoever cannot see it. */
  readonly told: string
  /** To its rows; nothing where there are none. */
  readonly at: { readonly to: readonly string[]; readonly search: Readonly<Record<string, string>> } | undefined
}

type Props = {
  label: string
  areas: readonly Area[]
  legend: { readonly none: string; readonly upTo: (bound: number) => string }
}

/** Areas as tiles, shaded by a number that stands on each as well: colour alone says nothing. The public has the same (ui/public/area-map.tsx). */
export function AreaMap({ label, areas, legend }: Props) {
  const { width, height, tiles } = drawn(areas)
  const steps = stepsOf(areas.map(({ value }) => value))
  return (
    <figure className="sketch-figure">
      <figcaption className="hidden">{label}</figcaption>
      <svg className="sketch" viewBox={`0 0 ${width} ${height}`}>
        {tiles.map(({ id, points, x, y }) => {
          const area = areas.find((one) => one.id === id)
          if (area === undefined) return null
          return (
            <g key={id} data-shade={shadeOf(area.value, steps)}>
              <Reached at={area.at}>
                <title>{area.told}</title>
                <polygon points={points} />
                <Lines x={x} y={y} names={nameLines(area.name)} value={area.value === 0 ? undefined : area.shown} />
              </Reached>
            </g>
          )
        })}
      </svg>
      <ul className="sketch-legend">
        {[0, ...steps].map((bound) => (
          <li key={bound}>
            <span data-shade={shadeOf(bound, steps)} />
            {bound === 0 ? legend.none : legend.upTo(bound)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Reached({ at, children }: { at: Area['at']; children: ReactNode }) {
  return at === undefined ? children : <PageLink {...at}>{children}</PageLink>
}

function Lines({ x, y, names, value }: { x: number; y: number; names: readonly string[]; value: string | undefined }) {
  const lines = value === undefined ? names : [...names, value]
  const heightOf = (nth: number) => y + 8 + (nth - (lines.length - 1) / 2) * 25
  return (
    <>
      {lines.map((line, nth) => (
        <text key={line} x={x} y={heightOf(nth)} {...(nth >= names.length ? { className: 'value' } : {})}>
          {line}
        </text>
      ))}
    </>
  )
}
