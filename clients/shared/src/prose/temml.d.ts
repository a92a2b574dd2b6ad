/** The part that is used of it. What it says of itself is not found by the compiler. */
declare module 'temml' {
  export interface MathNode {
    /** Of a piece of text, and of nothing else. */
    text?: string;
    type?: string;
    attributes?: Record<string, string>;
    style?: Record<string, string>;
    classes?: string[];
    children?: MathNode[];
  }
  const temml: { __renderToMathMLTree: (tex: string, options: object) => MathNode };
  export default temml;
}
