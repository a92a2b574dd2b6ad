/**
 * The ledger's own functions: one call is one round trip, whatever it takes inside. All of them lock the pupil's account first, so that the key, the balance
 * and the cap are looked at when nobody else can change them; they answer with an outcome rather than an error, so that the caller's transaction lives on.
 */
export const ledgerFunctions = `
  CREATE FUNCTION shared.lock_coin_account(p_student uuid) RETURNS shared.student_coins LANGUAGE plpgsql AS $$
  DECLARE account shared.student_coins;
  BEGIN
    SELECT * INTO account FROM shared.student_coins WHERE student_id = p_student FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      INSERT INTO shared.student_coins (student_id) VALUES (p_student) ON CONFLICT DO NOTHING;
      SELECT * INTO account FROM shared.student_coins WHERE student_id = p_student FOR NO KEY UPDATE;
    END IF;
    RETURN account;
  END $$;

  -- The only statement that writes postings and balances. The account must be locked and the posting allowed.
  CREATE FUNCTION shared.append_coins(p_student uuid, p_debit text, p_credit text, p_amount bigint, p_source text, p_reference text,
    p_actor uuid, p_rule integer, p_hold uuid, p_reverses uuid, p_at timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
  DECLARE
    own text := 'wallet:' || p_student;
    kept text := 'held:' || p_student;
    posting uuid := uuidv7();
    nth bigint;
  BEGIN
    UPDATE shared.student_coins SET
        balance = balance + CASE own WHEN p_credit THEN p_amount WHEN p_debit THEN -p_amount ELSE 0 END,
        held = held + CASE kept WHEN p_credit THEN p_amount WHEN p_debit THEN -p_amount ELSE 0 END,
        postings = postings + 1, updated_at = clock_timestamp()
      WHERE student_id = p_student RETURNING postings INTO nth;
    INSERT INTO shared.coin_transactions (id, student_id, sequence, debit_account, credit_account, amount, source, reference, actor_id,
        rule_version, hold_id, reverses_id, created_at)
      VALUES (posting, p_student, nth, p_debit, p_credit, p_amount, p_source, p_reference, p_actor, p_rule, p_hold, p_reverses, p_at);
    INSERT INTO shared.coin_keys (student_id, source, reference, posting_id, posted_at)
      VALUES (p_student, p_source, p_reference, posting, p_at);
    RETURN posting;
  END $$;

  -- POSTED, REPEATED (the key was used; the posting it stands for is returned), INSUFFICIENT or FROZEN.
  CREATE FUNCTION shared.post_coins(p_student uuid, p_debit text, p_credit text, p_amount bigint, p_source text, p_reference text,
    p_actor uuid, p_hold uuid, p_reverses uuid, OUT outcome text, OUT posting uuid, OUT posted bigint) LANGUAGE plpgsql AS $$
  DECLARE
    account shared.student_coins := shared.lock_coin_account(p_student);
    own text := 'wallet:' || p_student;
    kept text := 'held:' || p_student;
    seen shared.coin_keys;
  BEGIN
    SELECT * INTO seen FROM shared.coin_keys WHERE student_id = p_student AND source = p_source AND reference = p_reference;
    IF FOUND THEN
      outcome := 'REPEATED';
      posting := seen.posting_id;
      SELECT amount INTO posted FROM shared.coin_transactions WHERE id = seen.posting_id AND created_at = seen.posted_at;
    ELSIF account.frozen_at IS NOT NULL AND (p_debit = own OR p_debit = kept AND p_credit <> own) THEN outcome := 'FROZEN';
    ELSIF p_debit = own AND account.balance < p_amount OR p_debit = kept AND account.held < p_amount THEN outcome := 'INSUFFICIENT';
    ELSE
      outcome := 'POSTED';
      posted := p_amount;
      posting := shared.append_coins(p_student, p_debit, p_credit, p_amount, p_source, p_reference, p_actor, NULL, p_hold, p_reverses,
        clock_timestamp());
    END IF;
  END $$;

  -- The coins paid: 0 when the event was told before, or the day's cap is reached. Such an event is over as well: telling it tomorrow pays nothing.
  CREATE FUNCTION shared.reward_coins(p_student uuid, p_source text, p_units bigint, p_reference text, p_at timestamptz) RETURNS bigint
    LANGUAGE plpgsql AS $$
  DECLARE
    account shared.student_coins := shared.lock_coin_account(p_student);
    happened timestamptz := coalesce(p_at, clock_timestamp());
    midnight timestamptz;
    rule shared.coin_rules;
    coins bigint;
  BEGIN
    PERFORM FROM shared.coin_keys WHERE student_id = p_student AND source = p_source AND reference = p_reference;
    IF FOUND THEN RETURN 0; END IF;
    SELECT * INTO rule FROM shared.coin_rules WHERE source = p_source AND valid_from <= happened ORDER BY version DESC LIMIT 1;
    IF NOT FOUND THEN RAISE EXCEPTION 'No rule says what % earns', p_source; END IF;
    coins := least(p_units * rule.coins_per_unit, rule.most_per_event);
    IF rule.day_cap IS NOT NULL THEN
      midnight := date_trunc('day', happened, 'Asia/Tashkent');
      SELECT least(coins, rule.day_cap - coalesce(sum(amount), 0)) INTO coins FROM shared.coin_transactions
       WHERE student_id = p_student AND created_at >= midnight AND created_at < midnight + interval '1 day'
         AND debit_account = 'reward:' || p_source;
    END IF;
    IF coins > 0 THEN
      PERFORM shared.append_coins(p_student, 'reward:' || p_source, 'wallet:' || p_student, coins, p_source, p_reference, NULL, rule.version,
        NULL, NULL, happened);
      RETURN coins;
    END IF;
    INSERT INTO shared.coin_keys (student_id, source, reference, posted_at) VALUES (p_student, p_source, p_reference, happened);
    RETURN 0;
  END $$;

  -- Nothing leaves a frozen wallet. True when it was open.
  CREATE FUNCTION shared.freeze_coins(p_student uuid, p_reason text) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE account shared.student_coins := shared.lock_coin_account(p_student);
  BEGIN
    IF account.frozen_at IS NOT NULL THEN RETURN false; END IF;
    UPDATE shared.student_coins SET frozen_at = now(), frozen_reason = p_reason WHERE student_id = p_student;
    RETURN true;
  END $$;

  -- Opens a frozen wallet, its figures counted anew from its postings. True when it was frozen.
  CREATE FUNCTION shared.unfreeze_coins(p_student uuid) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    account shared.student_coins := shared.lock_coin_account(p_student);
    own text := 'wallet:' || p_student;
    kept text := 'held:' || p_student;
  BEGIN
    IF account.frozen_at IS NULL THEN RETURN false; END IF;
    UPDATE shared.student_coins SET frozen_at = NULL, frozen_reason = NULL, (balance, held, postings) = (
      SELECT coalesce(sum(CASE own WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END), 0),
             coalesce(sum(CASE kept WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END), 0),
             coalesce(max(sequence), 0) FROM shared.coin_transactions WHERE student_id = p_student) WHERE student_id = p_student;
    RETURN true;
  END $$;

  -- The services call these with the owner's rights and have none of their own to write postings and balances: there is no other way in.
  ALTER FUNCTION shared.lock_coin_account SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  ALTER FUNCTION shared.post_coins SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  ALTER FUNCTION shared.reward_coins SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  ALTER FUNCTION shared.freeze_coins SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  ALTER FUNCTION shared.unfreeze_coins SECURITY DEFINER SET search_path = pg_catalog, pg_temp;
  REVOKE EXECUTE ON FUNCTION shared.append_coins FROM PUBLIC;
`;
