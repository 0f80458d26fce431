import { type Acting, deciding } from '../../../kernel/acting.ts'
import { type AreaCode, normaliseName } from '../../../kernel/area.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { tellPoster } from '../documents/tell-poster.ts'
import { areaNames, authorityOf } from '../store/needs.ts'

const may = deciding(NEED_POLICY)

/** The code for the wall of an area that the caller works in. `origin`: under which address the house is reached. */
export async function tellPaper(
  tx: ReadTx,
  acting: Acting,
  area: AreaCode,
  origin: string,
): Promise<Result<OfficeDocument, { code: 'not-found' }>> {
  if (!may(acting, 'need.file-on-behalf', { area })) return refuse({ code: 'not-found' })
  const [by, name] = [await authorityOf(tx, acting), (await areaNames(tx, [area])).get(area)]
  if (by === undefined || name === undefined) return refuse({ code: 'not-found' })
  const link = `${origin}/public/${acting.tenant}/tell?at=${area}`
  return ok(tellPoster({ authority: by.name, place: normaliseName(name), link }))
}
