import { deedNamed, readReply } from '../reply.ts'

type Sending = { readonly file: File; readonly id: string; readonly onPercent: (percent: number) => void }

/** Sends the bytes of one file as they are, telling how far it is: `fetch` does not tell, the older way does. */
export const sendFile = <T>(
  schema: { parse(value: unknown): T },
  address: string,
  { file, id, onPercent }: Sending,
): Promise<T> =>
  readReply(
    schema,
    new Promise<Response>((answered, failed) => {
      const request = new XMLHttpRequest()
      request.open('PUT', address)
      request.setRequestHeader('content-type', 'application/octet-stream')
      for (const [header, value] of Object.entries(deedNamed(id))) request.setRequestHeader(header, value)
      request.upload.addEventListener('progress', ({ loaded, total }) =>
        onPercent(Math.floor((loaded * 100) / Math.max(1, total))),
      )
      request.addEventListener('load', () => answered(new Response(request.responseText, { status: request.status })))
      request.addEventListener('error', () => failed(new Error('the connection was lost')))
      request.send(file)
    }),
  )
