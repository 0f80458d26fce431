import { describe, expect, it } from 'vitest'
import { tellingOf } from './sheet-columns.tsx'

const sheet = (name: string, ...fields: ('name' | 'place')[]) => ({
  name,
  refused: null,
  guess: { heading: 2, columns: fields.map((field, column) => ({ column, field })) },
  first: [],
})

describe('what the columns tell', () => {
  it('begins with the sheet whose headings tell most', () => {
    const told = tellingOf(null, [sheet('说明', 'name'), sheet('台账', 'name', 'place')])
    expect(told).toEqual({
      sheet: '台账',
      heading: 2,
      columns: [
        { column: 0, field: 'name' },
        { column: 1, field: 'place' },
      ],
    })
  })

  it('told before is sent again as it is taken, without the headings that were kept with it', () => {
    const plan = { sheet: '台账', heading: 1, columns: [{ column: 3, field: 'name' as const, heading: '名称' }], unit: 'persons' }
    expect(tellingOf(plan, [])).toEqual({ sheet: '台账', heading: 1, columns: [{ column: 3, field: 'name' }] })
  })
})
