import type { OfficeDocument } from './tree.ts'

const NOT_IN_A_NAME = /[\\/:*?"<>|\p{Cc}]/gu

/** 'DY2017-C01_回避声明书_晏清和': in a year's folder every paper is found by its project and by whom it is about. */
export const filed = (document: OfficeDocument, code: string, ...about: readonly string[]): OfficeDocument => ({
  ...document,
  fileName: [code, document.title, ...about]
    .map((part) => part.replaceAll(NOT_IN_A_NAME, '').trim())
    .filter((part) => part !== '')
    .join('_'),
})
