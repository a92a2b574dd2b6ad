import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, cleanName, encodeCursor, nameSearchKey, pageArgs } from '@alif24/subgraph-shared/utils';
import { organizationOf } from '../staff/rights.service.ts';
import type { Lead, LeadMove, LeadStage } from './lead.entity.ts';
import type { CreateLeadInput, MoveLeadInput } from './lead.input.ts';
import { mayMove, NEXT_STAGES, phoneDigits } from './lead.rules.ts';

const LEAD = `id, full_name AS "fullName", phone, source, note, stage, created_at AS "createdAt", stage_changed_at AS "stageChangedAt"`;
const SEARCH_LENGTH = 100;

const notFound = () => new AppError('NOT_FOUND', 'You have no such lead.');

/** A lead of the calling organisation; NOT_FOUND for any other. */
export async function findLead(ctx: Context, id: string): Promise<Lead> {
  const organizationId = await organizationOf(ctx, 'LEADS');
  const [lead] = await ctx.db.query(`SELECT ${LEAD} FROM crm.leads WHERE organization_id = $1 AND id = $2`, [
    organizationId,
    id,
  ]);
  if (!lead) throw notFound();
  return lead;
}

export interface LeadsArgs {
  stage: LeadStage | null;
  search: string | null;
  first: number;
  after: string | null;
}

/** The leads of the calling organisation, newest first; by stage, and by a part of the name in either script or of the number. */
export async function leadsOfOrganization(ctx: Context, args: LeadsArgs): Promise<Page<Lead>> {
  const organizationId = await organizationOf(ctx, 'LEADS');
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const search = args.search?.trim() ?? '';
  if (search.length > SEARCH_LENGTH) throw badInput(`A search has up to ${SEARCH_LENGTH} characters.`, 'search');
  const digits = phoneDigits(search);
  const name = search && !digits ? nameSearchKey(search) : null;
  if (name === '') return toPage<Lead>([], { first, after: args.after, totalCount: 0, cursorOf: ({ id }) => id });
  const matching = `FROM crm.leads WHERE organization_id = $1 AND ($2::text IS NULL OR stage = $2)
    AND ($3::text IS NULL OR position($3 IN search_key) > 0) AND ($4::text IS NULL OR position($4 IN phone) > 0)`;
  const filter = [organizationId, args.stage, name, digits];
  const rows: Lead[] = await ctx.db.query(
    `SELECT ${LEAD} ${matching}
        AND ($5::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM crm.leads WHERE organization_id = $1 AND id = $5))
      ORDER BY created_at DESC, id DESC LIMIT $6`,
    [...filter, after?.[0] ?? null, take],
  );
  const [{ total }] = await ctx.db.query(`SELECT count(*)::int AS total ${matching}`, filter);
  return toPage(rows, { first, after: args.after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}

/** A new lead. ALREADY_EXISTS, with its id, when the organisation has one of this number in whatever spelling. */
export async function createLead(ctx: Context, input: CreateLeadInput): Promise<Lead> {
  const organizationId = await organizationOf(ctx, 'LEADS');
  const fullName = cleanName(input.fullName, 'fullName');
  const note = cleanText(input.note);
  const [lead] = await ctx.db.query(
    `INSERT INTO crm.leads (organization_id, full_name, search_key, phone, source, note) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (organization_id, phone) DO NOTHING RETURNING ${LEAD}`,
    [organizationId, fullName, nameSearchKey(fullName), input.phone, input.source, note],
  );
  if (lead) return lead;
  const [known] = await ctx.db.query('SELECT id FROM crm.leads WHERE organization_id = $1 AND phone = $2', [
    organizationId,
    input.phone,
  ]);
  throw new AppError('ALREADY_EXISTS', 'You have a lead of this phone number.', { details: { leadId: known?.id } });
}

const cleanText = (text: string) => text.normalize('NFC').replaceAll('\0', '').trim();

/**
 * Moves a lead one step and writes it into its history. CONFLICT, with the stage it is at, when somebody else moved it
 * meanwhile; BAD_USER_INPUT for a step that the table of stages does not have, or a loss without a reason.
 */
export async function moveLead(ctx: Context, input: MoveLeadInput): Promise<Lead> {
  const organizationId = await organizationOf(ctx, 'LEADS');
  const { leadId, stage, expectedStage } = input;
  const reason = cleanText(input.reason);
  if (!mayMove(expectedStage, stage)) {
    throw new AppError('BAD_USER_INPUT', 'A lead cannot go there from where it stands.', {
      details: { field: 'stage', nextStages: NEXT_STAGES[expectedStage] },
    });
  }
  if (stage === 'LOST' && reason === '') throw badInput('Say why the lead is lost.', 'reason');
  return inTransaction(ctx, async (tx) => {
    const [[moved]]: [Lead[]] = await tx.db.query(
      `UPDATE crm.leads SET stage = $3, stage_changed_at = now()
        WHERE organization_id = $1 AND id = $2 AND stage = $4 RETURNING ${LEAD}`,
      [organizationId, leadId, stage, expectedStage],
    );
    if (!moved) {
      const lead = await findLead(tx, leadId);
      const details = { stage: lead.stage, movedAt: lead.stageChangedAt.toISOString() };
      throw new AppError('CONFLICT', 'Somebody else moved this lead meanwhile.', { details });
    }
    await tx.db.query('INSERT INTO crm.lead_moves (lead_id, from_stage, to_stage, reason) VALUES ($1, $2, $3, $4)', [
      leadId,
      expectedStage,
      stage,
      reason,
    ]);
    return moved;
  });
}

/** The newest 50 steps of each lead, newest first. */
export async function movesOfLeads(ctx: Context, leadIds: readonly string[]): Promise<LeadMove[][]> {
  const rows: LeadMove[] = await ctx.db.query(
    `SELECT m.* FROM unnest($1::uuid[]) AS lead (id) CROSS JOIN LATERAL (
       SELECT id, lead_id AS "leadId", from_stage AS "fromStage", to_stage AS "toStage", reason, moved_at AS "movedAt"
         FROM crm.lead_moves WHERE lead_id = lead.id ORDER BY moved_at DESC, id DESC LIMIT 50
     ) AS m ORDER BY m."movedAt" DESC, m.id DESC`,
    [leadIds],
  );
  return leadIds.map((id) => rows.filter((row) => row.leadId === id));
}
