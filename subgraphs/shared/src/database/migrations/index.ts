import { Accounts1763800000001 } from './0001-accounts.ts';
import { Coins1763800000002 } from './0002-coins.ts';
import { Notifications1763800000003 } from './0003-notifications.ts';
import { RevokedSessions1764000000004 } from './0004-revoked-sessions.ts';
import { ApplicationRole1764300000005 } from './0005-application-role.ts';
import { Ledger1764300000006 } from './0006-ledger.ts';
import { SignIn1764300000007 } from './0007-accounts.ts';
import { Family1764300000008 } from './0008-family.ts';
import { Jobs1764300000009 } from './0009-jobs.ts';
import { Outbox1764300000010 } from './0010-outbox.ts';
import { Money1764300000011 } from './0011-money.ts';
import { Privacy1764300000012 } from './0012-privacy.ts';
import { Audit1764300000018 } from './0018-audit.ts';
import { PrizeCatalogue1764300000026 } from './0026-prize-catalogue.ts';
import { OrganizationMembers1764300000027 } from './0027-organization-members.ts';
import { RecordsStay1764300000029 } from './0029-records-stay.ts';
import { ForfeitedBalance1764300000030 } from './0030-forfeited-balance.ts';
import { Activity1764300000031 } from './0031-activity.ts';
import { ReadingRules1764300000033 } from './0033-reading-rules.ts';
import { MathsRule1764300000034 } from './0034-maths-rule.ts';
import { MonthsOfKeys1764300000130 } from './0130-months-of-keys.ts';
import { AnalystTokens1764300000131 } from './0131-analyst-tokens.ts';
import { MissedSkills1764300000133 } from './0133-missed-skills.ts';
import { MoneyTimes1764300000134 } from './0134-money-times.ts';
import { Districts1764300000135 } from './0135-districts.ts';

/** The tables that belong to no single platform, in the PostgreSQL schema `shared`. */
export const SharedMigrations = [
  Accounts1763800000001,
  Coins1763800000002,
  Notifications1763800000003,
  RevokedSessions1764000000004,
  ApplicationRole1764300000005,
  Ledger1764300000006,
  Family1764300000008,
  SignIn1764300000007,
  Jobs1764300000009,
  Outbox1764300000010,
  Money1764300000011,
  Privacy1764300000012,
  Audit1764300000018,
  PrizeCatalogue1764300000026,
  OrganizationMembers1764300000027,
  RecordsStay1764300000029,
  ForfeitedBalance1764300000030,
  Activity1764300000031,
  ReadingRules1764300000033,
  MathsRule1764300000034,
  MonthsOfKeys1764300000130,
  AnalystTokens1764300000131,
  MissedSkills1764300000133,
  MoneyTimes1764300000134,
  Districts1764300000135,
];
