import type { OpenAPIHono } from '@hono/zod-openapi'
import type { TableFacts } from '../../platform/catalogue.ts'
import type { Env } from '../../platform/http/env.ts'
import { accessDocument } from './access-document.ts'
import { dictionaryDocument } from './dictionary-document.ts'
import { livesDocument } from './lives-document.ts'
import { openApiDocument } from './openapi-document.ts'
import { problemsDocument } from './problems-document.ts'
import { queryDocuments } from './queries-document.ts'

/** The documents that the program writes of itself, by their place in the tree. A test compares them with what is committed. */
export const documents = async (
  app: OpenAPIHono<Env>,
  catalogue: readonly TableFacts[],
): Promise<Readonly<Record<string, string>>> => ({
  'docs/access.md': accessDocument(app),
  'docs/openapi.json': openApiDocument(app),
  'docs/data-dictionary.md': dictionaryDocument(catalogue),
  'docs/problems.md': problemsDocument(),
  'docs/lives.md': livesDocument(),
  ...(await queryDocuments()),
})
