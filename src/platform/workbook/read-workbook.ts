import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Workbook, WorkbookRefusal } from '../../kernel/workbook.ts'
import { gate } from '../http/limits.ts'
import { workerFile } from '../worker-file.ts'

export type WorkbookReply = { readonly workbook: Workbook } | { readonly refused: WorkbookRefusal }

const PATIENCE_MS = 20_000
const ROOM = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** One after the other: each has the room of a thread of its own. */
const turns = gate({ atOnce: 1, waiting: 40 })

/**
 * What stands in a workbook (.xlsx). Whatever the bytes do, they do it in a thread that is ended when it takes too much room or time:
 * then the workbook is too large. 'workbooks-waiting': so many are read already that this one would come too late.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  room = ROOM,
): Promise<Result<Workbook, { code: WorkbookRefusal } | { code: 'workbooks-waiting' }>> {
  const turn = turns()
  if (turn === undefined) return refuse({ code: 'workbooks-waiting' })
  const leave = await turn
  const reply = await readApart(bytes, room).finally(leave)
  return 'workbook' in reply ? ok(reply.workbook) : refuse({ code: reply.refused })
}

function readApart(bytes: Uint8Array, room: typeof ROOM): Promise<WorkbookReply> {
  return new Promise((resolve) => {
    const thread = new Worker(workerFile('workbook-worker'), { workerData: bytes, resourceLimits: room })
    const end = (reply: WorkbookReply) => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(reply)
    }
    const lost = () => end({ refused: 'workbook-too-large' })
    const timer = setTimeout(lost, PATIENCE_MS)
    thread.on('message', end).on('error', lost).on('exit', lost)
  })
}
