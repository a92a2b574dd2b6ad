/**
 * Lists of plain objects in an answer: what is read in rows, not in braces.
 *
 * @param {unknown} data
 * @param {string[]} path
 * @returns {{ path: string[], columns: string[], rows: any[] }[]} without columns where a list is empty
 */
export function listsOf(data, path = []) {
  if (Array.isArray(data)) {
    const columns = Object.keys(data[0] ?? {});
    const isPlain = data.every((row) => columns.every((name) => !(row?.[name] instanceof Object)));
    if (data.length === 0 || (isPlain && columns.length > 0)) return [{ path, columns, rows: data }];
    return data.flatMap((item, n) => listsOf(item, [...path, String(n + 1)]));
  }
  if (!(data instanceof Object)) return [];
  return Object.entries(data).flatMap(([name, value]) => listsOf(value, [...path, name]));
}

/**
 * The lists as tables.
 *
 * @param {unknown} data
 * @returns {HTMLElement[]}
 */
export function tablesOf(data) {
  return listsOf(data).map(({ path, columns, rows }) =>
    columns.length > 0 ? table(path, columns, rows) : empty(path),
  );
}

/**
 * The lists as one table for a spreadsheet, each row with the name of its list before it; empty where there is no row.
 *
 * @param {unknown} data
 * @returns {string}
 */
export function csvOf(data) {
  const lists = listsOf(data).filter(({ columns }) => columns.length > 0);
  if (lists.length === 0) return '';
  const columns = [...new Set(lists.flatMap((list) => list.columns))];
  const lines = lists.flatMap(({ path, rows }) =>
    rows.map((row) => [path.at(-1), ...columns.map((name) => row[name] ?? '')].map(cellOf)),
  );
  return `${[['list', ...columns].map(cellOf), ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

// A text that begins like a formula would be run by the spreadsheet.
function cellOf(value) {
  const text = typeof value === 'number' ? String(value) : String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function empty(path) {
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = `${path.join(' › ')}: nothing, or of fewer people than may be shown.`;
  return note;
}

function table(path, columns, rows) {
  const made = document.createElement('table');
  made.createCaption().textContent = path.join(' › ');
  const head = made.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const name of columns) {
      const cell = line.insertCell();
      cell.textContent = String(row[name] ?? '');
      cell.classList.toggle('number', typeof row[name] === 'number');
    }
  }
  const box = document.createElement('div');
  box.className = 'table';
  box.append(made);
  return box;
}
