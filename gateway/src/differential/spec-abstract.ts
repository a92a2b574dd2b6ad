// What the specification says of interfaces, unions, enums, inputs and names that stand for others.
import type { SpecCase } from './spec-entities.ts';

export const abstractCases: SpecCase[] = [
  {
    name: 'a union of which each subgraph knows other members',
    parts: {
      a: 'union Media = Book | Song type Query { media: [Media!] @shareable, a: Media } type Book @key(fields: "id") { id: ID!, title: String } type Song @key(fields: "id") { id: ID!, name: String }',
      b: 'union Media = Book | Film type Query { media: [Media!] @shareable, b: [Media] } type Book @key(fields: "id") { id: ID!, pages: Int } type Film @key(fields: "id") { id: ID!, name: String }',
    },
    operations: [
      '{ media { __typename ... on Book { title pages } ... on Song { name } } }',
      '{ b { ... on Film { id label: name } ... on Song { label: name } ... on Book { title } } a { __typename ... on Book { pages } } }',
    ],
  },
  {
    name: 'enums and inputs are what all subgraphs take and any subgraph gives',
    parts: {
      a: 'enum Size { S M } input In { size: Size = S, n: Int, only: Int } type Query { a(in: In, size: Size! = M): Size } enum Out { X @inaccessible Y }',
      b: 'enum Size { S M } input In { size: Size = S, n: Int } type Query { b(in: In! = { n: 3 }, list: [[Size!]] = [[S], null]): Out, c: [Out!]! } enum Out { Y Z }',
    },
    operations: [
      '{ a(in: { n: 1 }) b c }',
      [
        'query ($in: In!, $s: Size, $l: [[Size!]]) { a(in: $in, size: S) b(in: { size: $s, n: 2 }, list: $l) x: b(in: $in, list: M) }',
        { in: { size: null } },
      ],
      ['query ($s: Size! = M, $n: Int = 4) { a(size: $s, in: { n: $n, size: $s }) b(list: [[$s], []]) }', {}],
    ],
  },
  {
    name: 'an interface whose fields lie in several subgraphs is asked by its types',
    parts: {
      a: 'type Query { products: [Product!]! } interface Product { id: ID!, size: Size } type Book implements Product @key(fields: "id") { id: ID!, size: Size, publisher: Publisher } type Disc implements Product @key(fields: "id") { id: ID!, size: Size, publisher: Publisher } type Size { w: Int } union Publisher = House | Self type House @key(fields: "id") { id: ID! } type Self { email: String }',
      b: 'interface Product { id: ID!, reviews: [Review!]!, price: Int } type Book implements Product @key(fields: "id") { id: ID!, reviews: [Review!]!, price: Int } type Disc implements Product @key(fields: "id") { id: ID!, reviews: [Review!]!, price: Int } type Review { id: Int!, product: Product }',
      c: 'type House @key(fields: "id") { id: ID!, name: String } type Query { similar(id: ID!): [Product] } interface Product { id: ID!, near: [Product] } type Book implements Product @key(fields: "id") { id: ID!, near: [Product] } type Disc implements Product @key(fields: "id") { id: ID!, near: [Product] }',
    },
    operations: [
      '{ products { id price reviews { product { id size { w } } } } }',
      '{ products { __typename ... on Book { publisher { ... on House { name } ... on Self { email } } } ... on Disc { publisher { __typename } near { price } } } }',
      [
        'query ($id: ID!) { similar(id: $id) { ...P near { ...P ... on Disc { d: price } } } } fragment P on Product { id size { w } reviews { id } }',
        { id: '1' },
      ],
    ],
  },
  {
    name: 'a requirement goes through an interface, with fragments',
    parts: {
      a: 'type Query { users: [User!]! } type User @key(fields: "id") { id: ID!, home: Address } interface Address { id: ID!, street: String } type House implements Address @key(fields: "id") { id: ID!, street: String, floor: Int } type Flat implements Address @key(fields: "id") { id: ID!, street: String, number: String! }',
      b: 'type User @key(fields: "id") { id: ID!, home: Address @external, city: String @requires(fields: "home { id }"), door: String @requires(fields: "home { ... on House { floor } ... on Flat { number } street }") } interface Address { id: ID!, street: String } type House implements Address @key(fields: "id") { id: ID!, street: String @external, floor: Int @external } type Flat implements Address @key(fields: "id") { id: ID!, street: String @external, number: String! @external }',
    },
    operations: [
      '{ users { city } }',
      '{ users { door } }',
      '{ users { home { __typename street } city door home { ... on Flat { n: number } } } }',
    ],
  },
  {
    name: 'an interface object has its fields answered for every type',
    parts: {
      a: 'type Query { media: [Media!]! } interface Media @key(fields: "id") { id: ID!, title: String } type Book implements Media @key(fields: "id") { id: ID!, title: String, pages: Int } type Film implements Media @key(fields: "id") { id: ID!, title: String, minutes: Int }',
      b: 'type Query { top: Media, all: [Media] } type Media @interfaceObject @key(fields: "id") { id: ID!, stars: [Int!]!, next: Media, title: String @external, slug: String @requires(fields: "title") }',
      c: 'type Media @interfaceObject @key(fields: "id") { id: ID!, views(in: String): Int } type Query { seen: [Media!]! }',
    },
    operations: [
      '{ media { id stars views(in: "x") title } }',
      '{ top { stars } all { id next { id stars } } }',
      '{ top { __typename slug } seen { id title ... on Book { pages stars } ... on Film { minutes } } }',
      '{ media { ... on Book { stars slug next { __typename id } } ... on Film { views } } }',
      ['query ($no: Boolean!) { all { id stars ... on Book @include(if: $no) { pages } } }', { no: false }],
      ['query ($yes: Boolean!) { seen { views ... @skip(if: $yes) { __typename } } }', { yes: true }],
    ],
  },
  {
    name: 'what a path provides below a union or an interface is not fetched elsewhere',
    parts: {
      a: 'type Query { found: [Media] @provides(fields: "... on Book { title }"), shown: Show @provides(fields: "... on Film { title minutes }") } union Media = Book | Film interface Show { id: ID!, title: String } type Book implements Show @key(fields: "id") { id: ID!, title: String @external } type Film implements Show @key(fields: "id") { id: ID!, title: String @external, minutes: Int @external }',
      b: 'type Book @key(fields: "id") { id: ID!, title: String @shareable } type Film @key(fields: "id") { id: ID!, title: String @shareable, minutes: Int @shareable }',
    },
    operations: [
      '{ found { ... on Book { id title } ... on Film { title } } }',
      '{ shown { title ... on Film { minutes } } }',
    ],
  },
  {
    name: 'type names are told wherever they are asked, under any name',
    parts: {
      a: 'type Query { nodes: [Node] @shareable, one: Node, pair: Pair } interface Node { id: ID! } type Oak implements Node @key(fields: "id") { id: ID! } type Elm implements Node @key(fields: "id") { id: ID! } union Tree = Oak | Elm type Pair { left: Tree, right: [Tree!] }',
      b: 'type Query { nodes: [Node] @shareable } interface Node { id: ID! } type Oak implements Node @key(fields: "id") { id: ID!, age: Int } type Elm implements Node @key(fields: "id") { id: ID!, height: Float }',
    },
    operations: [
      '{ __typename t: __typename nodes { kind: __typename } }',
      '{ nodes { __typename ... on Node { a: __typename } ... on Oak { b: __typename age } ... on Elm { id: __typename } } }',
      '{ pair { __typename left { __typename ... on Elm { height } } right { id: __typename ... on Oak { age } } } one { x: __typename } __schema { queryType { name } } __type(name: "Oak") { kind } }',
    ],
  },
  {
    name: 'circles through an interface end where the client ends',
    parts: {
      a: 'type Query { product: Product } interface Product { same: [Product!] } type Book implements Product @key(fields: "id") { id: ID!, same: [Product!] @provides(fields: "... on Book { price }"), price: Int @external }',
      b: 'type Book @key(fields: "id") { id: ID!, price: Int @shareable }',
    },
    operations: [
      '{ product { same { ... on Book { id price same { ... on Book { price } } } } ... on Book { price } } }',
    ],
  },
  {
    name: 'what is inaccessible can be required and is not shown',
    parts: {
      a: 'type Query { users: [User!]! } type User @key(fields: "id") @key(fields: "secret") { id: ID!, secret: ID! @inaccessible, salt: String @inaccessible }',
      b: 'type User @key(fields: "secret") { secret: ID! @inaccessible, salt: String @external, hash: String @requires(fields: "salt"), kind: Kind } enum Kind { A B @inaccessible } type Hidden @inaccessible { x: Int } type Query { hidden: Hidden @inaccessible, plain: Int }',
    },
    operations: ['{ users { hash kind } plain }'],
  },
  {
    name: 'one key for fields of unrelated types',
    parts: {
      a: 'type Query { all: [Any!]! } union Any = One | Two | Three type One @key(fields: "id") { id: ID!, x: Int! } type Two @key(fields: "id") { id: ID!, y: [String] } type Three { z: Three, x: String }',
      b: 'type One @key(fields: "id") { id: ID!, w: Boolean! } type Two @key(fields: "id") { id: ID!, w: Float! }',
    },
    operations: [
      '{ all { ... on One { v: x } ... on Three { z { x } } } }',
      '{ all { ... on One { x } ... on Two { n: id } } }',
      '{ all { ... on One { a: w id } ... on Two { b: w id y } ... on Three { __typename } } }',
    ],
  },
];
