import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { useFieldErrors } from '../../../../ui/desk/form/field-errors.ts'
import { Form, FormActions } from '../../../../ui/desk/form/form.tsx'
import { NoticeFields } from '../../../../ui/desk/form/notice-fields.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Word, Words } from '../../../../ui/words/say.ts'
import { VariationPublication } from '../../contract/variation.ts'

/** Under which number and title something goes before the public. */
export type Publication = VariationPublication

type Props = {
  readonly says: { readonly publish: Word; readonly publishThen: Word }
  readonly problems: Words
  /** As they stand when nobody has typed yet. */
  readonly begin: Publication
  readonly send: (publication: Publication, id: string) => Promise<unknown>
}

const LABELS = { noticeNo: purchaseWords.noticeNo, title: purchaseWords.noticeTitle }

/** What becomes of a contract goes before the public, under a number of its own. */
export function PublishForm({ says, problems, begin, send }: Props) {
  const { t } = useVoice()
  const [noticeNo, setNoticeNo] = useState(begin.noticeNo)
  const [title, setTitle] = useState(begin.title)
  const { errors, check, refuse } = useFieldErrors(VariationPublication, LABELS)
  const publish = useDeed(send)
  const written = () => check({ noticeNo, title })
  const submit = () => {
    const publication = written()
    if (publication !== undefined) publish.mutate(publication, { onError: refuse })
  }
  return (
    <Panel title={t(says.publish)} isPrinted={false}>
      <Form errors={errors} onSubmit={written}>
        <Refusal error={publish.error} words={problems} />
        <NoticeFields
          draft={{ title, noticeNo }}
          set={(change) => {
            if (change.title !== undefined) setTitle(change.title)
            if (change.noticeNo !== undefined) setNoticeNo(change.noticeNo)
          }}
          samples={{ no: contractPageWords.noSample }}
        />
        <FormActions>
          <ConfirmButton
            label={t(says.publish)}
            about={title}
            consequence={t(says.publishThen)}
            check={() => written() !== undefined}
            busy={publish.isPending}
            onConfirm={submit}
          />
        </FormActions>
      </Form>
    </Panel>
  )
}
