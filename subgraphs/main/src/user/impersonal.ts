/** Tables and columns in which there is nothing of a person, each with the reason. */
export const sharedImpersonal: Readonly<Record<string, string>> = {
  'shared.analyst_tokens': 'what opens statistics, and what it was called at the terminal; nobody has an account by it',
  'shared.attempts': 'keyed hashes of who tried, forgotten when the throttle ends',
  'shared.login_failures': 'emptied: hashes took its place',
  'shared.one_time_codes': 'keyed hashes, ten minutes',
  'shared.spent_proofs': 'hashes of sign-ins by Telegram, until those are too old to be used',
  'shared.child_doors': 'ids of children at a device, minutes',
  'shared.audit_drafts': 'empty between two statements',
  'shared.audit_entries':
    'who did what to which id; nothing else of a person may stand there, and nobody can change it',
  'shared.audit_head': 'the end of the chain',
  'shared.coin_rules': 'what learning earns',
  'shared.ledger_proofs': 'sums',
  'shared.money_proofs': 'sums',
  'shared.provider_transactions': 'numbers of payments; whose they are says the top-up',
  'shared.organization_members.organization_id': 'an organisation is no natural person',
  'shared.prizes.organization_id': 'an organisation is no natural person',
  'main.math_items': 'how hard kinds of problems are',
  'shared.monthly_tables': 'names of tables',
  'shared.demo_loads': 'names of platforms',
  'shared.telegram_updates': 'numbers of messages that were handled',
};
