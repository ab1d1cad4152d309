import { IsUUID } from 'class-validator'
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'

@InputType({ description: 'Which device push shall reach no longer.' })
export class RemovePushDeviceInput {
  @IsUUID()
  @Field(() => ID, { description: 'The device, as `viewer.pushDevices` lists it.' })
  id!: string
}

@ObjectType({ description: 'What was removed.', simpleResolvers: true })
export class RemovedPushDevice {
  @Field(() => ID, { description: 'The id of the device that is gone.' })
  id!: string
}

@Resolver()
export class RemovePushDeviceResolver {
  @Mutation(() => RemovedPushDevice, { description: 'Have push reach a device of yours no longer; any other is `PUSH_DEVICE_NOT_FOUND`.' })
  async removePushDevice(@Arg('input', { description: 'Which one.' }) { id }: RemovePushDeviceInput, @Ctx() { db }: Context): Promise<RemovedPushDevice> {
    await db.rule('remove_push_device', { deviceId: id })
    return { id }
  }
}
