/**
 * Lists of plain objects in an answer, as tables: numbers are read in rows, not in braces.
 *
 * @param {unknown} data
 * @param {string[]} path
 * @returns {HTMLElement[]}
 */
export function tablesOf(data, path = []) {
  if (Array.isArray(data)) {
    if (data.length === 0) return [empty(path)];
    const columns = Object.keys(data[0] ?? {});
    const isPlain =
      columns.length > 0 && data.every((row) => columns.every((name) => !(row?.[name] instanceof Object)));
    return isPlain ? [table(path, columns, data)] : data.flatMap((item, n) => tablesOf(item, [...path, String(n + 1)]));
  }
  if (!(data instanceof Object)) return [];
  return Object.entries(data).flatMap(([name, value]) => tablesOf(value, [...path, name]));
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
