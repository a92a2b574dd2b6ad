import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { createTest, publishTest, updateTest } from './test.graphql.ts';
import {
  emptyQuestion,
  inputOf,
  type Problems,
  problemsOf,
  type QuestionDraft,
  type QuestionType,
  type TestDraft,
} from './test-draft.ts';

type EditorState =
  | { kind: 'clean' | 'changed' | 'busy' | 'saved' }
  | { kind: 'refused'; why: 'fix' | 'needQuestion' }
  | { kind: 'failed'; error: unknown };

/** A draft in the teacher's hands, and its way to the graph. Problems are told once saving was tried. */
export function useTestEditor(initial: TestDraft, existingId: string | null) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [state, setState] = useState<EditorState>({ kind: 'clean' });
  const [wasTried, setTried] = useState(false);
  const id = useRef(existingId);
  useWarningBeforeLoss(state.kind === 'changed' || state.kind === 'refused' || state.kind === 'failed');

  const edit = (next: (draft: TestDraft) => TestDraft) => {
    setDraft(next);
    setState({ kind: 'changed' });
  };
  const editQuestions = (next: (questions: QuestionDraft[]) => QuestionDraft[]) =>
    edit((draft) => ({ ...draft, questions: next(draft.questions) }));

  /** True when the graph has the draft as it stands; a publishable one has a question. */
  async function save(): Promise<boolean> {
    setTried(true);
    if (problemsOf(draft).size > 0) return refuse('fix');
    if (draft.questions.length === 0) return refuse('needQuestion');
    setState({ kind: 'busy' });
    try {
      const input = inputOf(draft);
      if (id.current)
        await client.mutate({ mutation: updateTest, variables: { input: { ...input, testId: id.current } } });
      else {
        const { data } = await client.mutate({ mutation: createTest, variables: { input } });
        id.current = data?.createTest.id ?? null;
        // The address of the draft, without leaving the page that is being written on.
        window.history.replaceState(window.history.state, '', `/my-tests/${id.current}/edit`);
      }
      setState({ kind: 'saved' });
      return true;
    } catch (error) {
      setState({ kind: 'failed', error });
      return false;
    }
  }

  function refuse(why: 'fix' | 'needQuestion'): false {
    setState({ kind: 'refused', why });
    return false;
  }

  async function publish(): Promise<void> {
    if (!id.current) return;
    setState({ kind: 'busy' });
    try {
      await client.mutate({ mutation: publishTest, variables: { input: { testId: id.current } } });
      navigate(`/my-tests/${id.current}`);
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  }

  return {
    draft,
    state,
    problems: wasTried ? problemsOf(draft) : (new Map() as Problems),
    change: (changes: Partial<TestDraft>) => edit((draft) => ({ ...draft, ...changes })),
    changeQuestion: (key: string, changes: Partial<QuestionDraft>) =>
      editQuestions((questions) => questions.map((one) => (one.key === key ? { ...one, ...changes } : one))),
    moveQuestion: (key: string, by: -1 | 1) => editQuestions((questions) => moved(questions, key, by)),
    removeQuestion: (key: string) => editQuestions((questions) => questions.filter((one) => one.key !== key)),
    addQuestion: (type: QuestionType) => editQuestions((questions) => [...questions, emptyQuestion(type)]),
    save,
    publish,
  };
}

function moved(questions: QuestionDraft[], key: string, by: -1 | 1): QuestionDraft[] {
  const from = questions.findIndex((one) => one.key === key);
  const [question] = questions.slice(from, from + 1);
  return question ? questions.toSpliced(from, 1).toSpliced(from + by, 0, question) : questions;
}

function useWarningBeforeLoss(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
}
