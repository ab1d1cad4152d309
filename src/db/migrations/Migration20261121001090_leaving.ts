import { Migration } from '@mikro-orm/migrations'

/** What stays of a person who has left, and that their archive is announced. */
export class Migration20261121001090_leaving extends Migration {
  override up(): void {
    this.addSql(LEAVING)
  }
}

const LEAVING = `
alter type notification_kind add value 'DATA_EXPORT_READY';

alter table user_sessions drop constraint user_sessions_end_reason_check;
alter table user_sessions add constraint user_sessions_end_reason_check check (
  end_reason in ('SIGNED_OUT', 'ENDED_BY_OWNER', 'PASSWORD_CHANGED', 'TOKEN_REUSED', 'ACCOUNT_DISABLED', 'ACCOUNT_DELETED'));

alter table comments alter column author_id drop not null;
alter table comments drop constraint comments_author_id_fkey;
alter table comments add constraint comments_author_id_fkey foreign key (author_id) references users on delete set null;
alter table comments add constraint comments_author_check check (author_id is not null or deleted_at is not null);
comment on column comments.author_id is 'Null once the account is gone: then it says nothing, and stands for the answers below it.';
`
