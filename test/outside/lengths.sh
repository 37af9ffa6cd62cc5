#!/usr/bin/env bash
# Holds the PDFs of the smoke run against the most pages that each may have (A4), annexes included.
# A report that grows beyond is not read: what holds has to be collapsed, nothing may be left out.
set -euo pipefail
folder=$1
status=0
most() { # file, pages; where there are annexes the most pages before the first, and how its heading begins
  local pdf="$folder/$1" pages body
  [ -f "$pdf" ] || { echo "$1 is missing"; status=1; return; }
  pages=$(pdfinfo "$pdf" | awk '/^Pages:/ { print $2 }')
  if [ "$pages" -gt "$2" ]; then echo "$1 has $pages pages; the most is $2"; status=1; fi
  if [ $# -gt 2 ]; then
    body=$(pdftotext -layout "$pdf" - | awk -v RS='\f' -v head="\n *$4[^\n]*[^0-9 ]\n" '$0 ~ head && !found { print NR; found = 1 }')
    if [ "${body:-999}" -gt "$3" ]; then echo "$1: the annexes begin on page ${body:-none}; the most is $3"; status=1; fi
  fi
  echo "$1: $pages of $2 pages${3:+, annexes from page $body of $3}"
}
# Whoever reads one page only knows the answer, what to do and until when it holds.
first() { # file, and what its first page has to say
  local pdf="$folder/$1" page said
  [ -f "$pdf" ] || return 0
  page=$(pdftotext -l 1 "$pdf" - | tr '\n' ' ')
  shift
  for said in 'What to do now' '[Hh]olds until|Next review|Read it again by' "$@"; do
    if ! grep -qE "$said" <<<"$page"; then echo "$pdf: page 1 does not say '$said'"; status=1; fi
  done
}
key='SEC1.1 a point.*Evidence: A '
for name in zoom zoom-school-class example-library-zoom example-clinic-jitsi; do first "$name.pdf" "$key" 'The five principles.*All five'; done
for name in compared review; do first "$name.pdf" "$key"; done
first group.pdf
most zoom.pdf 20
most zoom-school-class.pdf 24
most example-library-zoom.pdf 34 14 'Annex A: '
most example-clinic-jitsi.pdf 34 14 'Annex A: '
most compared.pdf 16 8 '[0-9]+ +Every point, '
most review.pdf 12
most group.pdf 12
exit $status
