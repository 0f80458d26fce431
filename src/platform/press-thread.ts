import { Worker } from 'node:worker_threads'
import type { OfficeDocument } from '../lib/document/tree.ts'
import { CodedError } from './coded-error.ts'
import type { PressOptions } from './pdf.ts'
import { workerFile } from './worker-file.ts'

export type PaperFormat = 'pdf' | 'docx'
export type PressJob = { readonly document: OfficeDocument; readonly format: PaperFormat }
export type PressReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string }

/** Prints one document after the other; whoever asks waits until the one before is done. */
export type PressThread = (job: PressJob) => Promise<Uint8Array>

/** The first document waits for the fonts, which are converted once. */
const PATIENCE_MS = 60_000

/** Started with the first document, and anew after a thread that has died or is stuck; it keeps no program from ending. */
export function pressThread(options: PressOptions, patience = PATIENCE_MS): PressThread {
  let worker: Worker | undefined
  const started = () => {
    const thread = new Worker(workerFile('press-worker'), { workerData: options })
    const gone = () => void (worker = worker === thread ? undefined : worker)
    // Listened to for as long as it lives: an error that nobody hears would end the server.
    return thread.on('error', gone).on('exit', gone)
  }
  return (job) =>
    new Promise((resolve, reject) => {
      const thread = (worker ??= started())
      const done = () => {
        clearTimeout(timer)
        thread.off('message', told).off('error', lost).off('exit', lost).unref()
      }
      const told = (reply: PressReply) => {
        done()
        if ('bytes' in reply) resolve(reply.bytes)
        else reject(new CodedError('press-failed', { failure: reply.failure }))
      }
      const lost = (cause: unknown) => {
        done()
        worker = undefined
        void thread.terminate()
        reject(new CodedError('press-thread-ended', {}, { cause }))
      }
      const timer = setTimeout(lost, patience, 'stuck')
      thread.ref()
      thread.on('message', told).on('error', lost).on('exit', lost).postMessage(job, [])
    })
}
