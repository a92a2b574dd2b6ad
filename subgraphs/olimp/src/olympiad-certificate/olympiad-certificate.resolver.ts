import { Allow, anyone, Locale, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Titles } from '../olympiad/olympiad.entity.ts';
import { titleFor } from '../olympiad/olympiad.service.ts';
import { OlympiadCertificate } from './olympiad-certificate.entity.ts';
import { checkOlympiadCertificate, issueOlympiadCertificate, pdfOf } from './olympiad-certificate.service.ts';
import { OlympiadCertificateCheck } from './olympiad-certificate.type.ts';

@InputType({ description: 'Names the attempt whose result a certificate tells of.' })
export class IssueOlympiadCertificateInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;
}

@Resolver(() => OlympiadCertificate)
export class OlympiadCertificateResolver {
  @Allow(signedIn)
  @Mutation(() => OlympiadCertificate, {
    description:
      'The certificate of an attempt, made when it is first wanted and again after the result changed. Fails with NOT_FOUND, OLYMPIAD_STATE until the results are shown. For the pupil and those who look after them.',
  })
  issueOlympiadCertificate(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueOlympiadCertificateInput, { description: 'Which attempt.' })
    input: IssueOlympiadCertificateInput,
  ) {
    return issueOlympiadCertificate(ctx, input.attemptId);
  }

  @Allow(anyone)
  // A page is drawn: as much work as some hundred objects.
  @Directive('@cost(weight: 200)')
  @FieldResolver(() => String, { description: 'The page as a PDF, in base64; the same whenever it is asked for.' })
  pdf(
    @Ctx() ctx: Context,
    @Root() certificate: OlympiadCertificate,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In this language.' }) locale: Locale,
  ) {
    return pdfOf(ctx, certificate, locale);
  }
}

@Resolver(() => OlympiadCertificateCheck)
export class OlympiadCertificateCheckResolver {
  @Allow(anyone)
  @Query(() => OlympiadCertificateCheck, {
    nullable: true,
    description: 'What the certificate of this code tells, for anybody who has it on paper; null when there is none.',
  })
  olympiadCertificate(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'The code on it.' }) code: string,
  ) {
    return checkOlympiadCertificate(ctx, code);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'What the olympiad is called.' })
  olympiadTitle(
    @Root() { titles }: OlympiadCertificateCheck & { titles: Titles },
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In this language.' }) locale: Locale,
  ) {
    return titleFor(titles, locale);
  }
}
