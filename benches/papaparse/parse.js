// The peer of the import: PapaParse in its own worker, with what it advises for large files, a function that
// takes each chunk. It only parses: no figure is read, nothing is judged, and no row is kept.

document.getElementById("import-file").addEventListener("change", ({ target }) => {
  let rows = 0;
  Papa.parse(target.files[0], {
    worker: true,
    skipEmptyLines: true,
    chunk: ({ data }) => (rows += data.length),
    complete: () => {
      const output = document.querySelector("output");
      output.className = "parsed";
      output.textContent = String(rows);
    },
  });
});
