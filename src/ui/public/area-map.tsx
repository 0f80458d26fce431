/** @jsxImportSource hono/jsx */
import { drawn, nameLines, shadeOf, stepsOf } from '../sketch.ts'

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
  readonly href: string | undefined
}

/** Areas as tiles, shaded by a number that stands on each as well: colour alone says nothing. */
export function AreaMap({ label, areas }: { label: string; areas: readonly Area[] }) {
  const { width, height, tiles } = drawn(areas)
  const steps = stepsOf(areas.map(({ value }) => value))
  return (
    <figure class="sketch-figure">
      <figcaption class="hidden">{label}</figcaption>
      <svg class="sketch" viewBox={`0 0 ${width} ${height}`}>
        {tiles.map(({ id, points, x, y }) => {
          const area = areas.find((one) => one.id === id)
          if (area === undefined) return null
          const lines = nameLines(area.name)
          const tile = (
            <>
              <title>{area.told}</title>
              <polygon points={points} />
              {[...lines, ...(area.value === 0 ? [] : [area.shown])].map((line, nth, all) => (
                <text x={x} y={y + 8 + (nth - (all.length - 1) / 2) * 25} class={nth >= lines.length ? 'value' : undefined}>
                  {line}
                </text>
              ))}
            </>
          )
          return area.href === undefined ? (
            <g key={id} data-shade={0}>
              {tile}
            </g>
          ) : (
            <a key={id} href={area.href} aria-label={area.told} data-shade={shadeOf(area.value, steps)}>
              {tile}
            </a>
          )
        })}
      </svg>
    </figure>
  )
}

type LegendProps = { values: readonly number[]; none: string; upTo: (bound: number) => string }

export function AreaLegend({ values, none, upTo }: LegendProps) {
  const steps = stepsOf(values)
  return (
    <ul class="sketch-legend">
      {[0, ...steps].map((bound) => (
        <li key={bound}>
          <span data-shade={shadeOf(bound, steps)} />
          {bound === 0 ? none : upTo(bound)}
        </li>
      ))}
    </ul>
  )
}
