import { type DragEvent, useContext, useState } from 'react'
import { sizeShown } from '../../format.ts'
import { useVoice } from '../../voice.tsx'
import { buttons, hints } from '../../words/common.ts'
import { Field, FieldChanged, type FieldProps } from './field.tsx'
import '../css/form.css'

export type UploadedFile = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  /** The digest by which anyone can check the file; shown only behind 校验码. */
  readonly check?: string
  readonly href?: string
}

type Props = FieldProps & {
  files: readonly UploadedFile[]
  /** Files of an accepted kind and size; the page uploads them and lists them in `files`. */
  onChoose: (files: readonly File[]) => void
  onRemove?: (file: UploadedFile) => void
  maxBytes: number
  /** One file: another one takes its place, and that is said. */
  single?: boolean
  /** File endings, '.pdf,.docx,.png', with the words for people. */
  accept?: { readonly endings: readonly string[]; readonly words: string }
  /** 0 to 100 while an upload runs. */
  percent?: number | undefined
}

export function FileField({ files, onChoose, onRemove, maxBytes, single = false, accept, percent, ...field }: Props) {
  const { lang, t } = useVoice()
  const [refused, setRefused] = useState<string>()
  const changed = useContext(FieldChanged)
  const size = sizeShown(lang, maxBytes)
  const complaint = (file: File): string | undefined => {
    if (file.size > maxBytes) return t(hints.fileTooBig, { name: file.name, size })
    const known = accept === undefined || accept.endings.some((ending) => file.name.toLowerCase().endsWith(ending))
    return known ? undefined : t(hints.wrongKind, { name: file.name, kinds: accept.words })
  }
  const choose = (chosen: readonly File[]) => {
    setRefused(chosen.map(complaint).find((words) => words !== undefined))
    const sound = chosen.filter((file) => complaint(file) === undefined)
    if (sound.length === 0) return
    changed(field.name)
    onChoose(sound)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    choose([...event.dataTransfer.files].slice(0, single ? 1 : undefined))
  }
  return (
    <Field {...field} hint={field.hint ?? t(hints.fileLimit, { size })} error={refused ?? field.error}>
      {(ties) => (
        <>
          <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <span className="drop-words">{t(hints.dropHere)} </span>
            <label>
              {t(single && files.length > 0 ? buttons.replaceFile : buttons.chooseFile)}
              <input
                id={ties.id}
                aria-describedby={ties['aria-describedby']}
                aria-invalid={ties['aria-invalid']}
                disabled={ties.disabled}
                type="file"
                multiple={!single}
                accept={accept?.endings.join(',')}
                aria-label={`${field.label} ${t(buttons.chooseFile)}`}
                onChange={(event) => {
                  choose([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
            </label>
          </div>
          {percent !== undefined && <Progress percent={percent} />}
          {files.length > 0 && <FileList files={files} onRemove={onRemove} />}
        </>
      )}
    </Field>
  )
}

function Progress({ percent }: { percent: number }) {
  const { t } = useVoice()
  const words = t(hints.uploading, { percent })
  return (
    <div className="upload">
      <progress max={100} value={percent} aria-label={words} />
      <output>{words}</output>
    </div>
  )
}

/** Uploaded files with name and size, for reading too. */
export function FileList({ files, onRemove }: { files: readonly UploadedFile[]; onRemove?: Props['onRemove'] | undefined }) {
  const { lang, t } = useVoice()
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          {file.href === undefined ? <span>{file.name}</span> : <a href={file.href}>{file.name}</a>}
          <span className="quiet">{sizeShown(lang, file.bytes)}</span>
          {onRemove !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => onRemove(file)}
              aria-label={`${t(buttons.remove)} ${file.name}`}
            >
              {t(buttons.remove)}
            </button>
          )}
          {file.check !== undefined && (
            <details className="file-check">
              <summary>{t(hints.fileCheck)}</summary>
              <p className="quiet">{t(hints.fileCheckHow, { method: 'SHA-256' })}</p>
              <code>{file.check}</code>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
