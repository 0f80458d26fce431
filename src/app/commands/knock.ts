import { request } from 'node:http'
import { CodedError } from '../../platform/coded-error.ts'

type Line = { readonly say: string } | { readonly end: unknown } | { readonly failed: string }

/** Asks the running server for a deed through its door in the data folder. */
export function knock(socketPath: string, deed: string, body: unknown, say: (line: string) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = (cause?: unknown) => reject(new CodedError('server-went-away', {}, { cause }))
    const asking = request({ socketPath, method: 'POST', path: `/${deed}` }, (reply) => {
      let rest = ''
      reply.setEncoding('utf8')
      reply.on('data', (part: string) => {
        const lines = (rest + part).split('\n')
        rest = lines.pop() ?? ''
        for (const text of lines) {
          const line: Line = JSON.parse(text)
          if ('say' in line) say(line.say)
          else if ('end' in line) resolve(line.end)
          else reject(new CodedError(line.failed))
        }
      })
      reply.on('end', gone)
      reply.on('error', gone)
    })
    asking.on('error', gone)
    asking.end(JSON.stringify(body))
  })
}
