/**
 * Money moves by one function, which runs with the rights of the owner: the services read the ledger and can write it in no other way. It locks the
 * accounts of people in the order of their ids, so that the reference, the balances and what was refunded are looked at when nobody else can
 * change them; it answers with an outcome rather than an error, so that the caller's transaction lives on.
 */
export const moneyFunctions = `
  CREATE FUNCTION shared.money_owner(p_account text) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT CASE WHEN p_account LIKE 'user:%' THEN substr(p_account, 6)::uuid END $$;

  -- POSTED, REPEATED (this very movement was made before), CONFLICT (another one of this reference was), INSUFFICIENT, FROZEN or EXCEEDED.
  CREATE FUNCTION shared.move_money(p_from text, p_to text, p_amount bigint, p_purpose text, p_reference text, p_actor uuid,
    p_reverses uuid, OUT outcome text, OUT posting uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    payer uuid := shared.money_owner(p_from);
    payee uuid := shared.money_owner(p_to);
    purse shared.money_balances;
    seen shared.money_postings;
    nth_from bigint; nth_to bigint; left_from bigint; left_to bigint;
  BEGIN
    INSERT INTO shared.money_balances (owner_id) SELECT id FROM unnest(ARRAY[payer, payee]) AS id
      WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM shared.money_balances WHERE owner_id = id) ORDER BY id ON CONFLICT DO NOTHING;
    PERFORM FROM shared.money_balances WHERE owner_id IN (payer, payee) ORDER BY owner_id FOR NO KEY UPDATE;
    SELECT * INTO purse FROM shared.money_balances WHERE owner_id = payer;
    SELECT * INTO seen FROM shared.money_postings WHERE reference = p_reference;
    IF FOUND THEN
      posting := seen.id;
      outcome := CASE WHEN (seen.from_account, seen.to_account, seen.amount, seen.purpose) = (p_from, p_to, p_amount, p_purpose)
        THEN 'REPEATED' ELSE 'CONFLICT' END;
    ELSIF p_reverses IS NOT NULL AND p_amount > (SELECT p.amount - coalesce((SELECT sum(r.amount) FROM shared.money_postings r WHERE r.reverses_id = p.id), 0)
        FROM shared.money_postings p WHERE p.id = p_reverses) THEN outcome := 'EXCEEDED';
    ELSIF purse.frozen_at IS NOT NULL THEN outcome := 'FROZEN';
    ELSIF payer IS NOT NULL AND purse.balance < p_amount THEN outcome := 'INSUFFICIENT';
    ELSE
      posting := uuidv7();
      UPDATE shared.money_balances SET balance = balance - p_amount, postings = postings + 1 WHERE owner_id = payer
        RETURNING postings, balance INTO nth_from, left_from;
      UPDATE shared.money_balances SET balance = balance + p_amount, postings = postings + 1 WHERE owner_id = payee
        RETURNING postings, balance INTO nth_to, left_to;
      INSERT INTO shared.money_postings (id, from_account, to_account, amount, purpose, reference, actor_id, reverses_id,
          from_sequence, to_sequence, from_balance, to_balance)
        VALUES (posting, p_from, p_to, p_amount, p_purpose, p_reference, p_actor, p_reverses, nth_from, nth_to, left_from, left_to)
        ON CONFLICT (reference) DO NOTHING;
      -- The same reference between other accounts, at this very moment: what was done above is undone with the caller's transaction.
      IF NOT FOUND THEN RAISE EXCEPTION 'The reference was taken meanwhile.' USING ERRCODE = 'serialization_failure'; END IF;
      outcome := 'POSTED';
    END IF;
  END $$;

  CREATE FUNCTION shared.freeze_money(p_owner uuid, p_reason text) RETURNS void LANGUAGE sql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO shared.money_balances AS b (owner_id, frozen_at, frozen_reason) VALUES (p_owner, now(), p_reason)
      ON CONFLICT (owner_id) DO UPDATE SET frozen_at = now(), frozen_reason = p_reason WHERE b.frozen_at IS NULL $$;

  -- A state that money hangs on goes forward and nowhere else, whatever a provider repeats.
  CREATE FUNCTION shared.forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (TG_ARGV)) OR NEW.amount <> OLD.amount THEN
      RAISE EXCEPTION '% may not go from % to %', TG_TABLE_NAME, OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
`;
