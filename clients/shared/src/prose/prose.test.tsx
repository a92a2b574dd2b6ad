import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { Formula } from './formula.tsx';
import { proseAsText } from './formula-text.ts';
import { Prose } from './prose.tsx';

/** As a page holds it once everything that it waits for has come. */
async function html(element: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(element);
  return (await new Response(prelude).text()).replace(/<!--.*?-->|<link[^>]*>/g, '');
}
const formula = (tex: string) => html(<Formula source={`$${tex}$`} isName={false} />);

describe('a text with formulas', () => {
  it('has them drawn as MathML, fractions in full size, and the words around them as they are', async () => {
    const page = await html(<Prose text="<b>Hisobla</b>: $\frac{3}{4}+x^2$ = ?" />);
    expect(page).toMatch(/^&lt;b&gt;Hisobla&lt;\/b&gt;: <math .*<\/math> = \?$/);
    expect(page).toContain('displaystyle="true"');
    expect(page).toContain('<mfrac><mn>3</mn><mn>4</mn></mfrac>');
    expect(page).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
  });

  it('has a price as it stands', async () => {
    expect(await html(<Prose text="5$ va 6$" />)).toBe('5$ va 6$');
  });

  it('names a button by what the formula says', async () => {
    expect(await html(<Prose text="$\frac{3}{4}$" isName />)).toContain('aria-label="3/4"');
  });
});

describe('a formula', () => {
  it.each(['\\frac{3', '\\nosuch{x}', '1 & 2', '\\def\\a{\\a\\a}\\a', '\\longdiv{3}'])(
    'that cannot be drawn stands as it was written: %s',
    async (tex) => {
      expect(await formula(tex)).toBe(`$${tex.replaceAll('&', '&amp;')}$`);
    },
  );

  it.each([
    ...['\\href{javascript:alert(1)}{x}', '\\url{javascript:alert(1)}', '\\includegraphics{https://x.uz/a.png}'],
    ...['\\class{mantine-Button}{x}', '\\id{content}{x}', '\\style{position:fixed}{x}', '\\data{a=b}{x}', '\\ref{x}'],
    ...['\\htmlData{a=b}{x}', '\\textcolor{url(https://x.uz)}{y}', '\\htmlStyle{color:red}{x}'],
  ])('is no way into the page: %s', async (tex) => {
    const page = await formula(tex);
    expect(page).not.toMatch(/<|href=|src=|style=/);
  });

  it('holds letters and nothing that a browser takes for HTML, a place, or a size beyond its own', async () => {
    for (const tex of [
      ...['<img src=x onerror=alert(1)>', '\\text{<script>alert(1)</script>}', '\\text{"><a href=x>y</a>}'],
      ...['\\mathllap{xxxxx}', '\\rule{1000em}{1000em}', '\\kern500em x', '\\Huge x', '\\label{x}'],
    ]) {
      const page = await formula(tex);
      expect(page.match(/<\/?[a-z]+/g)?.every((tag) => /^<\/?m[a-z]+$/.test(tag))).toBe(true);
      expect(page).not.toMatch(/ on[a-z]+=|position:|<[^>]*(?:id|href|src|mathsize)=|\d{3}em/);
    }
  });

  it('keeps its percent sign, its primes, and words of any letters', async () => {
    expect(await formula('50%')).toContain('%');
    expect(await formula("A'B = 3 \\text{soʻm}")).toMatch(/′.*soʻm/);
    expect(await formula('AʼB')).toContain('′');
    expect(await formula('S_{кв} = 4 \\text{см}^2')).toContain('см');
  });

  it('is said in one line of signs', () => {
    const said = {
      ...{ '$\\frac{3}{4}+x^2$': '3/4+x²', '2$\\frac{1}{3}$': '2 1/3', '$2\\frac{1}{3}$': '2 1/3' },
      ...{ '$\\dfrac{a+b}{2}$': '(a+b)/2', '$\\frac12$': '1/2', '$\\sqrt{2}+\\sqrt[3]{x+1}$': '√2+³√(x+1)' },
      ...{
        '$x_{10} \\le 5 \\cdot y^{n+1} + z^{ab}+ v^{a-b}$ ?': 'x₁₀ ≤ 5 · yⁿ⁺¹ + z^ab+ v^(a-b) ?',
        '$45^\\circ$': '45°',
        '$50\\%$': '50%',
      },
      ...{ '$2\\pi r$': '2π r', '$\\left(\\frac{a}{b}\\right)^2$': '(a/b)²', '$\\sin x$': 'sin x' },
      ...{ '$\\begin{cases}x=1\\\\y=2\\end{cases}$': 'x=1; y=2', '$5 va 6': '$5 va 6' },
    };
    for (const [text, line] of Object.entries(said)) expect(proseAsText(text)).toBe(line);
  });
});
