import { parentPort, workerData } from 'node:worker_threads'
import { docx } from './docx.ts'
import { openPress, type Press, type PressOptions } from './pdf.ts'
import type { PressJob, PressReply } from './press-thread.ts'

// Setting a document blocks the thread that does it, so it gets one of its own: the server answers others meanwhile.
const options = workerData as PressOptions
let press: Promise<Press> | undefined

parentPort?.on('message', (job: PressJob) => {
  void print(job)
    .catch((thrown: unknown): PressReply => ({ failure: thrown instanceof Error ? thrown.message : String(thrown) }))
    .then((reply) => parentPort?.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : []))
})

async function print({ document, format }: PressJob): Promise<PressReply> {
  // A copy: bytes that the compiler holds cannot be handed over to another thread.
  return { bytes: new Uint8Array(format === 'docx' ? await docx(document) : await pdf(document)) }
}

async function pdf(document: PressJob['document']): Promise<Uint8Array> {
  press ??= openPress(options)
  try {
    return (await press).print(document).bytes
  } catch (failure) {
    // A press that did not open is opened anew for the next document.
    press = undefined
    throw failure
  }
}
