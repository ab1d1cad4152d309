import { TextLength } from './text-length.js'

/** What a client calls a request by, so that asking again does not do it again. */
export const IdempotencyKey = (): PropertyDecorator => TextLength(1, 255)
