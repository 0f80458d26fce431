import { expect, it } from 'vitest'
import { scoreJsonSchema } from './json-schema.ts'

it('the published JSON Schema is the one the program reads by (vitest -u writes it anew)', async () => {
  await expect(scoreJsonSchema()).toMatchFileSnapshot('../../../docs/score/score.schema.json')
})
