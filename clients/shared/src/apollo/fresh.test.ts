import { ApolloLink, gql, Observable } from '@apollo/client';
import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { changesNothing, freshLink, withoutToken } from './links.ts';

const LIST = gql('query List { list }');
const CHANGE = gql('mutation Change { change }');

/** A graph whose answers come when the test says so, in whatever order. */
function slowGraph() {
  const asked: Array<Subject<ApolloLink.Result>> = [];
  const end = new ApolloLink(() => {
    const answer = new Subject<ApolloLink.Result>();
    asked.push(answer);
    return new Observable((observer) => answer.subscribe(observer));
  });
  const link = ApolloLink.from([freshLink(), end]);
  const answers: unknown[] = [];
  const send = (query: typeof LIST, context = {}) =>
    ApolloLink.execute(link, { query, context }, { client: undefined as never }).subscribe(({ data }) =>
      answers.push(data),
    );
  const answer = (at: number, data: object) => {
    asked[at]?.next({ data });
    asked[at]?.complete();
  };
  return { send, answer, answers, asked };
}

describe('the answer to a query', () => {
  it('is asked for anew when a change was answered while it was under way', () => {
    const { send, answer, answers, asked } = slowGraph();
    send(LIST);
    send(CHANGE);
    answer(1, { change: true });
    answer(0, { list: 'before' });
    expect(asked).toHaveLength(3);
    answer(2, { list: 'after' });
    expect(answers).toEqual([{ change: true }, { list: 'after' }]);
  });

  it('counts as it is when nothing changed meanwhile, or the change came before or after', () => {
    const { send, answer, answers, asked } = slowGraph();
    send(CHANGE);
    answer(0, { change: 1 });
    send(LIST);
    answer(1, { list: 'own' });
    send(CHANGE);
    answer(2, { change: 2 });
    expect(asked).toHaveLength(3);
    expect(answers).toEqual([{ change: 1 }, { list: 'own' }, { change: 2 }]);
  });

  it.each([withoutToken, changesNothing])('is not asked for anew because of a token or a sign of life', (context) => {
    const { send, answer, asked } = slowGraph();
    send(LIST);
    send(CHANGE, context);
    answer(1, { change: true });
    answer(0, { list: 'own' });
    expect(asked).toHaveLength(2);
  });

  it('comes in the end though changes never cease', () => {
    const { send, answer, answers } = slowGraph();
    send(LIST);
    for (let at = 0, question = 0; at < 3; at++) {
      send(CHANGE);
      answer(question + 1, { change: at });
      answer(question, { list: at });
      question += 2;
    }
    expect(answers.at(-1)).toEqual({ list: 2 });
  });
});
