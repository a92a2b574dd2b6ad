import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';
import { OlympiadJuryNote, OlympiadRankChange, OlympiadSimilarPair } from './jury.type.ts';

@Resolver(() => OlympiadRankChange)
export class OlympiadRankChangeResolver {
  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  student(@Root() { studentId }: OlympiadRankChange) {
    return studentId && { id: studentId };
  }
}

@Resolver(() => OlympiadSimilarPair)
export class OlympiadSimilarPairResolver {
  @Allow(anyone)
  @FieldResolver(() => [OlimpUser], { description: 'The two.' })
  students(@Root() { studentIds }: OlympiadSimilarPair) {
    return studentIds.map((id) => ({ id }));
  }
}

@Resolver(() => OlympiadJuryNote)
export class OlympiadJuryNoteResolver {
  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  student(@Root() { studentId }: OlympiadJuryNote) {
    return studentId && { id: studentId };
  }
}
