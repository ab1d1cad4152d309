import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { StoredFile } from '../../entities/studio/stored-file.js'
import { checkedFile } from './checked-file.js'

@InputType({ description: 'The upload whose bytes have been sent.' })
export class CompleteUploadInput {
  @IsUUID()
  @Field(() => ID, { description: 'The file the upload was made for.' })
  fileId!: string
}

@Resolver()
export class CompleteUploadResolver {
  @Mutation(() => StoredFile, {
    description:
      'Say that the bytes of an upload have been sent: they are looked at, and the file is there. Sent again, it answers the same. Audio has to be what was announced (`MEDIA_TYPE_MISMATCH`, `FILE_SIZE_MISMATCH`, `FILE_CHECKSUM_MISMATCH`), ' +
      'readable (`AUDIO_UNREADABLE`) and at most 3 hours long (`AUDIO_TOO_LONG`), an image readable (`IMAGE_UNREADABLE`) and of at most 50 million pixels (`IMAGE_TOO_LARGE`); what is refused is gone. ' +
      '`FILE_NOT_ARRIVED` when nothing was sent yet, `UPLOAD_EXPIRED` two hours after it was announced, `FILE_BEING_CHECKED` while another call looks at it.',
  })
  completeUpload(@Arg('input', { description: 'Which.' }) { fileId }: CompleteUploadInput, @Ctx() { db, store }: Context): Promise<StoredFile> {
    return checkedFile({ db, store }, fileId)
  }
}
