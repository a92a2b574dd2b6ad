import type { Grammar } from './grammar.ts';

const scene = (place: string, friend: string) => ({ words: { place, friend } });

/** English. `[a|b]` follows the hero's gender. */
export const en: Grammar = {
  heroes: [
    ['Anna', 'f'],
    ['Timur', 'm'],
    ['Lina', 'f'],
    ['Ben', 'm'],
    ['Malika', 'f'],
    ['Adam', 'm'],
    ['Nora', 'f'],
    ['Omar', 'm'],
  ],
  scenes: {
    nature: scene('in the garden', 'Grandpa'),
    family: scene('in the yard', 'Mum'),
    school: scene('in the school yard', 'the teacher'),
    'fairy-tale': scene('in the magic wood', 'the wise tortoise'),
    science: scene('near the big telescope', 'the stargazer'),
    city: scene('in the city park', 'the neighbour'),
    history: scene('near the old fort', 'Grandma'),
    friendship: scene('at the playground', 'Sami'),
  },
  plots: [
    {
      title: '{Hero} and the Lost {Title}',
      about: [
        { words: { title: 'scarf', thing: 'red scarf' } },
        { words: { title: 'hat', thing: 'blue hat' } },
        { words: { title: 'book', thing: 'new book' } },
        { words: { title: 'ball', thing: 'yellow ball' } },
      ],
      spots: [
        { words: { at: 'on the bench' } },
        { words: { at: 'under the tree' } },
        { words: { at: 'by the steps' } },
      ],
      pages: [
        [
          '1|{Hero} was {place}.',
          '1|{Hero} had a {thing}.',
          '2|[He|She] took it everywhere.',
          '3|It had been a present from {friend}, so not a day went by without it.',
        ],
        [
          '1|Then the {thing} was gone.',
          '2|{Hero} looked all around but did not see it.',
          '3|It was not in the bag, and it was not in the grass.',
          '4|A moment ago it had been here, and now it was nowhere at all.',
        ],
        [
          '1|{Friend} came.',
          '1|“Stop and think,” said {friend}.',
          '2|“Where were you at first?” asked {friend}.',
          '3|“If you look in a hurry, you miss what lies right beside you,” {friend} added.',
        ],
        [
          '1|{Hero} thought.',
          '1|At first [he|she] sat {at}.',
          '2|Then [he|she] went to get a drink.',
          '3|So the thing to do was to walk the same way back.',
          '4|{Hero} closed both eyes and went over the whole way, from the end to the start.',
        ],
        [
          '1|{Hero} ran back to look {at}.',
          '1|The {thing} was there!',
          '2|Nobody had taken it away.',
          '3|{Hero} picked it up and brushed off the dust with great care.',
        ],
        [
          '1|{Hero} smiled.',
          '1|“Thank you!”',
          '2|{Friend} smiled too.',
          '3|“You were the one who found it,” said {friend}.',
          '4|Since that day, when something is lost, {hero} does not hurry: first comes thinking, then comes looking.',
        ],
      ],
      questions: [
        { kind: 'LITERAL', question: 'What was gone?', options: { gap: 'thing' }, quote: 'Then the {thing} was gone.' },
        {
          kind: 'LITERAL',
          question: 'Where did {hero} sit at first?',
          options: { gap: 'at' },
          quote: 'At first [he|she] sat {at}.',
        },
        {
          kind: 'INFERENTIAL',
          question: 'How did {friend} help {hero}?',
          options: ['By telling [him|her] to think', 'By finding the lost thing', 'By buying a new one'],
          quote: '“Stop and think,” said {friend}.',
        },
      ],
    },
    {
      title: '{Hero} and the Little {Animal}',
      about: [{ words: { animal: 'kitten' } }, { words: { animal: 'bird' } }, { words: { animal: 'rabbit' } }],
      pages: [
        [
          '1|The day was cold.',
          '1|{Hero} was {place}.',
          '2|Dry leaves blew across the path.',
          '3|Just then a thin little voice came out of the bushes.',
        ],
        [
          '1|{Hero} saw a little {animal}.',
          '1|It shook with cold.',
          '2|It was very young and all alone.',
          '3|{Hero} took one step closer, but the {animal} hid under the leaves.',
        ],
        [
          '1|{Hero} sat down.',
          '1|[He|She] did not shout or run.',
          '2|“Come here, I will help you,” [he|she] said.',
          '3|It took a long time, but at last the {animal} made a first small step.',
        ],
        [
          '1|{Friend} came with a box.',
          '1|The box was soft and warm.',
          '2|{Hero} put the little {animal} into it.',
          '3|They put some water and some food beside it.',
          '4|“Now let it rest in peace and quiet,” said {friend}, and the two of them went away on tiptoe.',
        ],
        [
          '1|The next day the sun came out.',
          '1|The {animal} was warm.',
          '2|It did not shake now, and its eyes were bright.',
          '3|{Hero} took the box out into the sun and opened the lid.',
        ],
        [
          '1|The {animal} went home.',
          '1|{Hero} waved.',
          '2|“Goodbye, little one!” [he|she] said.',
          '3|The {animal} stopped, looked back once, and then it was gone.',
          '4|They did not throw the empty box away: who knows, perhaps somebody else will need it in winter.',
        ],
      ],
      questions: [
        {
          kind: 'LITERAL',
          question: 'What little animal did {hero} see?',
          options: { gap: 'animal' },
          quote: '{Hero} saw a little {animal}.',
        },
        {
          kind: 'LITERAL',
          question: 'What did {friend} come with?',
          options: ['A box', 'A bucket', 'A basket'],
          quote: '{Friend} came with a box.',
        },
        {
          kind: 'INFERENTIAL',
          question: 'Why did {hero} not shout or run?',
          options: ['So that the {animal} would not hide', 'Because [he|she] was tired', 'Because it was late'],
          quote: '[He|She] did not shout or run.',
        },
      ],
    },
    {
      title: '{Hero} Tries Again',
      about: [
        {
          words: {
            work: 'kite',
            failed: 'fell on the grass',
            cause: 'the tail was short',
            fix: 'made the tail long',
            worked: 'flew up high',
          },
        },
        {
          words: {
            work: 'boat',
            failed: 'tipped over',
            cause: 'one side was too big',
            fix: 'cut the big side down',
            worked: 'went down the stream',
          },
        },
        {
          words: {
            work: 'bridge',
            failed: 'fell apart',
            cause: 'the sticks were thin',
            fix: 'got some thick sticks',
            worked: 'stood firm',
          },
        },
      ],
      pages: [
        [
          '1|{Hero} was {place}.',
          '1|[He|She] made a {work}.',
          '2|{Friend} stood there and watched.',
          '3|{Hero} was in a hurry, because it is such fun to see what you have made.',
        ],
        [
          '1|But the {work} {failed}.',
          '2|{Hero} sighed and said nothing for a while.',
          '3|“I will never get it right,” [he|she] said in a low voice.',
        ],
        [
          '1|{Friend} sat down.',
          '1|“What went wrong?” asked {friend}.',
          '2|{Hero} looked at the {work} with care.',
          '4|Work that does not turn out the first time is not over: it is a question that waits for its answer.',
        ],
        [
          '1|{Hero} saw why: {cause}.',
          '1|So [he|she] {fix}.',
          '3|This time there was no hurry: first [he|she] measured, and then [he|she] worked.',
          '4|[His|Her] hands still knew each step, so the work went much faster now.',
        ],
        [
          '1|{Hero} tried again.',
          '1|The {work} {worked}!',
          '2|{Friend} clapped and cheered.',
          '3|{Hero} watched with wide eyes and a big smile.',
        ],
        [
          '1|{Friend} smiled.',
          '1|“Now teach me!” said {friend}.',
          '2|So they made one more {work} together.',
          '3|This time it was {hero} who knew what to look out for.',
          '4|In the evening {hero} thought of the first try: it had gone wrong, and that was how today had something new to teach.',
        ],
      ],
      questions: [
        {
          kind: 'LITERAL',
          question: 'What did {hero} make?',
          options: { gap: 'work' },
          quote: '[He|She] made a {work}.',
        },
        {
          kind: 'LITERAL',
          question: 'What happened to the {work} at first? It…',
          options: { gap: 'failed' },
          quote: 'But the {work} {failed}.',
        },
        {
          kind: 'INFERENTIAL',
          question: 'Why did the second try go well?',
          options: ['{Hero} put the mistake right', '{Friend} made it all', '{Hero} did something else'],
          quote: '{Hero} saw why: {cause}.',
        },
      ],
    },
  ],
};
