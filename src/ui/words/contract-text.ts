import type { Words } from './say.ts'

/** Around the whole text of a contract, as it will be printed. */
export const contractTextWords = {
  table: ['合同中的表格', 'A table of the contract'],
  fullText: ['合同全文', 'The whole contract'],
  textInDraft: [
    '与打印的合同一字不差，修改后先保存，这里随之更新。送审前请通读全文。',
    'Word for word what is printed, as last saved. Please read it through before you send it for approval.',
  ],
  textToApprove: [
    '与打印的合同一字不差，审定前请通读全文。',
    'Word for word what is printed. Please read it through before you approve it.',
  ],
  textAsPrinted: ['与打印的合同一字不差。', 'Word for word what is printed.'],
} as const satisfies Words
