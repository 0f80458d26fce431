import type { ActionId } from '../kernel/ids.ts'
import { uuid7 } from '../kernel/uuid7.ts'

/**
 * The id of one deed, made once when the person begins it and sent again with every retry, so that it is done once. The only place
 * in the pages that asks chance or the machine's clock; `randomUUID` would need https, which a street office may not have.
 */
export const newActionId = (): ActionId => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as ActionId
