import "server-only";

/** Someone whose pages embed our flows. */
export interface PartnerTable {
  id: string;
  name: string;
  /** JSON: the origins whose pages may hold a flow, such as `https://app.example.com`. */
  origins: string;
  /** JSON: `PartnerLook` (lib/domain/partner-look.ts). */
  look: string;
  created_at: string;
}

/** What a partner's server proves itself with. */
export interface PartnerKeyTable {
  id: string;
  partner_id: string;
  /** sha256 of the whole key, hex */
  key_hash: string;
  /** JSON: the flow scopes that it may open. */
  scopes: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** An account that a partner may open flows for; one partner each. */
export interface PartnerAccountTable {
  light_account_uuid: string;
  partner_id: string;
  created_at: string;
}

/** A link into a flow. It opens once. */
export interface FlowLinkTable {
  /** sha256 of the token, hex */
  token_hash: string;
  /** null: the portal's own link, sent by e-mail. */
  partner_id: string | null;
  light_account_uuid: string;
  scope: string;
  plan_group: string | null;
  /** What must be said before it opens; null for a link that opens at once. */
  postal_code: string | null;
  wrong_answers: number;
  /** Real time, like the next two: a link's five minutes are not for the sandbox's clock. */
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

/** An open flow: one home, one scope, an hour at most. */
export interface FlowSessionTable {
  /** In its pages' addresses; opens nothing by itself. */
  id: string;
  /** sha256, hex */
  secret_hash: string;
  /** null: the portal's own, or a link of the sandbox. */
  partner_id: string | null;
  home_id: string;
  scope: string;
  plan_group: string | null;
  locale: string;
  /** 1 where the sandbox made its link, else 0. */
  is_sandbox: number;
  /** Real time, like the next. */
  created_at: string;
  expires_at: string;
}
