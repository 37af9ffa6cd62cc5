#!/usr/bin/env bash
# The DOCX of a document with every kind of block, in programs that we did not write: LibreOffice lays it out, python-docx
# reads it, also after LibreOffice has saved it again. Run by .ci/outside: test/outside/docx.sh. Sets up what it needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash .ci/programs
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node test/outside/write-docx.ts "$folder/every-kind.docx"
timeout 120 soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir "$folder" "$folder/every-kind.docx" >/dev/null 2>&1
pages=$(pdfinfo "$folder/every-kind.pdf" | awk '/^Pages:/ { print $2 }')
for page in $(seq "$pages"); do
  text=$(pdftotext -layout -f "$page" -l "$page" "$folder/every-kind.pdf" -)
  grep -q 'D *R *A *F *T' <<<"$text" || { echo "page $page bears no mark"; exit 1; }
  grep -q "Page $page of $pages" <<<"$text" || { echo "page $page bears no number"; exit 1; }
done
text=$(pdftotext -layout "$folder/every-kind.pdf" -)
for line in '1 Findings' '1.1 Figures' '2 Hostile' '3 Method' '4 Sources' 'Table 1. Two criteria' 'Figure 2. A square' '\[1\] *Privacy notice'; do
  grep -q "$line" <<<"$text" || { echo "LibreOffice does not show '$line'"; exit 1; }
done
[ "$(pdfimages -list "$folder/every-kind.pdf" | tail -n +3 | wc -l)" = 0 ] || { echo 'a picture is no vector'; exit 1; }
mkdir "$folder/again"
timeout 120 soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to docx --outdir "$folder/again" "$folder/every-kind.docx" >/dev/null 2>&1
/usr/bin/python3 - "$folder/every-kind.docx" "$folder/again/every-kind.docx" <<'PYTHON'
import sys, docx
def parts(path):
    file = docx.Document(path)
    headings = [one.text.strip() for one in file.paragraphs if one.style.name.startswith('Heading')]
    return file, headings, [[cell.text for cell in table.rows[0].cells] for table in file.tables]
file, headings, tables = parts(sys.argv[1])
assert len(headings) == 7, headings
assert file.core_properties.title and file.core_properties.language == 'en'
assert any(cells[0] == 'Code' for cells in tables)
_, saved_headings, saved_tables = parts(sys.argv[2])
assert saved_headings == headings, saved_headings
assert saved_tables == tables, saved_tables
print(f'python-docx: {len(headings)} headings, {len(tables)} tables, the same after LibreOffice has saved the file')
PYTHON
echo "every-kind.docx: $pages pages laid out by LibreOffice, each with mark and number"
