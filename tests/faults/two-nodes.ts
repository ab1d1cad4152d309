import type { Api } from '../support/api.js'
import { TestClient } from '../support/client.js'
import { History } from '../support/history.js'
import { make } from '../support/make.js'

/**
 * What Ben heard at each of several processes while Ana said things through all of them in turn; `between` is done
 * before each.
 */
export async function talkOver(api: Api, nodes: { url: string }[], count: number, between: (said: number) => Promise<unknown> = async () => undefined): Promise<History[]> {
  const [ana, ben] = [await make.person(api), await make.person(api)]
  const conversation = await make.conversation(api, [ana, ben])
  const histories = nodes.map(({ url }) => new History(() => url, ben, conversation.id))
  await Promise.all(histories.map((history) => history.isFollowing))
  for (let said = 1; said <= count; said += 1) {
    await between(said)
    const { url } = nodes[said % nodes.length]!
    await make.message({ ...api, as: ({ accessToken }) => new TestClient(() => url, accessToken) }, ana, conversation, `message ${said}`)
  }
  for (const history of histories) await history.has(count)
  await Promise.all(histories.map((history) => history.close()))
  return histories
}
