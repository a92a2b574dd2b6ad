import { consentTo, newSecret, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Locale } from '@alif24/subgraph-shared/utils';
import type { Titles } from '../olympiad/olympiad.entity.ts';
import { titleFor, wrongMoment } from '../olympiad/olympiad.service.ts';
import { pageUrl } from '../olympiad/page-url.rules.ts';
import { readSittings, seenAttempt } from '../olympiad-paper/sitting.service.ts';
import { shownVersionsOf } from '../olympiad-result/olympiad-board.service.ts';
import { explainedPapers } from '../olympiad-result/own-result.service.ts';
import { mostPoints, schemeOf } from '../olympiad-result/scheme.rules.ts';
import { bandOf, type Medal } from '../olympiad-result/tie.rules.ts';
import { drawCertificate } from './certificate-pdf.ts';
import { OlympiadCertificate } from './olympiad-certificate.entity.ts';
import type { OlympiadCertificateCheck } from './olympiad-certificate.type.ts';

/**
 * The certificate of an attempt, made when it is first wanted and again after the result changed. For the pupil and those who look after them.
 * NOT_FOUND; OLYMPIAD_STATE until the results are shown.
 */
export async function issueOlympiadCertificate(ctx: Context, attemptId: string): Promise<OlympiadCertificate> {
  requireCaller(ctx);
  const [sitting] = await readSittings(ctx, 'a.id = $1', [attemptId], { attempts: 'JOIN' });
  const seen = sitting && (await seenAttempt(ctx, sitting));
  if (!seen) throw new AppError('NOT_FOUND', 'There is no such attempt.');
  return inTransaction(ctx, async (tx) => {
    // One behind the other for a pupil, and before or after the jury: nobody gets two, nor one that is void already. Families do not wait for each other.
    await tx.db.query('SELECT FROM olimp.olympiads WHERE id = $1 FOR SHARE', [seen.olympiadId]);
    await tx.db.query('SELECT FROM olimp.olympiad_entries WHERE id = $1 FOR NO KEY UPDATE', [seen.entryId]);
    const [shown] = await shownVersionsOf(tx, [seen.stageId]);
    if (!shown) throw wrongMoment('NOT_SHOWN', 'The results are not shown yet.');
    const [known] = await tx.db.query(
      `SELECT c.code FROM olimp.olympiad_certificates c JOIN olimp.olympiad_result_versions v ON v.id = c.version_id
        WHERE c.entry_id = $1 AND v.stage_id = $2 AND c.revoked_at IS NULL`,
      [seen.entryId, seen.stageId],
    );
    const code: string = known?.code ?? newSecret();
    if (!known) {
      const made: unknown[] = await tx.db.query(
        `INSERT INTO olimp.olympiad_certificates (code, version_id, entry_id)
         SELECT $1, r.version_id, r.entry_id FROM olimp.olympiad_results r WHERE r.version_id = $2 AND r.entry_id = $3 RETURNING code`,
        [code, shown.id, seen.entryId],
      );
      if (made.length === 0) throw wrongMoment('NOT_SHOWN', 'There is no result of this attempt.');
    }
    return tx.db.findOneByOrFail(OlympiadCertificate, { code });
  });
}

const CODE = /^[\w-]{22}$/;

interface Told {
  titles: Titles;
  stage: number;
  stages: number;
  heldAt: Date;
  grade: number;
  rank: number;
  of: number;
  points: number;
  medal: Medal | null;
  paperId: string;
  studentId: string | null;
  firstName: string | null;
  lastName: string | null;
}

/** What a certificate tells of; null for none of that code. */
async function toldBy(ctx: Context, code: string): Promise<(Told & { certificate: OlympiadCertificate }) | null> {
  const certificate = await ctx.db.findOneBy(OlympiadCertificate, { code });
  if (!certificate) return null;
  const [told]: Told[] = await ctx.db.query(
    `SELECT o.titles, s.number AS stage, (SELECT count(*)::int FROM olimp.olympiad_stages x WHERE x.olympiad_id = o.id) AS stages, s.ends_at AS "heldAt",
            r.grade, r.rank, r.of, r.points, r.medal, p.id AS "paperId", e.student_id AS "studentId", u.first_name AS "firstName", u.last_name AS "lastName"
       FROM olimp.olympiad_results r JOIN olimp.olympiad_result_versions v ON v.id = r.version_id JOIN olimp.olympiad_stages s ON s.id = v.stage_id
       JOIN olimp.olympiads o ON o.id = s.olympiad_id JOIN olimp.olympiad_papers p ON p.stage_id = s.id AND p.grade = r.grade
       JOIN olimp.olympiad_entries e ON e.id = r.entry_id LEFT JOIN shared.users u ON u.id = e.student_id
      WHERE r.version_id = $1 AND r.entry_id = $2`,
    [certificate.versionId, certificate.entryId],
  );
  return told ? { ...told, certificate } : null;
}

/** The page of a certificate as a PDF in one language, in base64. Whoever asks has the certificate. */
export async function pdfOf(ctx: Context, { code }: OlympiadCertificate, locale: Locale): Promise<string> {
  const told = await toldBy(ctx, code);
  if (!told) throw new AppError('NOT_FOUND', 'There is no such certificate.');
  const { scheme, problems } = await ctx.load(explainedPapers, told.paperId);
  const pdf = await drawCertificate(
    {
      ...{ code, url: checkUrl(ctx, code), name: `${told.firstName ?? ''} ${told.lastName ?? ''}`.trim() },
      ...{ olympiad: titleFor(told.titles, locale), grade: told.grade, stage: told.stages > 1 ? told.stage : null },
      ...{ points: told.points, mostPoints: mostPoints(schemeOf(scheme), problems), medal: told.medal },
      ...{ band: bandOf(told, told.of), heldAt: told.heldAt, issuedAt: told.certificate.issuedAt },
    },
    locale,
  );
  return pdf.toString('base64');
}

/** Where anybody can check it. */
const checkUrl = (ctx: Context, code: string): string => pageUrl(ctx, `/certificates/${code}`);

/** What anybody with the code may know; null for a code that there is not. Of a void one no more than that it is, and of which contest. */
export async function checkOlympiadCertificate(
  ctx: Context,
  code: string,
): Promise<(OlympiadCertificateCheck & { titles: Titles }) | null> {
  const told = CODE.test(code) ? await toldBy(ctx, code) : null;
  if (!told) return null;
  const { titles, grade, stage, stages, heldAt, studentId, firstName, certificate } = told;
  const isValid = certificate.revokedAt === null;
  const contest = { titles, isValid, stage: stages > 1 ? stage : null, heldAt };
  if (!isValid) return { ...contest, grade: null, band: null, givenName: null };
  const mayName = studentId !== null && (await ctx.load(consentTo('NAME_ON_BOARDS'), studentId));
  return { ...contest, grade, band: bandOf(told, told.of), givenName: mayName ? firstName : null };
}
