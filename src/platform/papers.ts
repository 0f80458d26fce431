import type { OfficeDocument } from '../lib/document/tree.ts'
import { docx } from './docx.ts'
import { openPress, type Press, type PressOptions } from './pdf.ts'

/** Printed documents, in the two forms an office asks for. Equal documents give equal bytes as PDF. */
export type Papers = {
  pdf(document: OfficeDocument): Promise<Uint8Array>
  docx(document: OfficeDocument): Promise<Uint8Array>
}

/** Opens the press with the first PDF: converting its fonts takes seconds, and a server should answer before that. */
export function printer(options: PressOptions): Papers {
  let press: Promise<Press> | undefined
  return {
    async pdf(document) {
      press ??= openPress(options)
      try {
        return (await press).print(document).bytes
      } catch (failure) {
        // A press that did not open is opened anew for the next document.
        press = undefined
        throw failure
      }
    },
    docx,
  }
}
