import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import { columns } from '../../db/columns.js'
import { PushDevice, PushProvider } from '../../entities/notifications/push-device.js'
import { DomainError } from '../../errors/domain-error.js'
import { TextLength } from '../../limits/text-length.js'
import { problemsOf } from './push-address.js'

@InputType({ description: 'Where push reaches this device.' })
export class RegisterPushDeviceInput {
  @Field(() => PushProvider, { description: 'Who carries push to it.' })
  provider!: PushProvider

  @TextLength(1, 4096)
  @Field({
    description:
      'The registration token of FCM, the device token of APNs in hexadecimal, or the `endpoint` of a browser\'s push subscription, an `https` address; 1 to 4,096 visible ASCII characters.',
  })
  token!: string

  @Field(() => String, { nullable: true, description: 'For `WEB_PUSH` and for it alone: `keys.p256dh` of the subscription, 65 bytes in base64url.' })
  p256dh?: string | null

  @Field(() => String, { nullable: true, description: 'For `WEB_PUSH` and for it alone: `keys.auth` of the subscription, 16 bytes in base64url.' })
  auth?: string | null
}

@Resolver()
export class RegisterPushDeviceResolver {
  @Mutation(() => PushDevice, {
    description:
      'Have push reach this device. Registering it again, as an app does at each start, keeps it; a device registered by another account leaves that one. An account has at most 20: beyond that the one unused for longest goes.',
  })
  async registerPushDevice(@Arg('input', { description: 'The device.' }) input: RegisterPushDeviceInput, @Ctx() { db }: Context): Promise<PushDevice> {
    const fields = problemsOf(input)
    if (fields.length > 0) throw new DomainError('INVALID_INPUT', { fields })
    const [device] = await db.rule<PushDevice>('register_push_device', input, columns(PushDevice, 'r'))
    return device!
  }
}
