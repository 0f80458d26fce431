import type { Notice } from './acts.ts'
import { noticePage, type Publisher } from './publisher.ts'

/** The notice itself, where anybody reads it in full. */
export const pageOf = (publisher: Publisher, { id, title }: Notice, at: string, documentType: string) => ({
  id,
  documentType,
  title,
  url: noticePage(publisher, id),
  datePublished: at,
  format: 'text/html',
  language: 'zh',
})
