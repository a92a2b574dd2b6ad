// What the specification of federation says of entities and their keys, as worlds to ask.

export interface SpecCase {
  name: string;
  parts: Record<string, string>;
  operations: (string | [text: string, variables: Record<string, unknown>])[];
}

export const entityCases: SpecCase[] = [
  {
    name: 'a root field that several subgraphs share is asked of each for what it knows',
    parts: {
      a: 'type Query { product: Product @shareable } type Product @shareable { id: ID!, name: Name! } type Name { brand: String }',
      b: 'type Query { product: Product @shareable } type Product @shareable { id: ID!, price: Price } type Price { amount: Int }',
      c: 'type Query { product: Product @shareable } type Product @shareable { id: ID!, kind: [Kind!] } type Kind { id: ID!, text: String }',
    },
    operations: ['{ product { id name { brand } price { amount } kind { id text } } }', '{ product { id } }'],
  },
  {
    name: 'several keys lead from one subgraph to another over a third',
    parts: {
      a: 'type Query { books: [Book!]! } type Book @key(fields: "isbn") { isbn: ID!, title: String }',
      b: 'type Book @key(fields: "isbn") @key(fields: "shop { code } number") { isbn: ID!, shop: Shop!, number: Int! } type Shop @key(fields: "code") { code: ID! }',
      c: 'type Book @key(fields: "shop { code } number") { shop: Shop!, number: Int!, price: Float, next: Book } type Shop @key(fields: "code") { code: ID!, town: String }',
    },
    operations: [
      '{ books { price } }',
      '{ books { price title next { isbn title next { price shop { town } } } shop { town } } }',
    ],
  },
  {
    name: 'a requirement may stand on another requirement',
    parts: {
      a: 'type Query { items: [Item!]! } type Item @key(fields: "id") { id: ID!, weight: Int }',
      b: 'type Item @key(fields: "id") { id: ID!, weight: Int @external, cost: Int @requires(fields: "weight") }',
      c: 'type Item @key(fields: "id") { id: ID!, cost: Int @external, weight: Int @external, label: String @requires(fields: "cost"), both: Int @requires(fields: "cost weight") }',
    },
    operations: [
      '{ items { label } }',
      '{ items { both label cost weight id } }',
      '{ items { a: label b: label c: both } }',
    ],
  },
  {
    name: 'a requirement reaches through lists and objects, with arguments',
    parts: {
      a: 'type Query { feed: [Post!]! } type Post @key(fields: "id") { id: ID!, comments(limit: Int! = 2, by: By): [Comment!] , place: Place } input By { name: String = "x", tags: [ID!] } type Comment @key(fields: "id") { id: ID!, text(upper: Boolean): String, author: ID } type Place { town(in: String): String, spot: Spot } type Spot { lat: Float }',
      b: 'type Post @key(fields: "id") { id: ID!, comments(limit: Int! = 2, by: By): [Comment!] @external, place: Place @external, digest: String @requires(fields: "comments(limit: 3, by: { tags: [\\"a\\"] }) { author }"), where: String @requires(fields: "place { spot { lat } town(in: \\"UZ\\") }") } input By { name: String = "x", tags: [ID!] } type Comment @key(fields: "id") { id: ID!, author: ID @external } type Place @external { town(in: String): String, spot: Spot } type Spot @external { lat: Float }',
    },
    operations: [
      '{ feed { digest } }',
      '{ feed { digest where comments(limit: 1) { id text(upper: true) } } }',
      [
        'query ($n: Int!) { feed { comments(limit: $n, by: { name: null }) { author } digest place { town(in: "RU") } where } }',
        { n: 1 },
      ],
    ],
  },
  {
    name: 'a field that was taken over is asked of its new owner, with what that requires',
    parts: {
      a: 'type Query { posts: [Post!]! } type Post @key(fields: "id") { id: ID!, views: Int, at: String, by: String @external, title: String @requires(fields: "by") }',
      b: 'type Query { latest: Post } type Post @key(fields: "id") { id: ID!, by: String, at: String @override(from: "a"), views: Int @override(from: "nobody") @shareable, full: String @requires(fields: "title"), title: String @external }',
      c: 'type Post @key(fields: "id") { id: ID!, views: Int @override(from: "a") @shareable }',
    },
    operations: ['{ posts { at } latest { at } }', '{ posts { at title by } latest { full title } }'],
  },
  {
    name: 'what a path provides is not fetched elsewhere, however deep it lies',
    parts: {
      a: 'type Query { shops: [Shop!] @provides(fields: "goods { name shop { town } }"), all: [Shop!] } type Shop @key(fields: "id") { id: ID!, goods: [Good!]! @external, town: String @external } type Good @key(fields: "id") { id: ID!, name: String @external, shop: Shop @external }',
      b: 'type Shop @key(fields: "id") { id: ID!, goods: [Good!]! @shareable, town: String @shareable } type Good @key(fields: "id") { id: ID!, name: String @shareable, shop: Shop @shareable, price: Int }',
    },
    operations: [
      '{ shops { goods { name shop { town } } } }',
      '{ shops { goods { price name shop { town goods { name } } } } all { town } }',
    ],
  },
  {
    name: 'an entity that is fetched below its own kind is asked once for each step',
    parts: {
      a: 'type Query { me: User } type User @key(fields: "id") { id: ID!, friends: [User!]! }',
      b: 'type User @key(fields: "id") { id: ID!, best: User, name: String! }',
      c: 'type User @key(fields: "id") { id: ID!, boss: User!, age: Int }',
    },
    operations: ['{ me { best { boss { best { name age } } friends { best { age boss { name } } name } } } }'],
  },
  {
    name: 'mutations run one after the other, each followed by its entities',
    parts: {
      a: 'type Query { x: Int } type Mutation { add(name: String!): Item!, touch(id: ID!): Int! } type Item @key(fields: "id") { id: ID!, name: String! }',
      b: 'type Mutation { drop(id: ID): Item, tick: Int } type Item @key(fields: "id") { id: ID!, price: Int, doubled: Int @requires(fields: "name"), name: String! @external }',
    },
    operations: [
      'mutation { a: touch(id: "1") tick b: touch(id: "1") }',
      'mutation { one: add(name: "x") { name price doubled } drop { id name } two: add(name: "x") { price } tick other: tick }',
    ],
  },
  {
    name: 'a type of federation 1 is extended where it is not owned',
    parts: {
      'fed1 a': 'extend type Query { user: User } type User @key(fields: "id") { id: ID!, name: String, rank: Int }',
      'fed1 b':
        'extend type Query { best: User } extend type User @key(fields: "id") { id: ID! @external, rank: Int @external, stars: Int @requires(fields: "rank"), town: String }',
    },
    operations: ['{ user { id name stars town } best { id stars name } }'],
  },
  {
    name: 'fields may be stricter in one subgraph than in another',
    parts: {
      a: 'type Query { users: [User!] @shareable } type User @key(fields: "id") { id: ID!, name: String! @shareable, tags: [String!]! @shareable, spot: Spot! @shareable } type Spot @shareable { x: Int! }',
      b: 'type Query { users: [User] @shareable } type User @key(fields: "id") { id: ID!, name: String @shareable, tags: [String] @shareable, spot: Spot @shareable, age: Int } type Spot @shareable { x: Int, y: Int }',
    },
    operations: ['{ users { id name tags age spot { x } } }', '{ users { spot { x y } } }'],
  },
];
