import { Migration } from '@mikro-orm/migrations'

/** Conversations, who takes part in them, and their messages. */
export class Migration20261121000600_messaging extends Migration {
  override up(): void {
    this.addSql(CONVERSATIONS)
    this.addSql(MESSAGES)
    this.addSql(AROUND_MESSAGES)
  }
}

const CONVERSATIONS = `
create type conversation_kind as enum ('DIRECT', 'GROUP');
create type participant_role as enum ('OWNER', 'ADMIN', 'MEMBER');

create table conversations (
  id uuid primary key,
  kind conversation_kind not null,
  title text check (char_length(title) between 1 and 100),
  pair uuid[] check (array_length(pair, 1) = 2),
  created_by uuid references users on delete set null,
  is_disappearing boolean not null default false,
  last_seq bigint not null default 0 check (last_seq >= 0),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversations_group_title_check check (kind = 'GROUP' or title is null),
  constraint conversations_direct_pair_check check ((kind = 'DIRECT') = (pair is not null))
) with (fillfactor = 80);
comment on table conversations is 'A direct conversation of two people, or a group of up to 256.';
comment on column conversations.pair is 'The two people of a direct conversation.';
comment on column conversations.last_seq is 'How many messages it ever had: the number of the newest one.';

create table conversation_participants (
  conversation_id uuid not null references conversations on delete cascade,
  user_id uuid not null references users on delete cascade,
  role participant_role not null default 'MEMBER',
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  first_seq bigint not null default 1 check (first_seq >= 1),
  last_read_seq bigint not null default 0 check (last_read_seq >= 0),
  last_read_at timestamptz,
  unread_count int not null default 0 check (unread_count >= 0),
  muted_until timestamptz,
  archived_at timestamptz,
  active_at timestamptz not null default now(),
  primary key (conversation_id, user_id)
) with (fillfactor = 80);
create index conversation_participants_inbox on conversation_participants (user_id, active_at desc, conversation_id desc) where left_at is null;
create index conversation_participants_unread on conversation_participants (user_id) where unread_count > 0 and left_at is null;
comment on table conversation_participants is 'Who takes part, since when, and how far each has read.';
comment on column conversation_participants.first_seq is 'The first message the person may see: who joins later does not see what was said before.';
comment on column conversation_participants.active_at is 'When something was last said in it: the order of the inbox.';
`

const MESSAGES = `
create table messages (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  seq bigint not null check (seq > 0),
  sender_id uuid references users on delete set null,
  client_message_id uuid,
  body text check (octet_length(body) <= 100000 and body ~ '^v1\\|[A-Za-z0-9_-]{1,40}\\|'),
  body_key text generated always as (split_part(body, '|', 2)) stored,
  reply_to_id uuid references messages on delete set null,
  track_id uuid references tracks on delete set null,
  is_disappearing boolean not null default false,
  expires_at timestamptz,
  edited_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  unique (conversation_id, seq),
  unique (sender_id, client_message_id),
  constraint messages_empty_when_deleted_check check (deleted_at is null or (body is null and track_id is null))
);
create index messages_reply_to on messages (reply_to_id) where reply_to_id is not null;
create index messages_track on messages (track_id) where track_id is not null;
create index messages_expiry on messages (expires_at) where expires_at is not null;
create index messages_disappearing on messages (conversation_id, seq) where is_disappearing and expires_at is null;
create index messages_body_key on messages (body_key, id) where body_key is not null;
comment on table messages is 'What was said. Bodies are sealed by the server before they come here: the database never holds their plain text.';
comment on column messages.body is 'v1|key id|nonce|ciphertext|tag, AES-256-GCM with the row''s id as associated data.';
comment on column messages.expires_at is 'When it disappears: 24 hours after everybody else in the conversation has read it.';
`

const AROUND_MESSAGES = `
create table hidden_messages (
  user_id uuid not null references users on delete cascade,
  message_id uuid not null references messages on delete cascade,
  hidden_at timestamptz not null default now(),
  primary key (user_id, message_id)
);
create index hidden_messages_message on hidden_messages (message_id);
comment on table hidden_messages is 'Messages somebody has deleted for themselves alone.';

create table message_reactions (
  message_id uuid not null references messages on delete cascade,
  user_id uuid not null references users on delete cascade,
  emoji text not null check (char_length(emoji) between 1 and 16),
  created_at timestamptz not null default now(),
  primary key (message_id, user_id, emoji)
);
create index message_reactions_user on message_reactions (user_id);
comment on table message_reactions is 'Emoji people have put to a message; each person each emoji once.';
`
