import { IsOptional, IsUUID, Matches, Max, Min } from 'class-validator'
import { GraphQLSafeInt } from 'graphql-scalars'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { DateTimeScalar } from '../../entities/scalars/date-time.js'
import { UrlScalar } from '../../entities/scalars/text-scalars.js'
import { FilePurpose, StoredFile } from '../../entities/studio/stored-file.js'
import { TextLength } from '../../limits/text-length.js'

@InputType({ description: 'A file to upload.' })
export class CreateUploadInput {
  @Field(() => FilePurpose, { description: 'What it is for.' })
  purpose!: FilePurpose

  @TextLength(1, 255)
  @Field({ description: 'What you call it, 1 to 255 characters.' })
  name!: string

  @TextLength(1, 100)
  @Field({ description: 'Its media type, such as `audio/wav`: one its purpose takes.' })
  mediaType!: string

  @Min(1) @Max(2_147_483_648)
  @Field(() => GraphQLSafeInt, { description: 'Its size in bytes, at most 2 GiB of audio and 20 MiB of an image.' })
  sizeBytes!: number

  @IsOptional() @Matches(/^[0-9a-f]{64}$/, { message: '64 hexadecimal digits in lower case' })
  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes, 64 hexadecimal digits in lower case: when it is given, nothing else is taken.' })
  sha256?: string | null

  @IsOptional() @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The project the audio is for; who works on it can hear it.' })
  projectId?: string | null
}

@ObjectType({ description: 'A header to send.', simpleResolvers: true })
export class UploadHeader {
  @Field({ description: 'Its name in lower case.' })
  name!: string

  @Field({ description: 'Its value, exactly so.' })
  value!: string
}

@ObjectType({ description: 'Where to send the bytes of a file, and how.', simpleResolvers: true })
export class Upload {
  @Field(() => StoredFile, { description: 'The file, not there yet: call `completeUpload` when its bytes have been sent.' })
  file!: StoredFile

  @Field(() => UrlScalar, { description: 'Where to send them. Whoever has this address can, and nothing else can be done with it.' })
  url!: string

  @Field({ description: 'The HTTP method, `PUT`.' })
  method!: string

  @Field(() => [UploadHeader], { description: 'What has to be sent with them, at most 10; browsers send `content-length` by themselves.' })
  headers!: UploadHeader[]

  @Field(() => DateTimeScalar, { description: 'Until when the address holds, an hour from now.' })
  expiresAt!: Date
}

@Resolver()
export class CreateUploadResolver {
  @Mutation(() => Upload, {
    description: 'Announce a file and learn where to send its bytes. `MEDIA_TYPE_REFUSED` and `FILE_TOO_LARGE` when its purpose does not take it; uploads are counted by the hour.',
  })
  async createUpload(@Arg('input', { description: 'The file.' }) { purpose, ...input }: CreateUploadInput, @Ctx() { db, files }: Context): Promise<Upload> {
    const [file] = await db.rule<StoredFile>('create_upload', { bucket: purpose, ...input }, columns(StoredFile, 'r'))
    const { url, headers, expiresAt } = await files.uploadUrl(file!)
    return { file: file!, url, method: 'PUT', headers: Object.entries(headers).map(([name, value]) => ({ name, value })), expiresAt }
  }
}
