import { useQueries } from '@tanstack/react-query'
import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { readReply } from '../../reply.ts'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import { useStanding } from '../standing.tsx'
import { Field, type FieldProps } from './field.tsx'

const Places = z.object({ items: z.array(z.object({ code: AreaCode, name: z.string() })) })

/** The places one level below, as the server knows them; they hardly ever change. */
export const placesBelow = (tenant: string, under: AreaCode) => ({
  queryKey: ['areas', tenant, under],
  queryFn: () => readReply(Places, fetch(`/api/tenants/${encodeURIComponent(tenant)}/areas?under=${under}`)),
  staleTime: Infinity,
})

type Props = FieldProps & { value: AreaCode | undefined; onChange: (value: AreaCode | undefined) => void }

/** A place under one's own post, chosen level by level: real names repeat, and only within its street is one 和平社区 the right one. */
export function AreaField({ value, onChange, ...field }: Props) {
  const { t } = useVoice()
  const { tenant, area: root, areaName } = useStanding()
  const chosen = value?.startsWith(root) ? value : root
  const above = [root, ...levelsBetween(root, chosen)]
  const levels = useQueries({ queries: above.map((under) => placesBelow(tenant, under)) })
  return (
    <Field {...field} group>
      {({ id, disabled, 'aria-describedby': describedBy }) => (
        <div className="choices" aria-describedby={describedBy}>
          <span>{areaName}</span>
          {levels.map(({ data }, at) => {
            const under = above[at] ?? root
            if (data === undefined || data.items.length === 0) return null
            return (
              <select
                key={under}
                id={at === 0 ? id : undefined}
                className="input"
                aria-label={`${field.label} ${at + 1}`}
                disabled={disabled}
                value={above[at + 1] ?? ''}
                onChange={(event) =>
                  onChange(AreaCode.safeParse(event.target.value).data ?? (under === root ? undefined : under))
                }
              >
                <option value="">{t(hints.chooseOne)}</option>
                {data.items.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )
          })}
        </div>
      )}
    </Field>
  )
}

const LENGTHS = [2, 4, 6, 9, 12]

/** The areas on the way down from one to the other, the last included. */
export const levelsBetween = (root: AreaCode, below: AreaCode): AreaCode[] =>
  LENGTHS.filter((length) => length > root.length && length <= below.length).map((length) =>
    AreaCode.parse(below.slice(0, length)),
  )
